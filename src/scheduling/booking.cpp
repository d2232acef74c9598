#include "scheduling/booking.h"
#include "scheduling/offers.h"
#include "scheduling/reminders.h"
#include <algorithm>
namespace clinic::scheduling {
namespace {
constexpr std::int64_t offered_instead = 3;

struct AppointmentChanged {
    AppointmentId appointment_id;
    DoctorId doctor_id;
    Day day;
    Status status;
};
BOOST_DESCRIBE_STRUCT(AppointmentChanged, (), (appointment_id, doctor_id, day, status))

/// Who has the time already.
struct With {
    AppointmentId appointment_id;
    ClockTime time;
    std::string patient_name;
    std::string doctor_name;
};
BOOST_DESCRIBE_STRUCT(With, (), (appointment_id, time, patient_name, doctor_name))

With with(Session& session, AppointmentId id) {
    const auto found = appointment(session, id);
    return {found.id, found.time, found.patient_name, found.doctor_name};
}

json::value length(const Wish& wish) {
    return wish.when.length() / minute;
}

Problem busy(const Wish& wish, std::string code, const With& other) {
    const auto& name = code == "overlap" ? wish.doctor.name() : other.patient_name;
    return conflict(std::move(code),
                    name + " already has an appointment at " + to_text(other.time) + ".")
        .about("time", json::string(to_text(other.time)))
        .about("name", json::string(name))
        .with("with", json::parse(write(other)));
}

/// What no reason lifts.
std::optional<Problem> impossible(Session& session, const Wish& wish) {
    if (wish.doctor.archived)
        return conflict("doctor-archived", "This doctor is archived and takes no patients.");
    const auto& zone = session.clinic().zone;
    const auto first = zone.day_of(wish.when.from);
    if (!wish.stays && wish.when.from < whole_minute(session.now()))
        return Problem(422, "in-past", "This time is over. Choose one that is still to come.",
                       {{"#/starts_at", "in-past", "is in the past"}});
    if (first > last_day(session))
        return Problem(422, "too-far", "The diary goes two years ahead. Choose an earlier time.",
                       {{"#/starts_at", "too-far", "is more than two years ahead"}});
    if (zone.day_of({wish.when.to.value - 1}) != first)
        return Problem(422, "across-midnight", "An appointment ends on the day it begins.",
                       {{"#/starts_at", "across-midnight", "reaches into the next day"}});
    return std::nullopt;
}

std::optional<Problem> closed(Session& session, const Wish& wish) {
    const WallDay day(session.clinic().zone, session.clinic().zone.day_of(wish.when.from));
    const auto hours = working_hours(session, wish.doctor.id, day);
    if (within(hours, wish.when)) return std::nullopt;
    std::string reason = hours.empty() ? "day_off" : "other_hours";
    if (hours.empty() && !has_schedule(session, wish.doctor.id)) reason = "no_schedule";
    const std::string said = reason == "no_schedule" ? "This doctor has no working hours yet."
                             : reason == "day_off"   ? "This doctor does not work that day."
                                                     : "This doctor does not work at that time.";
    return conflict("outside-hours", said)
        .about("reason", json::string(reason))
        .about("day", json::string(day.day().value))
        .about("minutes", length(wish));
}

/// What a reason lifts.
std::optional<Problem> in_the_way(Session& session, const Wish& wish) {
    const auto others = in_the_way(session, wish.doctor.id, wish.when, wish.self);
    if (!others.empty()) return busy(wish, "overlap", with(session, others.front().id));
    if (auto off = closed(session, wish)) return off;
    if (!held(session, wish.doctor.id, wish.when, wish.entry).empty())
        return conflict("held", "This time is offered to somebody of the waitlist for the moment.");
    if (const auto other = elsewhere(session, wish.patient, wish.when, wish.self))
        return busy(wish, "patient-busy", with(session, *other));
    return std::nullopt;
}

Problem with_free(Session& session, const Wish& wish, Problem problem) {
    const auto free = next_slots(session, wish.doctor, wish.when.from, offered_instead,
                                 wish.when.length() / minute);
    return std::move(problem.with("free", json::parse(write(free))));
}
}  // namespace

std::optional<Problem> objection(Session& session, const Wish& wish,
                                 const std::optional<Text<200>>& override_reason) {
    if (auto never = impossible(session, wish)) return never;
    if (override_reason) return std::nullopt;
    if (auto now = in_the_way(session, wish)) return with_free(session, wish, std::move(*now));
    return std::nullopt;
}

Place place(Session& session, const Wish& wish, const std::optional<Text<200>>& override_reason) {
    if (override_reason && !may(session.caller(), Can::override_booking))
        throw not_allowed("Your role does not allow this override.")
            .about("permission", json::value(name_of(Can::override_booking)));
    if (auto problem = objection(session, wish, override_reason)) throw std::move(*problem);
    const bool lifted = override_reason && in_the_way(session, wish);
    const WallDay day(session.clinic().zone, session.clinic().zone.day_of(wish.when.from));
    const auto hours = working_hours(session, wish.doctor.id, day);
    const auto* working = within(hours, wish.when);
    return {working ? working->room : std::nullopt, lifted};
}

Stretch time_of(Instant starts_at, std::int64_t minutes) {
    const auto from = whole_minute(starts_at);
    return {from, {from.value + minutes * minute}};
}

std::int64_t usual_minutes(Session& session, const staff::Doctor& doctor,
                           const std::vector<ServiceId>& services) {
    std::int64_t minutes = 0, at = 0;
    for (const auto id : services) {
        catalog::require_service(session, id, "service_ids/" + std::to_string(at++));
        minutes += catalog::service(session, id).duration_minutes;
    }
    return minutes ? std::clamp<std::int64_t>(minutes, 5, longest / minute) : doctor.slot_minutes;
}

staff::Doctor doctor_named(Session& session, DoctorId id) {
    if (!session.exists(R"sql(select 1 from doctors where id = ?)sql", id))
        throw invalid("doctor_id", "unknown", "is no doctor of this clinic");
    return staff::doctor(session, id);
}

void require_patient(Session& session, PatientId patient) {
    const auto archived =
        session.value<bool>(R"sql(select archived from patients where id = ?)sql", patient);
    if (!archived) throw invalid("patient_id", "unknown", "is no patient of this clinic");
    if (*archived) throw invalid("patient_id", "archived", "is an archived patient");
}

AppointmentId add(Session& session, Stored wanted) {
    const auto made = insert(session, std::move(wanted), session.now());
    session.record("appointment.booked", "appointment", made.id.value, RawJson{}, made);
    if (made.overridden) session.record("appointment.overridden", "appointment", made.id.value);
    remind(session, made);
    announce(session, made);
    return made.id;
}

AppointmentId book_for(Session& session, const NewAppointment& wanted, EntryId entry,
                       std::optional<SeriesId> series) {
    require_patient(session, wanted.patient_id);
    const auto doctor = doctor_named(session, wanted.doctor_id);
    const auto usual = usual_minutes(session, doctor, wanted.service_ids);
    const auto when =
        time_of(wanted.starts_at, wanted.duration_minutes ? wanted.duration_minutes->value : usual);
    const auto found = place(
        session,
        {.doctor = doctor, .patient = wanted.patient_id, .when = when, .self = {}, .entry = entry},
        wanted.override_reason);
    Stored made{.patient_id = wanted.patient_id, .doctor_id = doctor.id, .room_id = found.room};
    made.starts_at = when.from;
    made.ends_at = when.to;
    made.service_ids = wanted.service_ids;
    if (wanted.reason) made.reason = wanted.reason->value;
    made.series_id = series;
    made.overridden = found.overridden;
    if (found.overridden) made.override_reason = wanted.override_reason->value;
    return add(session, std::move(made));
}

Created<Appointment> book(Session& session, const NewAppointment& wanted) {
    return {appointment(session, book_for(session, wanted, {})), "/appointments"};
}

void announce(Session& session, const Stored& row) {
    session.announce(
        {"diary", "appointment_changed",
         write(AppointmentChanged{row.id, row.doctor_id,
                                  session.clinic().zone.day_of(row.starts_at), row.status})});
}
}  // namespace clinic::scheduling
