#pragma once
#include "api/dispatcher.h"
#include "on_disk.h"

namespace clinic::testing {

/// A field of an answer; empty where it is missing.
inline std::string header(const api::Answer& answer, std::string_view wanted) {
    for (const auto& [name, value] : answer.headers)
        if (name == wanted) return value;
    return "";
}

/// Some rooms behind a dispatcher, asked as a client asks who may do everything.
struct Desk : OnDisk {
    Dispatcher dispatcher;

    explicit Desk(std::initializer_list<Routes> rooms)
        : dispatcher(*database, joined(rooms), [](auto&, auto&, auto&) {}, {}) {}
    api::Answer ask(const std::string& method, const std::string& path,
                    const std::string& body = "") {
        return dispatcher.answer_for(caller, method, "/api/v1" + path, body);
    }
    json::value get(const std::string& path) { return json::parse(ask("GET", path).body); }
    json::value post(const std::string& path, const std::string& body = "{}") {
        return json::parse(ask("POST", path, body).body);
    }
    json::value put(const std::string& path, const std::string& body) {
        return json::parse(ask("PUT", path, body).body);
    }

private:
    static Routes joined(std::initializer_list<Routes> rooms) {
        Routes all;
        for (const auto& routes : rooms) std::ranges::copy(routes, std::back_inserter(all));
        return all;
    }
};
}  // namespace clinic::testing
