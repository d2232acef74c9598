#pragma once
#include "scheduling/moves.h"
#include "scheduling/slots.h"
namespace clinic::scheduling {

enum class Every { week, two_weeks, four_weeks };
BOOST_DESCRIBE_ENUM(Every, week, two_weeks, four_weeks)

/// An appointment that comes again at the same time on the clinic's wall, in summer and in winter.
struct NewSeries {
    PatientId patient_id{};
    DoctorId doctor_id{};
    Instant starts_at{};
    std::optional<Minutes> duration_minutes{};
    std::vector<ServiceId> service_ids{};
    std::optional<Text<200>> reason{};
    std::optional<Text<200>> override_reason{};
    Every every{};
    Whole<2, 52> times{};
};
BOOST_DESCRIBE_STRUCT(NewSeries, (),
                      (patient_id, doctor_id, starts_at, duration_minutes, service_ids, reason,
                       override_reason, every, times))

/// A time of the series that could not be booked: the problem's code and sentence, and what is free
/// that day instead.
struct NotBooked {
    std::optional<Instant> starts_at;  // nothing where the wall skips that time
    Day date;
    ClockTime time;
    std::string code, detail;
    std::vector<Slot> free;
};
BOOST_DESCRIBE_STRUCT(NotBooked, (), (starts_at, date, time, code, detail, free))

struct BookedSeries {
    SeriesId series_id;
    std::vector<Appointment> booked;
    std::vector<NotBooked> not_booked;
};
BOOST_DESCRIBE_STRUCT(BookedSeries, (), (series_id, booked, not_booked))

/// Books those that fit and lists the others. Throws 409 "nothing-booked" with `not_booked` when
/// none does; else like booking for what concerns all of them.
Created<BookedSeries> book_series(Session&, const NewSeries&);

struct SeriesAppointments {
    SeriesId series_id;
    std::vector<Appointment> appointments;
};
BOOST_DESCRIBE_STRUCT(SeriesAppointments, (), (series_id, appointments))
/// All of them by their day. Throws 404.
SeriesAppointments series(Session&, SeriesId);

struct CancelledSeries {
    std::int64_t cancelled;
};
BOOST_DESCRIBE_STRUCT(CancelledSeries, (), (cancelled))
/// Cancels those to come. Throws 404.
CancelledSeries cancel_series(Session&, SeriesId, const Cancelling&);
}  // namespace clinic::scheduling
