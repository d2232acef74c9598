#include "api/route.h"
#include "api/body_limits.h"
#include <algorithm>
#include <charconv>
#include <limits>
namespace clinic {
// The front has refused what is too long for everyone; strangers get less.
std::size_t Route::most_body() const {
    if (raw) return api::most_of_webhook_body;
    return public_surface ? api::most_of_public_body : std::numeric_limits<std::size_t>::max();
}

bool Route::is_slow(std::string_view asked) const {
    if (!slow_read || quick_with.empty()) return slow_read;
    const auto fields = split(asked, '&');
    return fields.size() != quick_with.size() ||
           !std::ranges::all_of(quick_with, [&](std::string_view name) {
               return std::ranges::any_of(fields, [&](std::string_view field) {
                   return field.size() > name.size() + 1 && field.starts_with(name) &&
                          field[name.size()] == '=';
               });
           });
}
}  // namespace clinic
namespace clinic::route_details {
namespace {
int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
/// application/x-www-form-urlencoded (WHATWG URL, 5.1).
std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                throw Problem(400, "malformed", "The address holds a broken %-escape.");
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else
            out += text[i];
    }
    if (!is_utf8(out)) throw Problem(400, "malformed", "The address is not UTF-8.");
    return out;
}
}  // namespace

std::int64_t path_number(const std::string& text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [at, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || at != end || number < 1 || text[0] == '0') throw not_found("page");
    return number;
}

json::object query_object(std::string_view query) {
    json::object given;
    if (query.empty()) return given;
    for (const auto pair : split(query, '&')) {
        if (pair.empty()) continue;
        const auto mark = pair.find('=');
        const auto name = decoded(pair.substr(0, mark));
        const auto value = mark == pair.npos ? "" : decoded(pair.substr(mark + 1));
        if (given.contains(name))
            throw Problem(400, "malformed", "The address says '" + name + "' twice.");
        if (!value.empty()) given[name] = value;  // an empty filter filters nothing
    }
    return given;
}

json::value typed(const json::string& text, bool (*accepts)(const json::value&)) {
    json::value as_text(text);
    std::int64_t number = 0;
    const auto [at, fault] = std::from_chars(text.begin(), text.end(), number);
    if (fault == std::errc{} && at == text.end()) {
        json::value as_number(number);
        return accepts(as_number) ? as_number : as_text;
    }
    if (text == "true" || text == "false") {
        json::value as_word(text == "true");
        return accepts(as_word) ? as_word : as_text;
    }
    return as_text;
}
}  // namespace clinic::route_details
