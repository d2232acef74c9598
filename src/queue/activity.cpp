#include "queue/activity.h"
namespace clinic::queue {
namespace {
constexpr std::int64_t usual_limit = 50;
}  // namespace

Page<DayMove> day_moves(Session& session, const Query<MovesWanted>& wanted) {
    const auto limit = wanted.value.limit ? wanted.value.limit->value : usual_limit;
    // Today's moves are the newest: the few thousand last ones hold all that a list can show.
    auto moves = session.all<DayMove>(R"sql(
        select m.id, m.at, u.display_name as user_name, m.ticket_id, t.number, t.doctor_id, m.verb,
               m.from_status as "from", m.to_status as "to", m.undone,
               not m.undone and m.id = (select max(id) from ticket_moves
                                        where ticket_id = m.ticket_id and not undone
                                          and verb <> 'undo') as can_undo
        from ticket_moves m
        join tickets t on t.id = m.ticket_id
        left join users u on u.id = m.user_id
        where m.id > (select max(id) from ticket_moves) - 5000 and m.verb <> 'undo' and t.day = ?
        order by m.id desc limit ? -- sorts: one day's moves
        )sql",
                                      session.today(), limit);
    for (auto& move : moves) move.can_undo = move.can_undo && may_undo(session, move.at);
    return {std::move(moves)};
}
}  // namespace clinic::queue
