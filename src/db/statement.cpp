#include "db/statement.h"
#include "db/slow_queries.h"
#include "platform/coarse_clock.h"
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <string>
namespace clinic {

Statement::Statement(sqlite3* connection, const char* text) : connection_(connection) {
    check(sqlite3_prepare_v3(connection, text, -1, SQLITE_PREPARE_PERSISTENT, &handle_, nullptr));
}
Statement::~Statement() {
    sqlite3_finalize(handle_);
}
void Statement::check(int result) const {
    if (result != SQLITE_OK) throw SQLite::Exception(connection_, result);
}

void Statement::bind_null(int at) {
    check(sqlite3_bind_null(handle_, at));
}
void Statement::bind(int at, std::int64_t value) {
    check(sqlite3_bind_int64(handle_, at, value));
}
void Statement::bind(int at, double value) {
    check(sqlite3_bind_double(handle_, at, value));
}
void Statement::bind_text(int at, std::string_view value) {
    // An empty view may have no address, which SQLite takes for null.
    const char* from = value.data() ? value.data() : "";
    check(sqlite3_bind_text(handle_, at, from, static_cast<int>(value.size()), SQLITE_STATIC));
}
void Statement::bind_blob(int at, std::string_view value) {
    const char* from = value.data() ? value.data() : "";
    check(sqlite3_bind_blob(handle_, at, from, static_cast<int>(value.size()), SQLITE_STATIC));
}

bool Statement::step() {
    if (!began_) began_ = platform::coarse_milliseconds();
    const int result = sqlite3_step(handle_);
    if (result == SQLITE_ROW) {
        ++rows_;
        return true;
    }
    if (result == SQLITE_DONE) return false;
    began_ = 0;  // finished perhaps much later: that is no slow query
    throw SQLite::Exception(connection_, result);
}
void Statement::finish() noexcept {
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    const auto began = std::exchange(began_, 0), rows = std::exchange(rows_, 0);
    if (!began) return;
    const auto took = platform::coarse_milliseconds() - began;
    if (took >= slow_query_limit()) tell_slow_query(connection_, handle_, took, rows);
}

int Statement::column_at(const char* wanted) const {
    const std::string_view is(wanted);
    for (int i = 0; i < sqlite3_column_count(handle_); ++i)
        if (is == name(i)) return i;
    throw SQLite::Exception("there is no column " + std::string(is));
}
bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(handle_, column);
}
std::string_view Statement::bytes(int column) const {
    const auto* from = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return {from, from ? static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)) : 0};
}
const char* Statement::text(int column) const {
    return reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
}
const char* Statement::name(int column) const {
    return sqlite3_column_name(handle_, column);
}
}  // namespace clinic
