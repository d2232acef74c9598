#pragma once
#include "queue/rows.h"
namespace clinic::queue {

/// What a move may change, as it was before it; undo puts it back.
struct Changeable {
    Status status;
    Priority priority;
    std::optional<Text<60>> room;
    Whole<0, 1'000'000> calls;
    std::optional<Instant> called_at, started_at, finished_at;
    std::optional<Instant> patient_last_visit_at{};  // only for the move that ends the visit
};
BOOST_DESCRIBE_STRUCT(Changeable, (),
                      (status, priority, room, calls, called_at, started_at, finished_at,
                       patient_last_visit_at))

/// One line of a ticket's history. `user_name` is nothing for the program itself.
struct TicketMove {
    Instant at;
    std::optional<std::string> user_name;
    std::optional<Status> from;  // nothing: the ticket is new
    Status to;
    std::string verb;
    bool undone;
};
BOOST_DESCRIBE_STRUCT(TicketMove, (), (at, user_name, from, to, verb, undone))

struct CallNext {
    bool finish_current = false;
};
BOOST_DESCRIBE_STRUCT(CallNext, (), (finish_current))

struct TicketChanges {
    std::optional<Priority> priority{};
};
BOOST_DESCRIBE_STRUCT(TicketChanges, (), (priority))

/// Calls the first of today's line (queue/policy.h); nothing when nobody waits. `finish_current`
/// first ends the visits of those who are called or inside, also when nobody waits.
std::optional<Ticket> call_next(Session&, DoctorId, const CallNext&);

// The moves of queue/states.h. Each throws 409 "wrong-state" when the ticket's state does not allow
// it, and 409 "past-day" when it would bring someone into a line that is over.
Ticket call(Session&, TicketId);
Ticket recall(Session&, TicketId);
Ticket start(Session&, TicketId);
/// The patient's last visit is now.
Ticket finish(Session&, TicketId);
Ticket miss(Session&, TicketId);
/// Comes back with the priority `returned` and the old moment of arrival.
Ticket come_back(Session&, TicketId);
Ticket cancel(Session&, TicketId);
Ticket change_ticket(Session&, TicketId, const TicketChanges&, const IfMatch&);

/// Takes back the last move that is not taken back yet; the ticket's creation is taken back by
/// cancelling it. Throws 409 "nothing-to-undo", 403 "too-late" after ten seconds for those who may
/// not manage the queue.
Ticket undo(Session&, TicketId);

/// Oldest first, with those that were taken back.
Page<TicketMove> history(Session&, TicketId);

/// Writes one line of history.
void remember_move(Session&, TicketId, std::string_view verb, Instant at, const RawJson& before,
                   std::optional<Status> from, Status to);
/// Tells the screens of the staff and the waiting room: ids and numbers only.
void announce_ticket(Session&, const TicketRow&, bool called);
}  // namespace clinic::queue
