#include "queue/past.h"
#include "queue/history.h"
#include <algorithm>
namespace clinic::queue {
namespace {
// Counts on; the counter's row is made by the day's first ticket.
std::int64_t next_number(Session& session, const DoctorHere& leader, const Day& day) {
    return *session.value<std::int64_t>(R"sql(
        insert into queues (doctor_id, day, next_number) values (?1, ?2, ?3 + 1)
        on conflict (doctor_id, day) do update set next_number = next_number + 1
        returning next_number - 1)sql",
                                        leader.id, day, leader.first_ticket_number);
}

struct PastMove {
    std::string_view verb;
    std::optional<Instant> at;
    Status to;
};

/// The moves that lead to the ticket, in order.
std::vector<PastMove> story(const PastTicket& past, Instant last) {
    std::vector<PastMove> moves = {{"call", past.called_at, Status::called},
                                   {"start", past.started_at, Status::in_room},
                                   {"done", past.finished_at, Status::done},
                                   {"pause", past.paused_at, Status::paused}};
    if (past.status == Status::no_show) moves.push_back({"no-show", last, past.status});
    if (past.status == Status::cancelled) moves.push_back({"cancel", last, past.status});
    std::erase_if(moves, [](const PastMove& move) { return !move.at; });
    return moves;
}

void tell(Session& session, TicketId id, const PastTicket& past, const DoctorHere& doctor,
          Instant last) {
    remember_move(session, id, "create", past.arrived_at, {}, std::nullopt, Status::waiting);
    Changeable state{
        .doctor_id = past.doctor_id, .status = Status::waiting, .priority = past.priority};
    for (const auto& [verb, at, to] : story(past, last)) {
        remember_move(session, id, verb, *at, {write(state)}, state.status, to);
        state.status = to;
        if (to == Status::called) {
            state.called_at = at;
            state.calls = {1};
            if (doctor.room) state.room = Text<60>{*doctor.room};
        }
        if (to == Status::in_room) state.started_at = state.seen_at = at;
        if (to == Status::paused) state.started_at.reset();
    }
}
Instant last_moment(const PastTicket& past, const Issue& issue) {
    auto last = issue.created_at;
    for (const auto& at : {past.called_at, past.started_at, past.finished_at, past.paused_at})
        if (at) last = std::max(last, *at);
    return last;
}
// The visit begins when they went in, and is then as the ticket is.
void follow_past_visit(Session& session, const TicketRow& row, const PastTicket& past,
                       Instant last) {
    if (past.started_at) {
        auto then = row;
        then.status = Status::in_room;
        follow_visit(session, then, past.started_at);
    }
    follow_visit(session, row, last);
}
}  // namespace

TicketId insert_ticket(Session& session, const Line& line, const Day& day, const PastTicket& wanted,
                       const Issue& issue) {
    // Whoever is on file goes by the name there.
    const auto name = wanted.patient_id ? std::nullopt : wanted.patient_name;
    const auto& doctor = line.doctor(wanted.doctor_id);
    return {*session.value<std::int64_t>(
        R"sql(
        insert into tickets (doctor_id, line_id, day, number, patient_id, patient_name, service_id,
            appointment_id, appointment_at, room_id, room, priority, status, calls, created_at,
            arrived_at, called_at, started_at, seen_at, finished_at, paused_at, resume_note,
            from_ticket_id, last_move_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning id)sql",
        wanted.doctor_id, line.leader().id, day, next_number(session, line.leader(), day),
        wanted.patient_id, name, wanted.service_id, wanted.appointment_id, wanted.appointment_at,
        issue.room_id, wanted.called_at ? doctor.room : std::nullopt, wanted.priority,
        wanted.status, wanted.called_at ? 1 : 0, issue.created_at, wanted.arrived_at,
        wanted.called_at, wanted.paused_at ? std::nullopt : wanted.started_at, wanted.started_at,
        wanted.finished_at, wanted.paused_at, wanted.resume_note, issue.from_ticket_id,
        last_moment(wanted, issue))};
}

TicketId add_past(Session& session, const PastTicket& past) {
    const auto line = line_of(session, past.doctor_id);
    const Issue issue{.created_at = past.arrived_at};
    const auto day = session.clinic().zone.day_of(past.arrived_at);
    const auto id = insert_ticket(session, line, day, past, issue);
    tell(session, id, past, line.doctor(past.doctor_id), last_moment(past, issue));
    if (past.finished_at && past.patient_id)
        patients::visited(session, *past.patient_id, *past.finished_at);
    follow_past_visit(session, row(session, id), past, last_moment(past, issue));
    session.record("ticket.imported", "ticket", id.value);
    return id;
}
}  // namespace clinic::queue
