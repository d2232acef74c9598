#pragma once
#include "scheduling/appointments.h"
namespace clinic::scheduling {

/// How the diary behaves.
struct DiarySettings {
    std::vector<Whole<1, 168>> reminder_hours;    // before the appointment
    std::int64_t offer_minutes;                   // how long a freed time is held for the waitlist
    std::optional<std::int64_t> no_show_minutes;  // after the beginning; nothing: people mark it
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(DiarySettings, (), (reminder_hours, offer_minutes, no_show_minutes, version))

struct DiaryChanges {
    std::optional<std::vector<Whole<1, 168>>> reminder_hours{};
    std::optional<Whole<1, 1440>> offer_minutes{};
    Change<Whole<5, 1440>> no_show_minutes{};
};
BOOST_DESCRIBE_STRUCT(DiaryChanges, (), (reminder_hours, offer_minutes, no_show_minutes))

DiarySettings settings(Session&);
/// Holds from now on: reminders that are in the outbox stay. Throws 412 "changed".
DiarySettings change_settings(Session&, const DiaryChanges&, const IfMatch&);
}  // namespace clinic::scheduling
