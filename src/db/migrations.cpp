#include "db/migrations.h"
#include <fstream>
namespace clinic {
namespace {
int version_of(Connection& connection) {
    return static_cast<int>(connection.number("pragma user_version"));
}
/// A big-endian number in the file's header (https://www.sqlite.org/fileformat.html, 1.3).
std::int64_t header_number(const std::string& header, std::size_t at) {
    std::int64_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8 | static_cast<unsigned char>(header[i]);
    return number;
}
void refuse_version(std::int64_t version, std::span<const Embedded> schema) {
    if (version > static_cast<std::int64_t>(schema.size()))
        throw Problem(409, "newer-database",
                      "This database was made by a newer clinicd. Nothing was changed; install "
                      "that version, or name another file with --db.");
}
}  // namespace

void refuse_unknown_file(const std::filesystem::path& file, std::span<const Embedded> schema) {
    std::ifstream in(file, std::ios::binary);
    std::string header(100, '\0');
    in.read(header.data(), 100);
    if (in.gcount() == 0) return;  // new, or empty: SQLite starts it
    const bool ours = in.gcount() == 100 && header.starts_with("SQLite format 3") &&
                      header_number(header, 68) == application_id;
    if (!ours)
        throw Problem(409, "foreign-database",
                      file.string() +
                          " is not a clinicd database. Nothing was changed; name "
                          "another file with --db.");
    refuse_version(header_number(header, 60), schema);
}

std::vector<Migration> migrations(Connection& connection, std::span<const Embedded> schema) {
    const int version = version_of(connection);
    std::vector<Migration> all;
    for (const auto& file : schema) {
        const int number = static_cast<int>(all.size()) + 1;
        all.push_back({number, std::string(file.name), number <= version});
    }
    return all;
}

bool is_newest(Connection& connection, std::span<const Embedded> schema) {
    return version_of(connection) == static_cast<int>(schema.size());
}

int migrate(Connection& connection, std::span<const Embedded> schema,
            const std::function<void()>& before_first) {
    refuse_version(version_of(connection), schema);
    const int from = version_of(connection), to = static_cast<int>(schema.size());
    if (from < to && from > 0) before_first();
    if (from == to) return 0;
    // Off, or a table that is made anew would take the rows that refer to it along (SQLite,
    // "ALTER TABLE", 7). The check before the commit stands for it.
    connection.run("pragma foreign_keys = off; begin immediate");
    std::string now_at;
    try {
        for (const auto& file : schema.subspan(static_cast<std::size_t>(from))) {
            now_at = file.name;
            connection.run(std::string(file.bytes));
        }
        connection.run("pragma application_id = " + std::to_string(application_id));
        connection.run("pragma user_version = " + std::to_string(to));
        if (connection.number(R"sql(select count(*) from pragma_foreign_key_check)sql"))
            throw std::runtime_error("it leaves rows that refer to missing ones");
        connection.run("commit; pragma foreign_keys = on");
    } catch (const std::exception& fault) {
        if (connection.in_transaction()) connection.run("rollback");
        connection.run("pragma foreign_keys = on");
        throw Problem(500, "migration-failed",
                      "The database could not be brought to this version (" + now_at + ": " +
                          fault.what() + "). It is as it was before.");
    }
    return to - from;
}
}  // namespace clinic
