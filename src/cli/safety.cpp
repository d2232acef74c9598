#include "cli/command.h"
#include "cli/console.h"
#include "operations/console.h"
#include "platform/paths.h"
#include <iostream>
namespace clinic::cli {
namespace {
operations::Place place_of(const Settings& settings) {
    return {settings.database(), settings.backups()};
}

int back_up(const Arguments& arguments) {
    std::filesystem::path made;
    {
        Console console(arguments.settings);
        std::cout << "Making a backup"
                  << (console.server_runs() ? " beside the running server" : "") << " ...\n";
        const auto backup = console.ask("POST", "/backups");
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
    if (std::filesystem::exists(to))
        throw Problem(409, "exists", to.string() + " exists. Name a new file.");
    std::filesystem::copy_file(made, to);
    std::filesystem::permissions(
        to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    platform::make_durable(to);
    std::cout << "Copied to " << to.string() << ".\n";
    return done;
}

int restore(const Arguments& arguments) {
    if (arguments.words.size() != 1)
        throw WrongUse("Name one backup: clinicd restore FILE [--dry-run].");
    return operations::restore({.database = arguments.settings.database(),
                                .backup = arguments.words[0],
                                .dry_run = arguments.has("dry-run"),
                                .without_audit_proof = arguments.has("without-audit-proof")},
                               std::cout);
}

int check(const Arguments& arguments) {
    return operations::check(place_of(arguments.settings), std::cout);
}

int migrate(const Arguments& arguments) {
    return operations::migrate(place_of(arguments.settings), arguments.has("status"), std::cout);
}
}  // namespace

std::vector<Command> safety_commands() {
    return {
        {"backup",
         "",
         "Make a backup and prove it, also beside the running server",
         "clinicd backup --to /media/stick/clinic.db",
         {{"to", "also copy it to this file"}},
         back_up},
        {"restore",
         "FILE",
         "Put a backup in the database's place; the old file is kept",
         "clinicd restore backups/clinic-20261122T103000Z.db --dry-run",
         {{"dry-run", "only say what would change", false},
          {"without-audit-proof", "go on although the audit chain cannot be proven", false}},
         restore},
        {"check", "", "Look at everything and say what to do", "clinicd check", {}, check},
        {"migrate",
         "",
         "Bring the database to this version",
         "clinicd migrate --status",
         {{"status", "only say what would be applied", false}},
         migrate},
    };
}
}  // namespace clinic::cli
