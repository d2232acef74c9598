#include "scheduling/moves.h"
#include "patients/discretion.h"
#include "scheduling/booking.h"
#include "scheduling/offers.h"
#include "scheduling/reminders.h"
#include "scheduling/settings.h"
namespace clinic::scheduling {
namespace {
constexpr std::int64_t most_at_once = 200;

void refuse(const Stored& row, const Transition& move) {
    if (move.from.contains(row.status)) return;
    throw conflict("wrong-state", "This appointment is " + std::string(name_of(row.status)) +
                                      ": it cannot be " + std::string(move.refusal) + ".")
        .about("status", json::value(name_of(row.status)))
        .about("verb", json::string(move.verb));
}

/// The appointment as the client may move it.
Stored before_move(Session& session, AppointmentId id, const Transition& move,
                   const IfMatch& seen) {
    auto row = stored(session, id);
    if (seen.version && *seen.version != row.version) seen.check(appointment(session, id));
    refuse(row, move);
    return row;
}

/// The move itself, with all that follows from it.
void carry_out(Session& session, const Transition& move, const Stored& before, Stored after) {
    after.status = move.after(before.status);
    // An arrival taken back leads to where it came from.
    if (after.status == Status::scheduled && after.confirmed_at) after.status = Status::confirmed;
    if (after.status == Status::confirmed && !after.confirmed_at)
        after.confirmed_at = session.now();
    save(session, after);
    session.record(move.action, "appointment", after.id.value, before, after);
    announce(session, after);
    const bool elsewhere = before.when() != after.when() || before.doctor_id != after.doctor_id;
    if (elsewhere || open.contains(before.status) != open.contains(after.status))
        remind(session, after);
    if (live.contains(before.status) && (elsewhere || !live.contains(after.status)))
        offer_freed(session, before.doctor_id, before.when());
}

/// Takes the place it was judged to have.
void put(Stored& row, const Wish& wish, const Place& found,
         const std::optional<Text<200>>& override_reason) {
    row.doctor_id = wish.doctor.id;
    row.starts_at = wish.when.from;
    row.ends_at = wish.when.to;
    row.room_id = found.room;
    row.confirmed_at.reset();  // was for the time before
    row.overridden = found.overridden;
    row.override_reason = found.overridden ? std::optional(override_reason->value) : std::nullopt;
}

Wish wish_of(Session& session, const Stored& row) {
    return {.doctor = staff::doctor(session, row.doctor_id),
            .patient = row.patient_id,
            .when = row.when(),
            .self = row.id};
}

std::int64_t minutes_of(const Stored& row) {
    return row.when().length() / minute;
}

/// Back into a time that somebody else may have by now.
void come_back(Session& session, Stored& row) {
    if (row.overridden || in_the_way(session, row.doctor_id, row.when(), row.id).empty()) return;
    row.overridden = true;
    row.override_reason = "came after the time was given away";
}
}  // namespace

Appointment change(Session& session, AppointmentId id, const AppointmentChanges& changes,
                   const IfMatch& seen) {
    const auto before = before_move(session, id, transitions::change, seen);
    // Whoever does not see them must not write over them either.
    if (changes.reason.given || changes.service_ids)
        patients::require_open(session, before.patient_id);
    auto after = before;
    if (const auto& [given, reason] = changes.reason; given)
        after.reason = reason ? std::optional(reason->value) : std::nullopt;
    if (changes.service_ids) {
        after.service_ids = *changes.service_ids;
        usual_minutes(session, staff::doctor(session, before.doctor_id), after.service_ids);
        save_services(session, after);
    }
    if (changes.duration_minutes) {
        after.ends_at = {after.starts_at.value + changes.duration_minutes->value * minute};
        auto wish = wish_of(session, after);
        wish.stays = true;
        // Whoever was let in over the rules gets no more time by that: what is added is judged.
        if (before.overridden) wish.when.from = before.ends_at;
        if (after.ends_at > before.ends_at) place(session, wish, {});
    }
    carry_out(session, transitions::change, before, after);
    return appointment(session, id);
}

Appointment confirm(Session& session, AppointmentId id, const IfMatch& seen) {
    const auto before = before_move(session, id, transitions::confirm, seen);
    carry_out(session, transitions::confirm, before, before);
    return appointment(session, id);
}

void cancel_stored(Session& session, const Stored& before, const Cancelling& how) {
    auto after = before;
    after.cancelled_by = how.by.value_or(CancelledBy::clinic);
    after.cancel_reason = how.reason.value;
    carry_out(session, transitions::cancel, before, after);
}

Appointment cancel(Session& session, AppointmentId id, const Cancelling& how, const IfMatch& seen) {
    cancel_stored(session, before_move(session, id, transitions::cancel, seen), how);
    return appointment(session, id);
}

Appointment miss(Session& session, AppointmentId id, const IfMatch& seen) {
    const auto before = before_move(session, id, transitions::miss, seen);
    if (before.starts_at > session.now())
        throw conflict("not-yet", "This appointment is still to come. Cancel it instead.");
    carry_out(session, transitions::miss, before, before);
    return appointment(session, id);
}

Appointment reopen(Session& session, AppointmentId id, const IfMatch& seen) {
    const auto before = before_move(session, id, transitions::reopen, seen);
    auto wish = wish_of(session, before);
    // A no-show of this morning is opened again, as it was a mistake.
    wish.stays = before.status == Status::no_show;
    auto after = before;
    put(after, wish, place(session, wish, {}), {});
    after.cancelled_by.reset();
    after.cancel_reason.reset();
    carry_out(session, transitions::reopen, before, after);
    return appointment(session, id);
}

Appointment move(Session& session, AppointmentId id, const Moving& wanted, const IfMatch& seen) {
    const auto before = before_move(session, id, transitions::move, seen);
    auto wish = wish_of(session, before);
    if (wanted.doctor_id) wish.doctor = doctor_named(session, *wanted.doctor_id);
    wish.when = time_of(wanted.starts_at, wanted.duration_minutes ? wanted.duration_minutes->value
                                                                  : minutes_of(before));
    auto after = before;
    put(after, wish, place(session, wish, wanted.override_reason), wanted.override_reason);
    after.ticket_id.reset();  // an arrival was for the time before
    carry_out(session, transitions::move, before, after);
    if (after.overridden) session.record("appointment.overridden", "appointment", id.value);
    return appointment(session, id);
}

Created<Appointment> copy(Session& session, AppointmentId id, const Moving& wanted) {
    const auto from = stored(session, id);
    NewAppointment another{.patient_id = from.patient_id,
                           .doctor_id = wanted.doctor_id.value_or(from.doctor_id),
                           .starts_at = wanted.starts_at,
                           .duration_minutes = Minutes{minutes_of(from)},
                           .override_reason = wanted.override_reason};
    if (wanted.duration_minutes) another.duration_minutes = wanted.duration_minutes;
    if (from.reason) another.reason = Text<200>{*from.reason};
    another.service_ids = from.service_ids;
    return {appointment(session, book_for(session, another, {})), "/appointments"};
}

void follow_ticket(Session& session, AppointmentId id, Status wanted,
                   std::optional<TicketId> ticket) {
    const auto before = stored(session, id);
    auto after = before;
    if (ticket) after.ticket_id = ticket;
    const auto* move = by_ticket(before.status, wanted);
    if (before.status == wanted || (wanted == Status::scheduled && open.contains(before.status))) {
        if (after.ticket_id != before.ticket_id)
            carry_out(session, transitions::change, before, after);
        return;
    }
    if (!move) refuse(before, {"follow", "", Mover::ticket, {}, {}, name_of(wanted)});
    if (!live.contains(before.status) && live.contains(wanted)) come_back(session, after);
    if (wanted == Status::scheduled) after.ticket_id.reset();
    if (wanted == Status::cancelled) after.cancelled_by = CancelledBy::patient;
    carry_out(session, *move, before, after);
}

namespace {
// Fewer than the limit, and only those of the last days: what was left open before an automatic
// marking was asked for stays as it is.
std::vector<Stored> missed(Session& session, std::int64_t most) {
    const auto minutes = settings(session).no_show_minutes;
    if (!minutes) return {};
    constexpr auto looked_back = 3 * 24 * hour;
    const auto now = session.now().value;
    return session.all<Stored>(R"sql(
        select a.*, (select json_group_array(s.service_id) from appointment_services s
                     where s.appointment_id = a.id) as service_ids
        from appointments a
        where status in ('scheduled', 'confirmed') and starts_at > ? and starts_at < ?
        order by starts_at limit ?)sql",
                               now - looked_back, now - *minutes * minute, most);
}
}  // namespace

bool some_missed(Session& session) {
    return !missed(session, 1).empty();
}

int mark_no_shows(Session& session) {
    int marked = 0;
    for (const auto& row : missed(session, most_at_once)) {
        carry_out(session, transitions::miss, row, row);
        ++marked;
    }
    return marked;
}
}  // namespace clinic::scheduling
