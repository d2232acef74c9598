#include "scheduling/affected.h"
#include "scheduling/hours.h"
#include "scheduling/offers.h"
namespace clinic::scheduling {
namespace {
constexpr std::int64_t most_looked_at = 2000;

struct ScheduleChanged {
    DoctorId doctor_id;
};
BOOST_DESCRIBE_STRUCT(ScheduleChanged, (), (doctor_id))

std::vector<Stored> to_come(Session& session, DoctorId doctor) {
    return session.all<Stored>(R"sql(
        select a.*, null as service_ids from appointments a
        where doctor_id = ? and starts_at > ? and status in ('scheduled', 'confirmed')
        order by starts_at limit ?)sql",
                               doctor, session.now(), most_looked_at);
}
}  // namespace

std::vector<Appointment> after_new_hours(Session& session, DoctorId doctor) {
    const auto& zone = session.clinic().zone;
    std::vector<Appointment> outside;
    std::optional<Day> day;
    std::vector<Working> hours;
    for (auto& row : to_come(session, doctor)) {
        if (const auto its = zone.day_of(row.starts_at); day != its) {
            day = its;
            hours = working_hours(session, doctor, WallDay(zone, its));
        }
        const auto* working = within(hours, row.when());
        if (!working) {
            // Whoever came in by an override was never within them.
            if (!row.overridden) outside.push_back(appointment(session, row.id));
        } else if (working->room != row.room_id) {
            row.room_id = working->room;
            save(session, row);
        }
    }
    session.announce({"diary", "schedule_changed", write(ScheduleChanged{doctor})});
    offer_hours(session, doctor);
    return outside;
}
}  // namespace clinic::scheduling
