#pragma once
#include "core/values.h"
namespace clinic {
/// A doctor's colour in the schedule: "#0a7686", in lower case.
struct Colour {
    std::string value;
    auto operator<=>(const Colour&) const = default;
};
template <>
struct Shape<Colour> {
    static MaybeFault read(const json::value& v, Colour& out) {
        const auto* text = v.if_string();
        if (!text || text->size() != 7 || (*text)[0] != '#' ||
            text->find_first_not_of("0123456789abcdefABCDEF", 1) != json::string::npos)
            return Fault{"not-a-colour", "must be a colour such as \"#0a7686\""};
        out.value = lower_ascii(*text);
        return {};
    }
    static void write(std::string& out, const Colour& v) { append_quoted(out, v.value); }
    static json::value schema() { return {{"type", "string"}, {"pattern", "^#[0-9a-fA-F]{6}$"}}; }
};
}  // namespace clinic
