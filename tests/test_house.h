#pragma once
#include "accounts/accounts.h"
#include "accounts/passwords.h"
#include "app.h"
#include "test_clinic.h"

namespace clinic::testing {

/// How a request comes, beside what it asks.
struct Asking {
    std::string token{}, cookie{}, origin{}, key{}, if_match{}, remote = "10.0.0.7";
    std::string host = "127.0.0.1:8080", type = "application/json", user_agent = "test";
};

/// A whole clinic on a file of its own, asked through the dispatcher as over the wire, without
/// sockets. The clock is frozen at monday_nine and moves by `wait`.
class House {
public:
    struct Reply {
        int status = 0;
        json::value body{};
        std::vector<std::pair<std::string, std::string>> headers{};
        std::string code() const {
            const auto* o = body.if_object();
            return o && o->contains("code") ? std::string(o->at("code").as_string()) : "";
        }
        std::string header(std::string_view name) const {
            for (const auto& [n, v] : headers)
                if (n == name) return v;
            return "";
        }
        std::int64_t id() const { return body.at("id").as_int64(); }
    };
    static constexpr const char* password = "a long enough sentence";

    explicit House(Routes routes = all_routes())
        : database({.file = folder.path / "clinic.db",
                    .surroundings = {.now = [this] { return Instant{now.load()}; }}}),
          dispatcher(database, std::move(routes), accounts::admit, {.hosts = {"clinic.example"}}) {}

    Reply ask(std::string_view method, std::string path, std::string body = "",
              const Asking& how = {}) {
        std::vector<std::pair<std::string, std::string>> given{
            {"host", how.host}, {"content-type", how.type}, {"user-agent", how.user_agent}};
        if (!how.token.empty()) given.emplace_back("authorization", "Bearer " + how.token);
        if (!how.cookie.empty()) given.emplace_back("cookie", how.cookie);
        if (!how.origin.empty()) given.emplace_back("origin", how.origin);
        if (!how.key.empty()) given.emplace_back("idempotency-key", how.key);
        if (!how.if_match.empty()) given.emplace_back("if-match", how.if_match);
        std::vector<api::Field> fields;
        for (const auto& [name, value] : given) fields.push_back({name, value});
        const auto mark = path.find('?');
        const std::string query = mark == path.npos ? "" : path.substr(mark + 1);
        path = path.substr(0, mark);
        const auto answer = dispatcher.answer({.method = method,
                                               .path = path,
                                               .query = query,
                                               .body = body,
                                               .remote_address = how.remote,
                                               .fields = fields});
        Reply reply{.status = answer.status, .headers = answer.headers};
        if (!answer.body.empty() && answer.type.find("json") != std::string::npos)
            reply.body = json::parse(answer.body);
        return reply;
    }
    Reply api(std::string_view method, const std::string& path, const std::string& body = "",
              const std::string& token = "") {
        return ask(method, "/api/v1" + path, body, {.token = token});
    }
    /// Sets the clinic up and answers the admin's token.
    std::string set_up() {
        json::object wanted{{"token", accounts::setup_token(database.environment()->keys)},
                            {"clinic_name", "Oq Terak"},
                            {"time_zone", "Asia/Tashkent"},
                            {"language", "en"},
                            {"username", "admin"},
                            {"display_name", "Rustam"},
                            {"password", password}};
        const auto made = api("POST", "/setup", json::serialize(wanted));
        REQUIRE(made.status == 201);
        never_lock();
        admin = std::string(made.body.at("token").as_string());
        return admin;
    }
    /// Adds a user with that role and answers their token. Needs `set_up`.
    std::string user(const std::string& role) {
        json::object wanted{{"username", role + "1"},
                            {"display_name", role},
                            {"password", password},
                            {"roles", json::array{role}}};
        REQUIRE(api("POST", "/users", json::serialize(wanted), admin).status == 201);
        return sign_in(role + "1");
    }
    std::string sign_in(const std::string& username) {
        const auto session = try_sign_in(username, password);
        REQUIRE(session.status == 201);
        return std::string(session.body.at("token").as_string());
    }
    Reply try_sign_in(const std::string& username, const std::string& word,
                      const Asking& how = {}) {
        return ask("POST", "/api/v1/sessions",
                   json::serialize(json::object{{"username", username}, {"password", word}}), how);
    }
    /// Tests let hours pass between two requests; whoever tests the lock sets it.
    void never_lock() {
        database.write(Caller::inside("test"), [](Session& session) {
            session.housekeeping([&] {
                session.run(R"sql(update clinic set lock_after_minutes = 720)sql");
                session.run(R"sql(update sessions set locks_after = null)sql");
            });
        });
    }
    void wait(std::int64_t milliseconds) { now += milliseconds; }

    TemporaryFolder folder;
    std::atomic<std::int64_t> now = monday_nine.value;
    Database database;
    Dispatcher dispatcher;
    std::string admin;
};
}  // namespace clinic::testing
