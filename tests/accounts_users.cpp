#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("users") {
    TEST_CASE("a username is taken once, whatever its case") {
        House house;
        house.set_up();
        house.user("registrar");
        const auto again = house.api(
            "POST", "/users",
            R"({"username":"REGISTRAR1","display_name":"B","password":"a long enough sentence",)"
            R"("roles":["doctor"]})",
            house.admin);
        CHECK(again.code() == "username-taken");
    }
    TEST_CASE("the console's first user begins a clinic, and must be an administrator") {
        House house;
        const auto add = [&](const char* role) {
            const auto body = json::serialize(json::object{{"username", "dilnoza"},
                                                           {"display_name", "Dilnoza"},
                                                           {"password", House::password},
                                                           {"roles", json::array{role}}});
            return house.dispatcher
                .answer_for(Caller::inside("console"), "POST", "/api/v1/users", body)
                .status;
        };
        CHECK(add("registrar") == 409);
        CHECK(house.api("GET", "/setup").body.at("needed").as_bool());
        CHECK(add("admin") == 201);
        const auto token = house.sign_in("dilnoza");
        CHECK(house.api("GET", "/clinic", "", token).body.at("name") == "Clinic");
        CHECK_FALSE(house.api("GET", "/setup").body.at("needed").as_bool());
    }
    TEST_CASE("weak passwords are refused by name") {
        House house;
        house.set_up();
        const auto fault = [&](const std::string& word) {
            const auto reply = house.api(
                "POST", "/users",
                R"({"username":"dilnoza","display_name":"B","roles":["doctor"],"password":")" +
                    word + "\"}",
                house.admin);
            return std::string(reply.body.at("errors").at(0).at("code").as_string());
        };
        CHECK(fault("short") == "too-short");
        CHECK(fault("Password1") == "too-common");
        CHECK(fault("dilnoza2026") == "too-common");
        CHECK(fault("aaaaaaaaaa") == "too-common");
    }
    TEST_CASE("a user needs a role, and the last administrator stays one") {
        House house;
        house.set_up();
        CHECK(house.api("PATCH", "/users/1", R"({"roles":[]})", house.admin).status == 422);
        CHECK(house.api("PATCH", "/users/1", R"({"roles":["doctor"]})", house.admin).code() ==
              "last-admin");
        CHECK(house.api("PATCH", "/users/1", R"({"disabled":true})", house.admin).code() ==
              "last-admin");
    }
    TEST_CASE("a new password ends the other sessions and the old password") {
        House house;
        house.set_up();
        const auto token = house.user("doctor");
        CHECK(house
                  .api("POST", "/users/current/password",
                       R"({"current_password":"wrong one here","password":"another sentence"})",
                       token)
                  .status == 422);
        CHECK(house
                  .api("POST", "/users/current/password",
                       R"({"current_password":"a long enough sentence",)"
                       R"("password":"another sentence"})",
                       token)
                  .status == 204);
        CHECK(house.try_sign_in("doctor1", House::password).status == 401);
        CHECK(house.try_sign_in("doctor1", "another sentence").status == 201);
    }
    TEST_CASE("the admin sets a lost password") {
        House house;
        house.set_up();
        const auto token = house.user("doctor");
        CHECK(house
                  .api("POST", "/users/2/password", R"({"password":"a brand new sentence"})",
                       house.admin)
                  .status == 204);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
        CHECK(house.try_sign_in("doctor1", "a brand new sentence").status == 201);
    }
    TEST_CASE("a screen's token reads the board and nothing else, until it is removed") {
        House house;
        house.set_up();
        const auto made = house.api("POST", "/displays", R"({"name":"Hall"})", house.admin);
        CHECK(made.status == 201);
        const std::string url(made.body.at("url").as_string());
        const auto token = url.substr(url.find('#') + 1);
        CHECK(house.api("POST", "/sessions/display", R"({"token":")" + token + "\"}").status ==
              200);
        CHECK(house.api("GET", "/users", "", token).code() == "not-allowed");
        const auto own = "clinicd_display=" + token;
        CHECK(house.ask("GET", "/api/v1/display", "", {.cookie = own}).status == 200);
        // Somebody who signs out of this browser once too often leaves the screen on.
        const Asking once_more{.cookie = own, .origin = "http://127.0.0.1:8080"};
        CHECK(house.ask("DELETE", "/api/v1/sessions/current", "", once_more).status == 401);
        CHECK(house.ask("POST", "/api/v1/sessions/current/lock", "", once_more).status == 401);
        CHECK(house.ask("GET", "/api/v1/display", "", {.cookie = own}).status == 200);
        // The staff session of the same browser stays what it was.
        const auto both = own + "; clinicd_session=" + house.admin;
        CHECK(house.ask("GET", "/api/v1/users", "", {.cookie = both}).status == 200);
        CHECK(
            house.api("DELETE", "/displays/" + std::to_string(made.id()), "", house.admin).status ==
            204);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
        CHECK(house.api("POST", "/sessions/display", R"({"token":")" + token + "\"}").status ==
              401);
    }
    TEST_CASE("two people editing the clinic: the slower one sees what the other saved") {
        House house;
        house.set_up();
        const auto seen = house.api("GET", "/clinic", "", house.admin).header("ETag");
        CHECK(seen == "\"1\"");
        const auto edit = [&](const char* body) {
            return house.ask("PATCH", "/api/v1/clinic", body,
                             {.token = house.admin, .if_match = seen});
        };
        CHECK(edit(R"({"name":"First"})").status == 200);
        const auto late = edit(R"({"name":"Second"})");
        CHECK(late.status == 412);
        CHECK(late.body.at("current").at("name") == "First");
    }
    TEST_CASE("the clinic's new time zone decides today from the next request on") {
        House house;
        house.set_up();
        house.wait(16 * hour);  // 01:00 of the next day in Tashkent
        const auto token = house.sign_in("admin");
        CHECK(house.api("GET", "/clinic", "", token).body.at("today") == "2026-03-03");
        house.api("PATCH", "/clinic", R"({"time_zone":"Europe/Berlin"})", token);
        CHECK(house.api("GET", "/clinic", "", token).body.at("today") == "2026-03-02");
    }
    TEST_CASE("a whole clinic signs in from one address without being taken for a guesser") {
        House house;
        house.set_up();
        for (int i = 0; i < 25; ++i)
            CHECK(house.try_sign_in("admin", House::password).status == 201);
    }
    TEST_CASE("a clock set back lets people in at once") {
        House house;
        house.set_up();
        for (int i = 0; i < 5; ++i) house.try_sign_in("admin", "wrong");
        house.wait(-24 * hour);
        CHECK(house.try_sign_in("admin", House::password).status == 201);
    }
    TEST_CASE("a session that ran out stays ended, also when the clock is set back") {
        House house;
        const auto token = house.set_up();
        std::vector<SessionId> dropped;
        house.database.on_dropped = [&](SessionId id) { dropped.push_back(id); };
        const auto sweep = [&] {
            house.database.write(Caller::inside("test"), accounts::end_expired_sessions);
        };
        sweep();
        CHECK(dropped.empty());
        house.wait(12 * hour);
        sweep();
        CHECK(dropped == std::vector{SessionId{1}});
        house.wait(-6 * hour);
        CHECK(house.api("GET", "/sessions/current", "", token).code() == "signed-out");
    }
    TEST_CASE("guessing one's own present password is slowed like signing in") {
        House house;
        const auto token = house.set_up();
        const auto change = [&](const char* present) {
            return house.api("POST", "/users/current/password",
                             json::serialize(json::object{{"current_password", present},
                                                          {"password", "another long sentence"}}),
                             token);
        };
        for (int i = 0; i < 4; ++i) CHECK(change("wrong").status == 422);
        CHECK(change(House::password).status == 429);
        house.wait(second);
        CHECK(change(House::password).status == 204);
    }
    TEST_CASE("what a client calls itself is kept as plain letters") {
        House house;
        const auto token = house.set_up();
        CHECK(house
                  .ask("POST", "/api/v1/sessions",
                       json::serialize(
                           json::object{{"username", "admin"}, {"password", House::password}}),
                       {.user_agent = "one\xff\xfe two"})
                  .status == 201);
        const auto list = house.api("GET", "/sessions", "", token);
        CHECK(list.body.at("items").at(0).at("user_agent") == "one two");
    }
}
