#include "core/text.h"
#include <algorithm>
#include <array>
#include <cstdint>
namespace clinic {
namespace {
bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes one code point from the front of well-formed UTF-8.
char32_t take_letter(std::string_view& rest) {
    const auto first = static_cast<unsigned char>(rest[0]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t letter = size == 1 ? first : first & (0xFF >> (size + 1));
    for (std::size_t i = 1; i < size && i < rest.size(); ++i)
        letter = letter << 6 | (static_cast<unsigned char>(rest[i]) & 0x3F);
    rest.remove_prefix(std::min(size, rest.size()));
    return letter;
}

// Cyrillic а..я in one common Latin spelling. Signs that are not heard fall away.
constexpr std::array<std::string_view, 32> cyrillic{
    "a", "b", "v", "g", "d", "e", "j", "z", "i", "y",  "k",  "l",  "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "h", "s", "ch", "sh", "sh", "",  "i", "", "e", "yu", "ya"};

std::string_view plain_cyrillic(char32_t c) {
    if (c >= 0x410 && c <= 0x42F) return cyrillic[c - 0x410];
    if (c >= 0x430 && c <= 0x44F) return cyrillic[c - 0x430];
    switch (c) {
        case 0x401: case 0x451: return "yo";  // Ё
        case 0x40E: case 0x45E: return "o";   // Uzbek Ў
        case 0x49A: case 0x49B: return "k";   // Қ
        case 0x492: case 0x493: return "g";   // Ғ
        case 0x4B2: case 0x4B3: return "h";   // Ҳ
        case 0x406: case 0x456: case 0x407: case 0x457: return "i";  // Ukrainian І, Ї
        case 0x404: case 0x454: return "e";   // Є
        default: return {};
    }
}

// Latin letters with marks, by their plain letter (Latin-1 and the Turkish ones).
char plain_latin(char32_t c) {
    if (c >= 0xC0 && c <= 0xFF) {
        constexpr std::string_view plain =
            "aaaaaaaceeeeiiiidnooooo ouuuuyts"
            "aaaaaaaceeeeiiiidnooooo ouuuuyty";
        return plain[c - 0xC0];
    }
    switch (c) {
        case 0x11E: case 0x11F: return 'g';
        case 0x130: case 0x131: return 'i';
        case 0x15E: case 0x15F: return 's';
        default: return 0;
    }
}
bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0x2BB || c == 0x2BC || c == 0x2018 || c == 0x2019 ||
           c == 0xB4 || c == 0x301;
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}
bool is_consonant(char c) {
    return c >= 'a' && c <= 'z' && !is_vowel(c);
}

std::string latin(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char32_t c = take_letter(text);
        if (c < 0x80 && (std::isalnum(static_cast<int>(c)) != 0))
            out += static_cast<char>(std::tolower(static_cast<int>(c)));
        else if (is_apostrophe(c) || c == 0x44A || c == 0x42A || c == 0x44C || c == 0x42C)
            continue;
        else if ((c == 0x451 || c == 0x401) && !out.empty() && is_consonant(out.back()))
            out += 'e';  // "Фёдоров" is mostly written Федоров, "Ёқуб" always Yoqub
        else if (const auto letters = plain_cyrillic(c); !letters.empty())
            out += letters;
        else if (const char letter = plain_latin(c); letter && letter != ' ')
            out += letter;
        else
            out += ' ';
    }
    return out;
}

struct Rule {
    std::string_view from, to;
};
// The many Latin spellings of one sound; longest first. Prefixes stay prefixes.
constexpr Rule spellings[]{{"shch", "sh"}, {"sch", "sh"}, {"kh", "h"}, {"gh", "g"}, {"zh", "j"},
                           {"dj", "j"},    {"ts", "s"},   {"tz", "s"}, {"ph", "f"}, {"ck", "k"},
                           {"x", "h"},     {"q", "k"},    {"w", "v"}};

std::string folded(std::string_view word) {
    std::string out;
    while (!word.empty()) {
        const auto rule = std::ranges::find_if(
            spellings, [&](const Rule& r) { return word.starts_with(r.from); });
        const bool ruled = rule != std::end(spellings);
        std::string_view piece = ruled ? rule->to : word.substr(0, 1);
        word.remove_prefix(ruled ? rule->from.size() : 1);
        // "Aliyev" and "Алиев", "Mariya" and "Maria", "Yelena" and "Елена": not heard.
        const bool before_e = word.starts_with('e');
        if (piece == "y" && (out.empty() ? before_e : is_vowel(out.back()) &&
                             (before_e || word.empty() || out.back() == 'i')))
            continue;
        // "Dmitriy", "Dmitry", "Дмитрий" end alike.
        if (piece == "y" && (word.empty() || (!is_vowel(word[0]) && word[0] != 'y'))) piece = "i";
        for (const char c : piece)
            if (out.empty() || out.back() != c || is_digit(c)) out += c;
    }
    return out;
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

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    const std::string plain = latin(text);
    for (const auto word : split(plain, ' '))
        if (auto one = folded(word); !one.empty()) words.push_back(std::move(one));
    return words;
}

double similarity(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty()) return one.empty() && other.empty() ? 1 : 0;
    const std::size_t reach = std::max(one.size(), other.size()) / 2;
    std::vector<bool> in_one(one.size()), in_other(other.size());
    std::size_t matches = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const std::size_t from = i + 1 > reach ? i + 1 - reach : 0;
        const std::size_t to = std::min(other.size(), i + reach);
        for (std::size_t k = from; k < to; ++k)
            if (!in_other[k] && one[i] == other[k]) {
                in_one[i] = in_other[k] = true;
                ++matches;
                break;
            }
    }
    if (!matches) return 0;
    std::size_t swapped = 0;
    for (std::size_t i = 0, k = 0; i < one.size(); ++i) {
        if (!in_one[i]) continue;
        while (!in_other[k]) ++k;
        swapped += one[i] != other[k++];
    }
    const auto m = static_cast<double>(matches);
    const double jaro = (m / static_cast<double>(one.size()) +
                         m / static_cast<double>(other.size()) +
                         (m - static_cast<double>(swapped) / 2) / m) / 3;
    std::size_t prefix = 0;
    while (prefix < 4 && prefix < one.size() && prefix < other.size() &&
           one[prefix] == other[prefix])
        ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
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
