#pragma once
#include "queue/history.h"
namespace clinic::queue {

/// One of today's moves, as the desk's list of what was done shows it.
struct DayMove {
    std::int64_t id;
    Instant at;
    std::optional<std::string> user_name;  // nothing for the program itself
    TicketId ticket_id;
    std::int64_t number;
    DoctorId doctor_id;
    std::string verb;
    std::optional<Status> from;  // nothing: the ticket is new
    Status to;
    bool undone;
    bool can_undo;  // the ticket's last move, and this person may still take it back
};
BOOST_DESCRIBE_STRUCT(DayMove, (),
                      (id, at, user_name, ticket_id, number, doctor_id, verb, from, to, undone,
                       can_undo))

struct MovesWanted {
    std::optional<Whole<1, 200>> limit{};  // 50
};
BOOST_DESCRIBE_STRUCT(MovesWanted, (), (limit))

/// Today's moves, the newest first.
Page<DayMove> day_moves(Session&, const Query<MovesWanted>&);
}  // namespace clinic::queue
