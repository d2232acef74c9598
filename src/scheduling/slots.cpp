#include "scheduling/slots.h"
#include "scheduling/offers.h"
#include <algorithm>
namespace clinic::scheduling {
namespace {
constexpr std::int64_t days_ahead = 60;

/// What nobody else can have any more: live appointments and times held for the waitlist.
std::vector<Stretch> taken(Session& session, DoctorId doctor, const WallDay& day) {
    auto all = held(session, doctor, {day.begins(), day.ends()});
    const auto appointments =
        session.all<Stretch>(R"sql(
        select starts_at as "from", ends_at as "to" from appointments
        where doctor_id = ? and starts_at > ? and starts_at < ? and ends_at > ?
          and status not in ('cancelled', 'no_show'))sql",
                             doctor, day.begins().value - longest, day.ends(), day.begins());
    all.insert(all.end(), appointments.begin(), appointments.end());
    std::ranges::sort(all);
    return all;
}

/// Walks the grid of a doctor's slots, from each beginning of work on.
class Grid {
public:
    Grid(const staff::Doctor& doctor, std::int64_t minutes)
        : step_(doctor.slot_minutes * minute), length_(minutes * minute) {}

    template <class Found>
    void each(const Stretch& work, const std::vector<Stretch>& taken, Instant earliest,
              Found found) const {
        auto next = taken.begin();
        for (auto at = work.from.value; at + length_ <= work.to.value; at += step_) {
            const Stretch slot{{at}, {at + length_}};
            if (slot.from < earliest) continue;
            while (next != taken.end() && next->to <= slot.from) ++next;
            // Overridden appointments may lie upon another, so that a later one ends sooner.
            const auto busy = [&](const Stretch& one) { return one.overlaps(slot); };
            if (std::none_of(next, taken.end(), busy)) found(slot);
        }
    }

private:
    std::int64_t step_, length_;
};

Slot shown(const WallDay& day, const Stretch& slot, const Door& behind) {
    return {slot.from, slot.to, day.day(), day.shown(slot.from), behind.room_id, behind.room};
}

NoSlots why_none(Session& session, DoctorId doctor, const std::vector<Working>& hours) {
    if (hours.empty())
        return has_schedule(session, doctor) ? NoSlots::day_off : NoSlots::no_schedule;
    return hours.back().when.to <= session.now() ? NoSlots::past : NoSlots::fully_booked;
}
}  // namespace

Instant whole_minute(Instant at) {
    const auto over = ((at.value % minute) + minute) % minute;
    return {at.value - over};
}

Day last_day(const Session& session) {
    return day_after(session.today(), furthest_days);
}

std::vector<Slot> slots_of_day(Session& session, const staff::Doctor& doctor, const WallDay& day,
                               std::int64_t minutes, const std::vector<Working>& hours) {
    std::vector<Slot> slots;
    if (hours.empty()) return slots;
    const auto busy = taken(session, doctor.id, day);
    const auto earliest = whole_minute(session.now());
    const Grid grid(doctor, minutes);
    for (const auto& working : hours) {
        std::optional<Door> behind;  // asked for only where something is free
        grid.each(working.when, busy, earliest, [&](const Stretch& slot) {
            if (!behind) behind = door(session, doctor.id, working.room);
            slots.push_back(shown(day, slot, *behind));
        });
    }
    return slots;
}

DaySlots free_slots(Session& session, DoctorId id, const Day& date,
                    std::optional<Minutes> duration) {
    const auto doctor = staff::doctor(session, id);
    DaySlots out{.doctor_id = id,
                 .date = date,
                 .duration_minutes = duration ? duration->value : doctor.slot_minutes,
                 .slots = {},
                 .reason = {}};
    if (doctor.archived) {
        out.reason = NoSlots::doctor_archived;
    } else if (date < session.today()) {
        out.reason = NoSlots::past;
    } else if (date > last_day(session)) {
        out.reason = NoSlots::too_far;
    } else {
        const WallDay day(session.clinic().zone, date);
        const auto hours = working_hours(session, id, day);
        out.slots = slots_of_day(session, doctor, day, out.duration_minutes, hours);
        if (out.slots.empty()) out.reason = why_none(session, id, hours);
    }
    return out;
}

std::vector<Slot> next_slots(Session& session, const staff::Doctor& doctor, Instant from,
                             std::int64_t count, std::int64_t minutes) {
    std::vector<Slot> next;
    if (doctor.archived || !has_schedule(session, doctor.id)) return next;
    const auto& zone = session.clinic().zone;
    const auto most = static_cast<std::size_t>(count);
    auto date = zone.day_of(std::max(from, session.now()));
    const auto end = std::min(day_after(date, days_ahead), last_day(session));
    for (; next.size() < most && date <= end; date = day_after(date)) {
        const WallDay day(zone, date);
        const auto hours = working_hours(session, doctor.id, day);
        for (auto& slot : slots_of_day(session, doctor, day, minutes, hours))
            if (slot.starts_at >= from && next.size() < most) next.push_back(std::move(slot));
    }
    return next;
}
}  // namespace clinic::scheduling
