#include "operations/console.h"
#include "db/database.h"
#include "db/files.h"
#include "db/migrations.h"
#include "operations/anchors.h"
#include "operations/repair.h"
#include "platform/lock_file.h"
#include <iomanip>
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
/// Reads the database, perhaps beside a running server, whose file it leaves as it is.
class Reading {
public:
    Reading(const fs::path& database, const std::optional<Keys>& keys)
        : environment{.keys = keys.value_or(Keys({}))},
          connection(database, Connection::For::reading) {}
    Environment environment;
    Connection connection;
    Session session() { return Session(connection, caller_, environment); }

private:
    Caller caller_ = Caller::inside("console");
};

Finding key_finding(const fs::path& key, bool found) {
    if (found) return {"key", State::ok, key.string()};
    return {"key", State::fault,
            "there is no " + key.string() +
                "; put back the copy you kept or type its sheet (clinicd key restore); where both "
                "are lost: clinicd key begin-anew"};
}
}  // namespace

int check(const Place& place, std::ostream& out) {
    refuse_unfit(place.database);
    const auto key = find_key(key_beside(place.database));
    std::vector<Finding> findings{key_finding(key_beside(place.database), key.has_value())};
    const auto add = [&](std::vector<Finding> more) {
        std::ranges::move(more, std::back_inserter(findings));
    };
    try {
        Reading reading(place.database, key);
        auto session = reading.session();
        reading.connection.run("begin");  // all of it at one moment
        add(quick_findings(session, place));
        add({wire_finding(session, place.wire)});
        add(whole_file_findings(session));
        add(anchor_findings(session, place.anchors));
    } catch (const SQLite::Exception& fault) {
        add({{"integrity", State::fault,
              std::string("the file cannot be read (") + fault.what() +
                  "); restore the newest proven backup"}});
    }
    bool faulty = false;
    for (const auto& one : findings) {
        out << std::left << std::setw(9) << name_of(one.state) << std::setw(15) << one.name
            << one.detail << '\n';
        faulty |= one.state == State::fault;
    }
    return faulty ? 1 : 0;
}

int migrate(const Place& place, bool dry_run, std::ostream& out) {
    refuse_unfit(place.database);
    std::vector<Migration> all;
    {
        Reading reading(place.database, std::nullopt);
        all = migrations(reading.connection, embedded_schema());
    }
    for (const auto& one : all)
        out << (one.applied ? "applied  " : "needed   ") << one.name << '\n';
    if (dry_run || all.empty() || all.back().applied) return 0;
    const platform::LockFile nobody_serves(lock_beside(place.database));
    const Database database(
        {.file = place.database, .before_migration = snapshot_into(place.backups)});
    out << database.applied_migrations() << " migrations applied.\n";
    return 0;
}

std::function<void(Connection&, const Environment&)> snapshot_into(const fs::path& backups) {
    return [backups](Connection& source, const Environment& environment) {
        BackupFolder folder(backups);
        const auto made = folder.make(Reason::migration, environment, [&](const fs::path& to) {
            return copy_at_once(source, environment, to);
        });
        if (made.fault)
            throw Problem(500, "snapshot-unproven",
                          "The database was not brought to this version, because a copy of it "
                          "does not prove itself: " +
                              *made.fault + ". 'clinicd check' says what to do.");
    };
}
}  // namespace clinic::operations
