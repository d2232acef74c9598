#pragma once
#include "db/session.h"
namespace clinic::queue {
using TicketId = Id<struct Ticket>;

enum class Priority { urgent, returned, appointment, normal };
BOOST_DESCRIBE_ENUM(Priority, urgent, returned, appointment, normal)

/// Someone in the waiting line, as far as its order is concerned.
struct Waiter {
    TicketId id;
    std::int64_t number;
    Priority priority;
    Instant arrived_at;
    std::optional<Instant> appointment_at{};
};
BOOST_DESCRIBE_STRUCT(Waiter, (), (id, number, priority, arrived_at, appointment_at))

/// What keeps the last class from waiting for ever. aging: everyone rises by a class for each
/// `aging_minutes` waited, but never above the urgent: only those, and whomever the clinic puts
/// before even them, can keep somebody waiting on and on. ratio: after `ratio_appointments` booked
/// patients one walk-in has a turn. none: the classes alone.
enum class Fairness { aging, ratio, none };
BOOST_DESCRIBE_ENUM(Fairness, aging, ratio, none)

/// What the clinic holds to be fair. Data: the order of the line is nothing but this and the people
/// in it.
struct Policy {
    /// Each priority once; the first class goes before all others, and so on.
    std::vector<Priority> classes = {Priority::urgent, Priority::returned, Priority::appointment,
                                     Priority::normal};
    /// So long before the appointment its class begins; who came earlier waits like a walk-in.
    std::int64_t grace_before_minutes = 10;
    /// Who came later than so long after it has lost its class.
    std::int64_t grace_after_minutes = 15;
    Fairness fairness = Fairness::aging;
    std::int64_t aging_minutes = 45;
    std::int64_t ratio_appointments = 3;
};
BOOST_DESCRIBE_STRUCT(Policy, (),
                      (classes, grace_before_minutes, grace_after_minutes, fairness, aging_minutes,
                       ratio_appointments))

/// When the line is looked at.
struct Moment {
    Instant now{};
    std::int64_t booked_in_a_row = 0;  // called since the last walk-in; only `ratio` asks
};

/// How many go before, and what decided it.
struct ReasonParams {
    std::int64_t ahead, by_priority, by_arrival;
    /// Waited so far (normal_aged), or until the appointment counts (appointment_early).
    std::optional<std::int64_t> minutes{};
    std::optional<std::string> appointment_time{};  // on the clinic's wall, "09:20"
};
BOOST_DESCRIBE_STRUCT(ReasonParams, (), (ahead, by_priority, by_arrival, minutes, appointment_time))

/// Why a ticket stands where it stands. `code` is one of urgent, returned, appointment (without a
/// time), appointment_due, appointment_early, appointment_late, normal_aged, fairness_turn, normal.
struct Reason {
    std::string code;
    ReasonParams params;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (code, params))

struct Place {
    TicketId id;
    std::int64_t position;  // 1 is called next
    Reason reason;
    std::optional<Instant> appointment_at{};
};

/// True when the list names each priority once.
bool names_each_class(const std::vector<Priority>& classes);

/// The index of the one to be called, or nothing when nobody waits. By class, then fairness, then
/// arrival (an early one's counts from when the appointment does), then number.
std::optional<std::size_t> first(const Policy&, const Moment&, const std::vector<Waiter>&);
/// Booked patients called in a row, after one more has been called.
std::int64_t booked_in_a_row_after(const Policy&, const Moment&, const Waiter& called);

/// The line in the order it would be called now: what `first` says, again and again.
std::vector<Place> line(const Policy&, const Moment&, std::vector<Waiter>);
}  // namespace clinic::queue
