#pragma once
#include "queue/moves.h"
namespace clinic::queue {

/// Takes back the last move that is not taken back yet, with what it did to the visit and the
/// appointment; a ticket's creation is taken back by cancelling it, and an arrival puts the
/// appointment back. A transfer is taken back from either side. Throws 409 "nothing-to-undo", 409
/// "moved-on" when the transferred patient was moved since, "other-line" when the ticket would come
/// back into another line than the one that gave its number, 403 "too-late" after ten seconds for
/// those who may not manage the queue.
Ticket undo(Session&, TicketId);
}  // namespace clinic::queue
