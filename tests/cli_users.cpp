#include "accounts/passwords.h"
#include "core/problem.h"
#include "shell.h"
#include "test_clinic.h"

using namespace clinic;
using namespace clinic::cli;
using clinic::testing::problem_of;

namespace {
/// A clinic whose only user is its admin, and the console beside it.
struct Desk : testing::Shell {
    using Flags = std::map<std::string, std::string, std::less<>>;
    Desk() : Shell("a long enough sentence") {
        run(data_commands(), "init", {{"name", "Oq Terak"}, {"password-stdin", ""}});
        heard();
    }
    /// What `clinicd user VERB` says, while this line is typed.
    std::string user(const std::string& verb, Flags flags, const std::string& line = "") {
        typed.clear();
        typed.str(line + "\n");
        flags.emplace("password-stdin", "");
        const auto code = run(user_commands(), "user " + verb, flags);
        CHECK(code == done);
        return heard();
    }
    std::string add_dilnoza() {
        return user("add", {{"username", "dilnoza"}, {"role", "registrar,cashier"}},
                    "to'rtta katta so'z");
    }
    std::string refused(const std::string& verb, const Flags& flags, const std::string& line = "") {
        return problem_of([&] { user(verb, flags, line); });
    }
    std::string hash_of(const std::string& username) const {
        SQLite::Database clinic(folder.path / "clinic.db");
        SQLite::Statement row(clinic, "select password_hash from users where username = ?");
        row.bind(1, username);
        REQUIRE(row.executeStep());
        return row.getColumn(0).getString();
    }
};
}  // namespace

TEST_SUITE("commands for users") {
    TEST_CASE("an added user is listed with the roles, and has the password typed") {
        Desk desk;
        CHECK(desk.add_dilnoza() == "Added dilnoza (number 2).\n");
        CHECK(desk.user("list", {}) == "admin admin\ndilnoza cashier registrar\n");
        CHECK(accounts::password_fits({"to'rtta katta so'z"}, desk.hash_of("dilnoza")));
    }
    TEST_CASE("adding refuses a taken name, an unknown role and a weak password") {
        Desk desk;
        desk.add_dilnoza();
        CHECK(desk.refused("add", {{"username", "Dilnoza"}}, "to'rtta katta so'z") ==
              "409 username-taken");
        const Desk::Flags odd{{"username", "aziz"}, {"role", "wizard"}};
        CHECK(desk.refused("add", odd, "to'rtta katta so'z").starts_with("422"));
        CHECK(desk.refused("add", {{"username", "aziz"}}, "12345678").starts_with("422"));
        CHECK(desk.user("list", {}) == "admin admin\ndilnoza cashier registrar\n");
    }
    TEST_CASE("a disabled user is kept out until enabled; the last admin never is") {
        Desk desk;
        desk.add_dilnoza();
        CHECK(desk.user("disable", {{"username", "DILNOZA"}}).starts_with("Disabled"));
        CHECK(desk.user("list", {}).ends_with("dilnoza cashier registrar (disabled)\n"));
        CHECK(desk.user("enable", {{"username", "dilnoza"}}) == "Enabled.\n");
        CHECK(desk.user("list", {}).ends_with("dilnoza cashier registrar\n"));
        CHECK(desk.refused("disable", {{"username", "admin"}}) == "409 last-admin");
    }
    TEST_CASE("a lost password is set anew, and a weak one leaves the old one") {
        Desk desk;
        CHECK(desk.user("reset-password", {{"username", "admin"}}, "yangi uzun parol")
                  .starts_with("The password is set"));
        CHECK(accounts::password_fits({"yangi uzun parol"}, desk.hash_of("admin")));
        CHECK(desk.refused("reset-password", {{"username", "admin"}}, "short").starts_with("422"));
        CHECK(accounts::password_fits({"yangi uzun parol"}, desk.hash_of("admin")));
    }
    TEST_CASE("guesses are forgotten; a phone is only where there is one") {
        Desk desk;
        CHECK(desk.user("unlock", {{"username", "admin"}}).starts_with("Guesses"));
        CHECK(desk.refused("reset-second-factor", {{"username", "admin"}}) == "404 not-found");
    }
    TEST_CASE("each command says whom it does not know, and asks for a name") {
        Desk desk;
        for (const auto* verb :
             {"disable", "enable", "reset-password", "reset-second-factor", "unlock"}) {
            CAPTURE(verb);
            CHECK(desk.refused(verb, {{"username", "nobody"}}) == "404 not-found");
            CHECK_THROWS_AS(desk.user(verb, {}), WrongUse);
        }
    }
}
