#pragma once
#include "catalog/catalog.h"
#include "operations/watch.h"
#include "test_house.h"

namespace clinic::testing {

/// What these tests ask: signing in, a list that is read, and whoever looks after the server.
inline Routes watched_routes() {
    Routes all;
    for (auto&& room :
         {accounts::routes(), catalog::routes(), operations::routes(), operations::watch_routes()})
        all.insert(all.end(), room.begin(), room.end());
    return all;
}

/// A clinic that is looked after, without threads: `look` is one look at everything.
struct Watched : House {
    std::vector<Event> heard{};
    std::int64_t steady = 0;  // milliseconds that only go forward
    operations::Operations operations;
    std::optional<operations::Watch> watch;

    explicit Watched(operations::Operations::Settings how = {},
                     operations::Watch::Settings wanted = {}, Routes routes = watched_routes())
        : House(std::move(routes)), operations(database, in_folder(std::move(how))) {
        database.on_events = [this](auto events) {
            std::ranges::move(events, std::back_inserter(heard));
        };
        wanted.steady = [this] { return steady; };
        settings_ = std::move(wanted);
        start_watch();
    }
    void start_watch() { watch.emplace(database, operations, settings_); }
    void look() { watch->tick(); }
    /// Time goes by on both clocks.
    void pass(std::int64_t milliseconds) {
        wait(milliseconds);
        steady += milliseconds;
    }
    /// Looks until whatever lasts has lasted long enough, or been over for long enough.
    void look_for_minutes(int minutes) {
        look();
        for (int i = 0; i < minutes; ++i) {
            pass(minute);
            look();
        }
    }
    bool is_raised(operations::Rule rule) const {
        return std::ranges::count(watch->alerts().open(), rule, &operations::Alert::rule) > 0;
    }
    /// Asks as the admin, signed in just now: sessions lock and end while tests let time go by.
    Reply as_admin(std::string_view method, const std::string& path, const std::string& body = "") {
        return api(method, path, body, sign_in("admin"));
    }
    /// The measure of a raised alert; nothing when it is not raised.
    std::optional<std::int64_t> value_of(operations::Rule rule) const {
        for (const auto& one : watch->alerts().open())
            if (one.rule == rule) return one.value;
        return std::nullopt;
    }
    void set_threshold(operations::Rule rule, std::int64_t threshold) {
        database.write(Caller::inside("test"), [&](Session& session) {
            operations::change_rule(session, std::string(name_of(rule)),
                                    {.threshold = Whole<0, 1'000'000'000>{threshold}});
        });
    }
    std::int64_t count(Sql sql) {
        std::int64_t found = 0;
        database.read(Caller::inside("test"), [&](Session& session) {
            found = session.value<std::int64_t>(sql).value_or(0);
        });
        return found;
    }
    std::size_t times_heard(const std::string& name) const {
        return static_cast<std::size_t>(std::ranges::count(heard, name, &Event::name));
    }
    /// One small audited write.
    void note() {
        database.write(Caller::inside("test"), [](Session& session) {
            session.run(R"sql(insert into departments (name) values (hex(randomblob(8))))sql");
            session.record("test.noted", "department", 1);
        });
    }
    /// Changes what happened, behind the program's back.
    void damage_history() {
        database.write(Caller::inside("test"), [](Session& session) {
            session.housekeeping([&] {
                session.connection().run("drop trigger audit_entries_are_final");
                session.connection().run("update audit_entries set at = at + 1 where id = 1");
            });
        });
    }

private:
    operations::Operations::Settings in_folder(operations::Operations::Settings how) const {
        how.backup_folder = folder.path / "backups";
        return how;
    }
    operations::Watch::Settings settings_{};
};
}  // namespace clinic::testing
