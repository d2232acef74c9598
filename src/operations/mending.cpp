#include "operations/mending.h"
#include "core/problem.h"
#include <ostream>
namespace clinic::operations {
namespace {
// Deleting a row may orphan those that depend on it, and so on; no schema is deeper than this.
constexpr int most_passes = 30;
}  // namespace

std::string columns_in(const LostRelation& relation) {
    std::string all;
    for (const auto& column : relation.columns) all += (all.empty() ? "" : ", ") + column;
    return all;
}

std::vector<LostRelation> mend_all(Connection& connection) {
    std::vector<LostRelation> all;
    for (int pass = 0; pass < most_passes; ++pass) {
        auto found = lost_relations(connection);
        if (found.empty()) return all;
        for (auto& relation : found) {
            mend(connection, relation);
            all.push_back(std::move(relation));
        }
    }
    throw conflict("cannot-repair", "Each repair leaves new rows that refer to missing ones.");
}

std::string as_json(const std::vector<LostRelation>& all, Instant now, Told told) {
    std::string out = "{\"made_at\":" + write(now) + ",\"relations\":[";
    for (const auto& relation : all) {
        if (&relation != &all.front()) out += ",";
        out += "\n{\"table\":" + write(relation.child) +
               ",\"columns\":" + write(columns_in(relation)) +
               ",\"refers_to\":" + write(relation.parent) + "," + write(told) + ":" +
               write(mending_of(relation)) + ",\"rows\":[";
        for (std::size_t i = 0; i < relation.rows.size(); ++i)
            out += (i ? ",\n" : "\n") + relation.rows[i];
        out += "]}";
    }
    return out + "]}\n";
}

std::int64_t tell(const std::vector<LostRelation>& all, std::ostream& out) {
    std::int64_t rows = 0;
    for (const auto& relation : all) {
        out << relation.child << " (" << columns_in(relation) << ") -> " << relation.parent << ": "
            << relation.rows.size() << " rows " << name_of(mending_of(relation)) << '\n';
        rows += static_cast<std::int64_t>(relation.rows.size());
    }
    return rows;
}
}  // namespace clinic::operations
