#include "cli/command.h"
#include "cli/console.h"
#include "core/digests.h"
#include "db/files.h"
#include "temporary_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <sstream>
using namespace clinic;
using namespace clinic::cli;

namespace {
/// A folder whose settings give the clinic's key, and what a command asks and says.
struct Shell {
    testing::TemporaryFolder folder;
    std::istringstream typed;
    std::ostringstream said;
    std::streambuf* in = std::cin.rdbuf(typed.rdbuf());
    std::streambuf* out = std::cout.rdbuf(said.rdbuf());

    explicit Shell(const std::string& password = "") : typed(password + "\n") {
        std::ofstream(folder.path / ".env") << "SECRET_KEY=a key from a vault, long enough\n";
    }
    ~Shell() {
        std::cin.rdbuf(in);
        std::cout.rdbuf(out);
    }
    Settings settings() const {
        return Settings({{"CLINICD_DB", (folder.path / "clinic.db").string()}});
    }
    int run(std::string_view name, const std::map<std::string, std::string, std::less<>>& flags) {
        const auto all = data_commands();
        const auto found = std::ranges::find(all, name, &Command::name);
        return found->run({.flags = flags, .words = {}, .settings = settings()});
    }
    std::string key() const {
        std::stringstream bytes;
        bytes << std::ifstream(key_beside(folder.path / "clinic.db"), std::ios::binary).rdbuf();
        return bytes.str();
    }
};
const auto wanted_key = plain_digest("clinicd key 1 a key from a vault, long enough");
}  // namespace

TEST_SUITE("commands that make a clinic") {
    TEST_CASE("init makes it under the key of the settings, and the server then opens it") {
        Shell shell("a long enough sentence");
        CHECK(shell.run("init", {{"name", "Oq Terak"}, {"password-stdin", ""}}) == done);
        CHECK(shell.key() == wanted_key);
        CHECK_NOTHROW(Console(shell.settings()));
    }
    TEST_CASE("demo does so too, and nothing is made under another key") {
        Shell shell;
        CHECK(shell.run("demo", {{"patients", "3"}, {"no-tickets", ""}}) == done);
        CHECK(shell.key() == wanted_key);
        std::ofstream(shell.folder.path / ".env") << "SECRET_KEY=another key, as long as that\n";
        CHECK_THROWS_WITH(shell.run("demo", {}), doctest::Contains("SECRET_KEY is not the one"));
    }
}
