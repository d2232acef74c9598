#pragma once
#include "accounts/setup.h"
#include "queue_clinic.h"
#include "scheduling/booking.h"
#include "scheduling/diary.h"
#include "scheduling/moves.h"
#include "scheduling/offers.h"
#include "scheduling/schedules.h"
#include "scheduling/scheduling.h"
#include "scheduling/series.h"
#include "scheduling/settings.h"

namespace clinic::testing {

inline scheduling::ClockTime clock(std::string_view text) {
    return scheduling::read_clock_time(text).value();
}
inline Instant at(std::string_view text) {
    return read_instant(text).value();
}
inline scheduling::Period period(std::int64_t weekday, std::string_view from, std::string_view to) {
    return {.weekday = {weekday}, .from = clock(from), .to = clock(to)};
}
/// Monday to Friday, nine to one and two to five.
inline std::vector<scheduling::Period> office_hours() {
    std::vector<scheduling::Period> all;
    for (std::int64_t day = 1; day <= 5; ++day) {
        all.push_back(period(day, "09:00", "13:00"));
        all.push_back(period(day, "14:00", "17:00"));
    }
    return all;
}

/// Free times as the wall shows them: "09:00 09:20".
inline std::string times(const std::vector<scheduling::Slot>& slots) {
    std::string all;
    for (const auto& slot : slots) {
        if (!all.empty()) all += ' ';
        all += scheduling::to_text(slot.time);
    }
    return all;
}

/// Gives a clinic on disk its name and zone.
inline void found_in_tashkent(Session& session) {
    accounts::NewClinic wanted{};
    wanted.clinic_name = {"Oq Terak"};
    wanted.time_zone = {"Asia/Tashkent"};
    wanted.username = {"admin"};
    wanted.display_name = {"Administrator"};
    wanted.password = {"qizil olma 7"};
    accounts::create_clinic(session, wanted, "");
}

/// A clinic in any zone, with doctors who have office hours and three patients. It is Monday, 9:00
/// in Tashkent.
struct Office : QueueClinic {
    scheduling::DoctorId other = make_doctor("Saidova", 201);

    explicit Office(const std::string& zone = "Asia/Tashkent") {
        auto facts = std::make_shared<ClinicFacts>(*environment.clinic);
        facts->zone = TimeZone::load(zone);
        environment.clinic = facts;
        after(0);
        work(office_hours());
        work(office_hours(), other);
    }
    scheduling::ChangedSchedule work(std::vector<scheduling::Period> periods) {
        return work(std::move(periods), doctor);
    }
    scheduling::ChangedSchedule work(std::vector<scheduling::Period> periods,
                                     scheduling::DoctorId who) {
        return scheduling::set_schedule(session(), who, {std::move(periods)}, {});
    }
    Created<scheduling::AddedException> otherwise(const scheduling::NewException& wanted) {
        return scheduling::add_exception(session(), doctor, wanted);
    }
    scheduling::NewAppointment form(std::string_view starts_at, std::int64_t patient = 1) {
        return {.patient_id = {patient}, .doctor_id = doctor, .starts_at = at(starts_at)};
    }
    scheduling::Appointment book(std::string_view starts_at, std::int64_t patient = 1) {
        return scheduling::book(session(), form(starts_at, patient)).value;
    }
    std::string free(const std::string& day, std::int64_t minutes = 20) {
        return times(
            scheduling::free_slots(session(), doctor, {day}, scheduling::Minutes{minutes}).slots);
    }
    scheduling::Status status(scheduling::AppointmentId id) {
        return scheduling::appointment(session(), id).status;
    }
    scheduling::Appointment cancel(scheduling::AppointmentId id) {
        return scheduling::cancel(session(), id, {.reason = {"ill"}}, {});
    }
    /// Somebody at the desk who may book, and override when `may_override`.
    static Caller registrar(bool may_override) {
        auto caller = nurse();
        caller.permissions |= bit(Can::see_diary) | bit(Can::book);
        if (may_override) caller.permissions |= bit(Can::override_booking);
        return caller;
    }
};
}  // namespace clinic::testing
