#include "queue/queues.h"
#include <algorithm>
namespace clinic::queue {
namespace {
// How a day is read from top to bottom. The newest of the finished first.
auto reading_order(const Ticket& ticket) {
    constexpr std::array places = {Status::in_room,     Status::called,   Status::waiting,
                                   Status::paused,      Status::no_show,  Status::done,
                                   Status::transferred, Status::cancelled};
    return std::tuple(std::ranges::find(places, ticket.status) - places.begin(),
                      ticket.position.value_or(0),
                      ticket.finished_at ? -ticket.finished_at->value : 0, ticket.number);
}

using Rows = std::vector<const TicketRow*>;

/// The median over all who call from the line.
std::optional<double> average(const Line& line, const People& people, Instant now) {
    auto together = people.passages;
    return pace(std::move(together), line.leader().slot_minutes, now).measured;
}

QueueDoctor doctor_of(Session& session, const DoctorHere& doctor, const Rows& rows) {
    QueueDoctor out{.doctor_id = doctor.id,
                    .name = doctor.name,
                    .room = doctor.room,
                    .current = {},
                    .paused = doctor.break_since.has_value(),
                    .paused_since = doctor.break_since,
                    .paused_until = doctor.break_until,
                    .pause_reason = doctor.break_reason};
    const TicketRow* last = nullptr;
    for (const auto* row : rows)
        if (row->doctor_id == doctor.id && inside.contains(row->status) &&
            (!last || last->called_at < row->called_at))
            last = row;
    if (last) out.current = shown(session, *last);
    return out;
}

void place_waiting(Session& session, const Line& line, const People& people, const Today& now,
                   std::vector<Ticket>& tickets) {
    std::unordered_map<std::int64_t, Placed> places;
    for (auto& one : placed(session, scene(line, people, now)))
        places.emplace(one.place.id.value, std::move(one));
    for (auto& ticket : tickets)
        if (const auto found = places.find(ticket.id.value); found != places.end())
            put(ticket, found->second);
}

Queue queue_of(Session& session, const Line& line, const Rows& rows, const Day& day,
               const Today& now) {
    const auto all = people(line, rows);
    const auto& leader = line.leader();
    Queue queue{.doctor_id = leader.id,
                .doctor_name = leader.name,
                .specialty = leader.specialty,
                .room = leader.room,
                .date = day,
                .waiting = 0,
                .done = 0,
                .average_minutes = average(line, all, session.now()),
                .doctors = {},
                .tickets = {}};
    for (const auto* row : rows) {
        queue.waiting += row->status == Status::waiting;
        queue.done += row->status == Status::done;
        queue.tickets.push_back(shown(session, *row));
    }
    for (const auto& doctor : line.doctors)
        queue.doctors.push_back(doctor_of(session, doctor, rows));
    // A line that is over has no places: nobody will be called from it.
    if (day == session.today() && queue.waiting)
        place_waiting(session, line, all, now, queue.tickets);
    std::ranges::sort(queue.tickets, {}, reading_order);
    return queue;
}

std::vector<DoctorId> ids_of(const std::vector<Line>& lines) {
    std::vector<DoctorId> ids;
    for (const auto& line : lines)
        for (const auto& doctor : line.doctors) ids.push_back(doctor.id);
    return ids;
}
}  // namespace

DayQueues queues(Session& session, const Query<OnDay>& wanted) {
    DayQueues all{.date = wanted.value.date.value_or(session.today()), .queues = {}};
    const auto stored = rows(session, all.date);
    std::unordered_map<std::int64_t, Rows> by_doctor;
    for (const auto& row : stored) by_doctor[row.doctor_id.value].push_back(&row);
    const auto all_lines = lines(session, all.date);
    const auto now = today(session, ids_of(all_lines));
    for (const auto& line : all_lines) {
        Rows own;
        for (const auto& doctor : line.doctors)
            std::ranges::copy(by_doctor[doctor.id.value], std::back_inserter(own));
        all.queues.push_back(queue_of(session, line, own, all.date, now));
    }
    return all;
}

Queue queue(Session& session, DoctorId id, const Query<OnDay>& wanted) {
    const auto line = line_of(session, id);
    const auto day = wanted.value.date.value_or(session.today());
    const auto stored = rows(session, line.ids(), day);
    Rows own;
    for (const auto& row : stored) own.push_back(&row);
    return queue_of(session, line, own, day, today(session, line.ids()));
}

QueuePace queue_pace(Session& session, DoctorId id) {
    const auto line = line_of(session, id);
    const auto all = people(session, line);
    const auto speeds = paces(line, all, session.now());
    const auto at = std::ranges::find(line.doctors, id, &DoctorHere::id) - line.doctors.begin();
    const auto& speed = speeds[static_cast<std::size_t>(at)];
    // Only those called once: a later call says nothing of the wait until the first.
    const auto error = session.value<double>(R"sql(
        select avg(abs((called_at - created_at) / 60000.0 - told_minutes)) from tickets
        where doctor_id = ? and day = ? and calls = 1 and told_minutes is not null)sql",
                                             id, session.today());
    const auto done = session.value<std::int64_t>(R"sql(
        select count(*) from tickets where doctor_id = ? and day = ? and status = 'done')sql",
                                                  id, session.today());
    return {.doctor_id = id,
            .average_minutes = speed.measured,
            .minutes_per_call = static_cast<double>(speed.cycle_ms) / minute,
            .done = done.value_or(0),
            .waiting = static_cast<std::int64_t>(all.waiting.size()),
            .estimate_error_minutes = error};
}
}  // namespace clinic::queue
