#include "core/shape.h"
#include "test_clinic.h"

namespace clinic::testing {
namespace {
/// What reading `text` as a T gives: the value written again, or the fault's code.
template <class T>
std::string read_as(const json::value& given) {
    T out{};
    if (const auto fault = Shape<T>::read(given, out)) return fault->code;
    if constexpr (requires { Shape<T>::write(std::declval<std::string&>(), out); })
        return write(out);
    else
        return "taken";
}
enum class Fruit { apple, pear };
BOOST_DESCRIBE_ENUM(Fruit, apple, pear)
}  // namespace

TEST_CASE("a text is trimmed, has letters and fits its length in characters") {
    CHECK(read_as<Text<5>>("  жжжжж \n") == "\"жжжжж\"");
    CHECK(read_as<Text<5>>("жжжжжж") == "too-long");
    CHECK(read_as<Text<5>>(" \t ") == "empty");
    CHECK(read_as<Text<5>>("") == "empty");
    CHECK(read_as<Text<5>>(5) == "not-text");
    CHECK(read_as<Text<5>>(nullptr) == "not-text");
    CHECK(read_as<Text<5>>("a\nb") == "control-character");
    CHECK(read_as<Text<5>>("a\x7F") == "control-character");
}

TEST_CASE("notes may have lines, but no other control characters") {
    CHECK(read_as<Notes<20>>("a\r\n\tb") == R"("a\r\n\tb")");
    CHECK(read_as<Notes<20>>("a\x08") == "control-character");
    CHECK(read_as<Notes<3>>("abcd") == "too-long");
}

TEST_CASE("an id is a whole number from 1") {
    using SomeId = Id<struct Something>;
    CHECK(read_as<SomeId>(7) == "7");
    for (const json::value& given :
         {json::value(0), json::value(-1), json::value("7"), json::value(1.5), json::value(true)})
        CHECK(read_as<SomeId>(given) == "not-an-id");
}

TEST_CASE("a whole number keeps to its bounds") {
    using Few = Whole<2, 4>;
    CHECK(Few{}.value == 2);
    CHECK(read_as<Few>(2) == "2");
    CHECK(read_as<Few>(4) == "4");
    for (const json::value& given :
         {json::value(1), json::value(5), json::value("3"), json::value(3.0), json::value(nullptr)})
        CHECK(read_as<Few>(given) == "out-of-range");
}

TEST_CASE("a birth date is a whole day or only a year") {
    CHECK(read_as<BirthDate>("1988-03-14") == "\"1988-03-14\"");
    CHECK(read_as<BirthDate>("1988") == "\"1988\"");
    for (const auto* text : {"1988-02-30", "88", "1988-03", "0000", "14.03.1988", "", "19 8"}) {
        CAPTURE(std::string(text));
        CHECK(read_as<BirthDate>(text) == "not-a-birth-date");
    }
    CHECK(read_as<BirthDate>(1988) == "not-a-birth-date");
}

TEST_CASE("a phone is taken as typed when it can be one") {
    CHECK(read_as<Phone>(" +998 (90) 123-45-67 ") == "\"+998 (90) 123-45-67\"");
    CHECK(read_as<Phone>("90 123 45 67") == "\"90 123 45 67\"");
    for (const auto* text :
         {"", "12", "phone", "+", "90 123 45 67 ext 5", "+0123456789", "+1234567890123456"}) {
        CAPTURE(std::string(text));
        CHECK(read_as<Phone>(text) == "not-a-phone");
    }
    CHECK(read_as<Phone>(901234567) == "not-a-phone");
    CHECK(read_as<Phone>(json::string(std::string(50, ' ') + "901234567")) == "not-a-phone");
}

TEST_CASE("moments, days, choices and yes or no are what they say") {
    CHECK(read_as<Instant>("2030-01-01T09:00:00+05:00") == "\"2030-01-01T04:00:00Z\"");
    CHECK(read_as<Instant>("tomorrow") == "not-a-moment");
    CHECK(read_as<Instant>(5) == "not-a-moment");
    CHECK(read_as<Day>("2030-01-31") == "\"2030-01-31\"");
    CHECK(read_as<Day>("2030-02-31") == "not-a-day");
    CHECK(read_as<Fruit>("pear") == "\"pear\"");
    CHECK(read_as<Fruit>("plum") == "not-a-choice");
    CHECK(read_as<Fruit>(1) == "not-a-choice");
    CHECK(read_as<bool>(true) == "true");
    CHECK(read_as<bool>("true") == "not-yes-or-no");
}

TEST_CASE("a password is taken as it is, up to 200 characters") {
    Password out;
    CHECK(!Shape<Password>::read("  spaces stay  ", out));
    CHECK(out.value == "  spaces stay  ");
    CHECK(read_as<Password>(json::string(200, 'a')) == "taken");
    CHECK(read_as<Password>(json::string(201, 'a')) == "too-long");
    CHECK(read_as<Password>("") == "empty");
    CHECK(read_as<Password>(12345678) == "empty");
}

TEST_CASE("a change leaves, empties or sets") {
    std::optional<int> stored = 1;
    Change<int>{}.to(stored);
    CHECK(stored == 1);
    Change<int>{true, 2}.to(stored);
    CHECK(stored == 2);
    Change<int>{true, {}}.to(stored);
    CHECK(!stored);
}

TEST_CASE("numbers and raw JSON are written plainly") {
    CHECK(write(std::int64_t{-42}) == "-42");
    CHECK(write(0.85) == "0.85");
    CHECK(write(RawJson{"{\"a\":1}"}) == "{\"a\":1}");
    CHECK(write(std::string("ж\"")) == "\"ж\\\"\"");
}
}  // namespace clinic::testing
