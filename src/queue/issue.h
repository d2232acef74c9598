#pragma once
#include "queue/history.h"
#include "queue/past.h"
namespace clinic::queue {

/// Gives a ticket with the next number of the line, tells everyone, and remembers which wait was
/// told.
Ticket issue(Session&, const Line&, const PastTicket&, const Issue&);
/// Puts the place and the wait into a ticket that waits in that line.
void place(Session&, const Line&, Ticket&);

/// Throws 409 "doctor-archived".
void refuse_archived(const Line&, DoctorId);
/// Throws 409 "already-waiting" with the `ticket` when the patient has one underway in that line.
void refuse_second(Session&, const Line&, PatientId);
}  // namespace clinic::queue
