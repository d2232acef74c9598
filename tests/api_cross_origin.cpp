#include "desk.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
constexpr const char* portal = "https://portal.clinic.example";

struct Named {
    Text<20> name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))

Named look(Session&) {
    return {{"as it is"}};
}
void change(Session& session, const Named&) {
    session.record("test.changed", "test", 1);
}
Routes own_routes() {
    return {route("GET", "/things", Can::anyone, look, "Look"),
            route("POST", "/things", Can::signed_in, change, "Change")};
}
void admit(Session&, Caller& caller, const Client& client) {
    if (client.session_token == "good") caller.permissions = ~std::uint64_t{0};
}

/// A clinic that another site's pages may call.
struct Invited : OnDisk {
    explicit Invited(CrossOrigin cross_origin = {.origins = {portal}})
        : dispatcher(*database, own_routes(), admit,
                     {.public_address = PublicAddress::parse("https://queue.clinic.example"),
                      .cross_origin = std::move(cross_origin)}) {}
    api::Answer ask(std::string_view method, std::string_view path,
                    std::vector<api::Field> fields = {}, std::string_view body = "") {
        if (std::ranges::find(fields, "host", &api::Field::name) == fields.end())
            fields.push_back({"host", "127.0.0.1:8080"});
        fields.push_back({"content-type", "application/json"});
        return dispatcher.answer({.method = method,
                                  .path = path,
                                  .query = "",
                                  .body = body,
                                  .remote_address = "10.0.0.7",
                                  .fields = fields});
    }
    Dispatcher dispatcher;
};
constexpr const char* allow = "Access-Control-Allow-Origin";
}  // namespace

TEST_SUITE("other sites' pages") {
    TEST_CASE("a named site's page may read what it asks for with a token") {
        Invited clinic;
        const auto answer = clinic.ask("GET", "/api/v1/things", {{"origin", portal}});
        CHECK(header(answer, allow) == portal);
        CHECK(header(answer, "Vary") == "Origin");
        CHECK(header(answer, "Access-Control-Allow-Credentials").empty());
        CHECK(header(answer, "Access-Control-Expose-Headers").find("ETag") != std::string::npos);
    }
    TEST_CASE("no other site's page reads anything, however alike its name") {
        Invited clinic;
        for (const auto* origin :
             {"https://evil.example", "http://portal.clinic.example", "null",
              "https://portal.clinic.example:444", "https://portal.clinic.example.evil.example",
              "https://sub.portal.clinic.example"}) {
            CAPTURE(origin);
            const auto answer = clinic.ask("GET", "/api/v1/things", {{"origin", origin}});
            CHECK(header(answer, allow).empty());
            const auto asked_before =
                clinic.ask("OPTIONS", "/api/v1/things",
                           {{"origin", origin}, {"access-control-request-method", "POST"}});
            CHECK(asked_before.status == 405);
            CHECK(header(asked_before, allow).empty());
        }
    }
    TEST_CASE("a browser that asks beforehand learns the path's methods") {
        Invited clinic;
        const auto told =
            clinic.ask("OPTIONS", "/api/v1/things",
                       {{"origin", portal}, {"access-control-request-method", "POST"}});
        CHECK(told.status == 204);
        CHECK(header(told, allow) == portal);
        CHECK(header(told, "Access-Control-Allow-Methods").find("POST") != std::string::npos);
        CHECK(header(told, "Access-Control-Allow-Headers").find("Idempotency-Key") !=
              std::string::npos);
        CHECK(header(told, "Access-Control-Allow-Credentials").empty());
        const auto nowhere =
            clinic.ask("OPTIONS", "/api/v1/nothing-here",
                       {{"origin", portal}, {"access-control-request-method", "GET"}});
        CHECK(nowhere.status == 404);
    }
    TEST_CASE("a named site's page may write with a token, and never with the browser's cookie") {
        Invited clinic;
        const auto token = std::string("Bearer good");
        const std::string_view body = R"({"name":"Therapy"})";
        const auto made = clinic.ask("POST", "/api/v1/things",
                                     {{"origin", portal}, {"authorization", token}}, body);
        CHECK(made.status == 204);
        CHECK(header(made, allow) == portal);
        const auto refused = clinic.ask(
            "POST", "/api/v1/things", {{"origin", portal}, {"cookie", "clinicd_session=x"}}, body);
        CHECK(refused.status == 403);
        const auto stranger =
            clinic.ask("POST", "/api/v1/things",
                       {{"origin", "https://evil.example"}, {"authorization", token}}, body);
        CHECK(stranger.status == 403);
    }
    TEST_CASE("the public surface invites nobody") {
        Invited clinic;
        const auto told = clinic.ask("OPTIONS", "/api/v1/things",
                                     {{"host", "queue.clinic.example"},
                                      {"origin", portal},
                                      {"access-control-request-method", "GET"}});
        CHECK(told.status != 204);
        CHECK(header(told, allow).empty());
    }
    TEST_CASE("without named sites no answer speaks of other sites; all are named when any may") {
        Invited closed(CrossOrigin{});
        const auto plain = closed.ask("GET", "/api/v1/things", {{"origin", portal}});
        CHECK(header(plain, "Vary").empty());
        closed.dispatcher.change({.on = false}, {.any = true});
        const auto open =
            closed.ask("GET", "/api/v1/things", {{"origin", "http://localhost:3000"}});
        CHECK(header(open, allow) == "http://localhost:3000");
    }
    TEST_CASE("limits that are changed hold from the next request on") {
        Invited clinic;
        CHECK(clinic.ask("GET", "/api/v1/things").status == 200);
        clinic.dispatcher.change({.on = true, .address = 1}, {});
        CHECK(clinic.ask("GET", "/api/v1/things").status == 200);
        CHECK(clinic.ask("GET", "/api/v1/things").status == 429);
    }
}
