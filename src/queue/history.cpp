#include "queue/history.h"
#include "queue/lines.h"
#include "queue/near.h"
#include "visits/follow.h"
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

struct QueueChanged {
    DoctorId doctor_id;
    Day day;
};
BOOST_DESCRIBE_STRUCT(QueueChanged, (), (doctor_id, day))

template <class Kept>
std::optional<Kept> kept(const std::optional<std::string>& text) {
    return text ? std::optional(Kept{*text}) : std::nullopt;
}
template <class Kept>
std::optional<std::string> text(const std::optional<Kept>& kept) {
    return kept ? std::optional(kept->value) : std::nullopt;
}

/// Who has been inside had a visit, however the ticket ends.
visits::VisitStatus visit_status(const TicketRow& row) {
    using enum visits::VisitStatus;
    switch (row.status) {
    case Status::waiting:
    case Status::called:
    case Status::paused:
        return row.seen_at ? in_progress : open;
    case Status::in_room:
        return in_progress;
    case Status::done:
        return completed;
    case Status::no_show:
    case Status::transferred:
    case Status::cancelled:
        return row.seen_at ? completed : cancelled;
    }
    return open;
}
/// What the ticket says of its appointment.
scheduling::Status appointment_status(const TicketRow& row) {
    switch (row.status) {
    case Status::waiting:
    case Status::called:
    case Status::paused:
        return row.seen_at ? scheduling::Status::in_visit : scheduling::Status::arrived;
    case Status::in_room:
        return scheduling::Status::in_visit;
    case Status::done:
        return scheduling::Status::completed;
    case Status::no_show:
        return row.seen_at ? scheduling::Status::completed : scheduling::Status::no_show;
    case Status::transferred:
    case Status::cancelled:
        return row.seen_at ? scheduling::Status::completed : scheduling::Status::cancelled;
    }
    return scheduling::Status::arrived;
}
}  // namespace

Changeable changeable(const TicketRow& row) {
    return {.doctor_id = row.doctor_id,
            .status = row.status,
            .priority = row.priority,
            .room_id = row.room_id,
            .room = kept<Text<60>>(row.room),
            .calls = {row.calls},
            .called_at = row.called_at,
            .started_at = row.started_at,
            .seen_at = row.seen_at,
            .finished_at = row.finished_at,
            .paused_at = row.paused_at,
            .resume_note = kept<Text<200>>(row.resume_note),
            .to_ticket_id = row.to_ticket_id};
}

void put_back(TicketRow& row, const Changeable& before) {
    row.doctor_id = before.doctor_id;
    row.status = before.status;
    row.priority = before.priority;
    row.room_id = before.room_id;
    row.room = text(before.room);
    row.calls = before.calls.value;
    row.called_at = before.called_at;
    row.started_at = before.started_at;
    row.seen_at = before.seen_at;
    row.finished_at = before.finished_at;
    row.paused_at = before.paused_at;
    row.resume_note = text(before.resume_note);
    row.to_ticket_id = before.to_ticket_id;
}

void save(Session& session, TicketRow& row) {
    session.run(R"sql(
        update tickets set doctor_id = ?, status = ?, priority = ?, room_id = ?, room = ?,
            calls = ?, called_at = ?, started_at = ?, seen_at = ?, finished_at = ?, paused_at = ?,
            resume_note = ?, to_ticket_id = ?, last_move_at = ?, version = version + 1
        where id = ?)sql",
                row.doctor_id, row.status, row.priority, row.room_id, row.room, row.calls,
                row.called_at, row.started_at, row.seen_at, row.finished_at, row.paused_at,
                row.resume_note, row.to_ticket_id, row.last_move_at, row.id);
    ++row.version;
}

void remember_move(Session& session, TicketId id, std::string_view verb, Instant at,
                   const RawJson& before, std::optional<Status> from, Status to) {
    session.run(R"sql(
        insert into ticket_moves (ticket_id, verb, at, user_id, before, from_status, to_status)
        values (?, ?, ?, ?, ?, ?, ?))sql",
                id, verb, at, session.caller().user, before, from, to);
}

std::optional<StoredMove> last_move(Session& session, TicketId id) {
    return session.first<StoredMove>(R"sql(
        select id, verb, at, before from ticket_moves
        where ticket_id = ? and not undone and verb <> 'undo'
        order by id desc limit 1)sql",
                                     id);
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

void announce_ticket(Session& session, const TicketRow& row, bool called) {
    const auto data =
        called
            ? write(TicketCalled{row.doctor_id, row.id, row.number, row.room, row.calls, row.day})
            : write(TicketChanged{row.doctor_id, row.id, row.number, row.status, row.day});
    const std::string name = called ? "ticket_called" : "ticket_changed";
    session.announce({"queue", name, data});
    session.announce({"display", name, data});
    announce_line(session, row.line_id);
}

void announce_line(Session& session, DoctorId line) {
    session.announce({"line." + std::to_string(line.value), "line_changed", "{}"});
    tell_near(session, line);
}

void announce_queue(Session& session, DoctorId doctor) {
    const auto data = write(QueueChanged{doctor, session.today()});
    session.announce({"queue", "queue_changed", data});
    session.announce({"display", "queue_changed", data});
    announce_line(session, line_of(session, doctor).leader().id);
}

void follow_visit(Session& session, const TicketRow& row, std::optional<Instant> at) {
    visits::follow(session, {.ticket = row.id,
                             .patient = row.patient_id,
                             .doctor = row.doctor_id,
                             .service = row.service_id,
                             .day = row.day,
                             .status = visit_status(row),
                             .at = at.value_or(session.now()),
                             .transferred_from = row.from_ticket_id});
}

void follow_appointment(Session& session, const TicketRow& row, bool unarrived,
                        std::optional<TicketId> withdrawn) {
    // Of a transferred patient the appointment goes on with the other ticket.
    if (!row.appointment_id || row.status == Status::transferred) return;
    const auto held_by = session.value<std::int64_t>(R"sql(
        select ticket_id from appointments where id = ?)sql",
                                                     *row.appointment_id);
    if (!held_by) return;
    const auto same = [&](const std::optional<TicketId>& id) {
        return id && id->value == *held_by;
    };
    if (!same(row.id) && !same(row.from_ticket_id) && !same(withdrawn)) return;
    scheduling::follow_ticket(session, *row.appointment_id,
                              unarrived ? scheduling::Status::scheduled : appointment_status(row),
                              row.id);
}

void follow(Session& session, const TicketRow& row) {
    follow_visit(session, row);
    follow_appointment(session, row);
}
}  // namespace clinic::queue
