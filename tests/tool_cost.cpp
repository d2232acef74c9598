// tool_cost [clinic.db [mix [pragma...]]]: runs each piece of a clinic's work in a small made-up
// clinic, or in one that `clinicd bench --data` made (and changes it), through the whole path but
// the socket. Under callgrind it leaves one dump for each of them; scripts/cost runs it so and
// compares the instructions of a request with those in tests/costs.txt. Prints how often each piece
// ran, because the dumps do not know, and how many bytes it read from files. With "mix" it runs the
// mix alone, longer, and prints also microseconds of CPU of a request and the 99th of a hundred
// waits; pragmas ("cache_size = -2000") hold for every connection, and "page_size" makes the file
// anew.
#include "accounts/accounts.h"
#include "app.h"
#include "billing/billing.h"
#include "db/database.h"
#include "http/engine.h"
#include "imports/standard.h"
#include "queue/tickets.h"
#include "scheduling/wall_day.h"
#include "site.h"
#include "temporary_folder.h"
#include <algorithm>
#include <ctime>
#include <fstream>
#include <future>
#include <iostream>
#include <sodium.h>
#include <span>
#include <valgrind/callgrind.h>

namespace {
using namespace clinic;
constexpr int warm_up = 20, counted = 100, in_a_mix = 2000, most_doctors = 20;
constexpr Instant monday_eleven{1'796'623'200'000};  // 2026-12-07, 11:00 in Tashkent
constexpr std::int64_t small = 1000, price = 1'000'000'000, days_back = 14;

class Clinic {
public:
    /// Of years, in `file`; or a small one where its name is empty.
    explicit Clinic(const std::string& file)
        : of_years_(!file.empty()),
          database_({.file = of_years_ ? file : (folder_.path / "clinic.db").string(),
                     .surroundings = {.now = clock()}}) {
        if (!of_years_)
            imports::make_demo(
                database_, {.patients = small, .seed = 7, .password = "a long enough sentence"});
        database_.write(Caller::inside("console"), [&](Session& session) { furnish(session); });
    }
    /// Somebody else for each number, spread over all.
    std::int64_t patient(int i) const { return 1 + i * (people_ / 142) % people_; }
    std::int64_t doctor(int i) const {
        return doctors_.at(static_cast<std::size_t>(i) % doctors_.size());
    }
    /// Beginnings of names, as they are typed.
    const std::vector<std::string>& names() const { return names_; }
    /// Today, or in a clinic of years one of the last days.
    std::string day(int i) const {
        const auto& environment = *database_.environment();
        const auto today = environment.clinic->zone.day_of(environment.surroundings.now());
        return of_years_ ? scheduling::day_after(today, -(i % days_back)).value : today.value;
    }
    std::int64_t invoice() const { return invoice_; }
    /// On the writer's connection and on the one that reads.
    void set(const std::string& pragma) {
        const auto run = [&](Session& session) { session.connection().run("pragma " + pragma); };
        database_.write(Caller::inside("console"), run);
        database_.read_at_once(Caller::inside("console"), run);
    }

    /// Runs one request and answers what came of it.
    http::Reply ask(const std::string& method, const std::string& target,
                    const std::string& body = "", const std::string& key = "") {
        std::string bytes = method + " /api/v1" + target +
                            " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAuthorization: Bearer " + token_ +
                            "\r\nContent-Type: application/json\r\n";
        if (!key.empty()) bytes += "Idempotency-Key: " + key + "\r\n";
        if (method == "POST") bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        http::Message message;
        if (!message.gather(bytes + "\r\n" + body, {})) throw std::runtime_error("half a request");
        auto reply = answer(std::move(message));
        if (reply.status() >= 300)
            throw std::runtime_error(method + " " + target + ": " + std::string(reply.ready()));
        return reply;
    }

private:
    // As a loop does it: what the writer ends is put into words here.
    http::Reply answer(http::Message message) {
        const http::Caller caller{.address = "127.0.0.1", .client = "127.0.0.1"};
        if (site_.place(message.method(), message.path(), message.query()) != api::Place::writer)
            return engine_.answer(message, caller);
        std::promise<std::shared_ptr<http::Engine::Later>> ended;
        engine_.answer_later(std::move(message), caller,
                             [&](auto later) { ended.set_value(std::move(later)); });
        return ended.get_future().get()->reply();
    }
    std::function<Instant()> clock() const {
        if (of_years_) return Surroundings{}.now;
        return [] { return monday_eleven; };
    }
    void find_people(Session& session) {
        people_ = *session.value<std::int64_t>(R"sql(select max(id) from patients)sql");
        // The demo's own doctors have hardly a diary beside those of years.
        const auto first = session.value<std::int64_t>(
            R"sql(select coalesce(min(id), 1) from doctors where last_name glob 'Standard*')sql");
        const auto last = *session.value<std::int64_t>(R"sql(select max(id) from doctors)sql");
        const auto count = std::min<std::int64_t>(last - *first + 1, of_years_ ? most_doctors : 4);
        for (auto i = *first; i < *first + count; ++i) doctors_.push_back(i);
        // How common a name is decides what its search costs: there, those of people on file.
        if (of_years_) names_.clear();
        for (int i = 0; of_years_ && i < counted; ++i)
            names_.push_back(*session.value<std::string>(
                R"sql(select replace(substr(search_words, 2, 3 + ? % 3), ' ', '+')
                      from patients where id = ?)sql",
                i, patient(i)));
    }
    // A cashier's shift, an invoice too large to be paid in a run, and a long line.
    void furnish(Session& session) {
        find_people(session);
        const UserId admin{1};
        token_ = accounts::start_session(session, admin, {}).value.token;
        const auto service = catalog::add_service(session, {.code = {"C" + hex(session.random(4))},
                                                            .name = {"Visit"},
                                                            .price_minor = {price},
                                                            .duration_minutes = {20}})
                                 .value.id;
        auto caller = Caller::inside("admin");
        caller.user = admin;
        const auto environment = database_.environment();
        Session own(session.connection(), caller, *environment);
        if (!billing::open_shift(own)) billing::open(own, {{0}});
        invoice_ = billing::make(
                       own, {.patient_id = {1},
                             .lines = {{.service_id = service, .quantity = visits::Quantity{900}}}})
                       .value.id.value;
        for (int i = 0; i < 2 * (warm_up + counted); ++i)
            queue::take(own, {doctor(i)}, {.patient_name = {{"Guest"}}});
        session.record("cost.furnished", "clinic", 1);
    }

    testing::TemporaryFolder folder_;
    bool of_years_;
    Database database_;
    Dispatcher dispatcher_{database_, all_routes(), accounts::admit, {}};
    Site site_{dispatcher_, {}};
    std::atomic<bool> stopping_ = false;
    http::Engine engine_{site_, stopping_};
    std::string token_;
    std::int64_t invoice_ = 0, people_ = 0;
    std::vector<std::int64_t> doctors_{};
    std::vector<std::string> names_{"kar", "ali", "saido", "iv", "rah", "yusup", "abdul"};
};

class Work {
public:
    explicit Work(Clinic& clinic) : clinic_(clinic) {}

    void by_id(int i) { clinic_.ask("GET", "/patients/" + std::to_string(clinic_.patient(i))); }
    void phone(int i) {
        clinic_.ask("GET", "/patients?limit=20&q=9" + std::to_string(100 + i * 37 % 900) + anew());
    }
    void name(int i) { clinic_.ask("GET", named(i) + anew()); }
    void name_again(int i) { clinic_.ask("GET", named(i)); }
    void day(int i) { clinic_.ask("GET", day_of(i) + anew()); }
    void day_again(int i) { clinic_.ask("GET", day_of(i)); }
    void call(int i) {
        clinic_.ask("POST", "/queues/" + std::to_string(clinic_.doctor(i)) + "/call-next");
    }
    void payment(int) {
        clinic_.ask("POST", "/invoices/" + std::to_string(clinic_.invoice()) + "/payments",
                    R"({"method":"cash","amount_minor":100})",
                    std::to_string(clinic_.invoice()) + " " + std::to_string(++keys_));
    }
    // 40 % search, 25 % a doctor's day, 20 % a chart, 10 % call next, 5 % payment.
    void mix(int i) {
        const int turn = i % 20;
        if (turn < 8) return turn % 2 ? phone(i) : name(i);
        if (turn < 13) return day(i);
        if (turn < 17) return by_id(i);
        return turn < 19 ? call(2 * (i / 20) + turn) : payment(i);
    }

private:
    std::string named(int i) const {
        const auto& names = clinic_.names();
        return "/patients?limit=20&q=" + names.at(static_cast<std::size_t>(i) % names.size());
    }
    std::string day_of(int i) const {
        return "/appointments?doctor=" + std::to_string(clinic_.doctor(i)) +
               "&date=" + clinic_.day(i);
    }
    /// Makes a question one that was never asked, so that memory knows no answer: a filter of any
    /// name without a value filters nothing.
    std::string anew() { return "&" + std::to_string(++asked_) + "="; }

    Clinic& clinic_;
    int keys_ = 0, asked_ = 0;
};

// What this program took from files so far, also from their copy in memory.
std::uint64_t bytes_read() {
    std::ifstream in("/proc/self/io");
    std::string name;
    std::uint64_t bytes = 0;
    in >> name >> bytes;  // "rchar:", the first line
    return bytes;
}

void measure(Work& work, const char* name, void (Work::*piece)(int)) {
    for (int i = 0; i < warm_up; ++i) (work.*piece)(i);
    const auto before = bytes_read();
    CALLGRIND_ZERO_STATS;
    for (int i = 0; i < counted; ++i) (work.*piece)(i);
    CALLGRIND_DUMP_STATS_AT(name);
    std::cout << name << " " << counted << " " << bytes_read() - before << std::endl;
}

double now_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

void time_mix(Work& work) {
    for (int i = 0; i < in_a_mix / 10; ++i) work.mix(i);
    std::vector<double> waits;
    const auto read = bytes_read();
    const auto cpu = now_of(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < in_a_mix; ++i) {
        const auto began = now_of(CLOCK_MONOTONIC);
        work.mix(i);
        waits.push_back(now_of(CLOCK_MONOTONIC) - began);
    }
    const auto spent = (now_of(CLOCK_PROCESS_CPUTIME_ID) - cpu) / in_a_mix;
    std::ranges::sort(waits);
    std::cout << "mix " << in_a_mix << " " << bytes_read() - read << " " << spent << " "
              << waits[waits.size() * 99 / 100] << std::endl;
}

/// SQLite lays a file out anew only outside of the write-ahead log.
void lay_out(const std::string& file, const std::string& page_size) {
    SQLite::Database alone(file, SQLite::OPEN_READWRITE);
    if (page_size.ends_with(alone.execAndGet("pragma page_size").getString())) return;
    alone.exec("pragma journal_mode = delete; pragma " + page_size + "; vacuum");
    alone.exec("pragma journal_mode = wal");
}

void run(const std::vector<std::string>& arguments) {
    const bool only_mix = arguments.size() > 1;
    const auto pragmas = std::span(arguments).subspan(std::min<std::size_t>(2, arguments.size()));
    for (const auto& pragma : pragmas)
        if (pragma.starts_with("page_size")) lay_out(arguments[0], pragma);
    Clinic clinic(arguments.empty() ? "" : arguments[0]);
    for (const auto& pragma : pragmas)
        if (!pragma.starts_with("page_size")) clinic.set(pragma);
    Work work(clinic);
    if (only_mix) return time_mix(work);
    CALLGRIND_START_INSTRUMENTATION;
    measure(work, "by-id", &Work::by_id);
    measure(work, "phone", &Work::phone);
    measure(work, "name", &Work::name);
    measure(work, "name-again", &Work::name_again);
    measure(work, "day", &Work::day);
    measure(work, "day-again", &Work::day_again);
    measure(work, "call-next", &Work::call);
    measure(work, "payment", &Work::payment);
    measure(work, "mix", &Work::mix);
}
}  // namespace

int main(int count, char** arguments) try {
    if (sodium_init() < 0) return 1;
    run({arguments + 1, arguments + count});
} catch (const Problem& problem) {
    std::cout << "fault: " << problem_answer(problem, "").body << "\n";
    return 1;
} catch (const std::exception& fault) {
    std::cout << "fault: " << fault.what() << "\n";
    return 1;
}
