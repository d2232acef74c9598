#include "reports/period.h"
namespace clinic::reports {
namespace {
constexpr std::int64_t day_long = 24 * hour;
}  // namespace

std::pair<Instant, Instant> moments(const TimeZone& zone, const Period& period) {
    // Noon of the next day lies in it, whatever daylight saving does.
    const auto noon = zone.start_of(period.to).value + day_long + day_long / 2;
    return {zone.start_of(period.from), zone.start_of(zone.day_of(Instant{noon}))};
}

void judge(const Period& period) {
    if (period.to < period.from)
        throw invalid("to", "before-from", "must not lie before the first day");
    const auto [from, until] = moments(TimeZone::load("UTC"), period);
    if (until.value - from.value > 3660 * day_long)
        throw invalid("to", "too-long", "must be at most ten years after the first day");
}

std::optional<std::int64_t> typical_minutes(std::vector<std::int64_t> milliseconds) {
    if (milliseconds.empty()) return std::nullopt;
    const auto middle = milliseconds.begin() + static_cast<std::ptrdiff_t>(milliseconds.size() / 2);
    std::nth_element(milliseconds.begin(), middle, milliseconds.end());
    return *middle / minute;
}
}  // namespace clinic::reports
