#include "queue/arrival.h"
#include "queue/issue.h"
namespace clinic::queue {
namespace {
void refuse_twice(Session& session, AppointmentId appointment) {
    const auto found = session.value<std::int64_t>(R"sql(
        select t.id from appointments a join tickets t on t.id = a.ticket_id
        where a.id = ? and t.status not in ('cancelled', 'transferred'))sql",
                                                   appointment);
    if (!found) return;
    const auto given = ticket(session, {*found});
    throw conflict("already-arrived",
                   "This patient has arrived and has number " + std::to_string(given.number) + ".")
        .about("number", given.number)
        .with("ticket", json::parse(write(given)));
}

// From the table: the appointment as shown may keep it from who receives the patient.
std::optional<ServiceId> first_service(Session& session, AppointmentId appointment) {
    const auto found = session.value<std::int64_t>(R"sql(
        select service_id from appointment_services
        where appointment_id = ? order by position limit 1)sql",
                                                   appointment);
    return found ? std::optional(ServiceId{*found}) : std::nullopt;
}

void refuse_state(const scheduling::Appointment& appointment) {
    if (scheduling::transitions::arrive.from.contains(appointment.status)) return;
    throw conflict("wrong-state", "This appointment is " +
                                      std::string(name_of(appointment.status)) +
                                      ": its patient cannot arrive.")
        .about("status", name_of(appointment.status))
        .about("verb", "arrive");
}
}  // namespace

Created<Ticket> arrive(Session& session, AppointmentId id, const Arrival& wanted) {
    const auto appointment = scheduling::appointment(session, id);
    refuse_twice(session, id);
    if (appointment.day != session.today())
        throw conflict("not-today", "This appointment is on " + appointment.day.value + ".")
            .about("day", json::string(appointment.day.value));
    refuse_state(appointment);
    const auto doctor = wanted.doctor_id.value_or(appointment.doctor_id);
    const auto line = line_of(session, doctor);
    refuse_archived(line, doctor);
    refuse_second(session, line, appointment.patient_id);
    auto made = issue(session, line,
                      {.doctor_id = doctor,
                       .patient_id = appointment.patient_id,
                       .service_id = first_service(session, id),
                       .priority = Priority::appointment,
                       .arrived_at = session.now(),
                       .appointment_id = id,
                       .appointment_at = appointment.starts_at},
                      {.created_at = session.now()});
    scheduling::follow_ticket(session, id, scheduling::Status::arrived, made.id);
    return {std::move(made), "/tickets"};
}
}  // namespace clinic::queue
