#include "scheduling/hours.h"
#include <algorithm>
namespace clinic::scheduling {
namespace {
struct Period {
    ClockTime from_minute, to_minute;
    std::optional<RoomId> room_id;
};
BOOST_DESCRIBE_STRUCT(Period, (), (from_minute, to_minute, room_id))

struct Otherwise {
    std::string kind;
    std::optional<ClockTime> from_minute, to_minute;
    std::optional<RoomId> room_id;
};
BOOST_DESCRIBE_STRUCT(Otherwise, (), (kind, from_minute, to_minute, room_id))

/// The working hours while they are put together.
class Hours {
public:
    explicit Hours(const WallDay& day) : day_(day) {}

    void add(const std::vector<Stretch>& stretches, const std::optional<RoomId>& room) {
        for (const auto& one : stretches) {
            std::vector<Stretch> fresh{one};
            for (const auto& there : working_) fresh = without(fresh, there.when);
            for (const auto& part : fresh) working_.push_back({part, room});
        }
    }
    void take(const std::vector<Stretch>& stretches) {
        std::vector<Working> left;
        for (const auto& there : working_) {
            std::vector<Stretch> parts{there.when};
            for (const auto& one : stretches) parts = without(parts, one);
            for (const auto& part : parts) left.push_back({part, there.room});
        }
        working_ = std::move(left);
    }
    void move(const std::vector<Stretch>& stretches, const std::optional<RoomId>& room) {
        std::vector<Stretch> inside;
        for (const auto& there : working_)
            for (const auto& one : stretches)
                if (one.overlaps(there.when))
                    inside.push_back(
                        {std::max(one.from, there.when.from), std::min(one.to, there.when.to)});
        take(inside);
        add(inside, room);
    }
    std::vector<Stretch> stretches(const Otherwise& exception) const {
        return day_.between(exception.from_minute.value_or(ClockTime{0}),
                            exception.to_minute.value_or(ClockTime{minutes_of_day}));
    }
    std::vector<Stretch> stretches(const Period& period) const {
        return day_.between(period.from_minute, period.to_minute);
    }
    /// In order; what touches behind one door is one stretch.
    std::vector<Working> done() {
        std::ranges::sort(working_, {}, [](const Working& one) { return one.when; });
        std::vector<Working> all;
        for (const auto& one : working_) {
            if (!all.empty() && all.back().when.to == one.when.from && all.back().room == one.room)
                all.back().when.to = one.when.to;
            else
                all.push_back(one);
        }
        return all;
    }

private:
    const WallDay& day_;
    std::vector<Working> working_{};
};
}  // namespace

std::vector<Working> working_hours(Session& session, DoctorId doctor, const WallDay& day) {
    Hours hours(day);
    for (const auto& period : session.all<Period>(R"sql(
        select from_minute, to_minute, room_id from schedule_periods
        where doctor_id = ?1 and weekday = ?2
          and (valid_from is null or valid_from <= ?3)
          and (valid_until is null or valid_until >= ?3))sql",
                                                  doctor, weekday(day.day()), day.day()))
        hours.add(hours.stretches(period), period.room_id);
    const auto exceptions = session.all<Otherwise>(R"sql(
        select kind, from_minute, to_minute, room_id from schedule_exceptions
        where doctor_id = ?1 and to_day >= ?2 and from_day <= ?2)sql",
                                                   doctor, day.day());
    // Who is off all day and comes for two hours works these two hours.
    for (const auto& one : exceptions)
        if (one.kind == "day_off") hours.take(hours.stretches(one));
    for (const auto& one : exceptions)
        if (one.kind == "extra_hours") hours.add(hours.stretches(one), one.room_id);
    for (const auto& one : exceptions)
        if (one.kind == "other_room") hours.move(hours.stretches(one), one.room_id);
    return hours.done();
}

bool has_schedule(Session& session, DoctorId doctor) {
    return session.exists(R"sql(select 1 from schedule_periods where doctor_id = ?)sql", doctor) ||
           session.exists(R"sql(
               select 1 from schedule_exceptions where doctor_id = ? and kind = 'extra_hours')sql",
                          doctor);
}

const Working* within(const std::vector<Working>& hours, const Stretch& time) {
    const auto found = std::ranges::find_if(
        hours, [&](const Working& working) { return working.when.contains(time); });
    return found == hours.end() ? nullptr : &*found;
}

Door door(Session& session, DoctorId doctor, const std::optional<RoomId>& room) {
    if (room)
        return session
            .first<Door>(R"sql(select id as room_id, name as room from rooms where id = ?)sql",
                         *room)
            .value_or(Door{});
    return session
        .first<Door>(R"sql(
            select r.id as room_id, r.name as room from doctors d join rooms r on r.id = d.room_id
            where d.id = ?)sql",
                     doctor)
        .value_or(Door{});
}
}  // namespace clinic::scheduling
