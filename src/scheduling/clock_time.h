#pragma once
#include "core/shape.h"
namespace clinic::scheduling {

/// A time on the clinic's wall, in minutes since midnight; spoken as "09:20". "24:00" is the end of
/// a day, never its beginning.
struct ClockTime {
    std::int64_t value{};
    auto operator<=>(const ClockTime&) const = default;
};
constexpr std::int64_t minutes_of_day = 24 * 60;

/// "09:20"; nothing for anything else but exactly that.
std::optional<ClockTime> read_clock_time(std::string_view text);
std::string to_text(ClockTime time);
}  // namespace clinic::scheduling

namespace clinic {
template <>
struct Shape<scheduling::ClockTime> {
    static MaybeFault read(const json::value& v, scheduling::ClockTime& out);
    static void write(std::string& out, scheduling::ClockTime v) { append_quoted(out, to_text(v)); }
    static json::value schema() {
        return {{"type", "string"}, {"pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"}};
    }
};
}  // namespace clinic
