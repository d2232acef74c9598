#pragma once
#include "queue/moves.h"
namespace clinic::queue {

struct Transfer {
    DoctorId doctor_id{};
    std::optional<RoomId> room_id{};  // behind another door than that doctor's usual one
    std::optional<Text<200>> note{};
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (doctor_id, room_id, note))

/// Sends the patient on to another doctor's line, under a number of that line, with priority,
/// appointment and moment of arrival kept; answers the new ticket. To the same doctor with a room:
/// the ticket stays and its door is another. Throws 409 "wrong-state", "past-day",
/// "doctor-archived", "same-line" for a doctor who calls from this line anyway, "already-waiting";
/// 422 for an unknown doctor or room.
Ticket transfer(Session&, TicketId, const Transfer&);
}  // namespace clinic::queue
