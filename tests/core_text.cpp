#include "core/text.h"
#include <doctest/doctest.h>

namespace clinic {
TEST_CASE("only well-formed UTF-8 without U+0000 is UTF-8") {
    using namespace std::string_view_literals;
    for (const auto good : {""sv, "abc"sv, "ж"sv, "€"sv, "😀"sv, "\xF4\x8F\xBF\xBF"sv})
        CHECK(is_utf8(good));
    for (const auto bad :
         {"\x80"sv, "\xC3"sv, "\xC3("sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xE0\x80\x80"sv,
          "\xED\xA0\x80"sv, "\xF0\x80\x80\x80"sv, "\xF4\x90\x80\x80"sv, "\xF8\x88\x80\x80\x80"sv,
          "\xE2\x82"sv, "a\0b"sv, "\xFF"sv}) {
        CAPTURE(bad.size());
        CHECK(!is_utf8(bad));
    }
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(characters("") == 0);
    CHECK(characters("abc") == 3);
    CHECK(characters("Жўраев") == 6);
    CHECK(characters("😀") == 1);
}

TEST_CASE("text is trimmed, split and lowered") {
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed("   ") == "");
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(lower_ascii("AbZ-Ж") == "abz-Ж");
    CHECK(digits_of("+998 (90) a1") == "998901");
}

TEST_CASE("phones of one person typed in any way become one number") {
    for (const auto* typed :
         {"+998901234567", "998901234567", "00998901234567", "901234567", "90 123 45 67",
          "(90) 123-45-67", "90.123.45.67", " +998 90 1234567 "}) {
        CAPTURE(std::string(typed));
        CHECK(normalised_phone(typed, "998") == "+998901234567");
    }
    CHECK(normalised_phone("+7 916 123-45-67", "998") == "+79161234567");
}

TEST_CASE("what cannot be a phone number is refused") {
    for (const auto* typed : {"", "1234", "abc", "90123456a", "+0901234567", "+1234567890123456",
                              "++998901234567", "90 123 45 67 #2"}) {
        CAPTURE(std::string(typed));
        CHECK(!normalised_phone(typed, "998"));
    }
}
}  // namespace clinic
