#pragma once
#include "queue/tickets.h"
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
    std::optional<Instant> called_at{}, started_at{}, finished_at{};
};
/// Adds a ticket of any day with the day's next number, and its history; tells no screen. For demo
/// data and imports: the moments are believed as they are.
TicketId add_past(Session&, const PastTicket&);

/// Makes the row, with the next number of the doctor's day. Nothing else: whoever calls it writes
/// the history and the audit row.
TicketId insert_ticket(Session&, const staff::Doctor&, const Day&, const PastTicket&,
                       Instant last_move_at);
}  // namespace clinic::queue
