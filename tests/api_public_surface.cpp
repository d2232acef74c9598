#include "desk.h"
#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
struct Said {
    Text<100> text;
};
BOOST_DESCRIBE_STRUCT(Said, (), (text))

Document echo(Session&, const Raw& raw) {
    return {std::string(raw.field("x-signature")) + "|" + std::string(raw.body), "text/plain"};
}
Said who(Session& session) {
    return {{session.caller().user ? "somebody" : "a stranger"}};
}
void join(Session& session, const Said&) {
    session.record("test.joined", "test", 1);
}
Routes with_strangers() {
    auto routes = all_routes();
    routes.push_back(
        route("POST", "/webhooks/test", Can::anyone, echo, "Echo").on_public_surface());
    routes.push_back(route("GET", "/public/who", Can::anyone, who, "Who").on_public_surface());
    routes.push_back(route("POST", "/public/join", Can::anyone, join, "Join").on_public_surface());
    return routes;
}

/// How they ask.
struct How {
    bool only_public = true;
    std::string host = "127.0.0.1:8081", token{}, origin{}, remote = "203.0.113.9";
    std::string type = "application/json", cookie{};
};
/// A clinic as strangers reach it.
struct Surface {
    explicit Surface(RateLimits::Settings limits = {.on = false})
        : dispatcher(house.database, with_strangers(), accounts::admit,
                     {.public_address = PublicAddress::parse("https://queue.clinic.example"),
                      .limits = std::move(limits)}) {
        house.set_up();
    }
    api::Answer ask(std::string_view method, std::string_view path, std::string_view body = "",
                    const How& how = {}) {
        const auto bearer = "Bearer " + how.token;
        std::vector<api::Field> fields{{"host", how.host},
                                       {"content-type", how.type},
                                       {"x-signature", "abc"},
                                       {"cookie", how.cookie}};
        if (!how.token.empty()) fields.push_back({"authorization", bearer});
        if (!how.origin.empty()) fields.push_back({"origin", how.origin});
        return dispatcher.answer({.method = method,
                                  .path = path,
                                  .query = "",
                                  .body = body,
                                  .remote_address = how.remote,
                                  .only_public = how.only_public,
                                  .fields = fields});
    }
    House house;
    Dispatcher dispatcher;
};

std::string with_numbers(std::string path) {
    for (std::size_t at; (at = path.find('{')) != path.npos;)
        path.replace(at, path.find('}') - at + 1, "1");
    return path;
}
}  // namespace

TEST_SUITE("public surface") {
    TEST_CASE("strangers find no route that is not marked for them, whoever they say they are") {
        Surface surface;
        for (const auto& route : surface.dispatcher.router().routes()) {
            const auto path = with_numbers(Router::full_path(route));
            for (const auto* host : {"127.0.0.1:8081", "queue.clinic.example"}) {
                const bool by_name = host[0] == 'q';
                const auto status =
                    surface
                        .ask(route.method, path, route.writes() ? "{}" : "",
                             {.only_public = !by_name, .host = host, .token = surface.house.admin})
                        .status;
                if (!route.public_surface)
                    CHECK_MESSAGE(status == 404, route.method << " " << path << " " << status);
            }
        }
    }
    TEST_CASE("a method that only staff may use is not even named") {
        Surface surface;
        const auto answer = surface.ask("DELETE", "/api/v1/users/1");
        CHECK(answer.status == 404);
        CHECK(header(answer, "Allow").empty());
    }
    TEST_CASE("the same routes answer in the clinic's own network") {
        Surface surface;
        CHECK(surface.ask("GET", "/api/v1/public/who", "", {.only_public = false}).status == 200);
        CHECK(surface
                  .ask("GET", "/api/v1/clinic", "",
                       {.only_public = false, .token = surface.house.admin})
                  .status == 200);
    }
    TEST_CASE("on a public route the admin is a stranger too") {
        Surface surface;
        const auto answer =
            surface.ask("GET", "/api/v1/public/who", "", {.token = surface.house.admin});
        CHECK(answer.body == R"({"text":"a stranger"})");
        CHECK(surface.ask("GET", "/api/v1/public/who", "", {.token = "worthless"}).status == 200);
    }
    TEST_CASE("other sites and other names are refused there as everywhere") {
        Surface surface;
        const auto status = [&](const How& how) {
            return surface.ask("POST", "/api/v1/public/join", R"({"text":"x"})", how).status;
        };
        CHECK(status({.origin = "http://127.0.0.1:8081"}) == 204);
        CHECK(status({.host = "queue.clinic.example", .origin = "https://queue.clinic.example"}) ==
              204);
        CHECK(status({.host = "queue.clinic.example:443"}) == 204);
        CHECK(status({.host = "queue.clinic.example", .origin = "http://evil.example"}) == 403);
        CHECK(status({.host = "queue.clinic.example", .cookie = "clinicd_session=x"}) == 403);
        CHECK(status({.host = "evil.example"}) == 421);
    }
    TEST_CASE("a raw body arrives byte for byte, whatever its type") {
        Surface surface;
        const std::string body = "a=1&b=%00\n{\"twice\":1,\"twice\":2}";
        const auto answer = surface.ask("POST", "/api/v1/webhooks/test", body,
                                        {.type = "application/x-www-form-urlencoded"});
        CHECK(answer.status == 200);
        CHECK(answer.body == "abc|" + body);
        const std::string large(256 * 1024, 'x'), larger(256 * 1024 + 1, 'x');
        CHECK(surface.ask("POST", "/api/v1/webhooks/test", large).status == 200);
        CHECK(surface.ask("POST", "/api/v1/webhooks/test", larger).status == 413);
    }
    TEST_CASE("a stranger's body is short and it is JSON") {
        Surface surface;
        const auto long_one = R"({"text":")" + std::string(9000, 'x') + "\"}";
        CHECK(surface.ask("POST", "/api/v1/public/join", long_one).status == 413);
        CHECK(surface.ask("POST", "/api/v1/public/join", "text=x", {.type = "text/plain"}).status ==
              415);
    }
    TEST_CASE("a public route that asks for a permission is a bug") {
        House house;
        const Routes routes{
            route("GET", "/public/who", Can::see_audit, who, "Who").on_public_surface()};
        CHECK_THROWS_AS(Dispatcher(house.database, routes, accounts::admit, {}), std::logic_error);
    }
    TEST_CASE("the public address is a scheme, a name and perhaps a port") {
        const auto address = PublicAddress::parse("HTTPS://Queue.Clinic.example:443/");
        REQUIRE(address);
        CHECK(address->origin() == "https://queue.clinic.example");
        CHECK(address->is_host("QUEUE.clinic.example"));
        CHECK_FALSE(address->is_host("queue.clinic.example:8080"));
        CHECK(PublicAddress::parse("http://10.0.0.4:8081")->is_host("10.0.0.4:8081"));
        for (const auto* wrong : {"", "queue.clinic.example", "ftp://a", "https://", "https://a/b",
                                  "https://a?b", "https://user@a"})
            CHECK_MESSAGE(!PublicAddress::parse(wrong), wrong);
    }
}
