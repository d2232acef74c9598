#pragma once
#include "api/dispatcher.h"
#include "core/embedded.h"
#include "db/migrations.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>

namespace clinic::testing {

/// 2026-03-02 09:00 in Tashkent, a Monday.
constexpr Instant monday_nine{1772424000000};

/// An in-memory clinic with a frozen clock, for room functions. Chance counts up.
struct TestClinic {
    Instant now = monday_nine;
    Connection connection{":memory:", Connection::For::writing};
    Caller caller = Caller::inside("test");
    Environment environment{.surroundings = frozen(), .keys = Keys({}), .clinic = facts()};
    std::unique_ptr<Session> current = start();

    TestClinic() { reset(); }
    Session& session() { return *current; }
    /// A later request: a new Session at a later moment.
    Session& after(std::int64_t milliseconds) {
        now.value += milliseconds;
        current = start();
        return *current;
    }
    /// The same clinic asked by someone else from now on.
    Session& as(Caller who) {
        caller = std::move(who);
        return after(0);
    }
    std::int64_t count(const std::string& sql) { return connection.number(sql); }

private:
    void reset() {
        migrate(connection, embedded_schema());
        current = start();
    }
    std::unique_ptr<Session> start() {
        return std::make_unique<Session>(connection, caller, environment);
    }
    Surroundings frozen() {
        return {.now = [this] { return now; },
                .random =
                    [next = 0](std::size_t size) mutable {
                        return std::string(size, static_cast<char>(++next));
                    }};
    }
    static std::shared_ptr<ClinicFacts> facts() {
        auto all = std::make_shared<ClinicFacts>();
        all->name = "Oq Terak";
        all->zone = TimeZone::load("Asia/Tashkent");
        return all;
    }
};

/// The problem `act` throws, as "status code", or "none".
template <class Act>
std::string problem_of(Act act) {
    try {
        act();
    } catch (const Problem& problem) {
        std::string said = std::to_string(problem.status) + " " + problem.code;
        for (const auto& error : problem.errors) said += " " + error.pointer + " " + error.code;
        return said;
    }
    return "none";
}
}  // namespace clinic::testing
