#pragma once
#include "crash_server.h"
#include <sstream>

namespace clinic::crash {

/// What the cashiers of a running clinic need: services, patients, and themselves signed in.
struct MoneyHouse {
    std::int64_t service = 0, cheap_service = 0;
    std::vector<std::int64_t> patients{};
    std::vector<std::string> tokens{};  // one per cashier

    MoneyHouse(const Server& server, int cashiers, int people) : server_(server) {
        probe::Client client(server.port());
        service = made(client, "/services",
                       R"({"code":"T01","name":"Visit","price_minor":1000000,)"
                       R"("duration_minutes":20})");
        cheap_service = made(client, "/services",
                             R"({"code":"K03","name":"ECG","price_minor":33333,)"
                             R"("duration_minutes":10})");
        for (int i = 0; i < people; ++i)
            patients.push_back(
                made(client, "/patients",
                     R"({"first_name":"Nodira","create_anyway":true,"last_name":"P)" +
                         std::to_string(i) + "\"}"));
        for (int i = 0; i < cashiers; ++i) sign_in(client, "cashier" + std::to_string(i));
    }

private:
    std::int64_t made(probe::Client& client, const std::string& path, const std::string& body) {
        const auto reply = post(client, server_, path, body, path + body);
        if (reply.status != 201)
            throw std::runtime_error(path + ": " + json::serialize(reply.body));
        return reply.body.at("id").as_int64();
    }
    void sign_in(probe::Client& client, const std::string& name) {
        const std::string password = "a long enough sentence";
        made(client, "/users",
             json::serialize(json::object{{"username", name},
                                          {"display_name", name},
                                          {"password", password},
                                          {"roles", {"admin"}}}));
        const auto session =
            post(client, server_, "/sessions",
                 json::serialize(json::object{{"username", name}, {"password", password}}), "");
        if (session.status != 201) throw std::runtime_error("a cashier cannot sign in");
        tokens.emplace_back(session.body.at("token").as_string());
    }

    const Server& server_;
};
}  // namespace clinic::crash
