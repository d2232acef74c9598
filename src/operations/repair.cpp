#include "operations/repair.h"
#include "billing/proof.h"
#include "db/files.h"
#include "db/migrations.h"
#include "db/replace.h"
#include "operations/mending.h"
#include "platform/files.h"
#include "platform/lock_file.h"
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
struct Repaired {
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(Repaired, (), (rows))

/// What cannot be brought back once it is gone: the history, and where the money stands.
std::string proof_of(Session& session) {
    auto said = audit_fault(session).value_or("");
    const bool newest = session.connection().number("pragma user_version") ==
                        static_cast<std::int64_t>(embedded_schema().size());
    if (newest) said += "; " + billing::money_fault(session).value_or("");
    return said;
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
    platform::make_private_file(kept_in, as_json(all, session.now(), Told::done));
    const auto rows = tell(all, out);
    if (has_key && !audit_made_with_another_key(session))
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
