#include "test_house.h"
#include <sodium.h>
#include <array>
using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("accounts") {
    TEST_CASE("before the set-up nobody gets in and the set-up page answers") {
        House house;
        CHECK(house.api("GET", "/setup").body.at("needed").as_bool());
        CHECK(house.api("GET", "/users").code() == "signed-out");
        CHECK(house.try_sign_in("admin", "whatever it is").code() == "wrong-password");
    }
    TEST_CASE("the set-up link works once, and only with its token") {
        House house;
        const std::string body =
            R"({"token":"wrong","clinic_name":"A","time_zone":"Asia/Tashkent","language":"en",)"
            R"("username":"admin","display_name":"A","password":"a long enough sentence"})";
        CHECK(house.api("POST", "/setup", body).code() == "wrong-link");
        house.set_up();
        CHECK_FALSE(house.api("GET", "/setup").body.at("needed").as_bool());
        CHECK(house.api("POST", "/setup", body).code() == "set-up-done");
    }
    TEST_CASE("an unknown time zone is refused and nothing is set up") {
        House house;
        json::object wanted{{"token", accounts::setup_token(house.database.environment()->keys)},
                            {"clinic_name", "A"},
                            {"time_zone", "Asia/Nowhere"},
                            {"language", "en"},
                            {"username", "admin"},
                            {"display_name", "A"},
                            {"password", House::password}};
        const auto refused = house.api("POST", "/setup", json::serialize(wanted));
        CHECK(refused.status == 422);
        CHECK(refused.body.at("errors").at(0).at("pointer") == "#/time_zone");
        CHECK(house.api("GET", "/setup").body.at("needed").as_bool());
    }
    TEST_CASE("signing in gives a token, the roles and what they may do") {
        House house;
        house.set_up();
        const auto session = house.try_sign_in("ADMIN", House::password);
        CHECK(session.status == 201);
        CHECK(session.body.at("token").as_string().starts_with("clinicd_"));
        CHECK(session.body.at("user").at("roles") == json::array{"admin"});
        CHECK(session.body.at("expires_at") == "2026-03-02T16:00:00Z");
        CHECK(house.api("GET", "/sessions/current", "", house.admin).status == 200);
    }
    TEST_CASE("a sign-in is recorded as the user's own act") {
        House house;
        const auto token = house.set_up();
        house.sign_in("admin");
        const auto newest = house.api("GET", "/audit?limit=1", "", token).body.at("items").at(0);
        CHECK(newest.at("action") == "session.started");
        CHECK(newest.at("actor") == "Rustam");
        CHECK(newest.at("user_id") == 1);
    }
    TEST_CASE("an unknown name and a wrong password are answered alike") {
        House house;
        house.set_up();
        const auto wrong = house.try_sign_in("admin", "not the password");
        const auto unknown = house.try_sign_in("nobody", "not the password");
        CHECK(wrong.status == 401);
        auto one = wrong.body.as_object(), other = unknown.body.as_object();
        one.erase("request_id");
        other.erase("request_id");
        CHECK(one == other);
    }
    TEST_CASE("every refused sign-in works out one hash, whomever it names") {
        House house;
        house.set_up();
        house.user("cashier");
        house.api("PATCH", "/users/2", R"({"disabled":true})", house.admin);
        house.database.write(Caller::inside("test"), [](Session& session) {
            session.run(R"sql(
                insert into users (username, display_name, password_hash, language, created_at)
                values ('screen', 'Screen', '', 'en', 0))sql");
            session.record("test.added", "user", 3);
        });
        const auto cost = [&](const std::string& name, const std::string& word, int expected) {
            const auto before = accounts::hashes_begun();
            CHECK(house.try_sign_in(name, word).status == expected);
            house.wait(minute);  // no longer slowed
            return accounts::hashes_begun() - before;
        };
        CHECK(cost("nobody", "not the password", 401) == 1);
        CHECK(cost("admin", "not the password", 401) == 1);
        CHECK(cost("cashier1", House::password, 401) == 1);
        CHECK(cost("cashier1", "not the password", 401) == 1);
        CHECK(cost("screen", "no password hashes to this", 401) == 1);
        // Whoever has to wait works out none, whether the name exists or not.
        for (const std::string name : {"nobody", "admin"}) {
            for (int i = 0; i < 7; ++i) house.try_sign_in(name, "wrong");
            CHECK(cost(name, "wrong", 429) == 0);
        }
    }
    TEST_CASE("nobody's hash costs what today's hashes cost") {
        CHECK(accounts::costs_as_today(accounts::hash_of_nobody()));
        CHECK(accounts::costs_as_today(accounts::password_hash({House::password})));
        CHECK_FALSE(accounts::password_fits({""}, accounts::hash_of_nobody()));
    }
    TEST_CASE("a hash of an older cost is made anew when its owner signs in") {
        House house;
        house.set_up();
        // Argon2id of House::password with one pass over 8 MiB.
        std::array<char, 128> old{};
        REQUIRE(crypto_pwhash_str_alg(old.data(), House::password,
                                      std::string(House::password).size(), 1, 8 << 20, 2) == 0);
        const auto hash = [&] {
            std::string kept;
            house.database.read(Caller::inside("test"), [&](Session& session) {
                kept = session
                           .value<std::string>(
                               R"sql(select password_hash from users where username = 'admin')sql")
                           .value();
            });
            return kept;
        };
        house.database.write(Caller::inside("test"), [&](Session& session) {
            session.housekeeping([&] {
                session.run(R"sql(update users set password_hash = ? where username = 'admin')sql",
                            std::string(old.data()));
            });
        });
        CHECK_FALSE(accounts::costs_as_today(hash()));
        CHECK(house.try_sign_in("admin", "not the password").status == 401);
        CHECK_FALSE(accounts::costs_as_today(hash()));
        house.sign_in("admin");
        const auto renewed = hash();
        CHECK(accounts::costs_as_today(renewed));
        const auto begun = accounts::hashes_begun();
        house.sign_in("admin");
        CHECK(hash() == renewed);
        CHECK(accounts::hashes_begun() - begun == 1);
    }
    TEST_CASE("guessing is slowed, and the owner waits at most 30 seconds") {
        House house;
        house.set_up();
        int judged = 0;
        for (int i = 0; i < 10; ++i) judged += house.try_sign_in("admin", "wrong").status == 401;
        CHECK(judged == 4);
        const auto refused = house.try_sign_in("admin", House::password);
        CHECK(refused.status == 429);
        CHECK(refused.header("Retry-After") == "1");
        house.wait(30 * second);
        CHECK(house.try_sign_in("admin", House::password).status == 201);
    }
    TEST_CASE("a name nobody has is slowed like one that exists") {
        House house;
        house.set_up();
        for (int i = 0; i < 4; ++i) house.try_sign_in("nobody", "wrong");
        CHECK(house.try_sign_in("nobody", "wrong").status == 429);
    }
    TEST_CASE("the admin forgets a user's wrong guesses") {
        House house;
        house.set_up();
        for (int i = 0; i < 5; ++i) house.try_sign_in("admin", "wrong");
        CHECK(house.api("POST", "/users/1/unlock", "", house.admin).status == 204);
        CHECK(house.try_sign_in("admin", House::password).status == 201);
    }
    TEST_CASE("signing out ends the token") {
        House house;
        const auto token = house.set_up();
        CHECK(house.api("DELETE", "/sessions/current", "", token).status == 204);
        CHECK(house.api("GET", "/sessions/current", "", token).code() == "signed-out");
    }
    TEST_CASE("a session ends after twelve hours") {
        House house;
        const auto token = house.set_up();
        house.wait(12 * hour - second);
        CHECK(house.api("GET", "/clinic", "", token).status == 200);
        house.wait(second);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
    }
    TEST_CASE("a session made while the clock ran years ahead does not outlast its mending") {
        House house;
        house.set_up();
        house.wait(2 * 365 * 24 * hour);
        const auto token = house.sign_in("admin");
        house.wait(-2 * 365 * 24 * hour);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
        CHECK(house.api("GET", "/clinic", "", house.sign_in("admin")).status == 200);
    }
    TEST_CASE("disabling a user ends their sessions at once") {
        House house;
        house.set_up();
        const auto token = house.user("registrar");
        CHECK(house.api("PATCH", "/users/2", R"({"disabled":true})", house.admin).status == 200);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
        CHECK(house.try_sign_in("registrar1", House::password).code() == "wrong-password");
    }
    TEST_CASE("a change of roles ends the sessions that had the old ones") {
        House house;
        house.set_up();
        const auto token = house.user("registrar");
        house.api("PATCH", "/users/2", R"({"roles":["cashier"]})", house.admin);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
    }
    TEST_CASE("another's session cannot be seen or ended without the right") {
        House house;
        house.set_up();
        const auto token = house.user("registrar");
        CHECK(house.api("GET", "/sessions", "", token).body.at("items").as_array().size() == 1);
        CHECK(house.api("DELETE", "/sessions/1", "", token).status == 404);
        CHECK(house.api("GET", "/clinic", "", house.admin).status == 200);
        CHECK(house.api("DELETE", "/sessions/2", "", house.admin).status == 204);
        CHECK(house.api("GET", "/clinic", "", token).code() == "signed-out");
    }
    TEST_CASE("the database keeps no token and no password") {
        House house;
        const auto token = house.set_up();
        std::string all;
        house.database.read(Caller::inside("test"), [&](Session& session) {
            all = *session.value<std::string>(
                R"sql(select group_concat(hex(token_digest)) from sessions)sql");
            all += *session.value<std::string>(R"sql(select password_hash from users)sql");
        });
        CHECK(all.find(token) == std::string::npos);
        CHECK(all.find(House::password) == std::string::npos);
        CHECK(all.find("$argon2id$v=19$m=65536,t=2") != std::string::npos);
    }
}

TEST_SUITE("locks") {
    struct Browser {
        House house;
        std::string cookies;
        Browser() {
            house.set_up();
            sign_in("admin");
        }
        void keep_cookies(const House::Reply& reply) {
            cookies.clear();
            for (const auto& [name, value] : reply.headers)
                if (name == "Set-Cookie")
                    cookies += (cookies.empty() ? "" : "; ") + value.substr(0, value.find(';'));
        }
        void sign_in(const std::string& name) {
            const auto device =
                cookies.substr(std::min(cookies.find("clinicd_device"), cookies.size()));
            const auto reply = house.try_sign_in(
                name, House::password, {.cookie = device, .origin = "http://127.0.0.1:8080"});
            REQUIRE(reply.status == 201);
            keep_cookies(reply);
        }
        House::Reply ask(std::string_view method, const std::string& path,
                         const std::string& body = "") {
            return house.ask(method, "/api/v1" + path, body,
                             {.cookie = cookies, .origin = "http://127.0.0.1:8080"});
        }
    };
    TEST_CASE_FIXTURE(Browser, "a locked session answers only to unlock and sign-out") {
        CHECK(ask("PUT", "/sessions/current/pin", R"({"pin":"4321"})").status == 204);
        CHECK(ask("POST", "/sessions/current/lock").status == 204);
        CHECK(ask("GET", "/clinic").code() == "locked");
        CHECK(ask("GET", "/sessions/current").body.at("locked").as_bool());
        CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"1111"})").code() == "wrong-pin");
        const auto opened = ask("POST", "/sessions/current/unlock", R"({"pin":"4321"})");
        CHECK(opened.status == 200);
        CHECK(ask("GET", "/clinic").code() == "signed-out");  // the old token is worth nothing
        keep_cookies(opened);
        CHECK(ask("GET", "/clinic").status == 200);
    }
    TEST_CASE_FIXTURE(Browser, "five wrong PINs end the session") {
        ask("PUT", "/sessions/current/pin", R"({"pin":"4321"})");
        ask("POST", "/sessions/current/lock");
        for (int i = 0; i < 4; ++i)
            CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"1111"})").code() ==
                  "wrong-pin");
        CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"1111"})").code() == "signed-out");
        CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"4321"})").code() == "signed-out");
    }
    TEST_CASE_FIXTURE(Browser, "the password unlocks where there is no PIN") {
        ask("POST", "/sessions/current/lock");
        CHECK(ask("POST", "/sessions/current/unlock", R"({"pin":"0000"})").code() == "wrong-pin");
        const auto body = R"({"password":")" + std::string(House::password) + "\"}";
        CHECK(ask("POST", "/sessions/current/unlock", body).status == 200);
    }
    TEST_CASE_FIXTURE(Browser, "a PIN is 4 to 8 digits") {
        const auto refused = ask("PUT", "/sessions/current/pin", R"({"pin":"12a4"})");
        CHECK(refused.body.at("errors").at(0).at("code") == "not-a-pin");
    }
    TEST_CASE_FIXTURE(Browser, "two users of one browser switch by tile and PIN") {
        house.user("registrar");
        ask("PUT", "/sessions/current/pin", R"({"pin":"4321"})");
        const auto admins = ask("GET", "/sessions/current").id();
        sign_in("registrar1");
        const auto shown = ask("GET", "/sessions/tiles");
        CHECK(shown.body.at("items").as_array().size() == 2);
        const auto opened =
            ask("POST", "/sessions/" + std::to_string(admins) + "/unlock", R"({"pin":"4321"})");
        CHECK(opened.body.at("user").at("username") == "admin");
    }
    TEST_CASE_FIXTURE(Browser, "another browser sees no tiles and cannot switch") {
        ask("PUT", "/sessions/current/pin", R"({"pin":"4321"})");
        cookies = "clinicd_device=somethingelse";
        CHECK(ask("GET", "/sessions/tiles").body.at("items").as_array().empty());
        CHECK(ask("POST", "/sessions/2/unlock", R"({"pin":"4321"})").status == 404);
    }
    TEST_CASE_FIXTURE(Browser, "a named site's page gets its token, and no cookie") {
        house.dispatcher.change({.on = false}, {.origins = {"https://portal.example"}});
        const auto reply =
            house.try_sign_in("admin", House::password, {.origin = "https://portal.example"});
        CHECK(reply.body.at("token").as_string().starts_with("clinicd_"));
        CHECK(reply.header("Set-Cookie").empty());
    }
    TEST_CASE_FIXTURE(Browser, "cookies are out of reach of scripts and of other sites") {
        const auto reply =
            house.try_sign_in("admin", House::password, {.origin = "http://127.0.0.1:8080"});
        const auto set = reply.header("Set-Cookie");
        CHECK(set.find("HttpOnly") != std::string::npos);
        CHECK(set.find("SameSite=Strict") != std::string::npos);
    }
}
