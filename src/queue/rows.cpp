#include "queue/rows.h"
#include "api/permissions.h"
#include "patients/discretion.h"
namespace clinic::queue {
namespace {
std::optional<Link> link(std::optional<TicketId> ticket, std::optional<DoctorId> doctor,
                         const std::optional<std::string>& name,
                         std::optional<std::int64_t> number) {
    if (!ticket) return std::nullopt;
    return Link{*ticket, *number, *doctor, *name};
}
}  // namespace

TicketRow row(Session& session, TicketId id) {
    auto found = session.first<TicketRow>(R"sql(select * from shown_tickets where id = ?)sql", id);
    if (!found) throw not_found("ticket");
    return std::move(*found);
}

std::vector<TicketRow> rows(Session& session, const std::vector<DoctorId>& doctors,
                            const Day& day) {
    return session.all<TicketRow>(R"sql(
        select * from shown_tickets
        where doctor_id in (select value from json_each(?)) and day = ?)sql",
                                  write(doctors), day);
}

std::vector<TicketRow> rows(Session& session, const Day& day) {
    return session.all<TicketRow>(R"sql(select * from shown_tickets where day = ?)sql", day);
}

std::vector<TicketRow> rows_inside(Session& session, DoctorId doctor, const Day& day) {
    return session.all<TicketRow>(R"sql(
        select * from shown_tickets
        where doctor_id = ? and day = ? and status in ('called', 'in_room'))sql",
                                  doctor, day);
}

bool may_undo(const Session& session, Instant moved_at) {
    return session.now().value - moved_at.value <= undo_window ||
           may(session.caller(), Can::manage_queue);
}

namespace {
void show_discreetly(Session& session, Ticket& ticket) {
    if (!ticket.restricted ||
        !patients::closed_and_nameless(session, true, *ticket.patient_id, *ticket.patient_name))
        return;
    ticket.patient_birth_date.reset();
    ticket.service_id.reset();
    ticket.resume_note.reset();
}

Ticket whole(const Session& session, const TicketRow& row) {
    return {.id = row.id,
            .number = row.number,
            .status = row.status,
            .doctor_id = row.doctor_id,
            .doctor_name = row.doctor_name,
            .day = row.day,
            .patient_id = row.patient_id,
            .patient_name = row.shown_name,
            .patient_birth_date = row.patient_birth_date,
            .restricted = row.restricted,
            .priority = row.priority,
            .service_id = row.service_id,
            .appointment_id = row.appointment_id,
            .appointment_at = row.appointment_at,
            .room = row.shown_room,
            .position = {},
            .estimated_minutes = {},
            .reason = {},
            .created_at = row.created_at,
            .arrived_at = row.arrived_at,
            .called_at = row.called_at,
            .started_at = row.started_at,
            .finished_at = row.finished_at,
            .paused_at = row.paused_at,
            .resume_note = row.resume_note,
            .transferred_from =
                link(row.from_ticket_id, row.from_doctor_id, row.from_doctor_name, row.from_number),
            .transferred_to =
                link(row.to_ticket_id, row.to_doctor_id, row.to_doctor_name, row.to_number),
            .kept_place = row.arrived_at < row.created_at || row.priority == Priority::returned,
            .calls = row.calls,
            .can_undo = row.last_move_at && may_undo(session, *row.last_move_at),
            .version = row.version};
}
}  // namespace

Ticket shown(Session& session, const TicketRow& row) {
    auto ticket = whole(session, row);
    show_discreetly(session, ticket);
    return ticket;
}
}  // namespace clinic::queue
