#include "queue/rows.h"
#include "api/permissions.h"
namespace clinic::queue {

TicketRow row(Session& session, TicketId id) {
    auto found = session.first<TicketRow>(R"sql(select * from shown_tickets where id = ?)sql", id);
    if (!found) throw not_found("ticket");
    return std::move(*found);
}

std::vector<TicketRow> rows(Session& session, DoctorId doctor, const Day& day) {
    return session.all<TicketRow>(R"sql(
        select * from shown_tickets where doctor_id = ? and day = ? order by number)sql",
                                  doctor, day);
}

std::vector<TicketRow> rows_inside(Session& session, DoctorId doctor, const Day& day) {
    return session.all<TicketRow>(R"sql(
        select * from shown_tickets
        where doctor_id = ? and day = ? and status in ('called', 'in_room'))sql",
                                  doctor, day);
}

std::vector<Place> line_today(Session& session, DoctorId doctor) {
    return line({}, session.all<Waiter>(R"sql(
        select id, number, priority, arrived_at from tickets
        where doctor_id = ? and day = ? and status = 'waiting')sql",
                                        doctor, session.today()));
}

std::vector<Passage> passages(Session& session, DoctorId doctor, const Day& day) {
    return session.all<Passage>(R"sql(
        select coalesce(started_at, called_at) as began, finished_at as ended from tickets
        where doctor_id = ? and day = ? and status in ('called', 'in_room', 'done')
          and coalesce(started_at, called_at) is not null)sql",
                                doctor, day);
}

std::vector<Place> line_of(const std::vector<TicketRow>& rows) {
    std::vector<Waiter> waiters;
    for (const auto& row : rows)
        if (row.status == Status::waiting)
            waiters.push_back({row.id, row.number, row.priority, row.arrived_at});
    return line({}, std::move(waiters));
}

bool may_undo(const Session& session, Instant moved_at) {
    return session.now().value - moved_at.value <= undo_window ||
           may(session.caller(), Can::manage_queue);
}

Ticket shown(const Session& session, const TicketRow& row) {
    return {.id = row.id,
            .number = row.number,
            .status = row.status,
            .doctor_id = row.doctor_id,
            .day = row.day,
            .patient_id = row.patient_id,
            .patient_name = row.shown_name,
            .patient_birth_date = row.patient_birth_date,
            .priority = row.priority,
            .service_id = row.service_id,
            .room = row.shown_room,
            .position = {},
            .estimated_minutes = {},
            .reason = {},
            .created_at = row.created_at,
            .arrived_at = row.arrived_at,
            .called_at = row.called_at,
            .started_at = row.started_at,
            .finished_at = row.finished_at,
            .calls = row.calls,
            .can_undo = row.last_move_at && may_undo(session, *row.last_move_at),
            .version = row.version};
}
}  // namespace clinic::queue
