#include "operations/check.h"
#include "billing/proof.h"
#include "core/certificate.h"
#include "db/files.h"
#include "db/replace.h"
#include "platform/files.h"
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::uint64_t mebibyte = 1 << 20, little_room = 500 * mebibyte, no_room = 50 * mebibyte;
constexpr std::int64_t too_old = 26 * hour;
constexpr Instant program_written{1764547200000};  // 2025-12-01: no clock is right before
// Longer than any clinic's holiday: an audit entry this far ahead means a clock went wrong.
constexpr std::int64_t clock_play = 10 * minute;
constexpr std::size_t most_listed = 10;
constexpr std::int64_t ends_soon = 14 * 24 * hour;  // a renewal that should have come did not

Finding finding(std::string name, State state, std::string detail, std::string code = "",
                const json::object& params = {}) {
    return {std::move(name), state, std::move(detail), std::move(code), {json::serialize(params)}};
}

Finding modes(const Place& place) {
    std::vector<fs::path> files{place.database, key_beside(place.database)};
    for (const auto* ending : {"-wal", "-shm"}) files.push_back(fs::path(place.database) += ending);
    if (fs::is_directory(place.backups))
        for (const auto& entry : fs::directory_iterator(place.backups))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::string open;
    for (const auto& file : files)
        if (platform::open_to_others(file)) open += " '" + file.string() + "'";
    if (open.empty())
        return finding("file modes", State::ok, "only the owner may open the files", "modes-ok");
    return finding("file modes", State::fault,
                   "other users of this computer may open patients' data; run: chmod 600" + open,
                   "modes-open", {{"command", "chmod 600" + open}});
}

Finding second_names(const Place& place) {
    std::error_code missing;
    if (restore_unfinished(place.database))
        return finding("database file", State::warning,
                       "a restore was interrupted; starting the server completes it",
                       "restore-unfinished");
    if (fs::hard_link_count(place.database, missing) > 1 && !missing)
        return finding("database file", State::warning,
                       "it has a second name (a hard link); one that an interrupted restore left "
                       "goes when the server starts, any other stops the start: remove it",
                       "second-name");
    return finding("database file", State::ok, place.database.string(), "file-ok",
                   {{"file", place.database.string()}});
}

Finding disk_space(const fs::path& folder) {
    const auto room = platform::free_bytes(folder);
    const auto detail = std::to_string(room / mebibyte) + " MiB free in " + folder.string();
    const json::object params{{"mebibytes", room / mebibyte}, {"folder", folder.string()}};
    if (room < no_room)
        return finding("disk space", State::fault,
                       detail + "; soon nothing can be saved: free some space now", "disk-full",
                       params);
    if (room < little_room)
        return finding("disk space", State::warning, detail + "; free some space", "disk-low",
                       params);
    return finding("disk space", State::ok, detail, "disk-ok", params);
}

Finding clock(Session& session) {
    const auto now = to_text({session.now().value / second * second});
    const auto last =
        session.value<Instant>(R"sql(select at from audit_entries order by id desc limit 1)sql");
    if (session.now() < program_written)
        return finding("clock", State::fault,
                       "it says " + now + ", before this program was written; set the clock",
                       "clock-before-program", {{"now", now}});
    if (last && last->value > session.now().value + clock_play)
        return finding("clock", State::fault,
                       "it says " + now + ", but the last entry was made at " + to_text(*last) +
                           "; set the clock",
                       "clock-before-entry", {{"now", now}, {"last", to_text(*last)}});
    return finding("clock", State::ok, now, "clock-ok", {{"now", now}});
}

Finding time_zone(Session& session) {
    const auto zone = session.value<std::string>(R"sql(select time_zone from clinic)sql");
    if (!zone)
        return finding("time zone", State::warning, "the clinic is not set up yet", "not-set-up");
    try {
        const auto time = TimeZone::load(*zone).wall_clock(session.now());
        return finding("time zone", State::ok, *zone + ", where it is " + time, "zone-ok",
                       {{"zone", *zone}, {"time", time}});
    } catch (const Problem&) {
        return finding("time zone", State::fault,
                       "this computer knows no " + *zone + "; install the package tzdata",
                       "zone-unknown", {{"zone", *zone}});
    }
}

Finding backups(Session& session, const fs::path& folder) {
    const auto newest = BackupFolder(folder).newest_proven({session.now().value + clock_play});
    if (!newest)
        return finding(
            "backups", State::fault,
            "there is no proven backup in " + folder.string() + "; make one: clinicd backup",
            "backup-none", {{"folder", folder.string()}});
    const auto hours = (session.now().value - newest->made_at.value) / hour;
    const auto detail = newest->name + ", " + std::to_string(hours) + " hours old";
    const json::object params{{"name", newest->name}, {"hours", hours}};
    if (session.now().value - newest->made_at.value > too_old)
        return finding("backups", State::fault,
                       "the newest proven one is " + detail + "; make one: clinicd backup",
                       "backup-old", params);
    return finding("backups", State::ok, "the newest proven one is " + detail, "backup-ok", params);
}

Finding foreign_keys_enforced(Session& session) {
    const bool on = session.connection().number("pragma foreign_keys") == 1;
    if (!on)
        return finding("foreign keys", State::fault,
                       "SQLite does not enforce them; this build of clinicd must not be used",
                       "keys-not-enforced");
    const auto version =
        session.value<std::string>(R"sql(select sqlite_version())sql").value_or("");
    return finding("foreign keys", State::ok,
                   "SQLite " + version + " enforces them on every connection", "keys-enforced",
                   {{"version", version}});
}

Finding integrity(Session& session) {
    const auto faults = integrity_faults(session);
    if (faults.empty()) return finding("integrity", State::ok, "SQLite finds the file sound");
    std::string said;
    for (const auto& fault : faults) said += (said.empty() ? "" : "; ") + fault;
    return finding("integrity", State::fault,
                   "the file is damaged (" + said + "); restore the newest proven backup");
}

Finding references(Session& session) {
    const auto lost = orphans(session);
    if (lost.empty()) return finding("references", State::ok, "every row finds what it refers to");
    std::string said;
    for (std::size_t i = 0; i < lost.size() && i < most_listed; ++i)
        said += (i ? ", " : "") + lost[i].child + " row " +
                (lost[i].row ? std::to_string(*lost[i].row) : "without id") + " -> " +
                lost[i].refers_to;
    return finding("references", State::fault,
                   std::to_string(lost.size()) + " rows refer to missing ones: " + said +
                       "; restore a backup, or 'clinicd check --repair', which keeps those rows in "
                       "a file and copies the database first");
}

struct Relation {
    std::string child, columns, parent, on_delete;
};
BOOST_DESCRIBE_STRUCT(Relation, (), (child, columns, parent, on_delete))

void add_relations(Session& session, std::vector<Finding>& findings) {
    constexpr Sql sql = R"sql(
        select t.name as child, group_concat(f."from", ', ') as columns, f."table" as parent,
               lower(f.on_delete) as on_delete
        from pragma_table_list t, pragma_foreign_key_list(t.name) f
        where t.schema = 'main' and t.type = 'table'
        group by t.name, f.id
        order by t.name, f.id
    )sql";
    for (const auto& relation : session.all<Relation>(sql)) {
        // "no action" is what stands there when nobody thought about it.
        const bool thought_of = relation.on_delete != "no action";
        findings.push_back({"on delete", thought_of ? State::ok : State::fault,
                            relation.child + "(" + relation.columns + ") -> " + relation.parent +
                                ": " + relation.on_delete});
    }
}

constexpr const char* of_another_key =
    "its entries were made with another clinic.key; put the key of that time beside the database "
    "or type its sheet (clinicd key restore); where both are lost: clinicd key begin-anew";
constexpr const char* go_on_from_here =
    "; keep this file and compare it with a backup; where none is an answer, 'clinicd key "
    "begin-anew' proves what comes from now on";

/// Behind "proves itself": only since when, where the history was begun anew.
std::string since_when(Session& session) {
    const auto begun = newest_beginning(session);
    if (!begun) return "";
    auto said = " since " + to_text(begun->at) + " (entry " + std::to_string(begun->entry) +
                ", where the history was begun anew)";
    if (const auto known = begun->differences.size(); known > 0)
        said += ", but for " + std::to_string(known) + " sums that differed then";
    return said;
}

Finding audit(Session& session) {
    const auto fault = audit_fault(session);
    if (!fault)
        return finding("audit chain", State::ok,
                       std::to_string(audit_head(session).entries) + " entries prove themselves" +
                           since_when(session));
    if (audit_made_with_another_key(session))
        return finding("audit chain", State::fault, of_another_key);
    return finding("audit chain", State::fault,
                   *fault + ": someone changed the history outside of clinicd" + go_on_from_here);
}

Finding ledger(Session& session) {
    const auto fault = billing::money_fault(session);
    if (!fault)
        return finding("ledger", State::ok,
                       std::to_string(billing::ledger_head(session).entries) +
                           " entries balance and agree with every invoice, deposit and shift" +
                           since_when(session));
    if (audit_made_with_another_key(session))
        return finding("ledger", State::fault, of_another_key);
    return finding("ledger", State::fault,
                   *fault + ": money was changed outside of clinicd" + go_on_from_here);
}

bool only_this_computer(Session& session, const std::string& address) {
    if (!address.empty())
        return address == "localhost" || address == "::1" || address.starts_with("127.");
    const auto reach = session.value<std::string>(R"sql(select reach from clinic)sql");
    return reach.value_or("this_pc") == "this_pc";
}

Finding plain_wire(Session& session, const std::string& address) {
    if (only_this_computer(session, address))
        return finding("encryption", State::ok, "plain HTTP, reached from this computer alone");
    return finding("encryption", State::warning,
                   "plain HTTP: passwords and patients' data cross the network readable by others "
                   "on it; make HTTPS: clinicd tls init");
}
}  // namespace

Finding wire_finding(Session& session, const Wire& wire) {
    if (wire.certificate.empty()) return plain_wire(session, wire.address);
    if (const auto fault = certificate_fault(wire.certificate, wire.key))
        return finding("encryption", State::fault,
                       *fault +
                           "; the server does not start with it. Give the two files that were "
                           "made together");
    const auto end = certificate_ends_at(wire.certificate);
    if (!end) return finding("encryption", State::fault, "the certificate names no end");
    const auto left = end->value - session.now().value;
    const auto said = wire.certificate.string() + ", until " + to_text(*end);
    if (left <= 0)
        return finding("encryption", State::fault,
                       "the certificate has ended, and browsers refuse it: " + said + "; renew it");
    if (left <= ends_soon)
        return finding("encryption", State::warning,
                       "the certificate ends in " + std::to_string(left / (24 * hour)) +
                           " days: " + said + "; renew it");
    return finding("encryption", State::ok, said);
}

std::vector<Finding> quick_findings(Session& session, const Place& place) {
    const auto folder = fs::absolute(place.database).parent_path();
    return {second_names(place),
            modes(place),
            disk_space(folder),
            clock(session),
            time_zone(session),
            foreign_keys_enforced(session),
            backups(session, place.backups)};
}

std::vector<Finding> whole_file_findings(Session& session) {
    std::vector<Finding> findings{integrity(session), references(session)};
    add_relations(session, findings);
    findings.push_back(audit(session));
    findings.push_back(ledger(session));
    return findings;
}
}  // namespace clinic::operations
