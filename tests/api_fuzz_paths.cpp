// Promise 25: no spelling of a path, no method and no field leads where the plain one would not.
#include "db/audit.h"
#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
struct Spelled {
    House house;
    Spelled() { house.set_up(); }

    std::string path_of(const Route& route) {
        auto path = Router::full_path(route);
        for (std::size_t at; (at = path.find('{')) != path.npos;)
            path.replace(at, path.find('}') - at + 1, "1");
        return path;
    }
    House::Reply ask(std::string_view method, const std::string& path) {
        return house.ask(method, path, method == "GET" ? "" : "{}", {.token = house.admin});
    }
    static std::vector<std::string> spellings(const std::string& path) {
        auto upper = path;
        for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        auto encoded = path;
        encoded.replace(path.size() - 1, 1, path.back() == 'r' ? "%72" : "%31");
        const auto dotted = "/." + path, up = "/x/.." + path;
        std::vector<std::string> all{path + "/",   "/" + path,   dotted,      up,
                                     path + "/.",  path + "%20", path + ";",  path + "%00",
                                     path + "%2f", path + "/..", path + "//", encoded};
        if (upper != path) all.push_back(upper);
        std::string longest = path;
        while (longest.size() < 8000) longest += "/..";
        all.push_back(longest);
        return all;
    }
    std::int64_t entries() {
        std::int64_t count = 0;
        house.database.read(Caller::inside("test"),
                            [&](Session& session) { count = audit_head(session).entries; });
        return count;
    }
};
}  // namespace

TEST_SUITE("spellings") {
    TEST_CASE_FIXTURE(Spelled, "promise 25: a route is found by its plain path alone") {
        const auto before = entries();
        int judged = 0;
        for (const auto& route : house.dispatcher.router().routes())
            for (const auto& path : spellings(path_of(route))) {
                const auto reply = ask(route.method, path);
                CHECK_MESSAGE(reply.status >= 400, route.method << " " << path);
                CHECK_MESSAGE(reply.status < 500, route.method << " " << path);
                ++judged;
            }
        CHECK(judged > 2000);
        CHECK(entries() == before);
    }
    TEST_CASE_FIXTURE(Spelled,
                      "promise 25: no other method, HEAD least of all, does what a write does") {
        const auto before = entries();
        const auto& router = house.dispatcher.router();
        for (const auto& route : router.routes()) {
            if (!route.writes()) continue;
            const auto path = path_of(route);
            for (const std::string method : {"GET", "HEAD"}) {
                if (router.route_of(method, path)) continue;
                for (const auto& query : {"", "?_method=POST", "?method=DELETE"})
                    CHECK_MESSAGE(ask(method, path + query).status >= 400, method << " " << path);
            }
            for (const std::string method : {"post", "Get", "TRACE", "PROPFIND", "", "OPTIONS"})
                CHECK_MESSAGE(ask(method, path).status >= 400, method << " " << path);
        }
        CHECK(entries() == before);
    }
}
