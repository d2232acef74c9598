#include "providers/amounts.h"
#include <algorithm>
#include <charconv>
namespace clinic::providers {
namespace {
bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
    if (!is_digits(text)) return std::nullopt;
    std::int64_t number = 0;
    const auto [at, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{}) return std::nullopt;  // more than an int64 holds
    return number;
}

std::optional<std::int64_t> minor_from_units(std::string_view text) {
    const auto dot = text.find('.');
    const auto units = whole_number(text.substr(0, dot));
    if (!units || *units > most_minor / 100) return std::nullopt;
    std::int64_t minor = *units * 100;
    if (dot != text.npos) {
        const auto decimals = text.substr(dot + 1);
        if (!is_digits(decimals)) return std::nullopt;
        if (decimals.size() > 2 &&
            decimals.substr(2).find_first_not_of('0') != std::string_view::npos)
            return std::nullopt;
        minor += (decimals[0] - '0') * 10;
        if (decimals.size() > 1) minor += decimals[1] - '0';
    }
    return minor <= most_minor ? std::optional(minor) : std::nullopt;
}

std::string units_from_minor(std::int64_t minor) {
    auto text = std::to_string(minor / 100);
    if (const auto rest = minor % 100) {
        text += rest < 10 ? ".0" : ".";
        text += std::to_string(rest);
    }
    return text;
}
}  // namespace clinic::providers
