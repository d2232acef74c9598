#include "queue/queues.h"
#include "queue/board.h"
#include "queue/moves.h"
#include <algorithm>
namespace clinic::queue {
namespace {
// How a day is read from top to bottom. The newest of the finished first.
auto reading_order(const Ticket& ticket) {
    constexpr std::array places = {Status::in_room, Status::called, Status::waiting,
                                   Status::no_show, Status::done,   Status::cancelled};
    return std::tuple(std::ranges::find(places, ticket.status) - places.begin(),
                      ticket.position.value_or(0),
                      ticket.finished_at ? -ticket.finished_at->value : 0, ticket.number);
}

void place(std::vector<Ticket>& tickets, const std::vector<Place>& places, const Pace& pace) {
    std::unordered_map<std::int64_t, const Place*> by_ticket;
    for (const auto& one : places) by_ticket[one.id.value] = &one;
    for (auto& ticket : tickets) {
        const auto found = by_ticket.find(ticket.id.value);
        if (found == by_ticket.end()) continue;
        ticket.position = found->second->position;
        ticket.reason = found->second->reason;
        ticket.estimated_minutes = estimated_minutes(pace, found->second->position);
    }
}
}  // namespace

Queue queue_of(Session& session, const staff::Doctor& doctor, const Day& day) {
    const auto all = rows(session, doctor.id, day);
    const auto speed = pace(passages(session, doctor.id, day), doctor.slot_minutes, session.now());
    Queue queue{.doctor_id = doctor.id,
                .doctor_name = doctor.name(),
                .specialty = doctor.specialty,
                .room = doctor.room,
                .date = day,
                .waiting = 0,
                .done = 0,
                .average_minutes = speed.measured,
                .tickets = {}};
    for (const auto& row : all) {
        queue.waiting += row.status == Status::waiting;
        queue.done += row.status == Status::done;
        queue.tickets.push_back(shown(session, row));
    }
    // A line that is over has no places: nobody will be called from it.
    if (day == session.today()) place(queue.tickets, line_of(all), speed);
    std::ranges::sort(queue.tickets, {}, reading_order);
    return queue;
}

DayQueues queues(Session& session, const Query<OnDay>& wanted) {
    DayQueues all{.date = wanted.value.date.value_or(session.today()), .queues = {}};
    const auto doctors = session.all<staff::Doctor>(R"sql(
        select d.*, r.name as room from doctors d left join rooms r on r.id = d.room_id
        where not d.archived
           or exists (select 1 from tickets t where t.doctor_id = d.id and t.day = ?)
        order by d.last_name, d.first_name, d.id)sql",
                                                    all.date);
    for (const auto& doctor : doctors) all.queues.push_back(queue_of(session, doctor, all.date));
    return all;
}

Queue queue(Session& session, DoctorId id, const Query<OnDay>& wanted) {
    return queue_of(session, staff::doctor(session, id),
                    wanted.value.date.value_or(session.today()));
}

Routes routes() {
    using enum Can;
    return {
        route("GET", "/queues", see_queue, queues, "Every doctor's queue of a day"),
        route("GET", "/queues/{doctor_id}", see_queue, queue, "One doctor's queue of a day"),
        route("POST", "/queues/{doctor_id}/tickets", run_queue, take, "Give a ticket for today"),
        route("POST", "/queues/{doctor_id}/call-next", run_queue, call_next,
              "Call the first in line"),
        route("GET", "/tickets/{id}", see_queue, ticket, "Read a ticket"),
        route("PATCH", "/tickets/{id}", run_queue, change_ticket, "Give another priority"),
        route("GET", "/tickets/{id}/history", see_queue, history, "A ticket's moves"),
        route("POST", "/tickets/{id}/call", run_queue, call, "Call this ticket"),
        route("POST", "/tickets/{id}/recall", run_queue, recall, "Call it again"),
        route("POST", "/tickets/{id}/start", run_queue, start, "The patient is in the room"),
        route("POST", "/tickets/{id}/done", run_queue, finish, "The visit is over"),
        route("POST", "/tickets/{id}/no-show", run_queue, miss, "Nobody came"),
        route("POST", "/tickets/{id}/return", run_queue, come_back, "Put a no-show back in line"),
        route("POST", "/tickets/{id}/cancel", run_queue, cancel, "Cancel a ticket"),
        route("POST", "/tickets/{id}/undo", run_queue, undo, "Take back the last move"),
        route("GET", "/display", see_board, board, "What the waiting room's screen shows"),
    };
}
}  // namespace clinic::queue
