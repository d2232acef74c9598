#include "core/text.h"
#include <algorithm>
#include <cstdint>
namespace clinic {
namespace {
bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = first < 0x80 ? 0 : first >> 5 == 6 ? 1 : first >> 4 == 14 ? 2 : 3;
        if (first == 0 || (first >= 0x80 && first < 0xC2) || first > 0xF4) return false;
        if (i + more >= text.size()) return false;
        std::uint32_t letter = more ? first & (0x3F >> more) : first;
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if (next >> 6 != 2) return false;
            letter = letter << 6 | (next & 0x3Fu);
        }
        const bool overlong = (more == 2 && letter < 0x800) || (more == 3 && letter < 0x10000);
        if (overlong || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF)) return false;
        i += more + 1;
    }
    return true;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const auto end = text.find(mark);
        pieces.push_back(text.substr(0, end));
        if (end == text.npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::string digits_of(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), is_digit);
    return out;
}

std::optional<std::string> normalised_phone(std::string_view text, std::string_view country_code) {
    text = trimmed(text);
    bool international = text.starts_with('+');
    if (international) text.remove_prefix(1);
    for (const char c : text)
        if (!is_digit(c) && std::string_view(" -.()/\xC2\xA0").find(c) == std::string_view::npos)
            return std::nullopt;
    std::string digits = digits_of(text);
    if (!international && digits.starts_with("00")) {
        digits.erase(0, 2);
        international = true;
    }
    const bool has_country = digits.starts_with(country_code) && digits.size() > 9;
    if (!international && !has_country) digits.insert(0, country_code);
    if (digits.size() < 8 || digits.size() > 15 || digits[0] == '0') return std::nullopt;
    return "+" + digits;
}
}  // namespace clinic
