#include "scheduling/settings.h"
namespace clinic::scheduling {
namespace {
constexpr std::size_t most_reminders = 5;
}  // namespace

DiarySettings settings(Session& session) {
    return session.first<DiarySettings>(R"sql(select * from scheduling_settings where id = 1)sql")
        .value();
}

DiarySettings change_settings(Session& session, const DiaryChanges& changes, const IfMatch& seen) {
    const auto before = settings(session);
    seen.check(before);
    auto wanted = before;
    if (changes.reminder_hours && changes.reminder_hours->size() > most_reminders)
        throw invalid("reminder_hours", "too-many", "must have at most 5 items");
    if (changes.reminder_hours) wanted.reminder_hours = *changes.reminder_hours;
    if (changes.offer_minutes) wanted.offer_minutes = changes.offer_minutes->value;
    if (const auto& [given, minutes] = changes.no_show_minutes; given)
        wanted.no_show_minutes = minutes ? std::optional(minutes->value) : std::nullopt;
    session.run(R"sql(
        update scheduling_settings set reminder_hours = ?, offer_minutes = ?, no_show_minutes = ?,
            version = version + 1
        where id = 1)sql",
                write(wanted.reminder_hours), wanted.offer_minutes, wanted.no_show_minutes);
    const auto after = settings(session);
    session.record("scheduling_settings.edited", "scheduling_settings", 1, before, after);
    return after;
}
}  // namespace clinic::scheduling
