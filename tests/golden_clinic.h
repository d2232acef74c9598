#pragma once
#include "db/files.h"
#include "on_disk.h"
#include <map>

namespace clinic::testing {

/// Text dumps of clinics of released schemas, the oldest first.
inline std::vector<std::filesystem::path> golden_dumps() {
    std::vector<std::filesystem::path> all;
    const auto folder = std::filesystem::path(CLINICD_SOURCE) / "tests/golden";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".sql") all.push_back(entry.path());
    std::ranges::sort(all);
    return all;
}

/// A clinic of a released schema, as it lay on somebody's disk.
struct Golden : TemporaryFolder {
    std::filesystem::path file = path / "clinic.db", backups = path / "backups";

    explicit Golden(const std::filesystem::path& dump) {
        const auto text = bytes_of(dump);
        {
            SQLite::Database made(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            made.exec(text);
        }
        write_bytes(key_beside(file), bytes_from_hex(word_after(text, "-- clinic.key: ")));
        for (const auto& one : {file, key_beside(file)})
            std::filesystem::permissions(one, std::filesystem::perms(0600));
    }

private:
    static std::string bytes_from_hex(const std::string& text) {
        std::string bytes;
        for (std::size_t at = 0; at + 1 < text.size(); at += 2)
            bytes += static_cast<char>(std::stoi(text.substr(at, 2), nullptr, 16));
        return bytes;
    }
    static std::string word_after(const std::string& text, const std::string& mark) {
        const auto begin = text.find(mark);
        REQUIRE(begin != text.npos);
        return text.substr(begin + mark.size(), text.find('\n', begin) - begin - mark.size());
    }
};

/// The rows of every table.
inline std::map<std::string, std::int64_t> rows_of(SQLite::Database& open) {
    std::map<std::string, std::int64_t> rows;
    SQLite::Statement tables(open,
                             "select name from pragma_table_list where schema = 'main' and "
                             "type = 'table' and name not like 'sqlite_%'");
    while (tables.executeStep()) {
        const auto name = tables.getColumn(0).getString();
        rows[name] = open.execAndGet("select count(*) from \"" + name + "\"").getInt64();
    }
    return rows;
}
inline std::map<std::string, std::int64_t> rows_of(const std::filesystem::path& file) {
    SQLite::Database open(file, SQLite::OPEN_READONLY);
    return rows_of(open);
}
}  // namespace clinic::testing
