#include "queue/past.h"
#include "queue/moves.h"
#include <algorithm>
namespace clinic::queue {
namespace {
// Counts on; the counter's row is made by the day's first ticket.
std::int64_t next_number(Session& session, const staff::Doctor& doctor, const Day& day) {
    return *session.value<std::int64_t>(R"sql(
        insert into queues (doctor_id, day, next_number) values (?1, ?2, ?3 + 1)
        on conflict (doctor_id, day) do update set next_number = next_number + 1
        returning next_number - 1)sql",
                                        doctor.id, day, doctor.first_ticket_number);
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
                                   {"done", past.finished_at, Status::done}};
    if (past.status == Status::no_show) moves.push_back({"no-show", last, past.status});
    if (past.status == Status::cancelled) moves.push_back({"cancel", last, past.status});
    std::erase_if(moves, [](const PastMove& move) { return !move.at; });
    return moves;
}

void tell(Session& session, TicketId id, const PastTicket& past, const staff::Doctor& doctor,
          Instant last) {
    remember_move(session, id, "create", past.arrived_at, {}, std::nullopt, Status::waiting);
    Changeable state{.status = Status::waiting,
                     .priority = past.priority,
                     .room = {},
                     .calls = {0},
                     .called_at = {},
                     .started_at = {},
                     .finished_at = {}};
    for (const auto& [verb, at, to] : story(past, last)) {
        remember_move(session, id, verb, *at, {write(state)}, state.status, to);
        state.status = to;
        if (to == Status::called) {
            state.called_at = at;
            state.calls = {1};
            if (doctor.room) state.room = Text<60>{*doctor.room};
        }
        if (to == Status::in_room) state.started_at = at;
    }
}
}  // namespace

TicketId insert_ticket(Session& session, const staff::Doctor& doctor, const Day& day,
                       const PastTicket& wanted, Instant last_move_at) {
    // Whoever is on file goes by the name there.
    const auto name = wanted.patient_id ? std::nullopt : wanted.patient_name;
    return {*session.value<std::int64_t>(
        R"sql(
        insert into tickets (doctor_id, day, number, patient_id, patient_name, service_id, priority,
            status, calls, created_at, arrived_at, called_at, started_at, finished_at, room,
            last_move_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        wanted.doctor_id, day, next_number(session, doctor, day), wanted.patient_id, name,
        wanted.service_id, wanted.priority, wanted.status, wanted.called_at ? 1 : 0,
        wanted.arrived_at, wanted.arrived_at, wanted.called_at, wanted.started_at,
        wanted.finished_at, wanted.called_at ? doctor.room : std::nullopt, last_move_at)};
}

TicketId add_past(Session& session, const PastTicket& past) {
    const auto doctor = staff::doctor(session, past.doctor_id);
    auto last = past.arrived_at;
    for (const auto& at : {past.called_at, past.started_at, past.finished_at})
        if (at) last = std::max(last, *at);
    const auto day = session.clinic().zone.day_of(past.arrived_at);
    const auto id = insert_ticket(session, doctor, day, past, last);
    tell(session, id, past, doctor, last);
    if (past.finished_at && past.patient_id)
        patients::visited(session, *past.patient_id, *past.finished_at);
    session.record("ticket.imported", "ticket", id.value);
    return id;
}
}  // namespace clinic::queue
