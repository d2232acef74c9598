#include "queue/lines.h"
#include "queue/policies.h"
#include <algorithm>
namespace clinic::queue {
namespace {
/// A call, for counting whose turn it was.
struct Called {
    TicketId id;
    std::int64_t number;
    Priority priority;
    Instant arrived_at;
    std::optional<Instant> appointment_at;
    Instant called_at;

    Waiter waiter() const { return {id, number, priority, arrived_at, appointment_at}; }
};
BOOST_DESCRIBE_STRUCT(Called, (), (id, number, priority, arrived_at, appointment_at, called_at))

/// Booked patients called since the last walk-in: each call counts one up, or begins anew.
std::int64_t in_a_row(const Policy& policy, std::vector<Called> calls) {
    std::ranges::sort(calls, std::greater{}, &Called::called_at);
    std::int64_t count = 0;
    for (const auto& call : calls) {
        const auto after = booked_in_a_row_after(policy, {call.called_at, 1}, call.waiter());
        if (after == 0) break;
        if (after == 2) ++count;
    }
    return count;
}

std::vector<Waiter> waiters(Session& session, const std::string& doctors) {
    return session.all<Waiter>(R"sql(
        select id, number, priority, arrived_at, appointment_at from tickets
        where doctor_id in (select value from json_each(?)) and day = ? and status = 'waiting')sql",
                               doctors, session.today());
}

std::vector<Called> calls(Session& session, const std::string& doctors) {
    return session.all<Called>(R"sql(
        select id, number, priority, arrived_at, appointment_at, called_at from tickets
        where doctor_id in (select value from json_each(?)) and day = ?
          and status <> 'waiting' and called_at is not null)sql",
                               doctors, session.today());
}

// A missed call took its time too; who was sent to tests or elsewhere left at that moment.
std::vector<Passage> passages(Session& session, const std::string& doctors) {
    return session.all<Passage>(R"sql(
        select doctor_id, arrived_at, called_at, started_at,
               case status when 'no_show' then last_move_at else finished_at end as ended_at
        from tickets
        where doctor_id in (select value from json_each(?)) and day = ?
          and status in ('called', 'in_room', 'done', 'no_show', 'transferred')
          and called_at is not null
          and (status <> 'transferred' or finished_at is not null))sql",
                                doctors, session.today());
}

std::optional<Passage> passage_of(const TicketRow& row) {
    if (!row.called_at) return std::nullopt;
    Passage passage{row.doctor_id, row.arrived_at, *row.called_at, row.started_at, row.finished_at};
    switch (row.status) {
    case Status::called:
    case Status::in_room:
    case Status::done:
        return passage;
    case Status::no_show:
        passage.ended_at = row.last_move_at;
        return passage;
    case Status::transferred:
        if (row.finished_at) return passage;
        break;
    default:
        break;
    }
    return std::nullopt;
}

std::vector<Coming> coming_today(Session& session, Instant begins) {
    return session.all<Coming>(R"sql(
        select doctor_id, starts_at from appointments
        where starts_at >= ? and starts_at < ? and status in ('scheduled', 'confirmed'))sql",
                               Instant{session.now().value - 4 * hour},
                               Instant{begins.value + 24 * hour});
}

void add_hours(const Today& today, const DoctorHere& doctor, const People& people, Hands& hands) {
    const auto hours = std::ranges::find(today.hours, doctor.id, &Hours::doctor_id);
    if (hours == today.hours.end()) return;
    std::optional<Instant> last_call;
    for (const auto& passage : people.passages)
        if (passage.doctor_id == doctor.id && (!last_call || passage.called_at > *last_call))
            last_call = passage.called_at;
    hands.away = away(*hours, today.begins, last_call);
}

void add_break(const DoctorHere& doctor, Instant now, Hands& hands) {
    if (!doctor.break_since) return;
    // Of a break whose end nobody said all that is known is that it goes on for a while.
    constexpr auto usual_break = 10 * minute;
    const Instant until = doctor.break_until.value_or(Instant{now.value + usual_break});
    hands.away.push_back({*doctor.break_since, until});
    std::ranges::sort(hands.away, {}, &Span::from);
}

void forget_ended_breaks(std::vector<DoctorHere>& doctors, Instant now) {
    for (auto& doctor : doctors)
        if (doctor.break_until && *doctor.break_until <= now)
            doctor.break_since = doctor.break_until = std::nullopt, doctor.break_reason.reset();
}

/// The line as it is written down: with breaks that may have ended meanwhile.
Line stored_line(Session& session, DoctorId id) {
    Line line{.doctors = session.all<DoctorHere>(R"sql(
        with lead(id) as (
            select coalesce((select leader_id from queue_followers where doctor_id = ?1), ?1))
        select d.id, coalesce(f.leader_id, d.id) as leader_id,
               d.last_name || ' ' || d.first_name as name, d.specialty, r.name as room,
               d.slot_minutes, d.first_ticket_number, d.archived,
               b.since as break_since, b.until_at as break_until, b.reason as break_reason
        from doctors d
        left join rooms r on r.id = d.room_id
        left join queue_followers f on f.doctor_id = d.id
        left join queue_breaks b on b.doctor_id = d.id and b.day = ?2
        where d.id in (select id from lead union all
                       select doctor_id from queue_followers
                       where leader_id = (select id from lead))
        order by f.leader_id is not null, d.last_name, d.first_name, d.id -- sorts: doctors are few
        )sql",
                                                 id, session.today()),
              .policy = {}};
    if (!line.doctors.empty()) line.policy = policy_of(session, line.leader().id);
    return line;
}

std::size_t room(const Line& line) {
    // Of doctors nobody knows any number could be asked for.
    std::size_t bytes = line.doctors.empty() ? 0 : sizeof(Line);
    for (const auto& one : line.doctors)
        bytes += sizeof(one) + one.name.size() + one.specialty.size();
    return bytes;
}
}  // namespace

const DoctorHere& Line::doctor(DoctorId id) const {
    const auto found = std::ranges::find(doctors, id, &DoctorHere::id);
    if (found == doctors.end()) throw not_found("doctor");
    return *found;
}

std::vector<DoctorId> Line::ids() const {
    std::vector<DoctorId> all;
    for (const auto& doctor : doctors) all.push_back(doctor.id);
    return all;
}

Line line_of(Session& session, DoctorId id) {
    std::string key = "line ";
    append_number(key, id.value);
    (key += ' ') += session.today().value;
    Line line = *session.remembered(
        MemoryOf::lists, key, [&] { return stored_line(session, id); }, room);
    if (line.doctors.empty()) throw not_found("doctor");
    forget_ended_breaks(line.doctors, session.now());
    return line;
}

std::vector<Line> lines(Session& session, const Day& day) {
    auto doctors = session.all<DoctorHere>(
        R"sql(
        select d.id, coalesce(f.leader_id, d.id) as leader_id,
               d.last_name || ' ' || d.first_name as name, d.specialty, r.name as room,
               d.slot_minutes, d.first_ticket_number, d.archived,
               b.since as break_since, b.until_at as break_until, b.reason as break_reason
        from doctors d
        left join rooms r on r.id = d.room_id
        left join queue_followers f on f.doctor_id = d.id
        left join queue_breaks b on b.doctor_id = d.id and b.day = ?1
        where not d.archived
           or exists (select 1 from tickets t where t.doctor_id = d.id and t.day = ?2)
           or exists (select 1 from queue_followers l where l.leader_id = d.id)
        order by f.leader_id is not null, d.last_name, d.first_name, d.id -- sorts: doctors are few
        )sql",
        session.today(), day);
    forget_ended_breaks(doctors, session.now());
    const auto policy_for = policies(session);
    std::vector<Line> all;
    for (const auto& doctor : doctors) {
        const auto line = std::ranges::find_if(
            all, [&](const Line& one) { return one.leader().id == doctor.leader_id; });
        if (line == all.end())
            all.push_back({{doctor}, policy_for(doctor.id)});
        else
            line->doctors.push_back(doctor);
    }
    return all;
}

Today today(Session& session, const std::vector<DoctorId>& doctors) {
    const auto begins = session.clinic().zone.start_of(session.today());
    return {session.now(), begins, coming_today(session, begins), hours_today(session, doctors)};
}

People waiting_people(Session& session, const Line& line) {
    const auto doctors = write(line.ids());
    People all{.waiting = waiters(session, doctors)};
    if (line.policy.fairness == Fairness::ratio)
        all.booked_in_a_row = in_a_row(line.policy, calls(session, doctors));
    return all;
}

People people(Session& session, const Line& line) {
    auto all = waiting_people(session, line);
    all.passages = passages(session, write(line.ids()));
    return all;
}

People people(const Line& line, const std::vector<const TicketRow*>& rows) {
    People all;
    std::vector<Called> calls;
    for (const auto* row : rows) {
        if (row->status == Status::waiting)
            all.waiting.push_back(
                {row->id, row->number, row->priority, row->arrived_at, row->appointment_at});
        else if (row->called_at)
            calls.push_back({row->id, row->number, row->priority, row->arrived_at,
                             row->appointment_at, *row->called_at});
        if (auto passage = passage_of(*row)) all.passages.push_back(*passage);
    }
    all.booked_in_a_row = in_a_row(line.policy, std::move(calls));
    return all;
}

std::vector<Pace> paces(const Line& line, const People& people, Instant now) {
    std::vector<Pace> all;
    for (const auto& doctor : line.doctors) {
        std::vector<Passage> own;
        for (const auto& passage : people.passages)
            if (passage.doctor_id == doctor.id) own.push_back(passage);
        all.push_back(pace(std::move(own), doctor.slot_minutes, now));
    }
    return all;
}

Scene scene(const Line& line, const People& people, const Today& today) {
    Scene scene{.policy = line.policy,
                .moment = {today.now, people.booked_in_a_row},
                .waiting = people.waiting};
    const auto speeds = paces(line, people, today.now);
    for (std::size_t i = 0; i < line.doctors.size(); ++i) {
        Hands hands{{today.now.value + speeds[i].free_in_ms}, speeds[i].cycle_ms};
        add_hours(today, line.doctors[i], people, hands);
        add_break(line.doctors[i], today.now, hands);
        scene.hands.push_back(std::move(hands));
    }
    for (const auto& one : today.coming)
        if (std::ranges::count(line.doctors, one.doctor_id, &DoctorHere::id))
            scene.coming.push_back(one.starts_at);
    return scene;
}

std::vector<Placed> placed(const Session& session, const Scene& scene) {
    std::unordered_map<std::int64_t, std::int64_t> waits;
    for (const auto& wait : rehearse(scene)) waits[wait.id.value] = wait.milliseconds;
    std::vector<Placed> all;
    for (auto& place : line(scene.policy, scene.moment, scene.waiting)) {
        if (place.appointment_at)
            place.reason.params.appointment_time =
                session.clinic().zone.wall_clock(*place.appointment_at);
        const auto minutes = (waits.at(place.id.value) + minute / 2) / minute;
        all.push_back({std::move(place), minutes});
    }
    return all;
}

void put(Ticket& ticket, const Placed& placed) {
    ticket.position = placed.place.position;
    ticket.reason = placed.place.reason;
    ticket.estimated_minutes = placed.estimated_minutes;
}
}  // namespace clinic::queue
