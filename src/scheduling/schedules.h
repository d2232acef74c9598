#pragma once
#include "scheduling/hours.h"
namespace clinic::scheduling {
using ExceptionId = Id<struct Exception>;

/// Working hours of one weekday without a break, for as long as they hold.
struct Period {
    Whole<1, 7> weekday;  // Monday first
    ClockTime from, to;
    std::optional<RoomId> room_id{};  // else the doctor's own door
    std::optional<Day> valid_from{}, valid_until{};
};
BOOST_DESCRIBE_STRUCT(Period, (), (weekday, from, to, room_id, valid_from, valid_until))

struct Schedule {
    DoctorId doctor_id;
    std::int64_t version;  // 0: there is none yet
    std::vector<Period> periods;
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (doctor_id, version, periods))

struct NewSchedule {
    std::vector<Period> periods{};
};
BOOST_DESCRIBE_STRUCT(NewSchedule, (), (periods))

struct ChangedSchedule {
    DoctorId doctor_id;
    std::int64_t version;
    std::vector<Period> periods;
    std::vector<Appointment> affected;  // still to come, and no longer within working hours
};
BOOST_DESCRIBE_STRUCT(ChangedSchedule, (), (doctor_id, version, periods, affected))

/// By weekday and hour. Throws 404.
Schedule schedule(Session&, DoctorId);
/// Replaces the whole week. Throws 422 naming the period that overlaps another, ends before it
/// begins, or has an unknown or archived room; 409 "doctor-archived"; 412 "changed".
ChangedSchedule set_schedule(Session&, DoctorId, const NewSchedule&, const IfMatch&);

enum class ExceptionKind { day_off, extra_hours, other_room };
BOOST_DESCRIBE_ENUM(ExceptionKind, day_off, extra_hours, other_room)

struct NewException {
    Day from_day;
    std::optional<Day> to_day{};  // the same
    ExceptionKind kind{};
    std::optional<ClockTime> from{}, to{};  // the whole day
    std::optional<RoomId> room_id{};
    std::optional<Text<200>> reason{};
};
BOOST_DESCRIBE_STRUCT(NewException, (), (from_day, to_day, kind, from, to, room_id, reason))

/// What is otherwise on some days.
struct Exception {
    ExceptionId id;
    DoctorId doctor_id;
    Day from_day, to_day;
    ExceptionKind kind;
    std::optional<ClockTime> from, to;
    std::optional<RoomId> room_id;
    std::optional<std::string> room, reason;
};
BOOST_DESCRIBE_STRUCT(Exception, (),
                      (id, doctor_id, from_day, to_day, kind, from, to, room_id, room, reason))

struct AddedException {
    ExceptionId id;
    DoctorId doctor_id;
    Day from_day, to_day;
    ExceptionKind kind;
    std::optional<ClockTime> from, to;
    std::optional<RoomId> room_id;
    std::optional<std::string> room, reason;
    std::vector<Appointment> affected;
};
BOOST_DESCRIBE_STRUCT(AddedException, (),
                      (id, doctor_id, from_day, to_day, kind, from, to, room_id, room, reason,
                       affected))

struct Days {
    std::optional<Day> from{}, to{};  // today and what comes
};
BOOST_DESCRIBE_STRUCT(Days, (), (from, to))

Page<Exception> exceptions(Session&, DoctorId, const Query<Days>&);
/// Throws 422 for days or hours that do not fit together, that are over or too far ahead, for an
/// unknown or archived room; 409 "doctor-archived".
Created<AddedException> add_exception(Session&, DoctorId, const NewException&);
/// Throws 404.
void remove_exception(Session&, ExceptionId);
}  // namespace clinic::scheduling
