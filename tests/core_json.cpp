#include "core/json.h"
#include "test_clinic.h"

namespace clinic::testing {
namespace {
std::string read(const std::string& text) {
    try {
        return json::serialize(parse_json(text));
    } catch (const Problem& problem) {
        return std::to_string(problem.status) + " " + problem.code;
    }
}
const std::string refused = "400 malformed";
std::string as_json(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}
}  // namespace

TEST_CASE("plain JSON is read as it is") {
    CHECK(read(R"({"a":[1,-2,true,null,"ж"],"b":{}})") == R"({"a":[1,-2,true,null,"ж"],"b":{}})");
    CHECK(read(" \t\r\n[]\n ") == "[]");
    CHECK(read(R"("\u0416\ud83d\ude00")") == "\"Ж😀\"");
    CHECK(read(R"([{"a":1},{"a":2}])") == R"([{"a":1},{"a":2}])");
}

TEST_CASE("what two programs could read differently is refused") {
    CHECK(read(R"({"a":1,"a":2})") == refused);
    CHECK(read(R"({"a":{"b":1,"b":2}})") == refused);
    CHECK(read(R"({"a":1,"\u0061":2})") == refused);
    CHECK(read("1e400") == refused);
    CHECK(read("[-1e400]") == refused);
    CHECK(read(R"("a\u0000b")") == refused);
    CHECK(read(R"({"a\u0000":1})") == refused);
    CHECK(read(R"("\ud83d")") == refused);
    CHECK(read(R"("\ude00\ud83d")") == refused);
    CHECK(read("\"\xC3\x28\"") == refused);
}

TEST_CASE("32 levels are read, 33 are refused") {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(read(nested(32)) == nested(32));
    CHECK(read(nested(33)) == refused);
    CHECK(read(std::string(100'000, '[')) == refused);
}

TEST_CASE("what is no JSON is refused, also behind a good beginning") {
    for (const auto* text : {"", " ", "{", "{]", "nul", "01", "+1", "'a'", "[1,]", "{\"a\":1,}",
                             "// a\n1", "NaN", "Infinity", "1 2", "{} x", "\"a"}) {
        CAPTURE(std::string(text));
        CHECK(read(text) == refused);
    }
}

TEST_CASE("quoted text is a JSON string that reads back the same") {
    CHECK(as_json("a\"b\\c/\n\r\t\x01\x1F ж") == R"("a\"b\\c/\n\r\t\u0001\u001f ж")");
    for (int c = 1; c < 128; ++c) {
        const std::string text(1, static_cast<char>(c));
        CHECK(parse_json(as_json(text)).as_string() == text);
    }
}
}  // namespace clinic::testing
