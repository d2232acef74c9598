#include "cli/command.h"
#include "cli/console.h"
#include "operations/anchors.h"
#include "operations/carry.h"
#include "operations/console.h"
#include "operations/foreign.h"
#include "operations/repair.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <iostream>
#include <thread>
namespace clinic::cli {
namespace {
constexpr int longest_wait_seconds = 600;

operations::Place place_of(const Settings& settings) {
    return {.database = settings.database(),
            .backups = settings.backups(),
            .wire = {.certificate = settings.text("TLS_CERT_FILE"),
                     .key = settings.text("TLS_KEY_FILE"),
                     .address = settings.text("CLINICD_HOST")}};
}

/// What opens a sealed backup: as the command says, else what seals them here.
std::optional<sealing::Secret> opening_secret(const Arguments& arguments) {
    if (arguments.has("passphrase-file"))
        return sealing::Passphrase{
            secret_in(arguments.text("passphrase-file"), "--passphrase-file")};
    if (arguments.has("key-file"))
        return sealing::Key{secret_in(arguments.text("key-file"), "--key-file")};
    auto own = sealing_secret(arguments.settings);
    if (own && std::holds_alternative<sealing::Key>(*own)) return std::nullopt;
    return own;
}

// The opening key goes into a file and never onto the screen, where it would stay in the terminal's
// memory.
int make_keys(const std::filesystem::path& file) {
    const auto pair = sealing::make_key_pair();
    try {
        platform::make_private_file(file, pair.opening + "\n");
    } catch (const std::system_error& fault) {
        throw Problem(409, "exists", "The key cannot be written: " + std::string(fault.what()));
    }
    std::cout
        << "BACKUP_SEALING_KEY=" << pair.sealing << "\n\n"
        << "Put that line into the configuration and start the server again: from then on\n"
        << "every backup is sealed. " << file.string() << " opens them, and nothing else does.\n"
        << "Take it off this computer (a stick in the safe, a printed page), and keep it twice.\n";
    return done;
}

// Named, or the newest one of the folder that is proven.
std::filesystem::path backup_to_drill(const Arguments& arguments) {
    if (!arguments.words.empty()) return arguments.words[0];
    const operations::BackupFolder folder(arguments.settings.backups());
    const auto newest = folder.newest_proven(Surroundings{}.now());
    if (!newest)
        throw Problem(404, "not-found",
                      "There is no proven backup in " + folder.path().string() + ". Make one.");
    return folder.path() / newest->name;
}

int drill(const Arguments& arguments) {
    return operations::drill({.database = arguments.settings.database(),
                              .backup = backup_to_drill(arguments),
                              .without_audit_proof = arguments.has("without-audit-proof"),
                              .without_manifest = arguments.has("without-manifest"),
                              .secret = opening_secret(arguments)},
                             std::cout);
}

// The server may be at one of its own, as after every start: that one ends, and this one follows.
json::value make_after_others(Console& console) {
    for (int waited = 0;; ++waited) {
        try {
            return console.ask("POST", "/backups");
        } catch (const Problem& problem) {
            if (problem.code != "backup-running" || waited == longest_wait_seconds) throw;
        }
        if (waited == 0) std::cout << "Another one is being made; waiting for it ...\n";
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
}

int back_up(const Arguments& arguments) {
    if (arguments.has("new-key")) return make_keys(arguments.text("new-key"));
    if (arguments.has("drill")) return drill(arguments);
    if (!arguments.words.empty())
        throw WrongUse(
            "A backup is named by its moment. To copy it there as well: clinicd backup "
            "--to " +
            arguments.words[0]);
    if (arguments.has("to"))
        operations::refuse_target(arguments.text("to"),
                                  sealing_secret(arguments.settings).has_value());
    std::filesystem::path made;
    {
        Console console(arguments.settings);
        std::cout << "Making a backup"
                  << (console.server_runs() ? " beside the running server" : "") << " ...\n";
        const auto backup = make_after_others(console);
        made = arguments.settings.backups() / backup.at("name").as_string().c_str();
        if (!backup.at("fault").is_null())
            throw Problem(500, "unproven",
                          "The backup " + made.string() + " does not prove itself: " +
                              std::string(backup.at("fault").as_string()));
        std::cout << made.string() << ", " << backup.at("bytes").as_int64() / 1024
                  << " KiB, opened and read whole.\n";
    }
    if (!arguments.has("to")) return done;
    const std::filesystem::path to = arguments.text("to");
    operations::carry(made, to);
    std::cout << "Copied to " << to.string() << " and read back. " << to.filename().string()
              << ".json beside it proves the copy; keep both together.\n";
    return done;
}

int restore(const Arguments& arguments) {
    if (arguments.words.size() != 1)
        throw WrongUse("Name one backup: clinicd restore FILE [--dry-run].");
    keep_secret_key(arguments.settings);
    return operations::restore({.database = arguments.settings.database(),
                                .backup = arguments.words[0],
                                .dry_run = arguments.has("dry-run"),
                                .without_audit_proof = arguments.has("without-audit-proof"),
                                .without_manifest = arguments.has("without-manifest"),
                                .secret = opening_secret(arguments)},
                               std::cout);
}

int check_foreign(const Arguments& arguments) {
    operations::ForeignRequest request{.file = arguments.text("foreign")};
    if (arguments.has("export")) request.export_to = arguments.text("export");
    if (arguments.has("repair-into")) request.repair_into = arguments.text("repair-into");
    return operations::check_foreign(request, std::cout);
}

int check(const Arguments& arguments) {
    const bool foreign = arguments.has("foreign");
    for (const auto* flag : {"export", "repair-into"})
        if (arguments.has(flag) && !foreign)
            throw WrongUse("--" + std::string(flag) + " goes with --foreign FILE.");
    for (const auto* flag : {"repair", "anchor", "against"})
        if (arguments.has(flag) && foreign)
            throw WrongUse("--" + std::string(flag) + " is for the clinic's own database.");
    if (foreign) return check_foreign(arguments);
    auto place = place_of(arguments.settings);
    if (arguments.has("repair")) return operations::repair(place, std::cout);
    if (arguments.has("anchor")) {
        const auto head = read_audit_head(arguments.text("anchor"));
        if (!head) throw WrongUse("--anchor takes a head as the log writes it: 1234:9f86d0...");
        place.anchors.push_back(*head);
    }
    if (arguments.has("against"))
        place.anchors.push_back(operations::anchor_of_backup(arguments.text("against")));
    return operations::check(place, std::cout);
}

int migrate(const Arguments& arguments) {
    return operations::migrate(place_of(arguments.settings), arguments.has("status"), std::cout);
}

Command check_command() {
    return {
        "check",
        "",
        "Look at everything and say what to do",
        "clinicd check --against backups/clinic-20261122T103000Z.db",
        {{"anchor", "an audit head written down outside (log, Z report): it must be there still"},
         {"against", "the same with the head in this backup's manifest"},
         {"repair", "keep rows that refer to missing ones in a file and take them out", false},
         {"foreign", "look at another program's SQLite file instead; it is only read"},
         {"export", "with --foreign: its rows that refer to missing ones, as JSON, to this file"},
         {"repair-into", "with --foreign: a copy of it without them"}},
        check};
}
}  // namespace

std::vector<Command> safety_commands() {
    const Flag passphrase{"passphrase-file", "opens a backup sealed with the passphrase in it"};
    const Flag key{"key-file", "opens a backup sealed for this key (clinicd backup --new-key)"};
    const Flag without_audit{"without-audit-proof",
                             "go on although the audit chain or the money is not proven", false};
    const Flag without_manifest{
        "without-manifest", "go on although nothing tells whether the backup was changed", false};
    return {
        {"backup",
         "[FILE]",
         "Make a backup and prove it, also beside the running server",
         "clinicd backup --to /media/stick/clinic.db",
         {{"to", "also copy it, with its manifest, to this new file"},
          {"drill", "try a restore of the newest one (or of FILE) and say how long it takes",
           false},
          {"new-key", "make a key pair; what opens backups goes into this file"},
          passphrase,
          key,
          without_audit,
          without_manifest},
         back_up},
        {"restore",
         "FILE",
         "Put a backup in the database's place; the old file is kept",
         "clinicd restore backups/clinic-20261122T103000Z.db --dry-run",
         {{"dry-run", "only say what would change", false},
          passphrase,
          key,
          without_audit,
          without_manifest},
         restore},
        check_command(),
        {"migrate",
         "",
         "Bring the database to this version",
         "clinicd migrate --status",
         {{"status", "only say what would be applied", false}},
         migrate},
    };
}
}  // namespace clinic::cli
