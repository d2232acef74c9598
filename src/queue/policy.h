#pragma once
#include "db/session.h"
namespace clinic::queue {
using TicketId = Id<struct Ticket>;

enum class Priority { urgent, returned, appointment, normal };
BOOST_DESCRIBE_ENUM(Priority, urgent, returned, appointment, normal)

/// Someone in the waiting line, as far as its order is concerned.
struct Waiter {
    TicketId id;
    std::int64_t number;
    Priority priority;
    Instant arrived_at;
};
BOOST_DESCRIBE_STRUCT(Waiter, (), (id, number, priority, arrived_at))

/// How many go before, and what decided it.
struct ReasonParams {
    std::int64_t ahead, by_priority, by_arrival;
};
BOOST_DESCRIBE_STRUCT(ReasonParams, (), (ahead, by_priority, by_arrival))

/// Why a ticket stands where it stands. `code` is its class: "urgent", "normal" ...
struct Reason {
    std::string code;
    ReasonParams params;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (code, params))

struct Place {
    TicketId id;
    std::int64_t position;  // 1 is called next
    Reason reason;
};

/// What the clinic holds to be fair.
struct Policy {
    /// The first class goes before all others, and so on.
    std::array<Priority, 4> classes = {Priority::urgent, Priority::returned, Priority::appointment,
                                       Priority::normal};
};

/// The line in the order it will be called: by class, then arrival, then number. Nothing else
/// decides it: call-next takes the first, the screens show and explain the rest.
std::vector<Place> line(const Policy& policy, std::vector<Waiter> waiters);
}  // namespace clinic::queue
