#include "messages/settings.h"
namespace clinic::messages {
namespace {
std::int64_t minute_of(const TimeZone& zone, Instant at) {
    const auto clock = zone.wall_clock(at);  // "14:05"
    return std::stoll(clock.substr(0, 2)) * 60 + std::stoll(clock.substr(3, 2));
}
}  // namespace

MessageSettings settings(Session& session) {
    return session
        .first<MessageSettings>(R"sql(
            select quiet_from, quiet_until, version from message_settings where id = 1)sql")
        .value();
}

MessageSettings change_settings(Session& session, const MessageSettingsChanges& changes,
                                const IfMatch& seen) {
    const auto before = settings(session);
    seen.check(before);
    auto wanted = before;
    const auto apply = [](const Change<Whole<0, 1439>>& change, std::optional<std::int64_t>& to) {
        if (change.given) to = change.value ? std::optional(change.value->value) : std::nullopt;
    };
    apply(changes.quiet_from, wanted.quiet_from);
    apply(changes.quiet_until, wanted.quiet_until);
    if (wanted.quiet_from.has_value() != wanted.quiet_until.has_value())
        throw invalid(wanted.quiet_from ? "quiet_until" : "quiet_from", "required",
                      "is needed: quiet hours have a beginning and an end");
    if (wanted.quiet_from && wanted.quiet_from == wanted.quiet_until)
        throw invalid("quiet_until", "same", "must not be when the quiet hours begin");
    session.run(R"sql(
        update message_settings set quiet_from = ?, quiet_until = ?, version = version + 1
        where id = 1)sql",
                wanted.quiet_from, wanted.quiet_until);
    const auto after = settings(session);
    session.record("message_settings.edited", "message_settings", 1, before, after);
    return after;
}

std::optional<Instant> quiet_end(const MessageSettings& set, const TimeZone& zone, Instant at) {
    if (!set.quiet_from || !set.quiet_until) return std::nullopt;
    const auto from = *set.quiet_from, until = *set.quiet_until, now = minute_of(zone, at);
    const bool over_midnight = until < from;
    const bool quiet = over_midnight ? now >= from || now < until : now >= from && now < until;
    if (!quiet) return std::nullopt;
    constexpr std::int64_t minutes_of_day = 24 * 60;
    const auto left = until > now ? until - now : until + minutes_of_day - now;
    return Instant{at.value - at.value % minute + left * minute};
}
}  // namespace clinic::messages
