#include "api/openapi.h"
#include "api/origins.h"
#include "platform/hosts.h"
#include "test_house.h"
#include <fstream>
#include <sstream>
using namespace clinic;
using namespace clinic::testing;

namespace {
struct Thing {
    Text<10> name;
    std::optional<Whole<1, 9>> size;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name, size))
struct Listed {
    Id<Thing> id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (id, name))

std::atomic<int> made = 0;
Created<Listed> make(Session& session, const Thing& thing) {
    session.record("thing.made", "thing", ++made);
    return {{{made}, thing.name.value}};
}
void break_down(Session&) {
    throw std::runtime_error("/secret/path broke");
}
void forget_audit(Session& session) {
    session.run(R"sql(delete from login_failures)sql");
    session.run(R"sql(insert into login_failures values (x'00', 1, 1, 1))sql");
}
Listed find_thing(Session&, Id<Thing> id) {
    return {id, "thing"};
}
std::optional<Listed> nobody(Session&) {
    return std::nullopt;
}
Routes own_routes() {
    return {route("POST", "/things", Can::anyone, make, "Make a thing"),
            route("POST", "/broken", Can::anyone, break_down, "Break"),
            route("POST", "/silent", Can::anyone, forget_audit, "Forget the audit row"),
            route("GET", "/nobody", Can::anyone, nobody, "Nobody"),
            route("GET", "/things/{id}", Can::signed_in, find_thing, "Read")};
}
}  // namespace

TEST_SUITE("dispatch") {
    TEST_CASE("every faulty field is named at once") {
        House house(own_routes());
        const auto refused = house.api("POST", "/things", R"({"name":"","size":12,"a/b":1})");
        CHECK(refused.status == 422);
        const auto& errors = refused.body.at("errors").as_array();
        CHECK(errors.size() == 3);
        CHECK(errors.at(0).at("pointer") == "#/name");
        CHECK(errors.at(1).at("params").at("most") == 9);
        CHECK(errors.at(2).at("pointer") == "#/a~1b");
    }
    TEST_CASE("what is created says where it is") {
        House house(own_routes());
        const auto reply = house.api("POST", "/things", R"({"name":"Bed"})");
        CHECK(reply.status == 201);
        CHECK(reply.header("Location") == "/api/v1/things/" + std::to_string(reply.id()));
    }
    TEST_CASE("an unknown page and a wrong method are told apart") {
        House house(own_routes());
        CHECK(house.api("GET", "/nowhere").status == 404);
        const auto wrong = house.api("GET", "/things");
        CHECK(wrong.status == 405);
        CHECK(wrong.header("Allow") == "POST");
        for (const auto* path : {"/things/", "//things", "/things/../things", "/%74hings"})
            CHECK_MESSAGE(house.api("GET", path).status == 404, path);
        // Whether there is such a thing is nobody's business before they say who they are.
        CHECK(house.api("GET", "/things/x").status == 401);
    }
    TEST_CASE("nobody to answer with is 204") {
        House house(own_routes());
        CHECK(house.api("GET", "/nobody").status == 204);
    }
    TEST_CASE("a fault nobody foresaw says so and keeps its words to itself") {
        House house(own_routes());
        const auto reply = house.ask("POST", "/api/v1/broken");
        CHECK(reply.status == 500);
        CHECK(json::serialize(reply.body).find("secret") == std::string::npos);
        CHECK(reply.body.at("request_id").as_string() == reply.header("X-Request-Id"));
    }
    TEST_CASE("a write without an audit row is a bug and leaves nothing behind") {
        House house(own_routes());
        CHECK(house.api("POST", "/silent").status == 500);
        house.database.read(Caller::inside("test"), [](Session& session) {
            CHECK_FALSE(session.exists(R"sql(select 1 from login_failures)sql"));
        });
    }
    TEST_CASE("one key, one effect: the second answer is the first one") {
        House house(own_routes());
        const auto post = [&](const char* body) {
            return house.ask("POST", "/api/v1/things", body, {.key = "k1"});
        };
        const auto first = post(R"({"name":"Bed"})");
        const int before = made;
        const auto second = post(R"({"name":"Bed"})");
        CHECK(second.status == 201);
        CHECK(second.body == first.body);
        CHECK(second.header("Location") == first.header("Location"));
        CHECK(second.header("Idempotency-Replayed") == "true");
        CHECK(made == before);
        CHECK(post(R"({"name":"Table"})").code() == "idempotency-reused");
        house.wait(24 * hour + 1);
        CHECK(post(R"({"name":"Table"})").status == 201);
    }
    TEST_CASE("an answer with a token is not kept for its key") {
        House house;
        house.set_up();
        const auto made = house.ask("POST", "/api/v1/displays", R"({"name":"Hall"})",
                                    {.token = house.admin, .key = "k1"});
        REQUIRE(made.status == 201);
        CHECK(made.body.at("url").as_string().find("clinicd_") != std::string::npos);
        house.database.read(Caller::inside("test"), [](Session& session) {
            CHECK_FALSE(session.exists(R"sql(select 1 from idempotency_keys)sql"));
        });
    }
    TEST_CASE("one key sent fifty times at once has one effect") {
        House house(own_routes());
        const int before = made;
        std::vector<std::jthread> clients;
        std::atomic<int> same = 0;
        for (int i = 0; i < 50; ++i)
            clients.emplace_back([&] {
                same +=
                    house.ask("POST", "/api/v1/things", R"({"name":"Bed"})", {.key = "k"}).status ==
                    201;
            });
        clients.clear();
        CHECK(same == 50);
        CHECK(made == before + 1);
    }
    TEST_CASE("bodies that two programs could read differently are refused") {
        House house(own_routes());
        for (const auto* body :
             {R"({"name":"a","name":"b"})", R"({"name":1e400})", R"({"name":"a\u0000b"})",
              R"({"name":"\ud800"})", "{", "[]x", R"({"name":"a"} {})"})
            CHECK_MESSAGE(house.api("POST", "/things", body).code() == "malformed", body);
        CHECK(house.api("POST", "/things", std::string(40, '[') + std::string(40, ']')).code() ==
              "malformed");
        CHECK(house.ask("POST", "/api/v1/things", "name=a", {.type = "text/plain"}).code() ==
              "not-json");
    }
    TEST_CASE("another site's page changes nothing, and no strange name leads here") {
        House house(own_routes());
        const auto status = [&](const Asking& how) {
            return house.ask("POST", "/api/v1/things", R"({"name":"Bed"})", how).status;
        };
        CHECK(status({.origin = "http://127.0.0.1:8080"}) == 201);
        CHECK(status({.origin = "http://evil.example"}) == 403);
        CHECK(status({.origin = "null"}) == 403);
        CHECK(status({.cookie = "clinicd_session=x"}) == 403);  // a browser always says its origin
        CHECK(status({.host = "evil.example"}) == 421);
        CHECK(status({.host = platform::host_name() + ".evil.example"}) == 421);
        CHECK(status({.host = platform::host_name() + ".local"}) == 201);
        CHECK(status({.host = "clinic.example"}) == 201);
        CHECK(status({.host = "[::1]:8080"}) == 201);
    }
    TEST_CASE("a role and a route meet as the table says, in every cell") {
        House house;
        house.set_up();
        std::map<std::string, std::string> tokens{{"", ""}, {"admin", house.admin}};
        for (const auto* role : {"registrar", "doctor", "cashier", "lab", "display"})
            tokens[role] = house.user(role);
        for (const auto& route : house.dispatcher.router().routes())
            for (const auto& [role, token] : tokens) {
                if (role == "admin" || route.needs == Can::anyone) continue;
                std::string path = Router::full_path(route);
                for (std::size_t at; (at = path.find('{')) != path.npos;)
                    path.replace(at, path.find('}') - at + 1, "999999");
                const auto enumerated = enumerator<Role>(role.c_str());
                const bool allowed =
                    enumerated && (permission_bits({*enumerated}) & bit(route.needs));
                if (allowed && route.path.starts_with("/sessions/current")) continue;
                const auto reply = house.ask(route.method, path, "{}", {.token = token});
                const bool refused = reply.code() == (role.empty() ? "signed-out" : "not-allowed");
                CHECK_MESSAGE(refused != allowed,
                              role << " " << route.method << " " << path << " " << reply.status);
            }
    }
    TEST_CASE("the OpenAPI document has every route and its permission") {
        const Router router(all_routes());
        const auto document = openapi(router, "1");
        std::size_t operations = 0;
        for (const auto& [path, entry] : document.at("paths").as_object())
            operations += entry.as_object().size();
        CHECK(operations == router.routes().size());
        CHECK(document.at("paths").at("/api/v1/users").at("post").at("x-permission") ==
              "manage_users");
        CHECK(document.at("components").at("schemas").as_object().contains("NewUser"));
    }
    TEST_CASE("docs/permissions.md is what the routes say") {
        std::ifstream in(std::string(CLINICD_SOURCE) + "/docs/permissions.md");
        std::stringstream text;
        text << in.rdbuf();
        // Differs? clinicd routes --markdown > docs/permissions.md
        CHECK(text.str() == permissions_page(Router(all_routes())));
    }
    TEST_CASE("an address with a broken escape or a doubled name is refused") {
        House house;
        house.set_up();
        CHECK(house.api("GET", "/audit?entity=%4", "", house.admin).code() == "malformed");
        CHECK(house.api("GET", "/audit?limit=1&limit=2", "", house.admin).code() == "malformed");
        CHECK(house.api("GET", "/audit?limit=0", "", house.admin).status == 422);
        CHECK(house.api("GET", "/audit?limit=1&from=2020-01-01T00:00:00%2B05:00", "", house.admin)
                  .status == 200);
    }

    TEST_CASE("a list that may be long is read by a worker, the short part of it on the loop") {
        House house;
        const auto place = [&](std::string_view query) {
            return house.dispatcher.place("GET", "/api/v1/appointments", query);
        };
        CHECK(place("date=2026-11-23") == api::Place::worker);
        CHECK(place("doctor=1&date=2026-11-23") == api::Place::loop);
        CHECK(place("date=2026-11-23&doctor=1") == api::Place::loop);
        CHECK(place("doctors=1&date=2026-11-23") == api::Place::worker);
        CHECK(place("doctor=1&from=2026-11-01&to=2026-11-30") == api::Place::worker);
        CHECK(place("doctor=&date=2026-11-23") == api::Place::worker);
        CHECK(place("doctor=1&date=2026-11-23&from=2026-01-01&to=2026-03-01") ==
              api::Place::worker);
    }
}
