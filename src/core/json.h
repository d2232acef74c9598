#pragma once
#include <boost/json.hpp>
#include <string>
#include <string_view>
namespace clinic {
namespace json = boost::json;

/// Parses a request's JSON (RFC 8259) more strictly than the library does: duplicate keys, numbers
/// that do not fit a double, U+0000, lone surrogates and more than 32 levels are refused, because
/// two programs could read them differently. Throws Problem 400 "malformed".
json::value parse_json(std::string_view text);

/// Appends `text` as a JSON string, quotes included. `text` is UTF-8.
void append_quoted(std::string& out, std::string_view text);
}  // namespace clinic
