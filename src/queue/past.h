#pragma once
#include "queue/lines.h"
namespace clinic::queue {

/// A ticket as it once was, with the moments that made it so. The status says where it ended; the
/// moments on the way there must be given.
struct PastTicket {
    DoctorId doctor_id;
    std::optional<PatientId> patient_id{};
    std::optional<Text<200>> patient_name{};
    std::optional<ServiceId> service_id{};
    Priority priority = Priority::normal;
    Status status = Status::waiting;
    Instant arrived_at{};
    std::optional<Instant> called_at{}, started_at{}, finished_at{}, paused_at{};
    std::optional<AppointmentId> appointment_id{};
    std::optional<Instant> appointment_at{};
    std::optional<Text<200>> resume_note{};
};
/// Adds a ticket of any day with the day's next number, and its history; tells no screen, and
/// leaves an appointment as it is. For demo data and imports: the moments are believed as they are.
TicketId add_past(Session&, const PastTicket&);

/// What a new row needs beyond a past ticket.
struct Issue {
    Instant created_at{};
    std::optional<TicketId> from_ticket_id{};
    std::optional<RoomId> room_id{};
};
/// Makes the row, with the next number of the line's day. Nothing else: whoever calls it writes the
/// history and the audit row.
TicketId insert_ticket(Session&, const Line&, const Day&, const PastTicket&, const Issue&);
}  // namespace clinic::queue
