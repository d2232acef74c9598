#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
struct sqlite3;
struct sqlite3_stmt;
namespace clinic {

/// One prepared statement, for the thread that owns its connection. What is bound is not copied: it
/// must outlive the run, which `finish` ends. Faults are SQLite::Exception, like the library's own.
/// SQLiteCpp's statement counts a reference, atomically, for every column it reads.
class Statement {
public:
    Statement(sqlite3* connection, const char* text);
    Statement(Statement&& other) noexcept
        : connection_(other.connection_), handle_(std::exchange(other.handle_, nullptr)) {}
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    void bind_null(int at);
    void bind(int at, std::int64_t value);
    void bind(int at, double value);
    void bind_text(int at, std::string_view value);
    void bind_blob(int at, std::string_view value);
    /// True when there is a row.
    bool step();
    /// Ends the run, so that it keeps no snapshot open, and forgets what was bound. The log hears
    /// of one that took too long (db/slow_queries.h).
    void finish() noexcept;

    int column_at(const char* name) const;
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Text or bytes, true until the next step.
    std::string_view bytes(int column) const;
    /// Ends with a zero; nullptr for null.
    const char* text(int column) const;
    const char* name(int column) const;

private:
    void check(int result) const;
    sqlite3* connection_;
    sqlite3_stmt* handle_ = nullptr;
    std::int64_t began_ = 0, rows_ = 0;  // of the run under way; 0: there is none
};
}  // namespace clinic
