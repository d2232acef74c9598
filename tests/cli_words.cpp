#include "shell.h"
#include <doctest/doctest.h>
using namespace clinic;

namespace {
/// A shell whose commands are spelled out, as a person types them.
struct Typed : testing::Shell {
    std::ostringstream complained;
    std::streambuf* err = std::cerr.rdbuf(complained.rdbuf());
    ~Typed() { std::cerr.rdbuf(err); }

    /// The exit code of `clinicd WORDS --db FILE`.
    int type(std::vector<const char*> words) {
        const auto database = (folder.path / "clinic.db").string();
        words.insert(words.begin(), "clinicd");
        words.insert(words.end(), {"--db", database.c_str()});
        return cli::run(static_cast<int>(words.size()), words.data());
    }
    bool complains_of(const std::string& part) const {
        return complained.str().find(part) != std::string::npos;
    }
    bool made_nothing() const { return std::filesystem::is_empty(folder.path); }
};
}  // namespace

TEST_SUITE("words behind a command") {
    TEST_CASE("a word that a command does not know is no wish passed over") {
        Typed shell;
        CHECK(shell.type({"check", "stick.db"}) == cli::wrong_use);
        CHECK(shell.complains_of("'clinicd check' does not know what to do with 'stick.db'"));
        CHECK(shell.type({"user", "list", "dilnoza"}) == cli::wrong_use);
        CHECK(shell.type({"restore", "one.db", "two.db"}) == cli::wrong_use);
        CHECK(shell.complains_of("'clinicd restore' does not know what to do with 'two.db'"));
        CHECK(shell.made_nothing());
    }
    TEST_CASE("a backup to a file is asked for with --to") {
        Typed shell;
        CHECK(shell.type({"backup", "stick.db"}) == cli::wrong_use);
        CHECK(shell.complains_of("clinicd backup --to stick.db"));
        CHECK(shell.made_nothing());
    }
    TEST_CASE("a place that is not there is told before the backup is made") {
        Typed shell;
        const auto nowhere = (shell.folder.path / "stick" / "clinic.db").string();
        CHECK(shell.type({"backup", "--to", nowhere.c_str()}) == cli::refused);
        CHECK(shell.complains_of("There is no folder"));
        CHECK(shell.made_nothing());
    }
    TEST_CASE("a user is named once") {
        Typed shell;
        CHECK(shell.type({"user", "unlock", "dilnoza", "--username", "aziz"}) == cli::wrong_use);
    }
}
