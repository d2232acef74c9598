#pragma once
#include "api/table.h"
namespace clinic::reports {

/// Days of the clinic, both included.
struct Period {
    Day from, to;
};
/// Throws 422 when it ends before it begins or is longer than ten years.
void judge(const Period& period);
/// The moments of those days: from the first one on, until before the last one.
std::pair<Instant, Instant> moments(const TimeZone& zone, const Period& period);

/// The middle one of them in whole minutes, rounded down; nothing of nothing.
std::optional<std::int64_t> typical_minutes(std::vector<std::int64_t> milliseconds);
}  // namespace clinic::reports
