#include "core/values.h"
namespace clinic {

MaybeFault read_text(const json::value& v, std::string& out, std::size_t most, bool lines) {
    const auto* s = v.if_string();
    if (!s) return Fault{"not-text", "must be text"};
    const auto text = trimmed({s->data(), s->size()});
    if (text.empty()) return Fault{"empty", "must not be empty"};
    if (characters(text) > most)
        return Fault{"too-long",
                     "must have at most " + std::to_string(most) + " characters",
                     {{"most", most}}};
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool allowed = byte >= 0x20 || (lines && (c == '\n' || c == '\r' || c == '\t'));
        if (!allowed || byte == 0x7F)
            return Fault{"control-character", "must not hold control characters"};
    }
    out.assign(text);
    return {};
}

MaybeFault Shape<Password>::read(const json::value& v, Password& out) {
    const auto* s = v.if_string();
    if (!s || s->empty()) return Fault{"empty", "must not be empty"};
    // NIST SP 800-63B asks for at least 64; the bound keeps hashing affordable.
    if (characters({s->data(), s->size()}) > 200)
        return Fault{"too-long", "must have at most 200 characters", {{"most", 200}}};
    out.value.assign(s->data(), s->size());
    return {};
}

MaybeFault Shape<Instant>::read(const json::value& v, Instant& out) {
    const auto* s = v.if_string();
    const auto at = s ? read_instant({s->data(), s->size()}) : std::nullopt;
    if (!at) return Fault{"not-a-moment", "must be a moment such as 2030-01-01T09:00:00+05:00"};
    out = *at;
    return {};
}

MaybeFault Shape<Day>::read(const json::value& v, Day& out) {
    const auto* s = v.if_string();
    if (!s || !is_day({s->data(), s->size()}))
        return Fault{"not-a-day", "must be a day that exists, such as 2030-01-31"};
    out.value.assign(s->data(), s->size());
    return {};
}

MaybeFault Shape<BirthDate>::read(const json::value& v, BirthDate& out) {
    const auto* s = v.if_string();
    const std::string text = s ? std::string(s->data(), s->size()) : "";
    const bool only_year = text.size() == 4;
    if (!is_day(only_year ? text + "-01-01" : text))
        return Fault{"not-a-birth-date",
                     "must be a day that exists, such as 1988-03-14, or only the year"};
    out.value = text;
    return {};
}

MaybeFault Shape<Phone>::read(const json::value& v, Phone& out) {
    const auto* s = v.if_string();
    const std::string_view text = s ? std::string_view(s->data(), s->size()) : "";
    // The country code only matters for the room; any will do to judge the form.
    if (text.size() > 40 || !normalised_phone(text, "998"))
        return Fault{"not-a-phone", "must be a phone number such as +998 90 123 45 67"};
    out.value = std::string(trimmed(text));
    return {};
}
}  // namespace clinic
