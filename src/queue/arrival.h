#pragma once
#include "queue/tickets.h"
namespace clinic::queue {
using scheduling::AppointmentId;

struct Arrival {
    std::optional<DoctorId> doctor_id{};  // who sees them instead of the one they booked
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (doctor_id))

/// The patient of an appointment is here: gives a ticket for it, which from now on drives the
/// appointment. Throws 404; 409 "already-arrived" with the `ticket`, "not-today", "wrong-state" for
/// a cancelled or finished one, "doctor-archived"; "already-waiting" when they took a number
/// before.
Created<Ticket> arrive(Session&, AppointmentId, const Arrival&);
}  // namespace clinic::queue
