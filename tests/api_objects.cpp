// Every route that names a thing by its number, asked for things that are not theirs.
#include "operations/operations.h"
#include "temporary_folder.h"
#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
/// The path with that number in place of every {name}.
std::string with_number(std::string path, const std::string& number) {
    for (std::size_t at; (at = path.find('{')) != path.npos;)
        path.replace(at, path.find('}') - at + 1, number);
    return path;
}

/// A clinic with some of everything and a user of each role.
struct Everyone {
    House house;
    TemporaryFolder folder;
    operations::Operations operations{house.database, {.backup_folder = folder.path}};
    struct Who {
        std::string role, token;
        std::uint64_t may;
    };
    std::vector<Who> all;

    Everyone() {
        house.set_up();
        REQUIRE(house.api("POST", "/demo", R"({"patients":20})", house.admin).status < 300);
        for (const auto role : {Role::registrar, Role::doctor, Role::cashier, Role::lab})
            all.push_back({name_of(role), token_for(name_of(role)), permission_bits({role})});
        all.push_back({"nobody", "", 0});
    }
    std::string token_for(const std::string& role) {
        json::object wanted{{"username", "matrix." + role},
                            {"display_name", role},
                            {"password", House::password},
                            {"roles", json::array{role}}};
        REQUIRE(house.api("POST", "/users", json::serialize(wanted), house.admin).status == 201);
        return house.sign_in("matrix." + role);
    }
    House::Reply ask(const Route& route, const std::string& number, const std::string& token) {
        const auto path = with_number(Router::full_path(route), number);
        return house.ask(route.method, path, route.takes.is_null() ? "" : "{}",
                         {.token = token, .key = "matrix-key-0001"});
    }
    /// Routes that name a thing, told apart from those that end one's own session.
    template <class Judge>
    int each(Judge judge) {
        int judged = 0;
        for (const auto& route : house.dispatcher.router().routes())
            if (route.path.find('{') != route.path.npos && !route.raw && ++judged) judge(route);
        return judged;
    }
    /// All that is said, but for the number every request has of its own.
    static std::string said(const House::Reply& reply) {
        auto body = reply.body;
        if (auto* object = body.if_object()) object->erase("request_id");
        return std::to_string(reply.status) + " " + json::serialize(body);
    }
};
constexpr const char* unknown = "987654321";
}  // namespace

TEST_SUITE("objects") {
    TEST_CASE_FIXTURE(Everyone, "what a role may not touch looks the same whether it is there") {
        int refused = 0;
        CHECK(each([&](const Route& route) {
                  for (const auto& who : all) {
                      if (route.needs == Can::anyone || (who.may & bit(route.needs))) continue;
                      const auto there = said(ask(route, "1", who.token));
                      CHECK_MESSAGE(there == said(ask(route, unknown, who.token)), route.path);
                      CHECK_MESSAGE(there.starts_with(who.token.empty() ? "401" : "403"),
                                    route.path);
                      ++refused;
                  }
              }) > 50);
        CHECK(refused > 100);
    }
    TEST_CASE_FIXTURE(Everyone,
                      "a thing that is not there is refused, never a fault, to everyone") {
        all.push_back({"admin", house.admin, ~std::uint64_t{0}});
        each([&](const Route& route) {
            for (const auto& who : all)
                for (const std::string number : {unknown, "0", "-1", "9223372036854775807", "x"}) {
                    const auto reply = ask(route, number, who.token);
                    const bool told = reply.status >= 400 && reply.status < 500;
                    CHECK_MESSAGE((told || route.needs == Can::anyone || reply.status == 200),
                                  route.method << " " << route.path << " " << number << " "
                                               << who.role << " " << reply.status);
                    CHECK_MESSAGE(reply.status < 500, route.path);
                }
        });
    }
    TEST_CASE_FIXTURE(Everyone, "another's session and none at all look the same") {
        for (const auto& who : all) {
            if (who.token.empty()) continue;
            const auto other = said(house.api("DELETE", "/sessions/1", "", who.token));
            CHECK(other ==
                  said(house.api("DELETE", "/sessions/" + std::string(unknown), "", who.token)));
        }
        CHECK(house.api("GET", "/clinic", "", house.admin).status == 200);
    }
    TEST_CASE_FIXTURE(Everyone, "another site's page or name changes nothing, on any route") {
        int judged = 0;
        for (const auto& route : house.dispatcher.router().routes()) {
            if (!route.writes()) continue;
            const auto path = with_number(Router::full_path(route), "1");
            const Asking evil{.cookie = "clinicd_session=" + house.admin,
                              .origin = "https://evil.example"};
            CHECK_MESSAGE(house.ask(route.method, path, "{}", evil).code() == "foreign-origin",
                          route.path);
            const Asking strange{.token = house.admin, .host = "evil.example"};
            CHECK_MESSAGE(house.ask(route.method, path, "{}", strange).code() == "unknown-host",
                          route.path);
            ++judged;
        }
        CHECK(judged > 80);
        CHECK(house.api("GET", "/clinic", "", house.admin).status == 200);
    }
}
