#pragma once
#include "queue/history.h"
#include "queue/lines.h"
namespace clinic::queue {

struct CallNext {
    bool finish_current = false;
};
BOOST_DESCRIBE_STRUCT(CallNext, (), (finish_current))

/// Who calls: in a shared line another than the ticket's doctor may.
struct CallBy {
    std::optional<DoctorId> doctor_id{};
};
BOOST_DESCRIBE_STRUCT(CallBy, (), (doctor_id))

struct SendToTests {
    std::optional<Text<200>> note{};  // "ultrasound": seen when they come back
};
BOOST_DESCRIBE_STRUCT(SendToTests, (), (note))

struct TicketChanges {
    std::optional<Priority> priority{};
};
BOOST_DESCRIBE_STRUCT(TicketChanges, (), (priority))

/// Calls the first of the doctor's line of today (queue/policy.h); nothing when nobody waits. Ends
/// the doctor's break. `finish_current` first ends the visits of those whom this doctor called or
/// has inside, also when nobody waits.
std::optional<Ticket> call_next(Session&, DoctorId, const CallNext&);
/// The same with finish_current.
std::optional<Ticket> finish_and_call(Session&, DoctorId);

// The moves of queue/states.h. Each throws 409 "wrong-state" when the ticket's state does not allow
// it, and 409 "past-day" when it would bring someone into a line that is over.

/// Throws 422 for a doctor who does not call from the ticket's line.
Ticket call(Session&, TicketId, const CallBy& = {});
Ticket recall(Session&, TicketId);
Ticket start(Session&, TicketId);
/// The patient's last visit is now.
Ticket finish(Session&, TicketId);
Ticket miss(Session&, TicketId);
/// Comes back with the priority `returned` and the old moment of arrival.
Ticket come_back(Session&, TicketId);
/// Away for tests: is not called until they are back.
Ticket pause(Session&, TicketId, const SendToTests& = {});
/// Back from tests, with the priority `returned` and the old moment of arrival.
Ticket resume(Session&, TicketId);
Ticket cancel(Session&, TicketId);
Ticket change_ticket(Session&, TicketId, const TicketChanges&, const IfMatch&);

/// What a move brings along.
struct Along {
    std::optional<Priority> priority{};
    std::optional<DoctorId> by{};  // the doctor who calls
    std::optional<std::string> note{};
    std::optional<RoomId> room_id{};
    std::optional<TicketId> to_ticket_id{};
};
/// The move itself, with its history, audit row, events, visit and appointment.
TicketRow moved(Session&, TicketRow, const Transition&, const Along& = {});
/// Throws what a move throws that the ticket's state or day does not allow.
void refuse_move(const TicketRow&, const Transition&, const Day& today);
/// Throws 409 "other-line" when the doctor joined or left a shared line since the number was given:
/// there it may be somebody else's. Asked when a ticket comes back among those who are here.
void refuse_other_line(Session&, const TicketRow&);
std::optional<Instant> last_visit(Session&, PatientId);
}  // namespace clinic::queue
