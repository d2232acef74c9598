#pragma once
#include <filesystem>
namespace clinic {

/// Whether the file says that a write-ahead log belongs to it.
bool has_log(const std::filesystem::path& file);

/// Copies another program's database, all of it at one moment, into the new file `to` of the owner
/// alone. The file is only read, and nothing is left beside it but what SQLite keeps beside a log
/// that was there. False while another program writes to it for longer than a few seconds. Throws
/// SQLite::Exception when it is no database or cannot be read, std::system_error when `to` cannot
/// be made.
bool copy_foreign(const std::filesystem::path& file, const std::filesystem::path& to);
}  // namespace clinic
