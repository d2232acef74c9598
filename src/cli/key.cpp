#include "cli/command.h"
#include "cli/console.h"
#include "core/problem.h"
#include "core/text.h"
#include "core/typed_key.h"
#include "operations/key_sheet.h"
#include "operations/new_beginning.h"
#include "platform/terminal.h"
#include <iostream>
#include <iterator>
#include <sodium.h>
#include <unistd.h>
namespace clinic::cli {
namespace {
int show(const Arguments& arguments) {
    const auto database = arguments.settings.database();
    if (!arguments.has("sheet"))
        operations::show_key(database, platform::is_terminal(STDOUT_FILENO), std::cout);
    else if (const auto page = arguments.text("sheet"); page == "-")
        operations::print_key_sheet(database, std::cout);
    else
        operations::write_key_sheet(database, page, std::cout);
    return done;
}

/// Asks group by group, and for each again until it checks.
std::string asked_groups() {
    std::string all;
    for (std::size_t number = 1; number <= typed_groups; ++number) {
        std::string group;
        for (bool first = true; !is_typed_group(number, group); first = false) {
            if (!first) std::cout << "That is not group " << number << ". Look again.\n";
            std::cout << "Group " << number << " of " << typed_groups << ": " << std::flush;
            if (!std::getline(std::cin, group))
                throw WrongUse("The sheet has " + std::to_string(typed_groups) + " groups.");
            group = std::string(trimmed(group));
        }
        all += group + " ";
    }
    return all;
}

int restore(const Arguments& arguments) {
    if (!arguments.settings.text("SECRET_KEY").empty())
        throw Problem(409, "secret-key-set",
                      "SECRET_KEY is set, and the key file is made from it. Start the server with "
                      "the old SECRET_KEY, or remove it and type the sheet.");
    const auto typed = platform::is_terminal(STDIN_FILENO)
                           ? asked_groups()
                           : std::string(std::istreambuf_iterator<char>(std::cin), {});
    auto secret = typed_secret(typed);
    operations::restore_key(arguments.settings.database(), secret, std::cout);
    sodium_memzero(secret.data(), secret.size());
    return done;
}
int begin_anew(const Arguments& arguments) {
    const bool for_good = arguments.has("for-good");
    if (for_good) keep_secret_key(arguments.settings);
    return operations::begin_anew({.database = arguments.settings.database(),
                                   .for_good = for_good,
                                   .key_is_given = !arguments.settings.text("SECRET_KEY").empty()},
                                  std::cout);
}
}  // namespace

std::vector<Command> key_commands() {
    return {
        {"key show",
         "",
         "Show the clinic's key as characters and a QR code, to be kept on paper",
         "clinicd key show --sheet key.html",
         {{"sheet", "write a page to print into this file instead; - is standard output"}},
         show},
        {"key restore",
         "",
         "Type the key from its sheet back, on a new computer or after it was lost",
         "clinicd key restore < groups.txt",
         {},
         restore},
        {"key begin-anew",
         "",
         "Say what it costs to go on without the lost key or a damaged history, or do so",
         "clinicd key begin-anew --for-good",
         {{"for-good", "do it, after a copy of the database; there is no way back", false}},
         begin_anew},
    };
}
}  // namespace clinic::cli
