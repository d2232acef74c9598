// Promise 26: every route, asked by an admin in ways made up from the OpenAPI document's schemas.
// CLINICD_FUZZ_CASES=500 asks each route that often; CLINICD_FUZZ_SEED plays other chances.
#include "api_cases.h"
#include "billing/proof.h"
#include "db/audit.h"
#include "watched_house.h"
#include <cstdlib>
using namespace clinic;
using namespace clinic::testing;

namespace {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::int64_t usual_cases = 6;  // where everything takes ten times as long
#else
constexpr std::int64_t usual_cases = 30;
#endif

std::int64_t wanted(const char* variable, std::int64_t otherwise) {
    const auto* text = std::getenv(variable);
    return text ? std::strtoll(text, nullptr, 10) : otherwise;
}

struct Fuzzed {
    Watched house{{}, {}, all_routes()};
    std::string token;
    std::int64_t keeper_id = 0, asked = 0, taken = 0, refused = 0, never_taken = 0;

    Fuzzed() {
        house.set_up();
        REQUIRE(house.api("POST", "/demo", R"({"patients":12})", house.admin).status < 300);
        add_keeper();
    }
    // Somebody whose number no case guesses: what is asked may disable the first admin.
    void add_keeper() {
        json::object wanted_user{{"username", "keeper"},
                                 {"display_name", "Keeper"},
                                 {"password", House::password},
                                 {"roles", json::array{"admin"}}};
        for (int i = 0; i < 6; ++i) {
            wanted_user["username"] = "keeper" + std::to_string(i);
            const auto made =
                house.api("POST", "/users", json::serialize(wanted_user), house.admin);
            REQUIRE(made.status == 201);
            keeper_id = made.id();
        }
        token = house.sign_in("keeper5");
    }
    /// What a case asked may have ended the session, locked it, or asked everyone for a code.
    void stay_signed_in() {
        if (house.api("GET", "/clinic", "", token).status == 200) return;
        house.database.write(Caller::inside("test"), [](Session& session) {
            session.housekeeping(
                [&] { session.run(R"sql(update clinic set second_factor = 'optional')sql"); });
        });
        house.never_lock();
        house.wait(minute);
        const auto keeper = "/api/v1/users/" + std::to_string(keeper_id) + "/password";
        const json::object word{{"password", House::password}};
        house.dispatcher.answer_for(Caller::inside("test"), "POST", keeper, json::serialize(word));
        const auto session = house.try_sign_in("keeper5", House::password);
        REQUIRE(session.status == 201);
        token = std::string(session.body.at("token").as_string());
    }
    std::int64_t entries() {
        std::int64_t count = 0;
        house.database.read(Caller::inside("test"),
                            [&](Session& session) { count = audit_head(session).entries; });
        return count;
    }
    api::Answer ask(const Route& route, const Cases::Case& made) {
        const auto bearer = "Bearer " + token;
        std::vector<api::Field> fields{{"host", "127.0.0.1:8080"},
                                       {"content-type", "application/json"},
                                       {"authorization", bearer}};
        if (!made.key.empty()) fields.push_back({"idempotency-key", made.key});
        if (!made.if_match.empty()) fields.push_back({"if-match", made.if_match});
        return house.dispatcher.answer({.method = route.method,
                                        .path = made.path,
                                        .query = made.query,
                                        .body = made.body,
                                        .remote_address = "10.0.0.7",
                                        .fields = fields});
    }
    void judge(const Route& route, const Cases::Case& made, const api::Answer& answer) {
        CAPTURE(route.method);
        CAPTURE(made.path);
        CAPTURE(made.query.substr(0, 500));
        CAPTURE(made.body.substr(0, 500));
        CHECK_MESSAGE(answer.status < 500, answer.status << " " << answer.body);
        ++(answer.status < 400 ? taken : refused);
        // Providers have protocols of their own for a refusal.
        if (answer.status < 400 || route.raw) return;
        CHECK(answer.type == "application/problem+json");
        const auto problem = parse_json(answer.body);
        CHECK_FALSE(problem.at("code").as_string().empty());
        CHECK_FALSE(problem.at("detail").as_string().empty());
        CHECK(problem.at("status") == answer.status);
    }
    void try_route(const Route& route, Cases& cases, std::int64_t times) {
        const auto taken_before = taken;
        for (std::int64_t i = 0; i < times; ++i, ++asked) {
            stay_signed_in();
            const auto before = entries();
            const auto made = cases.make(route);
            const auto answer = ask(route, made);
            judge(route, made, answer);
            // Of a refusal nothing stays; only who may have guessed a password is written down.
            if (answer.status >= 400 && route.needs != Can::anyone && !tells_of_refusals(route))
                CHECK_MESSAGE(entries() == before, route.method << " " << made.path);
        }
        never_taken += taken == taken_before;
    }
    static bool tells_of_refusals(const Route& route) {
        return route.path.starts_with("/sessions") || route.path.starts_with("/users/current");
    }
};
}  // namespace

TEST_SUITE("every route") {
    TEST_CASE_FIXTURE(Fuzzed,
                      "whatever the schema can be bent to is answered or refused in good form") {
        const auto times = wanted("CLINICD_FUZZ_CASES", usual_cases);
        Cases cases(std::uint64_t(wanted("CLINICD_FUZZ_SEED", 26)));
        const auto& routes = house.dispatcher.router().routes();
        for (const auto& route : routes) try_route(route, cases, times);
        MESSAGE(routes.size() << " routes, " << asked << " cases, " << taken << " taken, "
                              << refused << " refused; " << never_taken << " routes took none");
        CHECK(asked == std::int64_t(routes.size()) * times);
        CHECK(taken > asked / 10);
        if (times >= 30) CHECK(never_taken < std::int64_t(routes.size()) / 3);
        house.database.read(Caller::inside("test"), [](Session& session) {
            CHECK(audit_fault(session).value_or("") == "");
            CHECK(billing::money_fault(session).value_or("") == "");
            CHECK(session.value<std::int64_t>(
                      R"sql(select count(*) from pragma_foreign_key_check)sql") == 0);
        });
    }
}
