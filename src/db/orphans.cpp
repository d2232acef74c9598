#include "db/orphans.h"
#include "core/keys.h"
#include "core/text.h"
#include <algorithm>
#include <cmath>
namespace clinic {
namespace {
// Names come from the schema; that of a foreign file may hold anything.
std::string quoted(const std::string& name) {
    std::string out = "\"";
    for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}
std::string listed(const std::vector<std::string>& names, const std::string& between,
                   const std::function<std::string(const std::string&)>& spell) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : between) + spell(name);
    return out;
}

std::vector<std::string> texts(Connection& connection, const char* pragma,
                               const std::string& argument) {
    SQLite::Statement query(connection.database, pragma);
    query.bind(1, argument);
    std::vector<std::string> all;
    while (query.executeStep()) all.push_back(query.getColumn(0).getString());
    return all;
}
std::vector<std::string> columns_of(Connection& connection, const std::string& table) {
    return texts(connection, "select lower(name) from pragma_table_xinfo(?)", table);
}
std::vector<std::string> primary_key_of(Connection& connection, const std::string& table) {
    return texts(connection, "select name from pragma_table_info(?) where pk order by pk", table);
}

/// Every relation of the schema, without its rows.
std::vector<LostRelation> relations(Connection& connection) {
    constexpr Sql columns_of_relations = R"sql(
        select t.name, f.id, f."table", f."from", f."to", lower(f.on_delete), c."notnull"
        from pragma_table_list t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) c
        where t.schema = 'main' and t.type = 'table' and c.name = f."from"
        order by t.name, f.id, f.seq
    )sql";
    SQLite::Statement query(connection.database, columns_of_relations.text);
    std::vector<LostRelation> all;
    std::string last;
    while (query.executeStep()) {
        const auto child = query.getColumn(0).getString();
        const auto which = child + " " + query.getColumn(1).getString();
        if (which != last)
            all.push_back({.child = child,
                           .parent = query.getColumn(2).getString(),
                           .on_delete = query.getColumn(5).getString(),
                           .may_be_empty = true});
        last = which;
        auto& relation = all.back();
        relation.columns.push_back(query.getColumn(3).getString());
        if (!query.getColumn(4).isNull())
            relation.refers_to.push_back(query.getColumn(4).getString());
        relation.may_be_empty &= query.getColumn(6).getInt() == 0;
    }
    for (auto& relation : all) {
        if (relation.refers_to.empty())
            relation.refers_to = primary_key_of(connection, relation.parent);
        relation.has_parent = !columns_of(connection, relation.parent).empty();
    }
    return all;
}

/// Whether the parent has what is referred to, or there is none, and every row is lost.
bool clear(Connection& connection, const LostRelation& relation) {
    if (!relation.has_parent) return true;
    const auto there = columns_of(connection, relation.parent);
    return relation.refers_to.size() == relation.columns.size() &&
           std::ranges::all_of(relation.refers_to, [&](const std::string& name) {
               return std::ranges::count(there, lower_ascii(name)) > 0;
           });
}

/// True of a row of the child that refers to a missing one.
std::string lost(const LostRelation& relation) {
    const auto filled = listed(relation.columns, " and ", [&](const auto& name) {
        return quoted(relation.child) + "." + quoted(name) + " is not null";
    });
    if (!relation.has_parent) return filled;
    std::string same;
    for (std::size_t i = 0; i < relation.columns.size(); ++i)
        same += (i ? " and " : "") + ("parent_." + quoted(relation.refers_to[i])) + " = " +
                quoted(relation.child) + "." + quoted(relation.columns[i]);
    return filled + " and not exists (select 1 from " + quoted(relation.parent) +
           " parent_ where " + same + ")";
}

std::string json_text(const std::string& text) {
    std::string out;
    append_quoted(out, is_utf8(text) ? text : hex(text));
    return out;
}
std::string json_value(const SQLite::Column& column) {
    if (column.isNull()) return "null";
    if (column.isInteger()) return std::to_string(column.getInt64());
    if (column.isBlob()) return json_text(hex(column.getString()));
    if (!column.isFloat()) return json_text(column.getString());
    const auto number = column.getDouble();
    return std::isfinite(number) ? json::serialize(json::value(number)) : "null";
}
/// "id 5, line 2", long values cut.
std::string named(SQLite::Statement& query, const std::vector<std::string>& names) {
    constexpr std::size_t most = 40;
    return listed(names, ", ", [&](const std::string& name) {
        return name + " " + query.getColumn(name.c_str()).getString().substr(0, most);
    });
}

void find_rows(Connection& connection, LostRelation& relation) {
    auto keys = primary_key_of(connection, relation.child);
    // A table without a key of its own has SQLite's.
    const int own = keys.empty() ? 1 : 0;
    if (own) keys.emplace_back("rowid");
    const std::string& table = relation.child;
    const std::string columns = own ? " rowid, *" : " *";
    SQLite::Statement query(connection.database, "select" + columns + " from " + quoted(table) +
                                                     " where " + lost(relation));
    while (query.executeStep()) {
        std::string row;
        for (int i = own; i < query.getColumnCount(); ++i)
            row += (row.empty() ? "{" : ",") + json_text(query.getColumnName(i)) + ":" +
                   json_value(query.getColumn(i));
        relation.rows.push_back(row + "}");
        relation.named.push_back(named(query, keys) + ": " + named(query, relation.columns));
    }
}
}  // namespace

std::vector<LostRelation> lost_relations(Connection& connection) {
    std::vector<LostRelation> found;
    for (auto& relation : relations(connection)) {
        if (!clear(connection, relation)) continue;
        find_rows(connection, relation);
        if (!relation.rows.empty()) found.push_back(std::move(relation));
    }
    return found;
}

std::vector<std::string> unclear_relations(Connection& connection) {
    std::vector<std::string> found;
    for (const auto& relation : relations(connection))
        if (!clear(connection, relation))
            found.push_back(relation.child + " (" +
                            listed(relation.columns, ", ", [](const auto& name) { return name; }) +
                            ") -> " + relation.parent);
    return found;
}

Mending mending_of(const LostRelation& relation) {
    const bool goes = relation.on_delete == "cascade" || !relation.may_be_empty;
    return goes ? Mending::deleted : Mending::emptied;
}

void mend(Connection& connection, const LostRelation& relation) {
    const auto table = quoted(relation.child), which = " where " + lost(relation);
    if (mending_of(relation) == Mending::deleted)
        return connection.run("delete from" + (" " + table) + which);
    const auto emptied =
        listed(relation.columns, ", ", [](const auto& name) { return quoted(name) + " = null"; });
    connection.run("update " + table + " set " + emptied + which);
}
}  // namespace clinic
