#pragma once
#include "core/embedded.h"
#include "db/connection.h"
#include <filesystem>
#include <functional>
namespace clinic {

struct Migration {
    int number;
    std::string name;
    bool applied;
};

/// Which of schema/*.sql this file has (pragma user_version) and which it still needs.
std::vector<Migration> migrations(Connection&, std::span<const Embedded> schema);

/// Whether the file has all of it: rooms know the newest schema alone.
bool is_newest(Connection&, std::span<const Embedded> schema);

/// Brings the file to this program's schema, all of it in one transaction; a failed migration
/// leaves the file as it was. `before_first` runs before anything changes a file that holds data
/// (the snapshot). Throws Problem "newer-database" or "foreign-database", the file untouched.
/// Answers how many were applied.
int migrate(
    Connection&, std::span<const Embedded> schema,
    const std::function<void()>& before_first = [] {});

/// Throws when the file is another program's, or newer than this program. Looks at its first bytes
/// only, so that a stranger's file is not even opened by SQLite, which would change it. Not for a
/// file this process has open (POSIX locks).
void refuse_unknown_file(const std::filesystem::path& file, std::span<const Embedded> schema);
}  // namespace clinic
