#include "operations/repair.h"
#include "billing/proof.h"
#include "db/files.h"
#include "db/migrations.h"
#include "db/orphans.h"
#include "db/replace.h"
#include "platform/files.h"
#include "platform/lock_file.h"
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
// Deleting a row may orphan those that depend on it, and so on; no schema is deeper than this.
constexpr int most_passes = 30;

struct Repaired {
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(Repaired, (), (rows))

std::string columns_in(const LostRelation& relation) {
    std::string all;
    for (const auto& column : relation.columns) all += (all.empty() ? "" : ", ") + column;
    return all;
}

/// What cannot be brought back once it is gone: the history, and where the money stands.
std::string proof_of(Session& session) {
    auto said = audit_fault(session).value_or("");
    const bool newest = session.connection().number("pragma user_version") ==
                        static_cast<std::int64_t>(embedded_schema().size());
    if (newest) said += "; " + billing::money_fault(session).value_or("");
    return said;
}

/// Mends pass by pass until every row finds what it refers to. Answers all that was lost.
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

std::string as_json(const std::vector<LostRelation>& all, Instant now) {
    std::string out = "{\"made_at\":" + write(now) + ",\"relations\":[";
    for (const auto& relation : all) {
        if (&relation != &all.front()) out += ",";
        out += "\n{\"table\":" + write(relation.child) +
               ",\"columns\":" + write(columns_in(relation)) +
               ",\"refers_to\":" + write(relation.parent) +
               ",\"done\":" + write(mending_of(relation)) + ",\"rows\":[";
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

/// Everything in one transaction; what was lost is in its file before that is committed.
std::int64_t repair_in(Session& session, const fs::path& kept_in, bool has_key, std::ostream& out) {
    auto& connection = session.connection();
    const auto before = proof_of(session);
    const auto all = mend_all(connection);
    if (proof_of(session) != before)
        throw conflict("cannot-repair",
                       "Without those rows the history or the money would prove themselves no "
                       "longer. Nothing was changed; restore a backup.");
    platform::make_private_file(kept_in, as_json(all, session.now()));
    const auto rows = tell(all, out);
    if (has_key)
        session.record("database.repaired", "database", 0, RawJson{"null"}, Repaired{rows});
    return rows;
}
}  // namespace

void refuse_unfit(const fs::path& database) {
    if (!fs::exists(database))
        throw Problem(404, "not-found", "There is no database " + database.string() + ".");
    if (restore_unfinished(database))
        throw conflict("restore-unfinished",
                       "A restore was interrupted. Start the server, it completes it.");
    refuse_unknown_file(database, embedded_schema());
}

int repair(const Place& place, std::ostream& out) {
    refuse_unfit(place.database);
    const platform::LockFile nobody_serves(lock_beside(place.database));
    const auto key = find_key(key_beside(place.database));
    const Environment environment{.keys = key.value_or(Keys({}))};
    const auto console = Caller::inside("console");
    Connection connection(place.database, Connection::For::writing);
    Session session(connection, console, environment);
    if (lost_relations(connection).empty()) {
        out << "Every row finds what it refers to: there is nothing to repair.\n";
        return 0;
    }
    const auto stem = place.database.stem().string(), stamp = stamp_of(session.now());
    const auto beside = [&](const std::string& name) {
        return fs::path(place.database).replace_filename(name);
    };
    const auto copy = beside(stem + "-before-repair-" + stamp + ".db");
    const auto kept = beside(stem + "-orphans-" + stamp + ".json");
    copy_at_once(connection, environment, copy);
    out << "The database as it was is kept as " << copy.string() << ".\n";
    connection.run("pragma foreign_keys = off; begin immediate");
    try {
        repair_in(session, kept, key.has_value(), out);
        connection.run("commit; pragma foreign_keys = on");
    } catch (const std::exception& fault) {
        if (connection.in_transaction()) connection.run("rollback");
        connection.run("pragma foreign_keys = on");
        std::error_code ignored;
        fs::remove(kept, ignored);
        if (dynamic_cast<const Problem*>(&fault)) throw;
        throw conflict("cannot-repair", std::string("Nothing was changed: ") + fault.what() + ".");
    }
    out << "The rows, whole, are in " << kept.string()
        << ". Look at it before the copy is deleted.\n";
    return 0;
}
}  // namespace clinic::operations
