#pragma once
#include "queue/rows.h"
namespace clinic::queue {

/// What a move may change, as it was before it; undo puts it back.
struct Changeable {
    DoctorId doctor_id;
    Status status;
    Priority priority;
    std::optional<RoomId> room_id{};
    std::optional<Text<60>> room{};
    Whole<0, 1'000'000> calls{};
    std::optional<Instant> called_at{}, started_at{}, seen_at{}, finished_at{}, paused_at{};
    std::optional<Text<200>> resume_note{};
    std::optional<TicketId> to_ticket_id{};
    std::optional<Instant> patient_last_visit_at{};  // only for the move that ends the visit
};
BOOST_DESCRIBE_STRUCT(Changeable, (),
                      (doctor_id, status, priority, room_id, room, calls, called_at, started_at,
                       seen_at, finished_at, paused_at, resume_note, to_ticket_id,
                       patient_last_visit_at))

Changeable changeable(const TicketRow&);
void put_back(TicketRow&, const Changeable& before);
/// Stores what a move may change, and counts the version up.
void save(Session&, TicketRow&);

/// A move as it is remembered.
struct StoredMove {
    std::int64_t id;
    std::string verb;
    Instant at;
    std::string before;
};
BOOST_DESCRIBE_STRUCT(StoredMove, (), (id, verb, at, before))

/// Writes one line of history.
void remember_move(Session&, TicketId, std::string_view verb, Instant at, const RawJson& before,
                   std::optional<Status> from, Status to);
/// The one that undo would take back, if there is one.
std::optional<StoredMove> last_move(Session&, TicketId);

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

/// Oldest first, with those that were taken back.
Page<TicketMove> history(Session&, TicketId);

/// Tells the screens of the staff and the waiting room: ids and numbers only.
void announce_ticket(Session&, const TicketRow&, bool called);
/// Tells the phones in a line (topic "line.<leader>") that it moved, and nothing of who; those
/// whose turn is near hear it by push (near.h).
void announce_line(Session&, DoctorId line);
/// Tells them that something about this doctor's line changed that is no ticket's move.
void announce_queue(Session&, DoctorId);

/// Brings the visit, and the appointment, to where the ticket is now.
void follow(Session&, const TicketRow&);
/// The visit alone; `at`: when that was, else now.
void follow_visit(Session&, const TicketRow&, std::optional<Instant> at = {});
/// The appointment alone, unless it has gone on with a ticket that is neither this one nor one it
/// was transferred from or to. `unarrived`: the patient was never here.
void follow_appointment(Session&, const TicketRow&, bool unarrived = false,
                        std::optional<TicketId> withdrawn = {});
}  // namespace clinic::queue
