#include "messages/wording.h"
#include <algorithm>
namespace clinic::messages {
namespace {
/// Calls `on_text` for what stands between placeholders and `on_name` for these. False when a brace
/// is never closed.
template <class OnText, class OnName>
bool walk(std::string_view text, OnText on_text, OnName on_name) {
    while (!text.empty()) {
        const auto begins = text.find('{');
        on_text(text.substr(0, begins));
        if (begins == text.npos) return true;
        const auto ends = text.find('}', begins);
        if (ends == text.npos) return false;
        on_name(text.substr(begins + 1, ends - begins - 1));
        text.remove_prefix(ends + 1);
    }
    return true;
}

std::string in_words(const json::value& value) {
    if (const auto* text = value.if_string()) return std::string(*text);
    return value.is_null() ? "" : json::serialize(value);
}

/// "24.11.2026"
std::string date_of(const Day& day) {
    const auto& iso = day.value;
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

/// "120 000 UZS", with tiyin only where there are any.
std::string amount_of(std::int64_t minor, const std::string& currency) {
    auto whole = std::to_string(minor / 100);
    for (auto at = std::ssize(whole) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), " ");
    if (minor % 100 != 0) whole += (minor % 100 < 10 ? ".0" : ".") + std::to_string(minor % 100);
    return whole + " " + currency;
}

std::string doctor_name(Session& session, std::int64_t id) {
    return session
        .value<std::string>(R"sql(
            select last_name || ' ' || first_name || coalesce(' ' || middle_name, '')
            from doctors where id = ?)sql",
                            id)
        .value_or("");
}

void set_moment(const Session& session, Values& values, const json::value& value) {
    const auto* text = value.if_string();
    const auto at = text ? read_instant(*text) : std::nullopt;
    if (!at) return;
    const auto& zone = session.clinic().zone;
    values["date"] = date_of(zone.day_of(*at));
    values["time"] = zone.wall_clock(*at);
}

/// What rooms call a thing, and what texts call it.
constexpr std::pair<std::string_view, std::string_view> renamed[]{
    {"clinic_name", "clinic"}, {"doctor_name", "doctor"}, {"receipt_number", "receipt"}};

void set(Session& session, Values& values, std::string_view name, const json::value& value) {
    if (name == "doctor_id" && value.is_int64())
        values["doctor"] = doctor_name(session, value.as_int64());
    else if (name == "amount_minor" && value.is_int64())
        values["amount"] = amount_of(value.as_int64(), session.clinic().currency);
    else if (name == "starts_at" || name == "raised_at")
        set_moment(session, values, value);
    else if (name == "expires_at" && value.is_string()) {
        if (const auto at = read_instant(value.as_string()))
            values["until"] = session.clinic().zone.wall_clock(*at);
    } else if (name == "day" && value.is_string() && is_day(value.as_string()))
        values["date"] = date_of({std::string(value.as_string())});
    else {
        const auto* other = std::ranges::find(renamed, name, [](auto& one) { return one.first; });
        const auto as = other == std::end(renamed) ? name : other->second;
        values[std::string(as)] = in_words(value);
    }
}
}  // namespace

std::string filled(std::string_view text, const Values& values) {
    std::string out;
    walk(
        text, [&](std::string_view plain) { out += plain; },
        [&](std::string_view name) {
            const auto found = values.find(name);
            out += found == values.end() ? "?" : found->second;
        });
    return out;
}

void require_sound(const Kind& kind, std::string_view member, std::string_view text, bool is_body) {
    const std::string at(member);
    bool names_it = kind.must_name.empty() || !is_body;
    const bool closed = walk(
        text, [](auto) {},
        [&](std::string_view name) {
            names_it = names_it || name == kind.must_name;
            if (std::ranges::find(kind.placeholders, name) == kind.placeholders.end())
                throw invalid(at, "unknown-placeholder",
                              "names {" + std::string(name) + "}, which this message does not know",
                              {{"name", name}});
        });
    if (!closed) throw invalid(at, "open-brace", "has a { that is never closed by a }");
    if (!names_it)
        throw invalid(at, "missing-placeholder",
                      "must name {" + std::string(kind.must_name) + "}: nobody needs it without",
                      {{"name", kind.must_name}});
}

Values values_of(Session& session, const json::object& params) {
    Values values{{"clinic", session.clinic().name}};
    for (const auto& [name, value] : params) set(session, values, name, value);
    return values;
}

Values sample_values(const Session& session) {
    const auto& zone = session.clinic().zone;
    return {{"clinic", session.clinic().name},
            {"doctor", "Karimova Nodira"},
            {"date", date_of(zone.day_of({session.now().value + 24 * hour}))},
            {"time", "09:30"},
            {"until", "12:00"},
            {"code", "042137"},
            {"minutes", "10"},
            {"number", "17"},
            {"ahead", "2"},
            {"receipt", "1042"},
            {"amount", amount_of(12'000'000, session.clinic().currency)},
            {"rule", "low_disk"},
            {"name", "Disk"},
            {"subject", ""},
            {"sentence", "The disk is almost full."},
            {"fix", "Make room on it."},
            {"value", "3"},
            {"threshold", "5"}};
}

Words words_for(Session& session, const Kind& kind, Language language) {
    if (auto own = session.first<Words>(R"sql(
            select subject, body from message_templates where kind = ? and language = ?)sql",
                                        kind.name, language))
        return std::move(*own);
    const auto& words = kind.words.at(static_cast<std::size_t>(language));
    return {std::string(words.subject), std::string(words.body)};
}

Language language_of(Session& session, std::optional<std::int64_t> patient,
                     std::optional<UserId> user) {
    std::optional<std::string> chosen;
    if (patient)
        chosen = session.value<std::string>(R"sql(select language from patients where id = ?)sql",
                                            *patient);
    if (user)
        chosen =
            session.value<std::string>(R"sql(select language from users where id = ?)sql", *user);
    const auto found = enumerator<Language>(chosen.value_or(session.clinic().language).c_str());
    return found.value_or(Language::en);
}
}  // namespace clinic::messages
