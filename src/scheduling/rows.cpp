#include "scheduling/rows.h"
#include "patients/discretion.h"
namespace clinic::scheduling {
namespace {
/// Takes away what somebody to whom the chart is closed must not read.
void show_discreetly(Session& session, Appointment& row) {
    if (!patients::closed_and_nameless(session, row.restricted, row.patient_id, row.patient_name))
        return;
    if (row.patient_name == patients::hidden) row.patient_phone.reset(), row.patient_number = 0;
    row.service_ids.clear();
    for (auto* text : {&row.reason, &row.override_reason, &row.cancel_reason}) text->reset();
}

std::vector<Appointment> on_the_wall(Session& session, std::vector<Appointment> rows) {
    const auto& zone = session.clinic().zone;
    for (auto& row : rows) {
        row.day = zone.day_of(row.starts_at);
        row.time = read_clock_time(zone.wall_clock(row.starts_at)).value_or(ClockTime{});
        show_discreetly(session, row);
    }
    return rows;
}
}  // namespace

Stored stored(Session& session, AppointmentId id) {
    auto found = session.first<Stored>(R"sql(
        select a.*, (select json_group_array(s.service_id) from appointment_services s
                     where s.appointment_id = a.id) as service_ids
        from appointments a where a.id = ?)sql",
                                       id);
    if (!found) throw not_found("appointment");
    return std::move(*found);
}

Stored insert(Session& session, Stored wanted, Instant created_at) {
    wanted.id = {*session.value<std::int64_t>(
        R"sql(
        insert into appointments (patient_id, doctor_id, room_id, starts_at, ends_at, status,
            reason, series_id, overridden, override_reason, ticket_id, confirmed_at, cancelled_by,
            cancel_reason, created_at, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.patient_id, wanted.doctor_id, wanted.room_id, wanted.starts_at, wanted.ends_at,
        wanted.status, wanted.reason, wanted.series_id, wanted.overridden, wanted.override_reason,
        wanted.ticket_id, wanted.confirmed_at, wanted.cancelled_by, wanted.cancel_reason,
        created_at, session.caller().user)};
    wanted.version = 1;
    save_services(session, wanted);
    return wanted;
}

void save(Session& session, Stored& row) {
    session.run(R"sql(
        update appointments set doctor_id = ?, room_id = ?, starts_at = ?, ends_at = ?, status = ?,
            reason = ?, overridden = ?, override_reason = ?, ticket_id = ?, confirmed_at = ?,
            cancelled_by = ?, cancel_reason = ?, version = version + 1
        where id = ?)sql",
                row.doctor_id, row.room_id, row.starts_at, row.ends_at, row.status, row.reason,
                row.overridden, row.override_reason, row.ticket_id, row.confirmed_at,
                row.cancelled_by, row.cancel_reason, row.id);
    ++row.version;
}

void save_services(Session& session, const Stored& row) {
    session.run(R"sql(delete from appointment_services where appointment_id = ?)sql", row.id);
    std::int64_t position = 0;
    for (const auto service : row.service_ids)
        session.run(R"sql(
            insert into appointment_services (appointment_id, position, service_id)
            values (?, ?, ?))sql",
                    row.id, ++position, service);
}

Appointment appointment(Session& session, AppointmentId id) {
    auto found =
        session.all<Appointment>(R"sql(select * from shown_appointments where id = ?)sql", id);
    if (found.empty()) throw not_found("appointment");
    return std::move(on_the_wall(session, std::move(found)).front());
}

std::vector<Appointment> shown_between(Session& session, std::optional<DoctorId> doctor,
                                       const Stretch& time) {
    auto rows = doctor ? session.all<Appointment>(R"sql(
        select * from shown_appointments
        where doctor_id = ? and starts_at >= ? and starts_at < ? order by starts_at, id)sql",
                                                  *doctor, time.from, time.to)
                       : session.all<Appointment>(R"sql(
        select * from shown_appointments
        where starts_at >= ? and starts_at < ? order by starts_at, id)sql",
                                                  time.from, time.to);
    return on_the_wall(session, std::move(rows));
}

std::vector<Appointment> shown_of_series(Session& session, SeriesId series) {
    return on_the_wall(session, session.all<Appointment>(R"sql(
        select * from shown_appointments where series_id = ? order by starts_at, id)sql",
                                                         series));
}

std::vector<Appointment> shown_of_patient(Session& session, PatientId patient, std::int64_t most) {
    const auto today = session.clinic().zone.start_of(session.today());
    auto rows = session.all<Appointment>(R"sql(
        select * from shown_appointments
        where patient_id = ? and starts_at >= ? order by starts_at, id limit ?)sql",
                                         patient, today, most);
    auto past = session.all<Appointment>(R"sql(
        select * from shown_appointments
        where patient_id = ? and starts_at < ? order by starts_at desc, id desc limit ?)sql",
                                         patient, today, most);
    rows.insert(rows.end(), std::make_move_iterator(past.begin()),
                std::make_move_iterator(past.end()));
    return on_the_wall(session, std::move(rows));
}

std::vector<Stored> in_the_way(Session& session, DoctorId doctor, const Stretch& time,
                               AppointmentId self) {
    return session.all<Stored>(R"sql(
        select a.*, null as service_ids from appointments a
        where doctor_id = ? and starts_at > ? and starts_at < ? and ends_at > ? and id <> ?
          and status not in ('cancelled', 'no_show') order by starts_at, id)sql",
                               doctor, time.from.value - longest, time.to, time.from, self);
}

std::optional<AppointmentId> elsewhere(Session& session, PatientId patient, const Stretch& time,
                                       AppointmentId self) {
    const auto found =
        session.value<std::int64_t>(R"sql(
        select id from appointments
        where patient_id = ? and starts_at > ? and starts_at < ? and ends_at > ? and id <> ?
          and status not in ('cancelled', 'no_show') limit 1)sql",
                                    patient, time.from.value - longest, time.to, time.from, self);
    if (!found) return std::nullopt;
    return AppointmentId{*found};
}
}  // namespace clinic::scheduling
