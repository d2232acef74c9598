#include "scheduling/schedules.h"
#include "scheduling/affected.h"
#include "scheduling/slots.h"
namespace clinic::scheduling {
namespace {
bool hold_together(const Period& one, const Period& other) {
    const auto begins = [](const Period& p) { return p.valid_from ? p.valid_from->value : ""; };
    const auto ends = [](const Period& p) { return p.valid_until ? p.valid_until->value : "~"; };
    return begins(one) <= ends(other) && begins(other) <= ends(one);
}

void refuse_overlaps(const std::vector<Period>& periods) {
    for (std::size_t i = 0; i < periods.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto &one = periods[j], &other = periods[i];
            if (one.weekday == other.weekday && one.from < other.to && other.from < one.to &&
                hold_together(one, other))
                throw invalid("periods/" + std::to_string(i), "overlap",
                              "overlaps period " + std::to_string(j),
                              {{"other", static_cast<std::int64_t>(j)}});
        }
}

void require_room(Session& session, RoomId room, const std::string& member) {
    const auto archived =
        session.value<bool>(R"sql(select archived from rooms where id = ?)sql", room);
    if (!archived) throw invalid(member, "unknown", "is no room of this clinic");
    if (*archived) throw invalid(member, "archived", "is an archived room");
}

void judge(Session& session, const std::vector<Period>& periods) {
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const auto& one = periods[i];
        const auto member = "periods/" + std::to_string(i);
        if (one.from >= one.to) throw invalid(member + "/to", "before-from", "must be after from");
        if (one.valid_from && one.valid_until && *one.valid_until < *one.valid_from)
            throw invalid(member + "/valid_until", "before-from", "must not be before valid_from");
        if (one.room_id) require_room(session, *one.room_id, member + "/room_id");
    }
    refuse_overlaps(periods);
}

void refuse_archived(const staff::Doctor& doctor) {
    if (doctor.archived)
        throw conflict("doctor-archived", "This doctor is archived. Restore them first.");
}

void judge_hours(const NewException& wanted) {
    if (wanted.from.has_value() != wanted.to.has_value())
        throw invalid(wanted.from ? "to" : "from", "required", "is required with the other one");
    if (wanted.from && *wanted.from >= *wanted.to)
        throw invalid("to", "before-from", "must be after from");
    if (wanted.kind == ExceptionKind::extra_hours && !wanted.from)
        throw invalid("from", "required", "is required");
    if (wanted.kind == ExceptionKind::other_room && !wanted.room_id)
        throw invalid("room_id", "required", "is required");
}

void judge(Session& session, const NewException& wanted, const Day& to_day) {
    if (to_day < wanted.from_day)
        throw invalid("to_day", "before-from", "must not be before from_day");
    if (to_day < session.today()) throw invalid("to_day", "in-past", "is in the past");
    if (to_day > last_day(session))
        throw invalid("to_day", "too-far", "is more than two years ahead");
    judge_hours(wanted);
    if (wanted.room_id) require_room(session, *wanted.room_id, "room_id");
}

std::optional<Exception> find(Session& session, ExceptionId id) {
    return session.first<Exception>(R"sql(
        select e.*, e.from_minute as "from", e.to_minute as "to", r.name as room
        from schedule_exceptions e left join rooms r on r.id = e.room_id where e.id = ?)sql",
                                    id);
}
}  // namespace

Schedule schedule(Session& session, DoctorId id) {
    staff::doctor(session, id);
    const auto version = session.value<std::int64_t>(
        R"sql(select version from schedules where doctor_id = ?)sql", id);
    return {id, version.value_or(0),
            session.all<Period>(R"sql(
        select weekday, from_minute as "from", to_minute as "to", room_id, valid_from, valid_until
        from schedule_periods where doctor_id = ? order by weekday, from_minute, id)sql",
                                id)};
}

ChangedSchedule set_schedule(Session& session, DoctorId id, const NewSchedule& wanted,
                             const IfMatch& seen) {
    const auto before = schedule(session, id);
    refuse_archived(staff::doctor(session, id));
    seen.check(before);
    judge(session, wanted.periods);
    session.run(R"sql(
        insert into schedules (doctor_id, version) values (?, 1)
        on conflict (doctor_id) do update set version = version + 1)sql",
                id);
    session.run(R"sql(delete from schedule_periods where doctor_id = ?)sql", id);
    for (const auto& one : wanted.periods)
        session.run(R"sql(
            insert into schedule_periods (doctor_id, weekday, from_minute, to_minute, room_id,
                valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?, ?))sql",
                    id, one.weekday, one.from, one.to, one.room_id, one.valid_from,
                    one.valid_until);
    const auto after = schedule(session, id);
    session.record("schedule.edited", "doctor", id.value, before, after);
    return {id, after.version, after.periods, after_new_hours(session, id)};
}

Page<Exception> exceptions(Session& session, DoctorId id, const Query<Days>& days) {
    staff::doctor(session, id);
    return {session.all<Exception>(
        R"sql(
        select e.*, e.from_minute as "from", e.to_minute as "to", r.name as room
        from schedule_exceptions e left join rooms r on r.id = e.room_id
        where e.doctor_id = ? and e.to_day >= ? and e.from_day <= ?
        order by e.to_day, e.id limit 500)sql",
        id, days.value.from.value_or(session.today()), days.value.to.value_or(Day{"2999-12-31"}))};
}

Created<AddedException> add_exception(Session& session, DoctorId id, const NewException& wanted) {
    refuse_archived(staff::doctor(session, id));
    const auto to_day = wanted.to_day.value_or(wanted.from_day);
    judge(session, wanted, to_day);
    const ExceptionId made{*session.value<std::int64_t>(
        R"sql(
        insert into schedule_exceptions (doctor_id, from_day, to_day, kind, from_minute, to_minute,
            room_id, reason, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        id, wanted.from_day, to_day, wanted.kind, wanted.from, wanted.to, wanted.room_id,
        wanted.reason, session.now())};
    const auto one = find(session, made).value();
    session.record("schedule.exception_added", "doctor", id.value, RawJson{}, one);
    return {{one.id, one.doctor_id, one.from_day, one.to_day, one.kind, one.from, one.to,
             one.room_id, one.room, one.reason, after_new_hours(session, id)},
            "/exceptions"};
}

void remove_exception(Session& session, ExceptionId id) {
    const auto before = find(session, id);
    if (!before) throw not_found("exception");
    session.run(R"sql(delete from schedule_exceptions where id = ?)sql", id);
    session.record("schedule.exception_removed", "doctor", before->doctor_id.value, *before,
                   RawJson{});
    after_new_hours(session, before->doctor_id);
}
}  // namespace clinic::scheduling
