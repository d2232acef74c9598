#pragma once
#include "reports/period.h"
namespace clinic::reports {

enum class VisitsBy { doctor, department, day };
BOOST_DESCRIBE_ENUM(VisitsBy, doctor, department, day)

struct VisitsRow {
    std::string key, name;
    std::int64_t visits = 0, finished = 0, cancelled = 0, no_shows = 0;
};
BOOST_DESCRIBE_STRUCT(VisitsRow, (), (key, name, visits, finished, cancelled, no_shows))

struct VisitsReport {
    Day from, to;
    VisitsBy by{};
    std::vector<VisitsRow> items{};
};
BOOST_DESCRIBE_STRUCT(VisitsReport, (), (from, to, by, items))

/// Tickets and visits that began without one. What was cancelled, transferred away or not come to
/// is no visit; a booked time that nobody came to is a no-show, with a ticket or without.
VisitsReport visits(Session&, const Period&, VisitsBy);

/// One ticket's way through the day.
struct Passage {
    std::int64_t doctor_id;
    std::string status;
    Instant arrived_at;
    std::optional<Instant> called_at, started_at, finished_at;

    /// How long they sat outside, when they got in or were called.
    std::optional<std::int64_t> waited() const;
    std::optional<std::int64_t> inside() const;
};
BOOST_DESCRIBE_STRUCT(Passage, (),
                      (doctor_id, status, arrived_at, called_at, started_at, finished_at))
std::vector<Passage> passages(Session&, const Period&);

struct WaitingRow {
    std::int64_t doctor_id = 0;
    std::string doctor_name{};
    std::int64_t tickets = 0;
    std::optional<std::int64_t> typical_minutes{}, longest_minutes{}, visit_minutes{};
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (),
                      (doctor_id, doctor_name, tickets, typical_minutes, longest_minutes,
                       visit_minutes))

struct WaitingReport {
    Day from, to;
    std::vector<WaitingRow> items{};
};
BOOST_DESCRIBE_STRUCT(WaitingReport, (), (from, to, items))

/// Per doctor with tickets: the median wait, the longest, the median time inside.
WaitingReport waiting(Session&, const Period&);

/// Every doctor's name by id.
std::map<std::int64_t, std::string> doctor_names(Session&);

struct VisitsQuery {
    Day from, to;
    std::optional<VisitsBy> by{};  // doctor
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(VisitsQuery, (), (from, to, by, format))
struct PeriodQuery {
    Day from, to;
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(PeriodQuery, (), (from, to, format))
Document visits_report(Session&, const Query<VisitsQuery>&);
Document waiting_report(Session&, const Query<PeriodQuery>&);
}  // namespace clinic::reports
