#include "db/orphans.h"
namespace clinic {
namespace {
// Names come from the schema itself, never from outside.
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
    return texts(connection, "select name from pragma_table_info(?)", table);
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
    for (auto& relation : all)
        if (relation.refers_to.empty())
            relation.refers_to = primary_key_of(connection, relation.parent);
    return all;
}

/// True of a row of the child that refers to a missing one.
std::string lost(const LostRelation& relation) {
    const auto filled = listed(relation.columns, " and ", [&](const auto& name) {
        return quoted(relation.child) + "." + quoted(name) + " is not null";
    });
    std::string same;
    for (std::size_t i = 0; i < relation.columns.size(); ++i)
        same += (i ? " and " : "") + ("parent_." + quoted(relation.refers_to[i])) + " = " +
                quoted(relation.child) + "." + quoted(relation.columns[i]);
    return filled + " and not exists (select 1 from " + quoted(relation.parent) +
           " parent_ where " + same + ")";
}

std::vector<std::string> rows_of(Connection& connection, const LostRelation& relation) {
    const auto pairs =
        listed(columns_of(connection, relation.child), ", ", [](const std::string& name) {
            const auto column = quoted(name);
            return "'" + name + "', case typeof(" + column + ") when 'blob' then hex(" + column +
                   ") else " + column + " end";
        });
    SQLite::Statement query(connection.database, "select" + (" json_object(" + pairs) + ") from " +
                                                     quoted(relation.child) + " where " +
                                                     lost(relation));
    std::vector<std::string> rows;
    while (query.executeStep()) rows.push_back(query.getColumn(0).getString());
    return rows;
}
}  // namespace

std::vector<LostRelation> lost_relations(Connection& connection) {
    std::vector<LostRelation> found;
    for (auto& relation : relations(connection)) {
        relation.rows = rows_of(connection, relation);
        if (!relation.rows.empty()) found.push_back(std::move(relation));
    }
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
