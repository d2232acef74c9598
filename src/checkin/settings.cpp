#include "checkin/settings.h"
#include "scheduling/hours.h"
#include <algorithm>
namespace clinic::checkin {
namespace {
/// A doctor as stored; what today makes of it is worked out beside it.
struct RulesRow {
    DoctorId doctor_id;
    std::string doctor_name, specialty;
    std::optional<std::string> room;
    bool enabled, booking;
    std::optional<std::int64_t> from_minute, to_minute;
    std::int64_t daily_limit, taken, version;
};
BOOST_DESCRIBE_STRUCT(RulesRow, (),
                      (doctor_id, doctor_name, specialty, room, enabled, booking, from_minute,
                       to_minute, daily_limit, taken, version))

std::optional<ClockTime> clock(const std::optional<std::int64_t>& minute) {
    return minute ? std::optional(ClockTime{*minute}) : std::nullopt;
}

// A doctor on holiday takes nobody by phone either; one without any schedule works as they come.
bool away_today(Session& session, DoctorId doctor) {
    return scheduling::has_schedule(session, doctor) &&
           scheduling::working_hours(session, doctor, {session.clinic().zone, session.today()})
               .empty();
}

std::optional<Closed> reason_of(Session& session, const RulesRow& row, bool enabled,
                                ClockTime now) {
    if (!enabled || !row.enabled || away_today(session, row.doctor_id)) return Closed::off;
    if (row.from_minute && now.value < *row.from_minute) return Closed::not_yet;
    if (row.to_minute && now.value >= *row.to_minute) return Closed::over;
    if (row.taken >= row.daily_limit) return Closed::full;
    return std::nullopt;
}

DoctorRules shown(Session& session, const RulesRow& row, bool enabled, ClockTime now) {
    const auto reason = reason_of(session, row, enabled, now);
    return {.doctor_id = row.doctor_id,
            .doctor_name = row.doctor_name,
            .specialty = row.specialty,
            .room = row.room,
            .enabled = row.enabled,
            .booking = row.booking,
            .from = clock(row.from_minute),
            .to = clock(row.to_minute),
            .limit = row.daily_limit,
            .taken = row.taken,
            .version = row.version,
            .open = !reason,
            .reason = reason};
}

ClockTime wall_time(const Session& session) {
    return *scheduling::read_clock_time(session.clinic().zone.wall_clock(session.now()));
}

}  // namespace

Settings settings(Session& session) {
    return *session.first<Settings>(R"sql(select * from checkin_settings where id = 1)sql");
}

std::vector<DoctorRules> rules(Session& session) {
    const bool enabled = settings(session).enabled;
    const auto now = wall_time(session);
    std::vector<DoctorRules> all;
    for (const auto& row : session.all<RulesRow>(
             R"sql(
        -- scans: every doctor is shown
        select d.id as doctor_id, d.last_name || ' ' || d.first_name as doctor_name, d.specialty,
               r.name as room, coalesce(c.enabled, 0) as enabled, coalesce(c.booking, 0) as booking,
               c.from_minute, c.to_minute, coalesce(c.daily_limit, 20) as daily_limit,
               (select count(*) from checkin_claims k join tickets t on t.id = k.ticket_id
                where k.doctor_id = d.id and k.day = ? and t.status <> 'cancelled') as taken,
               coalesce(c.version, 1) as version
        from doctors d
        left join rooms r on r.id = d.room_id
        left join checkin_doctors c on c.doctor_id = d.id
        where not d.archived
        order by d.last_name, d.first_name, d.id -- sorts: doctors are few
        )sql",
             session.today()))
        all.push_back(shown(session, row, enabled, now));
    return all;
}

DoctorRules rules_of(Session& session, DoctorId doctor) {
    auto all = rules(session);
    const auto found = std::ranges::find(all, doctor, &DoctorRules::doctor_id);
    if (found == all.end()) throw not_found("doctor");
    return std::move(*found);
}

void change_settings(Session& session, const SettingsChanges& changes, const IfMatch& seen) {
    auto before = settings(session);
    seen.check(before);
    auto after = before;
    if (changes.enabled) after.enabled = *changes.enabled;
    if (changes.rotate_seconds) after.rotate_seconds = changes.rotate_seconds->value;
    if (changes.phone_limit) after.phone_limit = changes.phone_limit->value;
    if (changes.booking) after.booking = *changes.booking;
    if (changes.hold_minutes) after.hold_minutes = changes.hold_minutes->value;
    if (changes.days_ahead) after.days_ahead = changes.days_ahead->value;
    if (changes.wifi_name.given)
        after.wifi_name =
            changes.wifi_name.value ? std::optional(changes.wifi_name.value->value) : std::nullopt;
    if (changes.wifi_password.given)
        after.wifi_password = changes.wifi_password.value
                                  ? std::optional(changes.wifi_password.value->value)
                                  : std::nullopt;
    if (changes.renew) ++after.generation;
    ++after.version;
    session.run(R"sql(
        update checkin_settings
        set enabled = ?, rotate_seconds = ?, phone_limit = ?, booking = ?, hold_minutes = ?,
            days_ahead = ?, generation = ?, wifi_name = ?, wifi_password = ?, version = ?
        where id = 1)sql",
                after.enabled, after.rotate_seconds, after.phone_limit, after.booking,
                after.hold_minutes, after.days_ahead, after.generation, after.wifi_name,
                after.wifi_password, after.version);
    for (auto* one : {&before, &after})
        if (one->wifi_password) one->wifi_password = "(set)";
    session.record("checkin.settings_changed", "checkin", 1, before, after);
    session.announce({"staff", "staff_changed", R"({"kind":"checkin","id":1})"});
}

DoctorRules change_doctor(Session& session, DoctorId id, const CheckinDoctorChanges& changes,
                          const IfMatch& seen) {
    const auto before = rules_of(session, id);
    seen.check(before);
    auto after = before;
    if (changes.enabled) after.enabled = *changes.enabled;
    if (changes.booking) after.booking = *changes.booking;
    changes.from.to(after.from);
    changes.to.to(after.to);
    if (changes.limit) after.limit = changes.limit->value;
    if (after.from.has_value() != after.to.has_value())
        throw invalid(after.from ? "to" : "from", "missing", "goes together with the other hour");
    if (after.from && after.from >= after.to)
        throw invalid("to", "before-begin", "must be later than the beginning");
    session.run(R"sql(
        insert into checkin_doctors
            (doctor_id, enabled, booking, from_minute, to_minute, daily_limit, version)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (doctor_id) do update
        set enabled = excluded.enabled, booking = excluded.booking,
            from_minute = excluded.from_minute, to_minute = excluded.to_minute,
            daily_limit = excluded.daily_limit, version = excluded.version)sql",
                id, after.enabled, after.booking, after.from, after.to, after.limit,
                before.version + 1);
    const auto now = rules_of(session, id);
    session.record("checkin.doctor_changed", "doctor", id.value, before, now);
    session.announce(
        {"staff", "staff_changed", R"({"kind":"checkin","id":)" + std::to_string(id.value) + "}"});
    return now;
}
}  // namespace clinic::checkin
