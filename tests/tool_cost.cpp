// tool_cost: runs each piece of a clinic's work in a small made-up clinic, through the whole path
// but the socket. Under callgrind it leaves one dump for each of them; scripts/cost runs it so and
// compares the instructions of a request with those in tests/costs.txt. Prints how often each piece
// ran, because the dumps do not know.
#include "accounts/accounts.h"
#include "app.h"
#include "billing/billing.h"
#include "db/database.h"
#include "http/engine.h"
#include "imports/demo.h"
#include "queue/tickets.h"
#include "site.h"
#include "temporary_folder.h"
#include <future>
#include <iostream>
#include <sodium.h>
#include <valgrind/callgrind.h>

namespace {
using namespace clinic;
constexpr int warm_up = 20, counted = 100, doctors = 4;
constexpr Instant monday_eleven{1'796'623'200'000};  // 2026-12-07, 11:00 in Tashkent
constexpr std::int64_t people = 1000, price = 1'000'000'000;

class Clinic {
public:
    Clinic() {
        imports::make_demo(database_,
                           {.patients = people, .seed = 7, .password = "a long enough sentence"});
        database_.write(Caller::inside("console"), [&](Session& session) { furnish(session); });
    }
    std::string today() const {
        return database_.environment()->clinic->zone.day_of(monday_eleven).value;
    }
    std::int64_t invoice() const { return invoice_; }

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
        if (site_.place(message.method(), message.path()) != api::Place::writer)
            return engine_.answer(message, caller);
        std::promise<std::shared_ptr<http::Engine::Later>> ended;
        engine_.answer_later(std::move(message), caller,
                             [&](auto later) { ended.set_value(std::move(later)); });
        return ended.get_future().get()->reply();
    }
    // A cashier's shift, an invoice too large to be paid in a run, and a long line.
    void furnish(Session& session) {
        const UserId admin{1};
        token_ = accounts::start_session(session, admin, {}).value.token;
        const auto service = catalog::add_service(session, {.code = {"COST"},
                                                            .name = {"Visit"},
                                                            .price_minor = {price},
                                                            .duration_minutes = {20}})
                                 .value.id;
        auto caller = Caller::inside("admin");
        caller.user = admin;
        const auto environment = database_.environment();
        Session own(session.connection(), caller, *environment);
        billing::open(own, {{0}});
        invoice_ = billing::make(
                       own, {.patient_id = {1},
                             .lines = {{.service_id = service, .quantity = visits::Quantity{900}}}})
                       .value.id.value;
        for (int i = 0; i < 2 * (warm_up + counted); ++i)
            queue::take(own, {1 + i % doctors}, {.patient_name = {{"Guest"}}});
        session.record("cost.furnished", "clinic", 1);
    }

    testing::TemporaryFolder folder_;
    Database database_{{.file = folder_.path / "clinic.db",
                        .surroundings = {.now = [] { return monday_eleven; }}}};
    Dispatcher dispatcher_{database_, all_routes(), accounts::admit, {}};
    Site site_{dispatcher_, {}};
    std::atomic<bool> stopping_ = false;
    http::Engine engine_{site_, stopping_};
    std::string token_;
    std::int64_t invoice_ = 0;
};

class Work {
public:
    explicit Work(Clinic& clinic) : clinic_(clinic) {}

    void by_id(int i) { clinic_.ask("GET", "/patients/" + std::to_string(1 + i * 7 % people)); }
    void phone(int i) {
        clinic_.ask("GET", "/patients?limit=20&q=9" + std::to_string(100 + i * 37 % 900));
    }
    void name(int i) {
        static constexpr std::array names{"kar", "ali", "saido", "iv", "rah", "yusup", "abdul"};
        clinic_.ask("GET", std::string("/patients?limit=20&q=") +
                               names.at(static_cast<std::size_t>(i) % names.size()));
    }
    void day(int i) {
        clinic_.ask("GET", "/appointments?doctor=" + std::to_string(1 + i % doctors) +
                               "&date=" + clinic_.today());
    }
    void call(int i) {
        clinic_.ask("POST", "/queues/" + std::to_string(1 + i % doctors) + "/call-next");
    }
    void payment(int) {
        clinic_.ask("POST", "/invoices/" + std::to_string(clinic_.invoice()) + "/payments",
                    R"({"method":"cash","amount_minor":100})", "key " + std::to_string(++keys_));
    }
    // 40 % search, 25 % a doctor's day, 20 % a chart, 10 % call next, 5 % payment.
    void mix(int i) {
        const int turn = i % 20;
        if (turn < 8) return turn % 2 ? phone(i) : name(i);
        if (turn < 13) return day(i);
        if (turn < 17) return by_id(i);
        return turn < 19 ? call(i) : payment(i);
    }

private:
    Clinic& clinic_;
    int keys_ = 0;
};

void measure(Work& work, const char* name, void (Work::*piece)(int)) {
    for (int i = 0; i < warm_up; ++i) (work.*piece)(i);
    CALLGRIND_ZERO_STATS;
    for (int i = 0; i < counted; ++i) (work.*piece)(i);
    CALLGRIND_DUMP_STATS_AT(name);
    std::cout << name << " " << counted << std::endl;
}
}  // namespace

int main() try {
    if (sodium_init() < 0) return 1;
    Clinic clinic;
    Work work(clinic);
    CALLGRIND_START_INSTRUMENTATION;
    measure(work, "by-id", &Work::by_id);
    measure(work, "phone", &Work::phone);
    measure(work, "name", &Work::name);
    measure(work, "day", &Work::day);
    measure(work, "call-next", &Work::call);
    measure(work, "payment", &Work::payment);
    measure(work, "mix", &Work::mix);
} catch (const Problem& problem) {
    std::cout << "fault: " << problem_answer(problem, "").body << "\n";
    return 1;
} catch (const std::exception& fault) {
    std::cout << "fault: " << fault.what() << "\n";
    return 1;
}
