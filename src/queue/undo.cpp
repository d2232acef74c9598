#include "queue/undo.h"
namespace clinic::queue {
namespace {
bool is_creation(const StoredMove& move) {
    return move.verb == "create";
}

/// Puts the ticket back to what it was before `move`.
void take_back(Session& session, TicketRow& row, const StoredMove& move) {
    if (is_creation(move)) {
        row.status = Status::cancelled;
        return;
    }
    const auto before = read<Changeable>(json::parse(move.before));
    // Unless they have been elsewhere since, the patient's last visit is the one before.
    if (row.finished_at != before.finished_at && row.patient_id &&
        last_visit(session, *row.patient_id) == row.finished_at)
        session.run(R"sql(update patients set last_visit_at = ? where id = ?)sql",
                    before.patient_last_visit_at, *row.patient_id);
    put_back(row, before);
}

/// One ticket's last move, with its history and audit row.
TicketRow taken_back(Session& session, TicketRow current, const StoredMove& move) {
    const auto before = changeable(current);
    const bool was_over = !on_the_way.contains(current.status);
    take_back(session, current, move);
    if (was_over && on_the_way.contains(current.status)) refuse_other_line(session, current);
    session.run(R"sql(update ticket_moves set undone = 1 where id = ?)sql", move.id);
    const auto earlier = last_move(session, current.id);
    current.last_move_at = earlier ? std::optional(earlier->at) : std::nullopt;
    save(session, current);
    remember_move(session, current.id, "undo", session.now(), {write(before)}, before.status,
                  current.status);
    session.record("ticket.undone", "ticket", current.id.value, before, changeable(current));
    announce_ticket(session, current, false);
    return current;
}

/// The number given by a transfer goes with it.
void withdraw_successor(Session& session, const TicketRow& origin) {
    const auto successor = row(session, *origin.to_ticket_id);
    const auto move = last_move(session, successor.id);
    if (!move || !is_creation(*move))
        throw conflict("moved-on", "Ticket " + std::to_string(successor.number) + " of " +
                                       successor.doctor_name +
                                       " was moved since. Take that back first.")
            .about("number", successor.number)
            .about("doctor", json::string(successor.doctor_name));
    follow_visit(session, taken_back(session, successor, *move));
}
}  // namespace

Ticket undo(Session& session, TicketId id) {
    const auto current = row(session, id);
    const auto move = last_move(session, id);
    if (!move) throw conflict("nothing-to-undo", "Nothing of this ticket is left to take back.");
    if (!may_undo(session, move->at))
        throw Problem(403, "too-late",
                      "After ten seconds only someone who manages the queue can take this back.");
    if (is_creation(*move) && current.from_ticket_id) {
        undo(session, *current.from_ticket_id);
        return ticket(session, id);
    }
    const bool was_transfer = move->verb == transitions::transfer.verb;
    if (was_transfer) withdraw_successor(session, current);
    const auto now = taken_back(session, current, *move);
    follow_visit(session, now);
    const bool was_arrival = is_creation(*move);
    follow_appointment(session, now, was_arrival, current.to_ticket_id);
    return ticket(session, id);
}
}  // namespace clinic::queue
