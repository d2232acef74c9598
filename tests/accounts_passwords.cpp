#include "accounts/common_passwords.h"
#include "accounts/passwords.h"
#include "accounts/sorted_lines.h"
#include "test_clinic.h"
#include <fstream>
using namespace clinic;
using namespace clinic::testing;
using accounts::is_common;
using accounts::SortedLines;

namespace {
std::string judged(const std::string& password) {
    return problem_of([&] {
        accounts::refuse_weak({password}, {"dilnoza", "Oq Terak"}, "password");
    });
}

/// A list of leaked passwords, in use as long as this lives.
struct Leaked {
    TemporaryFolder folder;
    Leaked() {
        use("5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9659365\r\n"
            "7C4A8D09CA3762AF61E59520943DC26494F8941B:37359195\r\n"
            "BDB06A5A7F8C3F9F0E0C7E1F6D1E8A2C3B4D5E6F:1\r\n");
    }
    ~Leaked() { accounts::use_breached_passwords({}); }
    void use(const std::string& lines) {
        const auto file = folder.path / "leaked.txt";
        std::ofstream(file, std::ios::binary) << lines;
        accounts::use_breached_passwords(file);
    }
};
}  // namespace

TEST_SUITE("passwords") {
    TEST_CASE("what everybody chooses is refused, whatever stands around it") {
        for (const auto* word : {"password", "Password1", "iloveyou", "football", "!dragon2024",
                                 "salomsalom", "Toshkent2026", "пароль123", "11111111"})
            CHECK_MESSAGE(is_common(word), word);
    }
    TEST_CASE("walks along the keyboard are refused, both ways and in Russian") {
        for (const auto* word : {"qwertyuiop", "asdfghjkl1", "0987654321", "1qaz2wsx3edc",
                                 "йцукенгшщ", "zxcvbnm123456", "abcdefgh99"})
            CHECK_MESSAGE(is_common(word), word);
    }
    TEST_CASE("a sentence, and words chosen by chance, are fine") {
        for (const auto* word : {"a long enough sentence", "olma-daryo-48", "tO7vvmQx2p",
                                 "три слова рядом", "my dragon is 4 years old"})
            CHECK_MESSAGE(!is_common(word), word);
    }
    TEST_CASE("the names of the user and of the clinic are no secret") {
        CHECK(judged("dilnoza-kelin") == "422 invalid #/password too-common");
        CHECK(judged("OqTerak!7421") == "422 invalid #/password too-common");
        CHECK(judged("a white poplar tree") == "none");
        CHECK(judged("short") == "422 invalid #/password too-short");
    }
    TEST_CASE_FIXTURE(Leaked, "what leaked elsewhere is refused in words of its own") {
        CHECK(judged("a white poplar tree") == "none");
        use("6636111A17E5F32D3101524B4C25CB3CC4AE5C3C:1\n");
        CHECK(judged("a white poplar tree") == "422 invalid #/password breached");
    }
    TEST_CASE_FIXTURE(Leaked, "a password is found by its SHA-1 digest, first, last or between") {
        CHECK(accounts::is_breached("password"));
        CHECK(accounts::is_breached("123456"));
        CHECK_FALSE(accounts::is_breached("a white poplar tree"));
        CHECK_FALSE(accounts::is_breached(""));
    }
    TEST_CASE_FIXTURE(Leaked, "a list that vanished keeps nobody from a new password") {
        std::filesystem::remove(folder.path / "leaked.txt");
        CHECK_FALSE(accounts::is_breached("password"));
    }
    TEST_CASE(
        "a list that can be found and not read ends the search instead of going on for ever") {
        const SortedLines unreadable(1'000'000, [](std::size_t, std::size_t) { return ""; });
        CHECK_THROWS_AS(unreadable.contain("x"), std::runtime_error);
        const std::string kept = "aaa\nbbb\n";
        const SortedLines cut(1'000'000, [&](std::size_t at, std::size_t size) {
            return at < kept.size() ? kept.substr(at, size) : "";
        });
        CHECK_THROWS_AS(cut.contain("aaa"), std::runtime_error);
    }
    TEST_CASE_FIXTURE(Leaked, "a file that is no such list is refused at the start") {
        CHECK_THROWS_WITH(use("password\n123456\n"), doctest::Contains("SHA-1"));
        CHECK_THROWS_WITH(use(""), doctest::Contains("BREACHED_PASSWORDS_FILE"));
    }
    TEST_CASE("lines are found in lists of any length, and nothing that only begins alike") {
        std::string text;
        for (int i = 100; i < 400; ++i) text += "line-" + std::to_string(i) + "\n";
        const SortedLines lines(text);
        for (int i = 100; i < 400; ++i) CHECK(lines.contain("line-" + std::to_string(i)));
        for (const auto* other : {"", "line-", "line-1", "line-1000", "a", "z", "line-250x"})
            CHECK_FALSE(lines.contain(other));
        CHECK_FALSE(SortedLines("").contain("x"));
        CHECK(SortedLines("only").contain("only"));
    }
}
