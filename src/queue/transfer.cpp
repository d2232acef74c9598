#include "queue/transfer.h"
#include "queue/issue.h"
#include <algorithm>
namespace clinic::queue {
namespace {
void require_room(Session& session, RoomId room) {
    const auto archived =
        session.value<bool>(R"sql(select archived from rooms where id = ?)sql", room);
    if (!archived) throw invalid("room_id", "unknown", "is no room of this clinic");
    if (*archived) throw invalid("room_id", "archived", "is an archived room");
}

Line line_to(Session& session, DoctorId doctor) {
    if (!session.exists(R"sql(select 1 from doctors where id = ?)sql", doctor))
        throw invalid("doctor_id", "unknown", "is no doctor of this clinic");
    auto line = line_of(session, doctor);
    refuse_archived(line, doctor);
    return line;
}
}  // namespace

Ticket transfer(Session& session, TicketId id, const Transfer& wanted) {
    const auto before = row(session, id);
    if (wanted.room_id) require_room(session, *wanted.room_id);
    if (wanted.doctor_id == before.doctor_id && wanted.room_id) {
        moved(session, before, transitions::move_door, {.room_id = wanted.room_id});
        return ticket(session, id);
    }
    const auto line = line_to(session, wanted.doctor_id);
    if (std::ranges::count(line.doctors, before.doctor_id, &DoctorHere::id))
        throw conflict("same-line", "The patient waits in this doctor's line already.");
    refuse_move(before, transitions::transfer, session.today());
    if (before.patient_id) refuse_second(session, line, *before.patient_id);
    const auto made =
        issue(session, line,
              {.doctor_id = wanted.doctor_id,
               .patient_id = before.patient_id,
               .patient_name =
                   before.shown_name ? std::optional(Text<200>{*before.shown_name}) : std::nullopt,
               .service_id = before.service_id,
               .priority = before.priority,
               .arrived_at = before.arrived_at,
               .appointment_id = before.appointment_id,
               .appointment_at = before.appointment_at,
               .resume_note = wanted.note},
              {.created_at = session.now(), .from_ticket_id = id, .room_id = wanted.room_id});
    moved(session, before, transitions::transfer, {.to_ticket_id = made.id});
    return made;
}
}  // namespace clinic::queue
