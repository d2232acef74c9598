// tool_schedule_cost [appointments] [file]: what the diary costs.
// Fills `file` (a temporary one when none is named) with that many appointments, 1,000,000 when not
// said, of forty doctors who see some 27 patients a day for years, then asks what a front desk
// asks, through the dispatcher (route, permission, transaction, JSON; no sockets), and prints
// microseconds of CPU per kind of request: mean, half, 99th of a hundred, worst. Each request is
// made three times and its cheapest counts, as the machine may be busy with other things; bookings
// are made once. Fails when a promised kind's mean exceeds 300 microseconds.
#include "api/dispatcher.h"
#include "imports/chance.h"
#include "imports/standard.h"
#include "scheduling/scheduling.h"
#include "scheduling/wall_day.h"
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>

namespace {
using namespace clinic;
using imports::Chance;
constexpr double promised_microseconds = 300;
constexpr std::int64_t doctors = 40, patients_on_file = 20'000;
constexpr auto days_ahead = imports::standard_days_ahead;

double cpu_now() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

const Caller& desk() {
    static const auto caller = Caller::inside("bench");
    return caller;
}

/// The doctors whose diaries are full; makes them and all the rest where nobody is on file yet.
std::vector<std::int64_t> doctors_of(Database& database, std::int64_t appointments) {
    const auto ask = [&](Sql sql) {
        std::int64_t answer = 0;
        database.read(desk(), [&](Session& session) {
            answer = session.value<std::int64_t>(sql).value_or(0);
        });
        return answer;
    };
    constexpr Sql first = R"sql(
        select min(id) from doctors where last_name like 'Standard%')sql";
    if (!ask(first)) {
        const double before = cpu_now();
        imports::make_standard(database,
                               {.patients = patients_on_file,
                                .doctors = doctors,
                                .appointments = appointments,
                                .payments = 0,
                                .tickets = 0},
                               "a sentence for the tool");
        std::printf("made the clinic in %.1f s of this thread's CPU\n", (cpu_now() - before) / 1e6);
    }
    std::vector<std::int64_t> all(doctors);
    std::iota(all.begin(), all.end(), ask(first));
    return all;
}

struct Kind {
    std::string name, method = "GET";
    std::vector<std::pair<std::string, std::string>> requests{};  // path and body
    bool promised = true;
    double mean = 0, half = 0, most = 0, worst = 0;
    std::size_t bytes = 0;
    std::map<int, int> statuses{};
};

void measure(Dispatcher& dispatcher, Kind& kind) {
    const int times = kind.method == "GET" ? 3 : 1;
    std::vector<double> costs;
    for (const auto& [path, body] : kind.requests) {
        double least = 1e9;
        for (int i = 0; i < times; ++i) {
            const double before = cpu_now();
            const auto answer = dispatcher.answer_for(desk(), kind.method, "/api/v1" + path, body);
            least = std::min(least, cpu_now() - before);
            ++kind.statuses[answer.status];
            kind.bytes += answer.body.size() / static_cast<std::size_t>(times);
        }
        kind.mean += least / static_cast<double>(kind.requests.size());
        costs.push_back(least);
    }
    std::ranges::sort(costs);
    kind.half = costs[costs.size() / 2];
    kind.most = costs[(costs.size() - 1) * 99 / 100];
    kind.worst = costs.back();
}

std::vector<Kind> kinds(const Day& today, const std::vector<std::int64_t>& busy) {
    Kind slots{"free slots of a day"}, day{"a doctor's day"}, past{"a doctor's day, long ago"};
    Kind next{"the next three free"}, patient{"a patient's appointments"}, one{"one appointment"};
    Kind house{"everyone's day"}, view{"diary, day of 40 doctors"}, week{"diary, a doctor's week"};
    house.promised = view.promised = week.promised = false;
    Chance chance(2, "questions");
    for (int i = 0; i < 400; ++i) {
        const auto doctor = std::to_string(chance.pick(std::span(busy)));
        const auto soon = scheduling::day_after(today, chance.between(0, days_ahead - 1)).value;
        const auto ago = scheduling::day_after(today, -chance.between(1, 500)).value;
        slots.requests.push_back({"/doctors/" + doctor + "/slots?date=" + soon, ""});
        next.requests.push_back({"/doctors/" + doctor + "/slots/next", ""});
        day.requests.push_back({"/appointments?doctor=" + doctor + "&date=" + soon, ""});
        past.requests.push_back({"/appointments?doctor=" + doctor + "&date=" + ago, ""});
        patient.requests.push_back(
            {"/appointments?patient=" + std::to_string(chance.between(1, patients_on_file)), ""});
        one.requests.push_back({"/appointments/" + std::to_string(chance.between(1, 100'000)), ""});
        if (i >= 40) continue;
        house.requests.push_back({"/appointments?date=" + soon, ""});
        view.requests.push_back({"/diary?date=" + soon, ""});
        week.requests.push_back({"/diary?doctor=" + doctor + "&from=" + soon, ""});
    }
    return {slots, day, past, next, patient, one, house, view, week};
}

/// Runs on the writer's thread, whose time the caller's clock does not see: only counted.
void book(Dispatcher& dispatcher, const Day& today, const std::vector<std::int64_t>& busy) {
    Chance chance(3, "bookings");
    int made = 0, refused = 0;
    timespec from{}, to{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    constexpr int wanted = 500;
    for (int i = 0; i < wanted; ++i) {
        const auto day = scheduling::day_after(today, chance.between(1, days_ahead - 1)).value;
        const json::object body{{"patient_id", chance.between(1, patients_on_file)},
                                {"doctor_id", chance.pick(std::span(busy))},
                                {"starts_at", day + "T10:00:00Z"}};
        const auto answer =
            dispatcher.answer_for(desk(), "POST", "/api/v1/appointments", json::serialize(body));
        ++(answer.status == 201 ? made : refused);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    const double spent = static_cast<double>(to.tv_sec - from.tv_sec) * 1e6 +
                         static_cast<double>(to.tv_nsec - from.tv_nsec) / 1e3;
    std::printf(
        "bookings: %d made, %d refused with three free times, %.1f microseconds of CPU "
        "each, commit and all threads counted\n",
        made, refused, spent / wanted);
}
}  // namespace

int main(int count_of_arguments, char** arguments) {
    std::int64_t count = 1'000'000;
    if (count_of_arguments > 1) count = std::atoll(arguments[1]);
    const auto own = std::filesystem::temp_directory_path() / "clinicd-schedule-cost.db";
    const std::string file = count_of_arguments > 2 ? arguments[2] : own.string();
    bool kept = true;
    {
        Database database({.file = file});
        const auto busy = doctors_of(database, count);
        Dispatcher dispatcher(database, scheduling::routes(), [](auto&, auto&, auto&) {}, {});
        const Day today = database.environment()->clinic->zone.day_of(Surroundings{}.now());
        std::printf("%-28s %6s %8s %8s %8s %8s %8s\n", "microseconds of CPU", "asked", "mean",
                    "half", "99%", "worst", "bytes");
        for (auto& kind : kinds(today, busy)) {
            measure(dispatcher, kind);
            kept &= !kind.promised || kind.mean <= promised_microseconds;
            kept &= kind.statuses.size() == 1 && kind.statuses.contains(200);
            std::printf("%-28s %6zu %8.1f %8.1f %8.1f %8.1f %8zu\n", kind.name.c_str(),
                        kind.requests.size(), kind.mean, kind.half, kind.most, kind.worst,
                        kind.bytes / kind.requests.size());
        }
        book(dispatcher, today, busy);
    }
    if (count_of_arguments <= 2)
        for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file + ending);
    return kept ? 0 : 1;
}
