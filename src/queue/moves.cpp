#include "queue/moves.h"
#include "queue/breaks.h"
#include "queue/issue.h"
#include "queue/lines.h"
#include <algorithm>
namespace clinic::queue {
namespace {
bool is(const Transition& move, const Transition& other) {
    return move.verb == other.verb;
}

/// The door to go to: the one they were sent to, or the calling doctor's.
std::optional<std::string> door(Session& session, const TicketRow& row) {
    return session.value<std::string>(R"sql(
        select r.name from doctors d join rooms r on r.id = coalesce(?1, d.room_id)
        where d.id = ?2)sql",
                                      row.room_id, row.doctor_id);
}

void call_to_door(Session& session, TicketRow& row) {
    row.called_at = session.now();
    row.room = row.shown_room = door(session, row);
    ++row.calls;
}

void apply(Session& session, const Transition& move, const Along& along, TicketRow& row) {
    using enum Status;
    const auto now = session.now();
    row.status = move.after(row.status);
    row.last_move_at = now;
    if (along.by) row.doctor_id = *along.by;
    if (along.priority) row.priority = *along.priority;
    if (along.room_id) row.room_id = along.room_id;
    if (is(move, transitions::call) || is(move, transitions::recall)) call_to_door(session, row);
    if (is(move, transitions::call)) row.started_at.reset();
    if (is(move, transitions::move_door)) row.shown_room = door(session, row);
    if (is(move, transitions::move_door) && row.room) row.room = row.shown_room;
    if (is(move, transitions::start)) row.started_at = now;
    if (is(move, transitions::start) && !row.seen_at) row.seen_at = now;
    if (row.status == done || (row.status == transferred && row.started_at)) row.finished_at = now;
    if (is(move, transitions::pause)) {
        row.resume_note = along.note;
        row.started_at.reset();
    }
    if (row.status != paused)
        row.paused_at.reset();
    else if (!row.paused_at)
        row.paused_at = now;
    if (is(move, transitions::come_back) || is(move, transitions::resume))
        row.priority = Priority::returned;
    if (is(move, transitions::transfer)) row.to_ticket_id = along.to_ticket_id;
}

/// The ticket as it now is; who waits gets their place too.
Ticket answer(Session& session, const TicketRow& row) {
    auto out = shown(session, row);
    if (row.status == Status::waiting && row.day == session.today())
        place(session, line_of(session, row.doctor_id), out);
    return out;
}

Ticket move(Session& session, TicketId id, const Transition& move, const Along& along = {}) {
    return answer(session, moved(session, row(session, id), move, along));
}

}  // namespace

void refuse_other_line(Session& session, const TicketRow& row) {
    if (row.line_id != line_of(session, row.doctor_id).leader().id)
        throw conflict("other-line",
                       "This number is of another line by now. Give the patient a new one.");
}

void refuse_move(const TicketRow& row, const Transition& move, const Day& today) {
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

std::optional<Instant> last_visit(Session& session, PatientId patient) {
    return session.value<Instant>(R"sql(select last_visit_at from patients where id = ?)sql",
                                  patient);
}

TicketRow moved(Session& session, TicketRow row, const Transition& move, const Along& along) {
    refuse_move(row, move, session.today());
    if (row.status == Status::no_show && on_the_way.contains(move.after(row.status)))
        refuse_other_line(session, row);
    auto before = changeable(row);
    apply(session, move, along, row);
    if (row.finished_at != before.finished_at && row.patient_id) {
        before.patient_last_visit_at = last_visit(session, *row.patient_id);
        patients::visited(session, *row.patient_id, *row.finished_at);
    }
    save(session, row);
    remember_move(session, row.id, move.verb, session.now(), {write(before)}, before.status,
                  row.status);
    session.record(move.action, "ticket", row.id.value, before, changeable(row));
    announce_ticket(session, row, is(move, transitions::call) || is(move, transitions::recall));
    follow(session, row);
    return row;
}

std::optional<Ticket> call_next(Session& session, DoctorId doctor, const CallNext& wanted) {
    const auto line = line_of(session, doctor);
    if (line.doctor(doctor).break_since) end_break(session, doctor);
    if (wanted.finish_current)
        for (const auto& row : rows_inside(session, doctor, session.today()))
            moved(session, row, transitions::finish);
    const auto people = waiting_people(session, line);
    const auto next = first(line.policy, {session.now(), people.booked_in_a_row}, people.waiting);
    if (!next) return std::nullopt;
    auto called =
        moved(session, row(session, people.waiting[*next].id), transitions::call, {.by = doctor});
    called.doctor_name = line.doctor(doctor).name;
    return shown(session, called);
}

std::optional<Ticket> finish_and_call(Session& session, DoctorId doctor) {
    return call_next(session, doctor, {.finish_current = true});
}

Ticket call(Session& session, TicketId id, const CallBy& who) {
    const auto stored = row(session, id);
    const auto by = who.doctor_id.value_or(stored.doctor_id);
    const auto line = line_of(session, stored.doctor_id);
    if (!std::ranges::count(line.doctors, by, &DoctorHere::id))
        throw invalid("doctor_id", "other-line", "does not call from this ticket's line");
    auto called = moved(session, stored, transitions::call, {.by = by});
    called.doctor_name = line.doctor(by).name;
    return shown(session, called);
}
Ticket recall(Session& session, TicketId id) {
    return move(session, id, transitions::recall);
}
Ticket start(Session& session, TicketId id) {
    return move(session, id, transitions::start);
}
Ticket finish(Session& session, TicketId id) {
    return move(session, id, transitions::finish);
}
Ticket miss(Session& session, TicketId id) {
    return move(session, id, transitions::miss);
}
Ticket come_back(Session& session, TicketId id) {
    return move(session, id, transitions::come_back);
}
Ticket pause(Session& session, TicketId id, const SendToTests& wanted) {
    return move(session, id, transitions::pause,
                {.note = wanted.note ? std::optional(wanted.note->value) : std::nullopt});
}
Ticket resume(Session& session, TicketId id) {
    return move(session, id, transitions::resume);
}
Ticket cancel(Session& session, TicketId id) {
    return move(session, id, transitions::cancel);
}

Ticket change_ticket(Session& session, TicketId id, const TicketChanges& changes,
                     const IfMatch& seen) {
    const auto before = ticket(session, id);
    seen.check(before);
    if (!changes.priority || *changes.priority == before.priority) return before;
    return move(session, id, transitions::prioritise, {.priority = changes.priority});
}
}  // namespace clinic::queue
