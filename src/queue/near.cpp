#include "queue/near.h"
#include "messages/outbox.h"
#include "queue/queues.h"
#include <algorithm>
namespace clinic::queue {
namespace {
constexpr std::int64_t two = 2;
/// Whoever has not heard by then sees the wall, or was called.
constexpr auto of_use = 10 * minute;

/// Somebody who waits, by the number their phone took: a transfer gave them another since.
struct Listening {
    TicketId waiting, taken;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(Listening, (), (waiting, taken, phone))

std::vector<Listening> listening(Session& session, const Line& line) {
    if (!session.exists(R"sql(select 1 from devices where ticket_id is not null)sql")) return {};
    return session.all<Listening>(R"sql(
        with recursive taken (waiting, id, from_ticket_id) as (
            select id, id, from_ticket_id from tickets
            where doctor_id in (select value from json_each(?1)) and day = ?2
              and status = 'waiting'
            union all
            select n.waiting, t.id, t.from_ticket_id
            from taken n join tickets t on t.id = n.from_ticket_id)
        select n.waiting, c.ticket_id as taken, c.phone
        from taken n join checkin_claims c on c.ticket_id = n.id
        where exists (select 1 from devices d where d.ticket_id = c.ticket_id))sql",
                                  write(line.ids()), session.today());
}

struct NearParams {
    std::int64_t number, ahead;
    DoctorId doctor_id;
};
BOOST_DESCRIBE_STRUCT(NearParams, (), (number, ahead, doctor_id))

void put(Session& session, const Listening& who, const Ticket& ticket, std::int64_t ahead) {
    messages::put(session,
                  {.key = "queue.near/" + write(who.taken) + (ahead > 0 ? "/two" : "/next"),
                   .kind = "queue.near",
                   .to = {.address = "tel:" + who.phone},
                   .entity = "ticket",
                   .entity_id = who.taken.value,
                   .params = write(NearParams{ticket.number, ahead, ticket.doctor_id}),
                   .due_at = session.now(),
                   .expires_at = Instant{session.now().value + of_use}});
}
}  // namespace

void tell_near(Session& session, DoctorId id) {
    const auto all = listening(session, line_of(session, id));
    if (all.empty()) return;
    const auto line = queue(session, id, {});
    for (const auto& who : all) {
        const auto ticket = std::ranges::find(line.tickets, who.waiting, &Ticket::id);
        if (ticket == line.tickets.end() || !ticket->position) continue;
        const auto ahead = *ticket->position - 1;
        if (ahead <= two) put(session, who, *ticket, ahead);
    }
}
}  // namespace clinic::queue
