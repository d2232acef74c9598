#pragma once
#include "api/route.h"
#include "core/csv_writing.h"
namespace clinic {

/// How a list or report is wanted.
enum class Format { json, csv };
BOOST_DESCRIBE_ENUM(Format, json, csv)

inline constexpr auto csv_type = "text/csv; charset=utf-8";

/// The report as JSON, or its rows as CSV.
template <class Report>
Document told(const Report& report, const std::optional<Format>& format) {
    if (format == Format::csv) return {csv(report.items), csv_type};
    return {write(report), "application/json"};
}

/// Says what the JSON form of a report looks like.
template <class Report>
Route giving(Route&& made) {
    made.gives = route_details::Reply<Report>::schema();
    return std::move(made).slow();
}
}  // namespace clinic
