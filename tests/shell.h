#pragma once
#include "cli/command.h"
#include "temporary_folder.h"
#include <algorithm>
#include <iostream>
#include <sstream>
namespace clinic::testing {

/// A folder for a clinic, what is typed while a command runs there, and what commands say.
struct Shell {
    TemporaryFolder folder;
    std::istringstream typed;
    std::ostringstream said;
    std::streambuf* in = std::cin.rdbuf(typed.rdbuf());
    std::streambuf* out = std::cout.rdbuf(said.rdbuf());

    explicit Shell(const std::string& line = "") : typed(line + "\n") {}
    Shell(const Shell&) = delete;
    ~Shell() {
        std::cin.rdbuf(in);
        std::cout.rdbuf(out);
    }
    cli::Settings settings() const {
        return cli::Settings({{"CLINICD_DB", (folder.path / "clinic.db").string()}});
    }
    /// The exit code of the command of that name; its exceptions come through.
    int run(std::span<const cli::Command> commands, std::string_view name,
            const std::map<std::string, std::string, std::less<>>& flags = {}) {
        const auto found = std::ranges::find(commands, name, &cli::Command::name);
        return found->run({.flags = flags, .words = {}, .settings = settings()});
    }
    /// What was said since the last time.
    std::string heard() {
        auto text = said.str();
        said.str("");
        return text;
    }
};
}  // namespace clinic::testing
