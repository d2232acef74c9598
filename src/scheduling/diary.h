#pragma once
#include "scheduling/slots.h"
namespace clinic::scheduling {

/// Working hours as the wall shows them.
struct WorkingHours {
    ClockTime from, to;
    std::optional<std::string> room;
};
BOOST_DESCRIBE_STRUCT(WorkingHours, (), (from, to, room))

/// A column of the day view.
struct DoctorDay {
    DoctorId doctor_id;
    std::string doctor_name, specialty;
    Colour colour;
    std::optional<std::string> room;
    std::int64_t slot_minutes;
    std::vector<WorkingHours> working;
    bool day_off;
    std::int64_t free_slots;
    std::vector<Appointment> appointments;
};
BOOST_DESCRIBE_STRUCT(DoctorDay, (),
                      (doctor_id, doctor_name, specialty, colour, room, slot_minutes, working,
                       day_off, free_slots, appointments))

/// A column of the week view.
struct WeekDay {
    Day date;
    std::vector<WorkingHours> working;
    bool day_off;
    std::int64_t free_slots;
    std::vector<Appointment> appointments;
};
BOOST_DESCRIBE_STRUCT(WeekDay, (), (date, working, day_off, free_slots, appointments))

struct Diary {
    std::optional<Day> date;
    std::vector<DoctorDay> doctors;
    std::optional<DoctorId> doctor_id;
    std::vector<WeekDay> days;
};
BOOST_DESCRIBE_STRUCT(Diary, (), (date, doctors, doctor_id, days))

struct DiaryQuery {
    std::optional<Day> date{};  // today
    std::optional<DoctorId> doctor{};
    std::optional<Day> from{}, to{};
};
BOOST_DESCRIBE_STRUCT(DiaryQuery, (), (date, doctor, from, to))

/// All that a day view needs: `date` and `doctors`; or, with doctor, from and to, all that a week
/// view needs: `doctor_id` and `days`, at most 42 of them.
Diary diary(Session&, const Query<DiaryQuery>&);

struct AppointmentQuery {
    std::optional<DoctorId> doctor{};
    std::optional<Day> date{}, from{}, to{};
    std::optional<PatientId> patient{};
};
BOOST_DESCRIBE_STRUCT(AppointmentQuery, (), (doctor, date, from, to, patient))

/// Of a day (today when nothing is said) or of several, at most 62; or a patient's, those to come
/// first: twenty of them, and the last twenty that were.
Page<Appointment> appointments(Session&, const Query<AppointmentQuery>&);
}  // namespace clinic::scheduling
