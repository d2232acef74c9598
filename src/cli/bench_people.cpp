#include "cli/bench_people.h"
#include "platform/terminal.h"
#include <ctime>
namespace clinic::cli {
namespace {
using http::Ask;
using http::LoadClient;
using http::Told;
using imports::Chance;

// The server lends a session no more event streams (http/limits.h).
constexpr std::size_t screens_a_session = 8;
// Of twenty people: so many at desks, at tills; the others wait with their phones, but for a doctor
// each.
constexpr std::size_t desks_of_twenty = 6, cashiers_of_twenty = 2;

/// The first number behind `member` in an answer; 0 when there is none.
std::int64_t number_in(std::string_view body, std::string_view member) {
    const auto at = body.find(member);
    return at == body.npos ? 0 : std::atoll(body.data() + at + member.size());
}
std::string text_in(std::string_view body, std::string_view member) {
    const auto at = body.find(member);
    if (at == body.npos) return {};
    const auto rest = body.substr(at + member.size());
    return std::string(rest.substr(0, rest.find('"')));
}

// Screens hear of a ticket by its number in the database and what became of it.
std::string ticket_is(std::int64_t id, std::string_view state) {
    return id ? std::to_string(id) + " is " + std::string(state) : std::string();
}
template <const char* state>
std::string answered(std::string_view body) {
    return ticket_is(number_in(body, "\"id\":"), state);
}
constexpr char waiting[] = "waiting", called[] = "called", finished[] = "done";

// POSIX writes what is east of Greenwich with a minus.
std::string zone_where_it_is_eleven() {
    const auto now = std::time(nullptr);
    const auto ahead = std::max(-12, 11 - static_cast<int>(now / 3600 % 24));
    if (ahead == 0) return "Etc/GMT";
    return std::string("Etc/GMT") + (ahead > 0 ? '-' : '+') + std::to_string(std::abs(ahead));
}
}  // namespace

BenchPeople::BenchPeople(const BenchClinic& clinic, std::size_t people, std::size_t listeners)
    : clinic_(clinic), people_(people), listeners_(listeners) {
    clinic.ask("PATCH", "/clinic",
               R"({"lock_after_minutes":720,"time_zone":")" + zone_where_it_is_eleven() + "\"}");
    today_ = std::string(clinic.ask("GET", "/clinic").at("today").as_string());
    doctors_ = BenchAsking::doctors(clinic);
    invoices_ = BenchAsking::invoices(clinic, people);
    sign_in_screens();
    clinic.ask("PATCH", "/checkin", R"({"enabled":true})");
    for (const auto doctor : doctors_)
        clinic.ask("PATCH", "/checkin/doctors/" + std::to_string(doctor),
                   R"({"enabled":true,"from":"00:00","to":"23:59","limit":500})");
    const std::string url(clinic.ask("GET", "/display/checkin").at("url").as_string());
    code_ = url.substr(url.find('#') + 1);
}

// Each takes as long as its password's hash: two thousand screens, more than a minute.
void BenchPeople::sign_in_screens() {
    const auto sessions = (listeners_ + screens_a_session - 1) / screens_a_session;
    platform::Progress bar("Screens signing in", sessions);
    while (screens_.size() < sessions) {
        screens_.push_back(clinic_.sign_in());
        bar.advance();
    }
}

std::vector<LoadClient> BenchPeople::clients() const {
    std::vector<LoadClient> all{office()};
    for (std::size_t i = 0; i < people_; ++i) {
        if (i < doctors_.size())
            all.push_back(doctor(doctors_[i]));
        else if (i % 20 < desks_of_twenty)
            all.push_back(desk());
        else if (i % 20 < desks_of_twenty + cashiers_of_twenty)
            all.push_back(cashier(invoices_[i]));
        else
            all.push_back(phone());
    }
    for (std::size_t i = 0; i < listeners_; ++i)
        all.push_back(screen(screens_[i / screens_a_session]));
    return all;
}

Ask BenchPeople::ask(Kind kind, std::string_view method, const std::string& path, double pause,
                     Chance& chance, const std::string& body) const {
    const auto part = static_cast<double>(chance.between(50, 150)) / 100;
    return {.bytes = http::request_bytes(method, "/api/v1" + path, clinic_.token(), body),
            .kind = static_cast<std::size_t>(kind),
            .after = std::chrono::microseconds(static_cast<std::int64_t>(pause * part * 1e6))};
}

std::string BenchPeople::about(std::string_view event) {
    const auto id = number_in(event, "\"ticket_id\":");
    if (event.find("event: ticket_called\n") != event.npos) return ticket_is(id, called);
    return ticket_is(id, text_in(event, "\"status\":\""));
}

Ask BenchPeople::heard(Ask ask, std::string (*as)(std::string_view)) {
    ask.heard_as = as;
    return ask;
}

std::string BenchPeople::any_doctor(Chance& chance) const {
    return std::to_string(chance.pick(std::span(doctors_)));
}

// Types a name or a phone, opens who was found, gives a ticket, looks at a day.
LoadClient BenchPeople::desk() const {
    return [this, step = 0, patient = std::int64_t{0},
            chance = BenchAsking::chance()](const Told& told) mutable {
        if (step == 1) patient = number_in(told.body, "\"id\":");
        switch (step++) {
        case 0: {
            const auto word = chance.percent(50) ? std::to_string(chance.between(1000, 9999))
                                                 : std::string(BenchAsking::beginning(chance));
            return ask(Kind::search, "GET", "/patients?limit=20&q=" + word, 1.5, chance);
        }
        case 1:
            if (patient)
                return ask(Kind::chart, "GET", "/patients/" + std::to_string(patient), 1, chance);
            [[fallthrough]];
        case 2:
            step = 3;
            if (patient)
                return heard(
                    ask(Kind::ticket, "POST", "/queues/" + any_doctor(chance) + "/tickets", 2,
                        chance, R"({"another":true,"patient_id":)" + std::to_string(patient) + "}"),
                    answered<waiting>);
            [[fallthrough]];
        default:
            step = 0;
            return ask(Kind::day, "GET",
                       "/appointments?doctor=" + any_doctor(chance) + "&date=" + today_, 1, chance);
        }
    };
}

// Looks at the line, calls, reads the chart, finishes. Quicker than any doctor: the lines of a day
// pass in minutes.
LoadClient BenchPeople::doctor(std::int64_t id) const {
    return [this, queue = "/queues/" + std::to_string(id), step = 0, ticket = std::int64_t{0},
            patient = std::int64_t{0}, chance = BenchAsking::chance()](const Told& told) mutable {
        if (step == 2) {
            ticket = told.status == 200 ? number_in(told.body, "\"id\":") : 0;
            patient = number_in(told.body, "\"patient_id\":");
            if (!ticket) step = 0;
        }
        switch (step++) {
        case 0:
            return ask(Kind::queue, "GET", queue, 1, chance);
        case 1:
            return heard(ask(Kind::call, "POST", queue + "/call-next", 1, chance),
                         answered<called>);
        case 2:
            if (patient)
                return ask(Kind::chart, "GET", "/patients/" + std::to_string(patient), 1, chance);
            step = 3;
            [[fallthrough]];
        default:
            step = 0;
            return heard(
                ask(Kind::done, "POST", "/tickets/" + std::to_string(ticket) + "/done", 2, chance),
                answered<finished>);
        }
    };
}

LoadClient BenchPeople::cashier(std::int64_t invoice) const {
    return [this, invoice, chance = BenchAsking::chance()](const Told&) mutable {
        return Ask{.bytes = BenchAsking::payment(clinic_, invoice, chance),
                   .kind = static_cast<std::size_t>(Kind::pay),
                   .after = std::chrono::milliseconds(chance.between(500, 2'500))};
    };
}

// Joins a line once, then asks for its place every few seconds.
LoadClient BenchPeople::phone() const {
    return [this, claim = std::string(), chance = BenchAsking::chance()](const Told& told) mutable {
        if (claim.empty()) claim = text_in(told.body, "\"claim\":\"");
        if (claim.empty()) {
            const json::object body{
                {"token", code_},
                {"doctor_id", chance.pick(std::span(doctors_))},
                {"phone", "+99890" + std::to_string(chance.between(1'000'000, 9'999'999))}};
            return ask(Kind::join, "POST", "/public/checkin", 2, chance, json::serialize(body));
        }
        return Ask{.bytes = http::request_bytes("GET", "/api/v1/public/tickets/current", claim),
                   .kind = static_cast<std::size_t>(Kind::place),
                   .after = std::chrono::milliseconds(chance.between(1'000, 5'000))};
    };
}

LoadClient BenchPeople::screen(const std::string& token) const {
    return [token, chance = BenchAsking::chance()](const Told&) mutable {
        return Ask{.bytes = http::request_bytes("GET", "/api/v1/events?topics=queue", token),
                   .kind = static_cast<std::size_t>(Kind::listen),
                   .after = std::chrono::milliseconds(chance.between(10, 500)),
                   .listens = true};
    };
}

// Reads a report every few seconds, and makes a backup now and then.
LoadClient BenchPeople::office() const {
    return [this, step = 0, chance = BenchAsking::chance()](const Told&) mutable {
        if (++step % 8 == 2) return ask(Kind::backup, "POST", "/backups", 2, chance, "{}");
        const auto report =
            step % 2 ? "/reports/today" : "/reports/visits?from=" + today_ + "&to=" + today_;
        return ask(Kind::report, "GET", report, 3, chance);
    };
}
}  // namespace clinic::cli
