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

/// E.164 (ITU-T): "+" and 8 to 15 digits. Blanks, dashes, dots, brackets fall away, 00 becomes +,
/// a national number gets `country_code` ("998"). Nothing when it cannot be a phone number.
std::optional<std::string> normalised_phone(std::string_view text, std::string_view country_code);
std::string digits_of(std::string_view text);
}  // namespace clinic
