#include "cli/console.h"
#include "core/digests.h"
#include "db/files.h"
#include "shell.h"
#include <doctest/doctest.h>
#include <fstream>
using namespace clinic;
using namespace clinic::cli;

namespace {
/// A folder whose settings give the clinic's key.
struct Vaulted : testing::Shell {
    explicit Vaulted(const std::string& password = "") : Shell(password) {
        std::ofstream(folder.path / ".env") << "SECRET_KEY=a key from a vault, long enough\n";
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
        Vaulted shell("a long enough sentence");
        CHECK(shell.run(data_commands(), "init", {{"name", "Oq Terak"}, {"password-stdin", ""}}) ==
              done);
        CHECK(shell.key() == wanted_key);
        CHECK_NOTHROW(Console(shell.settings()));
    }
    TEST_CASE("demo does so too, and nothing is made under another key") {
        Vaulted shell;
        CHECK(shell.run(data_commands(), "demo", {{"patients", "3"}, {"no-tickets", ""}}) == done);
        CHECK(shell.key() == wanted_key);
        std::ofstream(shell.folder.path / ".env") << "SECRET_KEY=another key, as long as that\n";
        CHECK_THROWS_WITH(shell.run(data_commands(), "demo"),
                          doctest::Contains("SECRET_KEY is not the one"));
    }
}
