#include "queue/moves.h"
namespace clinic::queue {
namespace {
struct TicketCalled {
    DoctorId doctor_id;
    TicketId ticket_id;
    std::int64_t number;
    std::optional<std::string> room;
    std::int64_t calls;
    Day day;
};
BOOST_DESCRIBE_STRUCT(TicketCalled, (), (doctor_id, ticket_id, number, room, calls, day))

struct TicketChanged {
    DoctorId doctor_id;
    TicketId ticket_id;
    std::int64_t number;
    Status status;
    Day day;
};
BOOST_DESCRIBE_STRUCT(TicketChanged, (), (doctor_id, ticket_id, number, status, day))

struct StoredMove {
    std::int64_t id;
    std::string verb;
    Instant at;
    std::string before;
};
BOOST_DESCRIBE_STRUCT(StoredMove, (), (id, verb, at, before))

Changeable changeable(const TicketRow& row) {
    return {.status = row.status,
            .priority = row.priority,
            .room = row.room ? std::optional(Text<60>{*row.room}) : std::nullopt,
            .calls = {row.calls},
            .called_at = row.called_at,
            .started_at = row.started_at,
            .finished_at = row.finished_at};
}

void put_back(TicketRow& row, const Changeable& before) {
    row.status = before.status;
    row.priority = before.priority;
    row.room = before.room ? std::optional(before.room->value) : std::nullopt;
    row.calls = before.calls.value;
    row.called_at = before.called_at;
    row.started_at = before.started_at;
    row.finished_at = before.finished_at;
}

void save(Session& session, const TicketRow& row) {
    session.run(R"sql(
        update tickets set status = ?, priority = ?, room = ?, calls = ?, called_at = ?,
            started_at = ?, finished_at = ?, last_move_at = ?, version = version + 1
        where id = ?)sql",
                row.status, row.priority, row.room, row.calls, row.called_at, row.started_at,
                row.finished_at, row.last_move_at, row.id);
}

void refuse(const TicketRow& row, const Transition& move, const Day& today) {
    if (!move.from.contains(row.status))
        throw conflict("wrong-state", "Ticket " + std::to_string(row.number) + " is " +
                                          std::string(name_of(row.status)) + ": it cannot be " +
                                          std::string(move.refusal) + ".")
            .about("status", name_of(row.status))
            .about("verb", json::string(move.verb))
            .about("number", row.number);
    if (!move.later_too && row.day != today)
        throw conflict("past-day", "Ticket " + std::to_string(row.number) + " is of " +
                                       row.day.value + ". Give a new one for today.")
            .about("day", json::string(row.day.value));
}

void apply(Session& session, const Transition& move, TicketRow& row) {
    using enum Status;
    row.status = move.after(row.status);
    row.last_move_at = session.now();
    if (move.verb == transitions::call.verb || move.verb == transitions::recall.verb) {
        row.called_at = session.now();
        row.room = session.value<std::string>(R"sql(
            select r.name from doctors d join rooms r on r.id = d.room_id where d.id = ?)sql",
                                              row.doctor_id);
        ++row.calls;
    }
    if (row.status == called) row.started_at.reset();
    if (row.status == in_room) row.started_at = session.now();
    if (row.status == done) row.finished_at = session.now();
    if (move.verb == transitions::come_back.verb) row.priority = Priority::returned;
}

std::optional<Instant> last_visit(Session& session, PatientId patient) {
    return session.value<Instant>(R"sql(select last_visit_at from patients where id = ?)sql",
                                  patient);
}
/// The move itself, with its history, audit row and event.
TicketRow moved(Session& session, TicketRow row, const Transition& move,
                std::optional<Priority> priority = {}) {
    refuse(row, move, session.today());
    auto before = changeable(row);
    apply(session, move, row);
    if (priority) row.priority = *priority;
    if (row.status == Status::done && row.patient_id) {
        before.patient_last_visit_at = last_visit(session, *row.patient_id);
        patients::visited(session, *row.patient_id, *row.finished_at);
    }
    save(session, row);
    remember_move(session, row.id, move.verb, session.now(), {write(before)}, before.status,
                  row.status);
    session.record(move.action, "ticket", row.id.value, before, changeable(row));
    announce_ticket(session, row, move.verb == "call" || move.verb == "recall");
    return row;
}
Ticket moved(Session& session, TicketId id, const Transition& move) {
    moved(session, row(session, id), move);
    return ticket(session, id);
}

std::optional<StoredMove> last_move(Session& session, TicketId id) {
    return session.first<StoredMove>(R"sql(
        select id, verb, at, before from ticket_moves
        where ticket_id = ? and not undone and verb <> 'undo'
        order by id desc limit 1)sql",
                                     id);
}

/// Puts the ticket back to what it was before `move`.
void take_back(Session& session, TicketRow& row, const StoredMove& move) {
    if (move.verb == "create") {
        row.status = Status::cancelled;
        return;
    }
    const auto before = read<Changeable>(json::parse(move.before));
    // Unless they have been elsewhere since, the patient's last visit is the one before.
    if (row.status == Status::done && row.patient_id &&
        last_visit(session, *row.patient_id) == row.finished_at)
        session.run(R"sql(update patients set last_visit_at = ? where id = ?)sql",
                    before.patient_last_visit_at, *row.patient_id);
    put_back(row, before);
}
}  // namespace

void remember_move(Session& session, TicketId id, std::string_view verb, Instant at,
                   const RawJson& before, std::optional<Status> from, Status to) {
    session.run(R"sql(
        insert into ticket_moves (ticket_id, verb, at, user_id, before, from_status, to_status)
        values (?, ?, ?, ?, ?, ?, ?))sql",
                id, verb, at, session.caller().user, before, from, to);
}

void announce_ticket(Session& session, const TicketRow& row, bool called) {
    const auto data =
        called
            ? write(TicketCalled{row.doctor_id, row.id, row.number, row.room, row.calls, row.day})
            : write(TicketChanged{row.doctor_id, row.id, row.number, row.status, row.day});
    const std::string name = called ? "ticket_called" : "ticket_changed";
    session.announce({"queue", name, data});
    session.announce({"display", name, data});
}

std::optional<Ticket> call_next(Session& session, DoctorId doctor, const CallNext& wanted) {
    staff::doctor(session, doctor);
    if (wanted.finish_current)
        for (const auto& row : rows_inside(session, doctor, session.today()))
            moved(session, row, transitions::finish);
    const auto places = line_today(session, doctor);
    if (places.empty()) return std::nullopt;
    return moved(session, places.front().id, transitions::call);
}

Ticket call(Session& session, TicketId id) {
    return moved(session, id, transitions::call);
}
Ticket recall(Session& session, TicketId id) {
    return moved(session, id, transitions::recall);
}
Ticket start(Session& session, TicketId id) {
    return moved(session, id, transitions::start);
}
Ticket finish(Session& session, TicketId id) {
    return moved(session, id, transitions::finish);
}
Ticket miss(Session& session, TicketId id) {
    return moved(session, id, transitions::miss);
}
Ticket come_back(Session& session, TicketId id) {
    return moved(session, id, transitions::come_back);
}
Ticket cancel(Session& session, TicketId id) {
    return moved(session, id, transitions::cancel);
}

Ticket change_ticket(Session& session, TicketId id, const TicketChanges& changes,
                     const IfMatch& seen) {
    const auto before = ticket(session, id);
    seen.check(before);
    if (!changes.priority || *changes.priority == before.priority) return before;
    moved(session, row(session, id), transitions::prioritise, changes.priority);
    return ticket(session, id);
}

Ticket undo(Session& session, TicketId id) {
    auto current = row(session, id);
    const auto before = changeable(current);
    const auto move = last_move(session, id);
    if (!move) throw conflict("nothing-to-undo", "Nothing of this ticket is left to take back.");
    if (!may_undo(session, move->at))
        throw Problem(403, "too-late",
                      "After ten seconds only someone who manages the queue can take this back.");
    take_back(session, current, *move);
    session.run(R"sql(update ticket_moves set undone = 1 where id = ?)sql", move->id);
    const auto earlier = last_move(session, id);
    current.last_move_at = earlier ? std::optional(earlier->at) : std::nullopt;
    save(session, current);
    remember_move(session, id, "undo", session.now(), {write(before)}, before.status,
                  current.status);
    session.record("ticket.undone", "ticket", id.value, before, changeable(current));
    announce_ticket(session, current, false);
    return ticket(session, id);
}

Page<TicketMove> history(Session& session, TicketId id) {
    row(session, id);
    return {session.all<TicketMove>(R"sql(
        select m.at, u.display_name as user_name, m.from_status as "from", m.to_status as "to",
               m.verb, m.undone
        from ticket_moves m left join users u on u.id = m.user_id
        where m.ticket_id = ? order by m.id)sql",
                                    id)};
}
}  // namespace clinic::queue
