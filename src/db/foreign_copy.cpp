#include "db/foreign_copy.h"
#include "core/keys.h"
#include "platform/files.h"
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Backup.h>
#include <fstream>
#include <sqlite3.h>
namespace clinic {
namespace {
constexpr int longest_wait_milliseconds = 5000;

// Opening a file with a write-ahead log leaves a new log beside it. Where there is none, nobody has
// the file open, and it may be read as one that does not change.
SQLite::Database opened(const std::filesystem::path& file) {
    if (!has_log(file) || std::filesystem::exists(std::filesystem::path(file) += "-wal"))
        return {file, SQLite::OPEN_READONLY, longest_wait_milliseconds};
    std::string path;
    for (const char c : std::filesystem::absolute(file).string())
        path += c == '%' || c == '?' || c == '#' ? "%" + hex(std::string(1, c)) : std::string(1, c);
    return {"file:" + path + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI};
}
}  // namespace

// Page 1, bytes 18 and 19 ("File format version numbers"): 2 where a write-ahead log belongs to it.
bool has_log(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string header(20, '\0');
    in.read(header.data(), 20);
    return header[18] == 2;
}

bool copy_foreign(const std::filesystem::path& file, const std::filesystem::path& to) {
    platform::make_private_file(to);
    auto source = opened(file);
    SQLite::Database copy(to, SQLite::OPEN_READWRITE);
    return SQLite::Backup(copy, source).executeStep() == SQLITE_DONE;
}
}  // namespace clinic
