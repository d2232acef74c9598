#include "core/json.h"
#include "core/problem.h"
#include <boost/json/basic_parser_impl.hpp>
#include <cmath>
#include <set>
namespace clinic {
namespace {
constexpr std::size_t most_levels = 32;

/// Notes what the library would let pass: duplicate keys, infinities and U+0000.
struct Strictness {
    constexpr static std::size_t max_object_size = 10'000, max_array_size = 100'000;
    constexpr static std::size_t max_key_size = 10'000, max_string_size = 1 << 20;
    std::vector<std::set<std::string, std::less<>>> keys{};
    std::string key{};
    const char* fault = nullptr;

    bool refuse(const char* why) {
        fault = why;
        return false;
    }
    bool plain(std::string_view piece) {
        return piece.find('\0') == piece.npos || refuse("U+0000 is not allowed in text.");
    }
    using Code = boost::system::error_code;
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) {
        keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Code&) {
        keys.pop_back();
        return true;
    }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_key_part(std::string_view piece, std::size_t, Code&) {
        key += piece;
        return plain(piece);
    }
    bool on_key(std::string_view piece, std::size_t, Code&) {
        key += piece;
        const bool is_new = keys.back().insert(std::move(key)).second;
        key.clear();
        return plain(piece) && (is_new || refuse("A key appears twice in one object."));
    }
    bool on_string_part(std::string_view piece, std::size_t, Code&) { return plain(piece); }
    bool on_string(std::string_view piece, std::size_t, Code&) { return plain(piece); }
    bool on_number_part(std::string_view, Code&) { return true; }
    bool on_int64(std::int64_t, std::string_view, Code&) { return true; }
    bool on_uint64(std::uint64_t, std::string_view, Code&) { return true; }
    bool on_double(double number, std::string_view, Code&) {
        return std::isfinite(number) || refuse("A number is too large.");
    }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(std::string_view, Code&) { return true; }
    bool on_comment(std::string_view, Code&) { return true; }
};

Problem malformed(const std::string& why) {
    return {400, "malformed", "The body is not acceptable JSON. " + why};
}
}  // namespace

json::value parse_json(std::string_view text) {
    json::parse_options options;
    options.max_depth = most_levels;
    json::basic_parser<Strictness> parser(options);
    boost::system::error_code code;
    const auto used = parser.write_some(false, text.data(), text.size(), code);
    if (const auto* why = parser.handler().fault) throw malformed(why);
    if (code) throw malformed("Near byte " + std::to_string(used) + ": " + code.message() + ".");
    if (text.find_first_not_of(" \t\r\n", used) != text.npos)
        throw malformed("Something follows after its end.");
    return json::parse(text, {}, options);
}

void append_quoted(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain_from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain_from, i - plain_from);
        plain_from = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out.append("\\u00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
        }
    }
    out.append(text, plain_from, text.size() - plain_from).append(1, '"');
}
}  // namespace clinic
