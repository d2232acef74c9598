#include "desk.h"
#include "test_house.h"
#include <thread>

using namespace clinic;
using namespace clinic::testing;

namespace {
/// Reads a path as a browser does that may have it already.
api::Answer read_again(House& house, std::string_view path, std::string_view token,
                       std::string_view tag = "") {
    const auto bearer = "Bearer " + std::string(token);
    const api::Field fields[]{
        {"host", "127.0.0.1:8080"}, {"authorization", bearer}, {"if-none-match", tag}};
    return house.dispatcher.answer({.method = "GET",
                                    .path = path,
                                    .query = {},
                                    .body = {},
                                    .remote_address = "10.0.0.7",
                                    .fields = fields});
}
std::string add_department(House& house, const std::string& name) {
    const auto made = house.api("POST", "/departments", R"({"name":")" + name + "\"}", house.admin);
    REQUIRE(made.status == 201);
    return std::to_string(made.id());
}
}  // namespace

TEST_SUITE("lasting answers") {
    TEST_CASE("a browser that has the list is told so until it changes") {
        House house;
        house.set_up();
        add_department(house, "Therapy");
        const auto first = read_again(house, "/api/v1/departments", house.admin);
        const auto tag = header(first, "ETag");
        CHECK(first.status == 200);
        CHECK(header(first, "Cache-Control") == "private, no-cache");
        const auto again = read_again(house, "/api/v1/departments", house.admin, tag);
        CHECK(again.status == 304);
        CHECK(again.body.empty());
        CHECK(header(again, "ETag") == tag);
        add_department(house, "Surgery");
        const auto changed = read_again(house, "/api/v1/departments", house.admin, tag);
        CHECK(changed.status == 200);
        CHECK(changed.body.find("Surgery") != std::string::npos);
        CHECK(header(changed, "ETag") != tag);
    }

    TEST_CASE("the second answer needs no look into the tables") {
        House house;
        house.set_up();
        read_again(house, "/api/v1/departments", house.admin);
        const auto of = [&](MemoryOf kind) { return house.database.memory().figures(kind); };
        const auto session = of(MemoryOf::sessions), list = of(MemoryOf::lists);
        read_again(house, "/api/v1/departments", house.admin);
        CHECK(of(MemoryOf::sessions).hits == session.hits + 1);
        CHECK(of(MemoryOf::lists).hits == list.hits + 1);
        CHECK(of(MemoryOf::sessions).misses == session.misses);
        CHECK(of(MemoryOf::lists).misses == list.misses);
    }

    TEST_CASE("what is remembered is shown to nobody who may not see it") {
        House house;
        house.set_up();
        const auto display = house.user("display");
        CHECK(read_again(house, "/api/v1/departments", house.admin).status == 200);
        CHECK(read_again(house, "/api/v1/departments", display).status == 403);
        CHECK(read_again(house, "/api/v1/departments", "").status == 401);
    }

    TEST_CASE("who signed out or was disabled is a stranger at once") {
        House house;
        house.set_up();
        const auto leaver = house.user("registrar");
        const auto user = house.api("GET", "/sessions/current", "", leaver).body.at("user");
        CHECK(read_again(house, "/api/v1/departments", leaver).status == 200);
        REQUIRE(house.api("DELETE", "/sessions/current", "", leaver).status == 204);
        CHECK(read_again(house, "/api/v1/departments", leaver).status == 401);
        const auto back = house.sign_in("registrar1");
        CHECK(read_again(house, "/api/v1/departments", back).status == 200);
        const auto id = std::to_string(user.at("id").as_int64());
        REQUIRE(house.api("PATCH", "/users/" + id, R"({"disabled":true})", house.admin).status ==
                200);
        CHECK(read_again(house, "/api/v1/departments", back).status == 401);
    }

    TEST_CASE("every list holds what was acknowledged before it was asked for") {
        House house;
        house.set_up();
        std::atomic<int> acknowledged = 0, missing = 0, asked = 0;
        {
            std::jthread reader([&](std::stop_token stop) {
                while (!stop.stop_requested()) {
                    const auto last = std::to_string(acknowledged.load());
                    const auto answer = read_again(house, "/api/v1/departments", house.admin);
                    if (last != "0" && answer.body.find("\"D" + last + "\"") == std::string::npos)
                        ++missing;
                    ++asked;
                }
            });
            for (int i = 1; i <= 100; ++i) {
                add_department(house, "D" + std::to_string(i));
                acknowledged = i;
            }
        }
        CHECK(asked > 0);
        CHECK(missing == 0);
    }
}
