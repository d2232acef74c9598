#pragma once
#include "core/time.h"
#include "scheduling/clock_time.h"
#include <vector>
namespace clinic::scheduling {

/// A stretch of real time, its end not included.
struct Stretch {
    Instant from, to;
    auto operator<=>(const Stretch&) const = default;
    std::int64_t length() const { return to.value - from.value; }
    bool contains(const Stretch& other) const { return from <= other.from && other.to <= to; }
    bool overlaps(const Stretch& other) const { return from < other.to && other.from < to; }
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (from, to))

/// What is left of `stretches` (in order, apart) without `taken`, and both together.
std::vector<Stretch> without(const std::vector<Stretch>& stretches, const Stretch& taken);
std::vector<Stretch> together(std::vector<Stretch> stretches);

/// One day as the clinic's wall clock shows it. On the day clocks are put forward some minutes do
/// not exist; on the day they are put back some come twice, and only the first of them counts.
class WallDay {
public:
    WallDay(const TimeZone& zone, Day day);

    const Day& day() const { return day_; }
    Instant begins() const { return begins_; }
    Instant ends() const { return ends_; }

    /// When the wall shows that time, the first time it does; nothing when it never does.
    std::optional<Instant> at(ClockTime time) const;
    /// What the wall shows then; `at` is a moment of this day, or its end ("24:00").
    ClockTime shown(Instant at) const;
    /// The real time in which the wall shows from `from` to `to`. What a leap skips is missing,
    /// what comes a second time is left out.
    std::vector<Stretch> between(ClockTime from, ClockTime to) const;

private:
    /// The wall runs evenly from `from`, where it shows `minute`, until the next piece.
    struct Piece {
        Instant from, to;
        std::int64_t minute;
    };
    void find_leap(const TimeZone& zone);

    Day day_;
    Instant begins_, ends_;
    std::vector<Piece> pieces_;
};

/// The day after, or that many days after.
Day day_after(const Day&, std::int64_t days = 1);
/// 1 for Monday to 7 for Sunday (ISO 8601).
std::int64_t weekday(const Day&);
}  // namespace clinic::scheduling
