#pragma once
#include "reports/money.h"
#include "reports/visits.h"
namespace clinic::reports {

struct HourRow {
    std::int64_t hour = 0, visits = 0, finished = 0;  // hour of the clinic's wall
};
BOOST_DESCRIBE_STRUCT(HourRow, (), (hour, visits, finished))

struct DoctorToday {
    std::int64_t doctor_id = 0;
    std::string doctor_name{};
    std::int64_t visits = 0, finished = 0;
    std::optional<std::int64_t> typical_wait_minutes{}, visit_minutes{};
    std::int64_t taken_minor = 0;
};
BOOST_DESCRIBE_STRUCT(DoctorToday, (),
                      (doctor_id, doctor_name, visits, finished, typical_wait_minutes,
                       visit_minutes, taken_minor))

struct MethodToday {
    std::string method{};
    std::int64_t payments = 0, amount_minor = 0;
};
BOOST_DESCRIBE_STRUCT(MethodToday, (), (method, payments, amount_minor))

/// The clinic's day at a glance. `due_minor` is what today's invoices still ask for.
struct Today {
    Day date{};
    std::int64_t visits = 0, finished = 0, waiting = 0, in_room = 0, no_shows = 0;
    std::optional<std::int64_t> typical_wait_minutes{};
    std::int64_t taken_minor = 0, refunded_minor = 0, due_minor = 0;
    std::vector<HourRow> hours{};
    std::vector<DoctorToday> doctors{};
    std::vector<MethodToday> methods{};
};
BOOST_DESCRIBE_STRUCT(Today, (),
                      (date, visits, finished, waiting, in_room, no_shows, typical_wait_minutes,
                       taken_minor, refunded_minor, due_minor, hours, doctors, methods))

struct TodayQuery {
    std::optional<Day> date{};  // today
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(TodayQuery, (), (date, format))

Today today(Session&, const Day& day);
/// As CSV: its doctors.
Document today_report(Session&, const Query<TodayQuery>&);
}  // namespace clinic::reports
