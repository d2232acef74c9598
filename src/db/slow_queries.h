#pragma once
#include <cstdint>
struct sqlite3;
struct sqlite3_stmt;
namespace clinic {

/// A query that takes so many milliseconds or more is told to the log, in steps of about four; 0:
/// none is, as long as nobody says otherwise. For every connection; any thread.
void tell_slow_queries_from(std::int64_t milliseconds);
/// How many there were since the program's start.
std::uint64_t slow_queries();

/// What a statement compares its time with.
std::int64_t slow_query_limit();
/// Writes the line: the query's text, never what was bound to it; its plan; what its runs took; who
/// asked (platform/log_context.h). On the thread that owns the connection.
void tell_slow_query(sqlite3* connection, sqlite3_stmt* statement, std::int64_t milliseconds,
                     std::int64_t rows) noexcept;
}  // namespace clinic
