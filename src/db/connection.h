#pragma once
#include "core/shape.h"
#include "db/memory.h"
#include "db/statement.h"
#include <SQLiteCpp/SQLiteCpp.h>
#include <unordered_map>
struct sqlite3;
namespace clinic {

/// A query as it stands in the source. Only a literal converts, so its address may serve as the
/// key of its prepared statement, and nothing from outside can ever become SQL.
struct Sql {
    const char* text;
    consteval Sql(const char* text_) : text(text_) {}  // NOLINT: implicit on purpose
};

/// One SQLite connection with the house's settings and its prepared statements. Belongs to one
/// thread at a time (SQLITE_THREADSAFE=2).
class Connection {
public:
    /// Inspecting opens a file that nobody writes to, and leaves no other file beside it.
    enum class For { reading, writing, inspecting };
    struct Prepared {
        Statement statement;
        Tables reads{}, writes{};    // also by its triggers and foreign keys
        std::vector<int> columns{};  // of the row type it was last used with
        const void* row_type = nullptr;
    };

    /// Opens (for writing: makes) `file`. Throws Problem "not-a-database" style sentences when the
    /// file belongs to another program, and refuses to go on when foreign keys are not enforced.
    Connection(const std::string& file, For purpose_);
    Prepared& prepared(Sql sql);
    /// Runs a statement without rows and arguments, such as "begin", parsed once.
    void run_prepared(Sql sql);
    void run(const std::string& sql) { database.exec(sql); }
    std::int64_t number(const std::string& sql) { return database.execAndGet(sql).getInt64(); }
    bool in_transaction() const;
    sqlite3* handle() const { return database.getHandle(); }

    SQLite::Database database;
    const For purpose;

private:
    void prepare_for_writing();
    void watch_what_is_prepared();
    static constexpr int busy_milliseconds = 5000;
    Tables reads_{}, writes_{};  // of the statement being prepared
    std::unordered_map<const char*, Prepared> statements_;
};

/// "Clin" in ASCII: tells our files from other programs' (pragma application_id).
constexpr std::int64_t application_id = 0x436C696E;
}  // namespace clinic
