#include "db/slow_queries.h"
#include "platform/log.h"
#include "platform/log_context.h"
#include <atomic>
#include <limits>
#include <sqlite3.h>
#include <string>
namespace clinic {
namespace {
constexpr auto never = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t longest_text = 4000;
std::atomic<std::int64_t> limit{never};
std::atomic<std::uint64_t> count{0};

std::string in_one_line(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, longest_text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

/// What SQLite does for it, step after step; empty for a commit and the like.
std::string plan_of(sqlite3* connection, const std::string& query) {
    constexpr int detail = 3;
    std::string plan;
    sqlite3_stmt* asked = nullptr;
    const auto text = "explain query plan " + query;
    if (sqlite3_prepare_v2(connection, text.c_str(), -1, &asked, nullptr) == SQLITE_OK)
        while (sqlite3_step(asked) == SQLITE_ROW) {
            const auto* step = reinterpret_cast<const char*>(sqlite3_column_text(asked, detail));
            if (!plan.empty()) plan += "; ";
            plan += step ? step : "";
        }
    sqlite3_finalize(asked);
    return plan;
}
}  // namespace

void tell_slow_queries_from(std::int64_t milliseconds) {
    limit = milliseconds > 0 ? milliseconds : never;
}
std::uint64_t slow_queries() {
    return count;
}
std::int64_t slow_query_limit() {
    return limit.load(std::memory_order_relaxed);
}

void tell_slow_query(sqlite3* connection, sqlite3_stmt* statement, std::int64_t milliseconds,
                     std::int64_t rows) noexcept try {
    ++count;
    // SQLite counts them over all runs. Asking anew before each run would cost every query what
    // only a slow one needs, so they are sums of the runs since the statement was last told of.
    const auto sum = [&](int of) { return sqlite3_stmt_status(statement, of, 1); };
    const std::string query = sqlite3_sql(statement);
    platform::log(platform::Level::warn, "slow query",
                  {{"sql", in_one_line(query)},
                   {"plan", plan_of(connection, query)},
                   {"milliseconds", milliseconds},
                   {"rows", rows},
                   {"route", platform::log_context().route()},
                   {"runs", sum(SQLITE_STMTSTATUS_RUN)},
                   {"steps", sum(SQLITE_STMTSTATUS_VM_STEP)},
                   {"scanned", sum(SQLITE_STMTSTATUS_FULLSCAN_STEP)},
                   {"sorts", sum(SQLITE_STMTSTATUS_SORT)},
                   {"indexed", sum(SQLITE_STMTSTATUS_AUTOINDEX)}});
} catch (...) {
    // Without memory for a line the query's answer still stands.
}
}  // namespace clinic
