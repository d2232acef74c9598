// A request's JSON, and what is read from it into a struct of every kind of value.
#include "core/problem.h"
#include "core/shape.h"
#include "fuzz/target.h"
#include <cmath>
using namespace clinic;
using namespace clinic::testing;

namespace {
enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)
struct Inner {
    Text<20> text;
    std::optional<Notes<40>> notes{};
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, notes))
struct Outer {
    std::optional<Id<Inner>> id{};
    std::optional<Text<200>> name{};
    std::optional<Whole<-5, 240>> whole{};
    std::optional<Money> money{};
    std::optional<Instant> at{};
    std::optional<Day> day{};
    std::optional<BirthDate> born{};
    std::optional<Phone> phone{};
    std::optional<Colour> colour{};
    bool yes = false;
    std::vector<Inner> list{};
};
BOOST_DESCRIBE_STRUCT(Outer, (), (id, name, whole, money, at, day, born, phone, colour, yes, list))

constexpr int most_levels = 32;

void check_value(const json::value& value, int level);
void check_text(std::string_view text) {
    claim(is_utf8(text), "text is UTF-8");
    claim(text.find('\0') == text.npos, "text holds no U+0000");
}
void check_inside(const json::value& value, int level) {
    claim(level <= most_levels, "no more levels than promised");
    if (const auto* list = value.if_array())
        for (const auto& one : *list) check_value(one, level);
    if (const auto* object = value.if_object())
        for (const auto& [name, one] : *object) {
            check_text(name);
            check_value(one, level);
        }
}
void check_value(const json::value& value, int level) {
    if (const auto* text = value.if_string()) check_text(*text);
    if (const auto* number = value.if_double()) claim(std::isfinite(*number), "numbers are finite");
    if (value.is_structured()) check_inside(value, level + 1);
}

/// Alike but for the last bits of a fraction, which the library does not promise.
bool alike(const json::value& a, const json::value& b) {
    if (a.kind() != b.kind()) return false;
    if (const auto* x = a.if_double()) {
        const double y = b.get_double();
        return *x == y || std::abs(*x - y) <= 1e-12 * std::abs(*x);
    }
    if (const auto* x = a.if_array()) return std::ranges::equal(*x, b.get_array(), alike);
    if (const auto* x = a.if_object())
        return std::ranges::equal(*x, b.get_object(), [](const auto& one, const auto& other) {
            return one.key() == other.key() && alike(one.value(), other.value());
        });
    return a == b;
}

void check_struct(const json::value& value) {
    std::string text;
    try {
        text = write(read<Outer>(value));
    } catch (const Problem& problem) {
        claim(problem.status == 422 && !problem.errors.empty(), "a refusal names its fields");
        for (const auto& error : problem.errors)
            claim(error.pointer.starts_with('#') && !error.code.empty(), "and why");
        return;
    }
    claim(write(read<Outer>(parse_json(text))) == text, "what is taken reads back the same");
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    json::value value;
    try {
        value = parse_json(text_of(data, size));
    } catch (const Problem& problem) {
        claim(problem.status == 400 && problem.code == "malformed", "bad JSON is 400");
        return 0;
    }
    check_value(value, 0);
    claim(alike(value, parse_json(json::serialize(value))), "what is taken is written alike");
    check_struct(value);
    return 0;
}
