#include "operations/console.h"
#include "billing/proof.h"
#include "db/files.h"
#include "db/migrations.h"
#include "db/replace.h"
#include "db/sealed.h"
#include "platform/lock_file.h"
#include <chrono>
#include <iomanip>
#include <ostream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
/// What a person compares before they decide.
struct Summary {
    std::vector<TableCount> counts{};
    std::optional<Instant> newest_entry{}, newest_patient{}, newest_ticket{};
};

Summary summary_of(Session& session) {
    return {
        row_counts(session),
        session.value<Instant>(R"sql(select at from audit_entries order by id desc limit 1)sql"),
        session.value<Instant>(R"sql(select created_at from patients order by id desc limit 1)sql"),
        session.value<Instant>(R"sql(select created_at from tickets order by id desc limit 1)sql")};
}

Problem damaged(const fs::path& backup, const std::string& why) {
    return {
        409, "damaged-backup",
        backup.string() + " cannot be restored: " + why + " Nothing was changed; take another."};
}

/// Work on a database nobody else has open, under the console's name.
class Opened {
public:
    Opened(const fs::path& file, Connection::For purpose, const std::optional<Keys>& keys)
        : connection(file, purpose), environment_{.keys = keys.value_or(Keys({}))} {}
    Connection connection;
    Session session() { return Session(connection, caller_, environment_); }

private:
    Caller caller_ = Caller::inside("console");
    Environment environment_;
};

fs::path prepared_for(const RestoreRequest& request) {
    return request.dry_run ? fs::path(request.database) += ".trial"
                           : prepared_beside(request.database);
}

// SQLite takes a changed bit for what someone typed. What is sealed needs no manifest to tell.
void refuse_without_manifest(const RestoreRequest& request) {
    const auto& backup = request.backup;
    if (request.without_manifest || manifest_of(backup)) return;
    throw Problem(409, "no-manifest",
                  backup.string() + " has no manifest that can be read (" + backup.string() +
                      ".json, made with it). Without it nobody can tell whether a name, a phone "
                      "number or a finding changed since. Bring it along, or take another backup; "
                      "to go on without that proof, add --without-manifest.");
}

void refuse_unfit(const RestoreRequest& request) {
    const auto& backup = request.backup;
    if (!fs::is_regular_file(backup))
        throw Problem(404, "not-found", "There is no file " + backup.string() + ".");
    std::error_code missing;
    if (fs::equivalent(backup, request.database, missing))
        throw conflict("same-file", "That is the database itself, not a backup of it.");
    // Preparing begins by clearing its place, and an empty file would become an empty clinic.
    if (fs::equivalent(backup, prepared_for(request), missing))
        throw conflict("same-file", "That is what an interrupted restore left, not a backup.");
    if (fs::file_size(backup) == 0) throw damaged(backup, "it is empty.");
    const auto log = fs::path(backup) += "-wal";
    if (fs::exists(log) && fs::file_size(log) > 0)
        throw damaged(backup, "a -wal stands beside it, so it is a database in use, not a backup.");
    if (!is_sealed(backup)) {
        refuse_unknown_file(backup, embedded_schema());
        return refuse_without_manifest(request);
    }
    if (!request.secret)
        throw Problem(
            409, "needs-secret",
            backup.string() + " is sealed. Name what opens it: --passphrase-file or --key-file.");
}

/// The backup's database as a file of its own. Answers the digest of the backup as it lies there.
std::string copy_out(const RestoreRequest& request, const fs::path& to) {
    if (!is_sealed(request.backup)) return copy_private(request.backup, to);
    open_sealed(request.backup, to, *request.secret);
    refuse_unknown_file(to, embedded_schema());
    return file_digest(request.backup);
}

std::string count_fault(Session& session, const Manifest& manifest) {
    const auto counts = row_counts(session);
    for (const auto& was : manifest.counts) {
        const auto now = std::ranges::find(counts, was.table, &TableCount::table);
        if (now == counts.end() || now->rows != was.rows)
            return "its " + was.table + " are not the " + std::to_string(was.rows) +
                   " it was made with.";
    }
    return "";
}

void verify_copy(const fs::path& copy, const std::string& digest, const RestoreRequest& request,
                 std::ostream& out) {
    const auto manifest = manifest_of(request.backup);
    if (!manifest)
        out << "There is no manifest beside it: the file is judged by its contents alone, which "
               "does "
               "not tell whether a bit of them changed.\n";
    else if (manifest->digest != digest)
        throw damaged(request.backup, "it was changed since it was made (its digest differs).");
    std::string fault;
    try {
        Opened opened(copy, Connection::For::inspecting, std::nullopt);
        auto session = opened.session();
        const auto faults = integrity_faults(session);
        const auto lost = orphans(session);
        if (!faults.empty()) fault = "SQLite finds damage (" + faults.front() + ").";
        if (!lost.empty()) fault = "rows of " + lost.front().child + " refer to missing ones.";
        if (fault.empty() && manifest) fault = count_fault(session, *manifest);
    } catch (const SQLite::Exception& unreadable) {
        fault = std::string("SQLite cannot read it (") + unreadable.what() + ").";
    }
    if (!fault.empty()) throw damaged(request.backup, fault);
}

void verify_audit(Session& session, const RestoreRequest& request, bool has_key,
                  std::ostream& out) {
    const auto fault = audit_fault(session);
    if (!fault) return;
    std::string said = "Its audit chain does not prove itself: " + *fault + ".";
    if (!has_key)
        said = "Its audit chain cannot be proven: there is no " +
               key_beside(request.database).string() +
               ". Put the key of the old computer there, or type its sheet: clinicd key restore.";
    else if (audit_made_with_another_key(session))
        said = "Its audit chain was made with another key than " +
               key_beside(request.database).string() +
               ". Put the key of that time there, or type its sheet: clinicd key restore.";
    if (!request.without_audit_proof)
        throw Problem(409, "audit-not-proven",
                      said + " To go on without that proof, add --without-audit-proof.");
    out << "Warning: " << said << "\n";
}

// The ledger is chained with the same key, so without one that fits only the sums are proven.
void verify_money(Session& session, const RestoreRequest& request, bool has_key,
                  std::ostream& out) {
    const bool fits = has_key && !audit_made_with_another_key(session);
    const auto fault = fits ? billing::money_fault(session) : billing::sums_fault(session);
    if (!fault) return;
    const auto said = "Its money does not add up: " + *fault + ".";
    if (!request.without_audit_proof)
        throw Problem(409, "money-not-proven",
                      said +
                          " Nothing was changed; take another backup, or, to go on without that "
                          "proof, add --without-audit-proof.");
    out << "Warning: " << said << "\n";
}

// Tokens that ended after the backup was made must not come back to life. Waiting-room screens
// only read ticket numbers and keep theirs, or someone would have to climb to every TV.
void end_sessions(Session& session) {
    session.run(R"sql(
        -- scans: the index of open sessions, all of which end
        update sessions set ended_at = ? where ended_at is null and not exists (
            select 1 from user_roles r where r.user_id = sessions.user_id and r.role = 'display')
    )sql",
                session.now());
}

/// Copies, verifies and migrates; afterwards the file at `prepared` is ready to serve.
Summary prepare(const fs::path& prepared, const RestoreRequest& request, std::ostream& out) {
    remove_database(prepared);
    const auto digest = copy_out(request, prepared);
    verify_copy(prepared, digest, request, out);
    const auto key = find_key(key_beside(request.database));
    Summary summary;
    {
        Opened opened(prepared, Connection::For::writing, key);
        if (const int applied = migrate(opened.connection, embedded_schema()))
            out << "It is of an earlier version: " << applied << " migrations applied.\n";
        auto session = opened.session();
        verify_audit(session, request, key.has_value(), out);
        verify_money(session, request, key.has_value(), out);
        summary = summary_of(session);
        opened.connection.run("begin immediate");
        end_sessions(session);
        // An entry made with a key that does not fit could not be taken back.
        if (key && !audit_made_with_another_key(session))
            session.record("database.restored", "backup", 0);
        opened.connection.run("commit");
    }
    if (fs::exists(fs::path(prepared) += "-wal"))
        throw Problem(500, "file-fault", "The restored database could not be closed cleanly.");
    sync_to_disk(prepared);
    return summary;
}

/// What stands at the database's place now. Nothing when there is none, or it cannot be read: then
/// its -wal stays and goes aside with it.
std::optional<Summary> present(const RestoreRequest& request, std::ostream& out) {
    if (!fs::exists(request.database)) return std::nullopt;
    try {
        refuse_unknown_file(request.database, embedded_schema());
        using For = Connection::For;
        Opened opened(request.database, request.dry_run ? For::reading : For::writing,
                      std::nullopt);
        auto session = opened.session();
        return summary_of(session);
    } catch (const std::exception& fault) {
        out << "The present database cannot be read (" << fault.what() << ").\n";
        return std::nullopt;
    }
}

void print(const std::optional<Summary>& now, const Summary& then, std::ostream& out) {
    const auto line = [&](const std::string& what, const std::string& old, const auto& fresh) {
        out << std::left << std::setw(24) << what << std::setw(28) << old << fresh << '\n';
    };
    const auto moment = [](std::optional<Instant> at) { return at ? to_text(*at) : "none"; };
    line("", "now", "in the backup");
    for (const auto& [table, rows] : then.counts) {
        std::string old = "-";
        if (now)
            for (const auto& count : now->counts)
                if (count.table == table) old = std::to_string(count.rows);
        line(table, old, std::to_string(rows));
    }
    const auto shown = now.value_or(Summary{});
    line("newest patient", moment(shown.newest_patient), moment(then.newest_patient));
    line("newest ticket", moment(shown.newest_ticket), moment(then.newest_ticket));
    line("last change", moment(shown.newest_entry), moment(then.newest_entry));
}

fs::path free_name_aside(const fs::path& file) {
    const auto stem = file.stem().string() + "-replaced-" + stamp_of(Surroundings{}.now());
    for (int more = 1;; ++more) {
        const auto number = more > 1 ? "-" + std::to_string(more) : "";
        auto aside = fs::path(file).replace_filename(stem + number + ".db");
        if (!fs::exists(aside)) return aside;
    }
}

/// Goes when the command ends without having used it.
struct Leftover {
    fs::path file;
    ~Leftover() {
        try {
            remove_database(file);
        } catch (const fs::filesystem_error&) {
            // The next restore begins by removing it.
        }
    }
};

/// Seconds and mebibytes, as people compare them.
void tell_time(std::ostream& out, const char* what, std::chrono::duration<double> took,
               std::uintmax_t bytes) {
    const double mebibytes = static_cast<double>(bytes) / (1 << 20);
    out << what << std::fixed << std::setprecision(1) << took.count() << " s for " << mebibytes
        << " MiB";
    if (took.count() > 0.05) out << ", " << mebibytes / took.count() << " MiB/s";
    out << ".\n";
}
}  // namespace

int drill(const RestoreRequest& request, std::ostream& out) {
    using Clock = std::chrono::steady_clock;
    auto trial = request;
    trial.dry_run = true;  // its place is beside the database, never the database's own
    refuse_unfit(trial);
    const auto prepared = prepared_for(trial);
    const Leftover leftover{prepared};
    const auto begun = Clock::now();
    const auto then = prepare(prepared, trial, out);
    const auto ready = Clock::now();
    print(std::nullopt, then, out);
    tell_time(out, "Copied, verified and brought to this version in ", ready - begun,
              fs::file_size(prepared));
    out << "It can be restored. The drill's copy was removed, nothing was changed.\n";
    return 0;
}

int restore(const RestoreRequest& request, std::ostream& out) {
    std::optional<platform::LockFile> nobody_serves;
    if (!request.dry_run) {
        nobody_serves.emplace(lock_beside(request.database));
        finish_restore(request.database);
    }
    refuse_unfit(request);
    const auto prepared = prepared_for(request);
    const Leftover leftover{prepared};
    const auto then = prepare(prepared, request, out);
    print(present(request, out), then, out);
    if (request.dry_run) {
        out << "It can be restored. Nothing was changed.\n";
        return 0;
    }
    const auto& file = request.database;
    const auto aside = free_name_aside(file);
    const bool replaced = fs::exists(file);
    replace_database(file, aside);
    out << "Restored " << request.backup.string() << ".\n";
    if (replaced) out << "The replaced database is kept as " << aside.string() << ".\n";
    return 0;
}
}  // namespace clinic::operations
