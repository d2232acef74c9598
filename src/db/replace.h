#pragma once
#include <filesystem>
namespace clinic {

/// Where the database that shall come in the place of `file` is prepared: beside it, on the same
/// disk, so that a rename is enough.
std::filesystem::path prepared_beside(const std::filesystem::path& file);

/// Puts the prepared database, complete and on disk, in the place of `file`, which nobody has open.
/// What was there keeps the name `aside`, with its -wal when it had one. Interrupted before the
/// last doubt is gone, `file` is the old database; after that, the new one once `finish_restore`
/// has run. The name `file` always leads to one of them. Throws Problem 500 "file-fault".
void replace_database(const std::filesystem::path& file, const std::filesystem::path& aside);

/// Ends a replacement that was interrupted; does nothing when none was. Whoever opens the database
/// calls it first, holding its lock.
void finish_restore(const std::filesystem::path& file);

/// True when a replacement was interrupted and `finish_restore` has not run yet.
bool restore_unfinished(const std::filesystem::path& file);

/// Removes a database and what SQLite keeps beside it. Missing ones are fine.
void remove_database(const std::filesystem::path& file);
}  // namespace clinic
