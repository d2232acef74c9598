#pragma once
#include "on_disk.h"
#include "operations/operations.h"
#include <set>

namespace clinic::testing {
using namespace operations;
constexpr std::int64_t day = 24 * hour;

struct Kept : OnDisk {
    std::filesystem::path where = folder.path / "backups";
    std::optional<Operations> operations;

    explicit Kept(Operations::Settings settings = {}) {
        settings.backup_folder = where;
        operations.emplace(*database, settings);
    }
    Backup make() { return operations->back_up(Reason::manual, caller); }
    std::set<std::string> names() const {
        std::set<std::string> all;
        for (const auto& backup : operations->folder().list()) all.insert(backup.name);
        return all;
    }
    std::vector<std::string> rotate() {
        return BackupFolder(where).rotate({now}, operations->settings().keeping,
                                          TimeZone::load("Asia/Tashkent"));
    }
    /// An orphan row, as a fault of the program or the disk might leave it.
    void damage() {
        database->writer().run_between([](Connection& connection) {
            connection.run(
                "pragma foreign_keys = off; insert into rooms (id, name, department_id) "
                "values (1, '12', 99); pragma foreign_keys = on");
            return true;
        });
    }
    void mend() {
        database->writer().run_between([](Connection& connection) {
            connection.run("delete from rooms");
            return true;
        });
    }
};
}  // namespace clinic::testing
