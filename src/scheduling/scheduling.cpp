#include "scheduling/scheduling.h"
#include "scheduling/booking.h"
#include "scheduling/diary.h"
#include "scheduling/offers.h"
#include "scheduling/schedules.h"
#include "scheduling/series.h"
#include "scheduling/settings.h"
namespace clinic::scheduling {
namespace {
constexpr std::int64_t most_slots = 20;

struct SlotsQuery {
    std::optional<Day> date{};  // today
    std::optional<Minutes> duration{};
    std::optional<ServiceId> service_id{};  // as long as it takes
};
BOOST_DESCRIBE_STRUCT(SlotsQuery, (), (date, duration, service_id))

struct NextSlotsQuery {
    std::optional<Instant> from{};                // now
    std::optional<Whole<1, most_slots>> count{};  // 3
    std::optional<Minutes> duration{};
    std::optional<ServiceId> service_id{};
};
BOOST_DESCRIBE_STRUCT(NextSlotsQuery, (), (from, count, duration, service_id))

struct NextSlots {
    DoctorId doctor_id;
    std::vector<Slot> slots;
};
BOOST_DESCRIBE_STRUCT(NextSlots, (), (doctor_id, slots))

std::int64_t asked_minutes(Session& session, const staff::Doctor& doctor,
                           const std::optional<Minutes>& duration,
                           const std::optional<ServiceId>& service) {
    if (duration) return duration->value;
    if (!service) return doctor.slot_minutes;
    catalog::require_service(session, *service, "service_id");
    return usual_minutes(session, doctor, {*service});
}

DaySlots slots(Session& session, DoctorId id, const Query<SlotsQuery>& asked) {
    const auto& q = asked.value;
    const auto doctor = staff::doctor(session, id);
    return free_slots(session, id, q.date.value_or(session.today()),
                      Minutes{asked_minutes(session, doctor, q.duration, q.service_id)});
}

NextSlots next(Session& session, DoctorId id, const Query<NextSlotsQuery>& asked) {
    const auto& q = asked.value;
    const auto doctor = staff::doctor(session, id);
    return {id, next_slots(session, doctor, q.from.value_or(session.now()),
                           q.count ? q.count->value : 3,
                           asked_minutes(session, doctor, q.duration, q.service_id))};
}

Routes schedule_routes() {
    using enum Can;
    return {
        route("GET", "/doctors/{id}/schedule", see_diary, schedule, "A doctor's week"),
        route("PUT", "/doctors/{id}/schedule", edit_schedules, set_schedule,
              "Replace a doctor's week"),
        route("GET", "/doctors/{id}/exceptions", see_diary, exceptions,
              "Days off, extra hours, other rooms"),
        route("POST", "/doctors/{id}/exceptions", edit_schedules, add_exception,
              "Say what is otherwise on some days"),
        route("DELETE", "/exceptions/{id}", edit_schedules, remove_exception,
              "Take back an exception"),
        route("GET", "/doctors/{id}/slots", see_diary, slots, "What is free of a day"),
        route("GET", "/doctors/{id}/slots/next", see_diary, next, "The next free times"),
        route("GET", "/scheduling/settings", see_diary, settings, "How the diary behaves")
            .lasting(),
        route("PATCH", "/scheduling/settings", manage_clinic, change_settings,
              "Change how the diary behaves"),
    };
}

Routes appointment_routes() {
    using enum Can;
    return {
        route("GET", "/diary", see_diary, diary, "A day of all doctors, or a doctor's days").slow(),
        route("GET", "/appointments", see_diary, appointments,
              "Appointments of a day, of several, or of a patient")
            .slow_unless({"doctor", "date"})  // everyone's day is long
            .remembered(),
        route("POST", "/appointments", Can::book, scheduling::book, "Book an appointment"),
        route("POST", "/appointments/series", Can::book, book_series,
              "Book the same time of several weeks"),
        route("GET", "/appointments/{id}", see_diary, appointment, "Read an appointment"),
        route("PATCH", "/appointments/{id}", Can::book, change, "Change an appointment"),
        route("POST", "/appointments/{id}/confirm", Can::book, confirm, "The patient will come"),
        route("POST", "/appointments/{id}/cancel", Can::book, cancel, "Cancel an appointment"),
        route("POST", "/appointments/{id}/no-show", Can::book, miss, "Nobody came"),
        route("POST", "/appointments/{id}/reopen", Can::book, reopen,
              "Take back a cancellation or no-show"),
        route("POST", "/appointments/{id}/move", Can::book, move, "Move to another time or doctor"),
        route("POST", "/appointments/{id}/copy", Can::book, copy, "Book another one like it"),
        route("GET", "/series/{id}", see_diary, series, "All appointments of a series"),
        route("POST", "/series/{id}/cancel", Can::book, cancel_series,
              "Cancel what is to come of a series"),
    };
}

Routes waitlist_routes() {
    using enum Can;
    return {
        route("GET", "/waitlist", see_diary, waitlist, "Who waits for a time"),
        route("POST", "/waitlist", Can::book, join_waitlist, "Put a patient on the waitlist"),
        route("GET", "/waitlist/{id}", see_diary, entry, "Read an entry of the waitlist"),
        route("POST", "/waitlist/{id}/accept", Can::book, accept, "Book the offered time"),
        route("POST", "/waitlist/{id}/decline", Can::book, decline, "Pass the offered time on"),
        route("POST", "/waitlist/{id}/cancel", Can::book, leave_waitlist,
              "Take a patient off the waitlist"),
    };
}
}  // namespace

Routes routes() {
    Routes all;
    for (auto&& part : {schedule_routes(), appointment_routes(), waitlist_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

void tick(Session& session) {
    pass_on_expired(session);
    mark_no_shows(session);
}

bool tick_due(Session& session) {
    return some_expired(session) || some_missed(session);
}
}  // namespace clinic::scheduling
