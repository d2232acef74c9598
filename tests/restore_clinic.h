#pragma once
#include "on_disk.h"
#include "operations/console.h"
#include "operations/operations.h"

namespace clinic::testing {

/// A clinic with a proven backup of two entries, closed, and three more entries since.
struct Restorable : OnDisk {
    std::filesystem::path backups = folder.path / "backups", backup;

    Restorable() {
        note(1);
        note(2);
        back_up();
        for (int i = 3; i < 6; ++i) note(i);
        database.reset();
    }
    /// Another backup, made a minute later, after one more write.
    void back_up_with(const Writer::Work& work) {
        open();
        write([&](Session& session) {
            work(session);
            session.record("test.noted", "note", 6);
        });
        now += minute;
        back_up();
        database.reset();
    }
    int restore(operations::RestoreRequest request = {}) {
        request.database = file;
        if (request.backup.empty()) request.backup = backup;
        std::ostringstream said;
        const int code = operations::restore(request, said);
        output = said.str();
        return code;
    }
    std::string refusal(operations::RestoreRequest request = {}) {
        return problem_of([&] { restore(std::move(request)); });
    }
    /// The file the replaced database is kept as; empty when none is.
    std::filesystem::path aside() const {
        for (const auto& entry : std::filesystem::directory_iterator(folder.path)) {
            const auto name = entry.path().filename().string();
            if (name.find("-replaced-") != name.npos && name.ends_with(".db")) return entry.path();
        }
        return {};
    }
    /// What has been done, "test.noted 5" last; proves the chain on the way.
    std::vector<std::string> history() {
        open();
        std::vector<std::string> acts;
        database->read(caller, [&](Session& session) {
            CHECK(audit_fault(session).value_or("none") == "none");
            CHECK(integrity_faults(session).empty());
            acts = acts_in(session);
        });
        database.reset();
        return acts;
    }
    std::string output;

private:
    void back_up() {
        operations::Operations operations(*database, {.backup_folder = backups});
        backup = backups / operations.back_up(operations::Reason::manual, caller).name;
    }
    static std::vector<std::string> acts_in(Session& session) {
        const auto count = audit_entries(session);
        std::vector<std::string> acts;
        for (std::int64_t id = 1; id <= count; ++id) {
            constexpr Sql sql =
                R"sql(select action || ' ' || entity_id from audit_entries where id = ?)sql";
            acts.push_back(session.value<std::string>(sql, id).value());
        }
        return acts;
    }
};
}  // namespace clinic::testing
