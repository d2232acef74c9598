#include "queue/hours.h"
#include "scheduling/hours.h"
#include <algorithm>
namespace clinic::queue {
namespace {
struct PeriodRow {
    DoctorId doctor_id;
    std::int64_t from_minute, to_minute;
};
BOOST_DESCRIBE_STRUCT(PeriodRow, (), (doctor_id, from_minute, to_minute))

struct Unusual {
    DoctorId doctor_id;
};
BOOST_DESCRIBE_STRUCT(Unusual, (), (doctor_id))

std::vector<PeriodRow> periods(Session& session, const std::string& doctors, const Day& day) {
    return session.all<PeriodRow>(R"sql(
        select doctor_id, from_minute, to_minute from schedule_periods
        where doctor_id in (select value from json_each(?1)) and weekday = ?2
          and (valid_from is null or valid_from <= ?3)
          and (valid_until is null or valid_until >= ?3)
        order by doctor_id, from_minute)sql",
                                  doctors, scheduling::weekday(day), day);
}

std::vector<Unusual> unusual(Session& session, const std::string& doctors, const Day& day) {
    return session.all<Unusual>(R"sql(
        select distinct doctor_id from schedule_exceptions
        where doctor_id in (select value from json_each(?1)) and to_day >= ?2 and from_day <= ?2
          and kind <> 'other_room')sql",
                                doctors, day);
}

Hours& of(std::vector<Hours>& all, DoctorId id) {
    const auto found = std::ranges::find(all, id, &Hours::doctor_id);
    return found != all.end() ? *found : all.emplace_back(Hours{id, {}});
}
}  // namespace

std::vector<Hours> hours_today(Session& session, const std::vector<DoctorId>& doctors) {
    const auto ids = write(doctors);
    const auto today = session.today();
    const scheduling::WallDay wall(session.clinic().zone, today);
    std::vector<Hours> all;
    for (const auto& [doctor, from, to] : periods(session, ids, today))
        for (const auto& stretch : wall.between({from}, {to}))
            of(all, doctor).spans.push_back({stretch.from, stretch.to});
    for (const auto& [doctor] : unusual(session, ids, today)) {
        auto& hours = of(all, doctor);
        hours.spans.clear();
        for (const auto& working : scheduling::working_hours(session, doctor, wall))
            hours.spans.push_back({working.when.from, working.when.to});
    }
    return all;
}

std::vector<Span> away(const Hours& hours, Instant day_begins, std::optional<Instant> last_call) {
    std::vector<Span> all;
    auto since = day_begins;
    for (const auto& [from, to] : hours.spans) {
        const bool working_anyway = last_call && *last_call >= since && *last_call < from;
        if (since < from && !working_anyway) all.push_back({since, from});
        since = to;
    }
    // After the last of them whoever still waits is seen.
    return all;
}
}  // namespace clinic::queue
