#include "queue/tickets.h"
#include "queue/moves.h"
#include "queue/past.h"
#include "queue/queues.h"
namespace clinic::queue {
namespace {
void require_patient(Session& session, PatientId patient) {
    const auto archived =
        session.value<bool>(R"sql(select archived from patients where id = ?)sql", patient);
    if (!archived) throw invalid("patient_id", "unknown", "is no patient of this clinic");
    if (*archived) throw invalid("patient_id", "archived", "is an archived patient");
}

void refuse_second(Session& session, DoctorId doctor, PatientId patient) {
    const auto found = session.value<std::int64_t>(R"sql(
        select id from tickets
        where patient_id = ? and doctor_id = ? and day = ?
          and status in ('waiting', 'called', 'in_room')
        order by id limit 1)sql",
                                                   patient, doctor, session.today());
    if (!found) return;
    const auto first = ticket(session, {*found});
    throw conflict("already-waiting", "This patient already has number " +
                                          std::to_string(first.number) + " in this queue.")
        .about("number", first.number)
        .with("ticket", json::parse(write(first)));
}

}  // namespace

Created<Ticket> take(Session& session, DoctorId id, const NewTicket& wanted) {
    const auto doctor = staff::doctor(session, id);
    if (doctor.archived)
        throw conflict("doctor-archived", "This doctor is archived and takes no patients.");
    if (wanted.patient_id) {
        require_patient(session, *wanted.patient_id);
        if (!wanted.another) refuse_second(session, id, *wanted.patient_id);
    }
    if (wanted.service_id) catalog::require_service(session, *wanted.service_id, "service_id");
    const auto now = session.now();
    const auto made = insert_ticket(session, doctor, session.today(),
                                    {.doctor_id = id,
                                     .patient_id = wanted.patient_id,
                                     .patient_name = wanted.patient_name,
                                     .service_id = wanted.service_id,
                                     .priority = wanted.priority.value_or(Priority::normal),
                                     .arrived_at = now},
                                    now);
    remember_move(session, made, "create", now, {}, std::nullopt, Status::waiting);
    const auto stored = row(session, made);
    // The audit names the patient by id; a stranger's name stays in the ticket.
    auto recorded = shown(session, stored);
    recorded.patient_name.reset();
    recorded.patient_birth_date.reset();
    session.record("ticket.created", "ticket", made.value, RawJson{}, recorded);
    announce_ticket(session, stored, false);
    return {ticket(session, made), "/tickets"};
}

Ticket ticket(Session& session, TicketId id) {
    const auto stored = row(session, id);
    if (stored.status != Status::waiting || stored.day != session.today())
        return shown(session, stored);
    auto out = shown(session, stored);
    const auto doctor = staff::doctor(session, stored.doctor_id);
    const auto speed =
        pace(passages(session, doctor.id, stored.day), doctor.slot_minutes, session.now());
    for (const auto& place : line_today(session, doctor.id))
        if (place.id == id) {
            out.position = place.position;
            out.reason = place.reason;
            out.estimated_minutes = estimated_minutes(speed, place.position);
        }
    return out;
}
}  // namespace clinic::queue
