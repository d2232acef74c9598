#pragma once
#include "api/route.h"
#include "core/csv_writing.h"
namespace clinic::reports {

enum class Format { json, csv };
BOOST_DESCRIBE_ENUM(Format, json, csv)

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

/// The report as JSON, or its rows as CSV.
template <class Report>
Document told(const Report& report, const std::optional<Format>& format) {
    if (format == Format::csv) return {csv(report.items), "text/csv; charset=utf-8"};
    return {write(report), "application/json"};
}
}  // namespace clinic::reports
