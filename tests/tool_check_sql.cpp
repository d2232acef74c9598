// tool_check_sql <repository>: holds every R"sql(...)sql" of src/ against the migrated schema.
// Fails on a query that does not fit it, on a full scan of a table that grows, on a join for which
// SQLite would build an index each time, on rows of such a table that are sorted aside instead of
// read in order, and on SQL that stands outside R"sql(...)sql". A query that must read everything
// says why: `-- scans: the export takes every row`; one that sorts says why these stay few:
// `-- sorts: one patient's`.
// The schema itself: STRICT tables only, and every foreign key says what happens ON DELETE.
#include "check.h"
#include "db/connection.h"

#include <map>
#include <regex>
#include <set>
#include <sqlite3.h>

namespace {
using namespace clinic::check;

// Tables that stay small however long the clinic works: scanning them is right.
const std::set<std::string> small = {
    "clinic",  "users", "user_roles", "departments",
    "doctors", "rooms", "services",   "service_prices",
};

/// Everything from `--` to the line's end and between /* and */ becomes blanks, in place.
std::string without_comments(std::string sql) {
    static const std::regex comment(R"(--[^\n]*|/\*[^*]*\*+([^/*][^*]*\*+)*/)");
    for (std::smatch found; std::regex_search(sql, found, comment);)
        std::fill_n(sql.begin() + found.position(), found.length(), ' ');
    return sql;
}

struct Query {
    std::string sql;
    std::size_t offset;
};

/// The literals of a file; literals that only blanks part are one query, as the compiler sees them.
std::vector<Query> queries(const std::string& text) {
    const std::string begin = "R\"sql(", end = ")sql\"";
    std::vector<Query> found;
    std::size_t last_end = std::string::npos;
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        const auto from = at + begin.size();
        const auto to = text.find(end, from);
        if (to == std::string::npos) break;
        const auto sql = text.substr(from, to - from);
        const bool goes_on =
            last_end != std::string::npos && text.find_first_not_of(" \t\n", last_end) == at;
        if (goes_on)
            found.back().sql += sql;
        else
            found.push_back({sql, from});
        at = last_end = to + end.size();
    }
    return found;
}

class Schema {
public:
    explicit Schema(const std::filesystem::path& root, Complaints& complaints) {
        for (const auto& file : sources(root, "schema", {".sql"})) {
            try {
                connection_.run(file.text);
            } catch (const std::exception& error) {
                complaints.add(file.path, error.what());
            }
            check_foreign_keys(file, complaints);
        }
        SQLite::Statement tables(connection_.database, "pragma table_list");
        while (tables.executeStep()) {
            const std::string name = tables.getColumn("name").getString();
            const std::string type = tables.getColumn("type").getString();
            if (name.starts_with("sqlite_") || tables.getColumn("schema").getString() != "main")
                continue;
            names_.insert(name);
            if (type == "table" && tables.getColumn("strict").getInt() == 0)
                complaints.add("schema", "table " + name + " is not STRICT");
        }
    }

    void check(const SourceFile& file, const Query& query, Complaints& complaints) {
        const char* rest = query.sql.c_str();
        while (*rest) {
            const std::string explain = std::string("explain query plan ") + rest;
            const char* tail = nullptr;
            sqlite3_stmt* made = nullptr;
            sqlite3_prepare_v2(connection_.handle(), explain.c_str(), -1, &made, &tail);
            const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> plan(made,
                                                                             sqlite3_finalize);
            if (!plan) {
                complaints.add(file, query.offset, sqlite3_errmsg(connection_.handle()));
                return;
            }
            std::vector<std::string> steps;
            while (sqlite3_step(plan.get()) == SQLITE_ROW)
                steps.emplace_back(
                    reinterpret_cast<const char*>(sqlite3_column_text(plan.get(), 3)));
            for (const auto& step : steps) look_at(file, query, step, complaints);
            look_at_sorts(file, query, steps, complaints);
            rest = skip_blanks(rest + (tail - explain.c_str()) - prefix_length);
        }
    }

private:
    static constexpr std::ptrdiff_t prefix_length = sizeof("explain query plan ") - 1;

    static const char* skip_blanks(const char* text) {
        while (*text && std::isspace(static_cast<unsigned char>(*text))) ++text;
        return text;
    }

    static void check_foreign_keys(const SourceFile& file, Complaints& complaints) {
        static const std::regex reference(R"(\breferences\b[^,;]*)", std::regex::icase);
        static const std::regex on_delete(R"(\bon\s+delete\b)", std::regex::icase);
        const auto text = without_comments(file.text);
        for (std::sregex_iterator found(text.begin(), text.end(), reference), end; found != end;
             ++found)
            if (!std::regex_search(found->str(), on_delete))
                complaints.add(file, static_cast<std::size_t>(found->position()),
                               "a foreign key without ON DELETE");
    }

    void look_at(const SourceFile& file, const Query& query, const std::string& step,
                 Complaints& complaints) const {
        if (query.sql.find("-- scans: ") != std::string::npos) return;
        if (step.find("USING AUTOMATIC") != std::string::npos)
            complaints.add(file, query.offset, "lacks an index: " + step);
        if (!step.starts_with("SCAN ")) return;
        const auto table = table_of(query.sql, step);
        if (table.empty() || small.contains(table)) return;
        // A virtual table with an index string was asked a real question, such as MATCH.
        static const std::regex asked(R"(VIRTUAL TABLE INDEX \d+:.+)");
        if (std::regex_search(step, asked) || reads_only_its_limit(query.sql)) return;
        complaints.add(file, query.offset, step + " reads all of " + table);
    }

    void look_at_sorts(const SourceFile& file, const Query& query,
                       const std::vector<std::string>& steps, Complaints& complaints) const {
        if (query.sql.find("-- sorts: ") != std::string::npos) return;
        const auto grows = [&](const std::string& step) {
            const auto table = table_of(query.sql, step);
            // A view's tables have names that the query does not know, and an index.
            if (table.empty()) return step.starts_with("SEARCH ") && step.find("AUTO") == step.npos;
            return !small.contains(table);
        };
        if (std::ranges::none_of(steps, grows)) return;
        for (const auto& step : steps)
            if (step.starts_with("USE TEMP B-TREE"))
                complaints.add(file, query.offset, "sorts aside: " + step);
    }

    /// In order of the key and up to a limit, with nothing to filter: ends after that many rows.
    static bool reads_only_its_limit(const std::string& sql) {
        static const std::regex limit(R"(\blimit\b)", std::regex::icase);
        static const std::regex more(R"(\b(where|group|distinct|join|count|sum|min|max)\b)",
                                     std::regex::icase);
        static const std::regex by_key(R"(\border\s+by\s+id\b)", std::regex::icase);
        return std::regex_search(sql, limit) && std::regex_search(sql, by_key) &&
               !std::regex_search(sql, more);
    }

    /// Which table a step of the plan reads; the plan names aliases. Empty when it reads none, or
    /// a subquery or a table function.
    std::string table_of(const std::string& sql, const std::string& step) const {
        if (!step.starts_with("SCAN ") && !step.starts_with("SEARCH ")) return {};
        const auto from = step.find(' ') + 1;
        const auto name = step.substr(from, step.find(' ', from) - from);
        if (names_.contains(name)) return name;
        const std::regex alias(R"(\b(\w+)\s+(?:as\s+)?)" + name + R"(\b)", std::regex::icase);
        for (std::sregex_iterator found(sql.begin(), sql.end(), alias), end; found != end; ++found)
            if (names_.contains((*found)[1])) return (*found)[1];
        return {};
    }

    clinic::Connection connection_{":memory:", clinic::Connection::For::writing};
    std::set<std::string> names_;
};

/// Pragmas read as tables belong to no schema and may stand anywhere.
void check_outside(const SourceFile& file, Complaints& complaints) {
    static const std::regex loose(
        R"re("\s*(select\s(?!.* from pragma_)|insert into\s|update \w+ set\s|delete from\s))re");
    for (std::sregex_iterator found(file.text.begin(), file.text.end(), loose), end; found != end;
         ++found)
        complaints.add(file, static_cast<std::size_t>(found->position()),
                       "SQL outside R\"sql(...)sql\"");
}
}  // namespace

int main(int, char** arguments) {
    Complaints complaints;
    Schema schema(arguments[1], complaints);
    std::size_t looked_at = 0;
    for (const auto& file : sources(arguments[1], "src", {".h", ".cpp"})) {
        check_outside(file, complaints);
        for (const auto& query : queries(file.text)) {
            schema.check(file, query, complaints);
            ++looked_at;
        }
    }
    return complaints.verdict(looked_at, "queries");
}
