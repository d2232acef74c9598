#pragma once
#include "scheduling/hours.h"
namespace clinic::scheduling {

/// Nothing can be booked further ahead.
inline constexpr std::int64_t furthest_days = 731;
Day last_day(const Session&);
/// Without its seconds and fractions.
Instant whole_minute(Instant);

/// A time that can be booked.
struct Slot {
    Instant starts_at, ends_at;
    Day date;
    ClockTime time;
    std::optional<RoomId> room_id;
    std::optional<std::string> room;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (starts_at, ends_at, date, time, room_id, room))

/// Why a day has no slots.
enum class NoSlots { past, no_schedule, day_off, fully_booked, too_far, doctor_archived };
BOOST_DESCRIBE_ENUM(NoSlots, past, no_schedule, day_off, fully_booked, too_far, doctor_archived)

struct DaySlots {
    DoctorId doctor_id;
    Day date;
    std::int64_t duration_minutes;
    std::vector<Slot> slots;
    std::optional<NoSlots> reason;
};
BOOST_DESCRIBE_STRUCT(DaySlots, (), (doctor_id, date, duration_minutes, slots, reason))

/// What is free of a day whose working hours are known.
std::vector<Slot> slots_of_day(Session&, const staff::Doctor&, const WallDay&, std::int64_t minutes,
                               const std::vector<Working>& hours);
/// What can still be booked of that day, from now on. Throws 404 for an unknown doctor.
DaySlots free_slots(Session&, DoctorId, const Day&, std::optional<Minutes> duration = {});
/// The next `count` free ones from `from` on, up to 60 days ahead.
/// Past the present minute, and no later than the last day that can be booked.
std::vector<Slot> next_slots(Session&, const staff::Doctor&, Instant from, std::int64_t count,
                             std::int64_t minutes);
}  // namespace clinic::scheduling
