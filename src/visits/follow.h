#pragma once
#include "visits/visits.h"
namespace clinic::visits {

/// Where a ticket of the queue stands, as far as its visit is concerned.
struct Step {
    Id<queue::Ticket> ticket;
    std::optional<PatientId> patient{};
    DoctorId doctor{};
    std::optional<ServiceId> service{};
    Day day{};
    VisitStatus status = VisitStatus::open;
    Instant at{};
    std::optional<Id<queue::Ticket>> transferred_from{};
};

/// Makes the ticket's visit or brings it up to date: open when the ticket is taken, in_progress in
/// the room, completed when done, cancelled when cancelled or nobody came; and back again on undo.
/// The ticket's service becomes the first one rendered. Nothing without a patient on file. Part of
/// the ticket's own act, so it writes no audit row.
void follow(Session&, const Step&);
}  // namespace clinic::visits
