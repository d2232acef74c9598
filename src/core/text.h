#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace clinic {

/// True when `text` is well-formed UTF-8 without U+0000 (RFC 3629).
bool is_utf8(std::string_view text);
/// Code points, as JSON Schema's maxLength counts: Cyrillic letters take two bytes each.
std::size_t characters(std::string_view utf8);
/// Without white space at both ends.
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char mark);
/// Lower case of ASCII only; other bytes stay.
std::string lower_ascii(std::string_view text);

/// The words of a name in one spelling for searching: lower case, without accents and apostrophes,
/// Cyrillic (Russian and Uzbek) and the usual Latin transliterations made equal, so that "Иванов"
/// and "Ivanov", "Жўраев" and "Joʻrayev", "Хасанов" and "Xasanov" meet. Prefixes of a name fold to
/// prefixes of its folding, but for a letter that the next one would complete.
std::vector<std::string> folded_words(std::string_view text);

/// Jaro-Winkler similarity of two folded names, 0 to 1 (Winkler 1990, prefix weight 0.1).
double similarity(std::string_view one, std::string_view other);

/// E.164 (ITU-T): "+" and 8 to 15 digits. Blanks, dashes, dots, brackets fall away, 00 becomes +,
/// a national number gets `country_code` ("998"). Nothing when it cannot be a phone number.
std::optional<std::string> normalised_phone(std::string_view text, std::string_view country_code);
std::string digits_of(std::string_view text);
}  // namespace clinic
