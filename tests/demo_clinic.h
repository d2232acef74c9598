#pragma once
#include "imports/demo.h"
#include "temporary_folder.h"
#include "test_clinic.h"
namespace clinic::testing {

constexpr Instant monday_noon{monday_nine.value + 3 * hour};

/// A clinic file to make a demo in: noon of a Monday, and the same dice each time.
struct DemoClinic {
    TemporaryFolder folder;
    Instant now;
    Database database;

    explicit DemoClinic(Instant now_ = monday_noon)
        : now(now_),
          database({.file = folder.path / "clinic.db",
                    .surroundings = {
                        .now = [this] { return now; },
                        .random = [](std::size_t size) { return std::string(size, '\7'); }}}) {}
    imports::DemoReport make(std::int64_t patients, std::uint64_t seed = 1,
                             std::int64_t slice = 0) {
        return imports::make_demo(
            database,
            {.patients = patients, .seed = seed, .password = "qizil olma 7", .slice = slice});
    }
    template <class Act>
    void read(Act act) {
        database.read(Caller::inside("test"), [&](Session& session) { act(session); });
    }
    /// One value the database answers; nothing counts as 0 or "".
    template <class Value = std::int64_t>
    Value ask(Sql sql) {
        Value answer{};
        read([&](Session& session) { answer = session.value<Value>(sql).value_or(Value{}); });
        return answer;
    }
};
}  // namespace clinic::testing
