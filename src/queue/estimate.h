#pragma once
#include "queue/pace.h"
#include "queue/policy.h"
namespace clinic::queue {

/// From ... up to, but not including.
struct Span {
    Instant from, to;
};

/// One doctor who calls from the line.
struct Hands {
    Instant free_at;
    std::int64_t cycle_ms;     // from one call to the next
    std::vector<Span> away{};  // breaks and the hours before work, in order
};

/// All that is known of a line at one moment.
struct Scene {
    Policy policy{};
    Moment moment{};
    std::vector<Waiter> waiting{};
    std::vector<Instant> coming{};  // appointments of today whose patients are not here yet
    std::vector<Hands> hands{};     // at least one
};

struct Wait {
    TicketId id;
    std::int64_t milliseconds;
};

/// How long each one of the line will still wait, in the order they will be called: the rest of the
/// day is played through by the rules the line is called by, with everyone taking the time that is
/// usual today. A coming patient counts as far as such patients usually come.
std::vector<Wait> rehearse(Scene scene);
}  // namespace clinic::queue
