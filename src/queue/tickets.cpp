#include "queue/tickets.h"
#include "queue/issue.h"
namespace clinic::queue {
namespace {
void require_patient(Session& session, PatientId patient) {
    const auto archived =
        session.value<bool>(R"sql(select archived from patients where id = ?)sql", patient);
    if (!archived) throw invalid("patient_id", "unknown", "is no patient of this clinic");
    if (*archived) throw invalid("patient_id", "archived", "is an archived patient");
}
}  // namespace

void refuse_archived(const Line& line, DoctorId doctor) {
    if (line.doctor(doctor).archived)
        throw conflict("doctor-archived", "This doctor is archived and takes no patients.");
}

void refuse_second(Session& session, const Line& line, PatientId patient) {
    const auto found = session.value<std::int64_t>(
        R"sql(
        select id from tickets
        where patient_id = ? and day = ? and created_at > ?
          and doctor_id in (select value from json_each(?))
          and status in ('waiting', 'called', 'in_room', 'paused')
        order by id limit 1 -- sorts: one patient's of today
        )sql",
        patient, session.today(), Instant{session.now().value - 30 * hour}, write(line.ids()));
    if (!found) return;
    const auto first = ticket(session, {*found});
    throw conflict("already-waiting", "This patient already has number " +
                                          std::to_string(first.number) + " in this queue.")
        .about("number", first.number)
        .with("ticket", json::parse(write(first)));
}

Ticket issue(Session& session, const Line& line, const PastTicket& wanted, const Issue& issue) {
    const auto id = insert_ticket(session, line, session.today(), wanted, issue);
    remember_move(session, id, "create", session.now(), {}, std::nullopt, Status::waiting);
    const auto stored = row(session, id);
    // The audit names the patient by id; a stranger's name stays in the ticket.
    auto recorded = shown(session, stored);
    recorded.patient_name.reset();
    recorded.patient_birth_date.reset();
    session.record("ticket.created", "ticket", id.value, RawJson{}, recorded);
    announce_ticket(session, stored, false);
    follow(session, stored);
    auto made = shown(session, stored);
    place(session, line, made);
    session.run(R"sql(update tickets set told_minutes = ? where id = ?)sql", made.estimated_minutes,
                id);
    return made;
}

void place(Session& session, const Line& line, Ticket& ticket) {
    const auto all =
        placed(session, scene(line, people(session, line), today(session, line.ids())));
    for (const auto& one : all)
        if (one.place.id == ticket.id) put(ticket, one);
}

Created<Ticket> take(Session& session, DoctorId id, const NewTicket& wanted) {
    const auto line = line_of(session, id);
    refuse_archived(line, id);
    if (wanted.patient_id) {
        require_patient(session, *wanted.patient_id);
        if (!wanted.another) refuse_second(session, line, *wanted.patient_id);
    }
    if (wanted.service_id) catalog::require_service(session, *wanted.service_id, "service_id");
    return {issue(session, line,
                  {.doctor_id = id,
                   .patient_id = wanted.patient_id,
                   .patient_name = wanted.patient_name,
                   .service_id = wanted.service_id,
                   .priority = wanted.priority.value_or(Priority::normal),
                   .arrived_at = session.now()},
                  {.created_at = session.now()}),
            "/tickets"};
}

Ticket ticket(Session& session, TicketId id) {
    const auto stored = row(session, id);
    auto out = shown(session, stored);
    if (stored.status == Status::waiting && stored.day == session.today())
        place(session, line_of(session, stored.doctor_id), out);
    return out;
}
}  // namespace clinic::queue
