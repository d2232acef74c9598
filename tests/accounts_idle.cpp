#include "test_house.h"
using namespace clinic;
using namespace clinic::testing;

namespace {
/// A clinic whose screens lock after five minutes, and a browser somebody signed in with.
struct Desk {
    House house;
    std::string cookies;
    Desk() {
        house.set_up();
        house.api("PATCH", "/clinic", R"({"lock_after_minutes":5})", house.admin);
        cookies = sign_in("");
    }
    std::string sign_in(const std::string& device) {
        const auto reply = house.try_sign_in("admin", House::password,
                                             {.cookie = device, .origin = "http://127.0.0.1:8080"});
        REQUIRE(reply.status == 201);
        std::string kept;
        for (const auto& [name, value] : reply.headers)
            if (name == "Set-Cookie")
                kept += (kept.empty() ? "" : "; ") + value.substr(0, value.find(';'));
        return kept;
    }
    House::Reply ask(std::string_view method, const std::string& path,
                     const std::string& body = "") {
        return house.ask(method, "/api/v1" + path, body,
                         {.cookie = cookies, .origin = "http://127.0.0.1:8080"});
    }
    std::string device() const { return cookies.substr(cookies.find("clinicd_device")); }
};
}  // namespace

TEST_SUITE("idle") {
    TEST_CASE_FIXTURE(Desk, "a screen nobody is at answers only to unlocking") {
        ask("PUT", "/sessions/current/pin", R"({"pin":"4321"})");
        house.wait(5 * minute);
        CHECK(ask("GET", "/clinic").status == 200);
        house.wait(1);
        CHECK(ask("GET", "/clinic").code() == "locked");
        CHECK(ask("POST", "/sessions/current/seen").code() == "locked");
        CHECK(ask("GET", "/sessions/current").body.at("locked").as_bool());
        CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"4321"})").status == 200);
    }
    TEST_CASE_FIXTURE(Desk,
                      "a browser that only reads by itself is nobody; a person's sign counts") {
        house.wait(4 * minute);
        ask("GET", "/clinic");
        house.wait(2 * minute);
        CHECK(ask("GET", "/clinic").code() == "locked");
        cookies = sign_in(device());
        house.wait(4 * minute);
        CHECK(ask("POST", "/sessions/current/seen").status == 204);
        house.wait(4 * minute);
        CHECK(ask("GET", "/clinic").status == 200);
    }
    TEST_CASE_FIXTURE(Desk, "fewer quiet minutes hold for who is signed in already, more too") {
        house.wait(2 * minute);
        CHECK(ask("GET", "/clinic").status == 200);
        REQUIRE(house.api("PATCH", "/clinic", R"({"lock_after_minutes":1})", house.admin).status ==
                200);
        CHECK(ask("GET", "/clinic").code() == "locked");
        REQUIRE(house.api("PATCH", "/clinic", R"({"lock_after_minutes":10})", house.admin).status ==
                200);
        cookies = sign_in(device());
        house.wait(9 * minute);
        CHECK(ask("GET", "/clinic").status == 200);
    }
    TEST_CASE_FIXTURE(Desk, "a program that goes on reading is there; one that stops is locked") {
        const auto token = house.sign_in("admin");
        for (int i = 0; i < 3; ++i) {
            house.wait(4 * minute);
            CHECK(house.api("GET", "/clinic", "", token).status == 200);
        }
        house.wait(6 * minute);
        CHECK(house.api("GET", "/clinic", "", token).code() == "locked");
    }
    TEST_CASE_FIXTURE(Desk, "the sweep locks what is idle and ends its streams, and nothing else") {
        std::vector<SessionId> dropped;
        house.database.on_dropped = [&](SessionId id) { dropped.push_back(id); };
        accounts::tidy_sessions(house.database);
        CHECK(dropped.empty());
        house.wait(4 * minute);
        const auto busy = house.sign_in("admin");
        house.wait(2 * minute);
        accounts::tidy_sessions(house.database);
        CHECK(dropped.size() == 1);
        CHECK(house.api("GET", "/clinic", "", busy).status == 200);
    }
    TEST_CASE_FIXTURE(Desk, "a waiting-room screen never locks") {
        const auto made = house.api("POST", "/displays", R"({"name":"Hall"})", house.admin);
        const std::string url(made.body.at("url").as_string());
        const auto token = url.substr(url.find('#') + 1);
        house.wait(30 * 24 * hour);
        CHECK(house.api("GET", "/display", "", token).status == 200);
    }
    TEST_CASE_FIXTURE(Desk, "a locked screen ends its streams at once") {
        std::vector<SessionId> dropped;
        house.database.on_dropped = [&](SessionId id) { dropped.push_back(id); };
        CHECK(ask("POST", "/sessions/current/lock").status == 204);
        CHECK(dropped.size() == 1);
    }
}

TEST_SUITE("known browsers") {
    TEST_CASE_FIXTURE(Desk, "a stranger's guesses keep the owner's own browser from nothing") {
        for (int i = 0; i < 30; ++i) house.try_sign_in("admin", "wrong", {.remote = "10.0.0.66"});
        CHECK(house.try_sign_in("admin", House::password, {.remote = "10.0.0.9"}).status == 429);
        const auto own = house.try_sign_in(
            "admin", House::password,
            {.cookie = device(), .origin = "http://127.0.0.1:8080", .remote = "10.0.0.66"});
        CHECK(own.status == 201);
    }
    TEST_CASE_FIXTURE(Desk, "guesses from a known browser are slowed too, on their own count") {
        const Asking at_desk{.cookie = device(), .origin = "http://127.0.0.1:8080"};
        int judged = 0;
        for (int i = 0; i < 10; ++i)
            judged += house.try_sign_in("admin", "wrong", at_desk).status == 401;
        CHECK(judged == 4);
        CHECK(house.try_sign_in("admin", House::password).status == 201);
    }
    TEST_CASE_FIXTURE(Desk, "a browser is known for who signed in there, and for nobody else") {
        house.user("registrar");
        const Asking at_desk{.cookie = device(), .origin = "http://127.0.0.1:8080"};
        for (int i = 0; i < 6; ++i) house.try_sign_in("registrar1", "wrong");
        CHECK(house.try_sign_in("registrar1", House::password, at_desk).status == 429);
    }
    TEST_CASE_FIXTURE(Desk, "an invented device is a stranger") {
        for (int i = 0; i < 6; ++i) house.try_sign_in("admin", "wrong");
        CHECK(house
                  .try_sign_in(
                      "admin", House::password,
                      {.cookie = "clinicd_device=made-up", .origin = "http://127.0.0.1:8080"})
                  .status == 429);
    }
}
