#include "operations/backups.h"
#include <set>
namespace clinic::operations {
namespace {
// However old: see `outlived`.
constexpr std::size_t always_kept = 3;
constexpr std::int64_t day = 24 * hour;

int number_in(const Day& made, std::size_t at, std::size_t size) {
    return std::stoi(made.value.substr(at, size));
}
// Whole weeks since Monday, 1969-12-29.
std::int64_t week_of(const Day& made) {
    const std::chrono::sys_days days =
        std::chrono::year(number_in(made, 0, 4)) /
        std::chrono::month(static_cast<unsigned>(number_in(made, 5, 2))) /
        std::chrono::day(static_cast<unsigned>(number_in(made, 8, 2)));
    return (days.time_since_epoch().count() + 3) / 7;
}
std::int64_t month_of(const Day& made) {
    return number_in(made, 0, 4) * 12 + number_in(made, 5, 2);
}
}  // namespace

std::vector<std::string> outlived(const std::vector<Backup>& newest_first, Instant now,
                                  const Keeping& keeping, const TimeZone& zone) {
    const Instant oldest_kept{now.value - keeping.days * day};
    const auto today = zone.day_of(now);
    std::set<std::int64_t> weeks, months;
    std::size_t proven = 0;
    std::vector<std::string> names;
    for (const auto& one : newest_first) {
        if (!one.reason) continue;  // without a manifest it is not known to be one of ours
        bool kept = one.made_at >= oldest_kept;
        if (one.proven_at) {
            const auto made = zone.day_of(one.made_at);
            kept |= proven++ < always_kept;
            // The newest of its week, and of its month, stands for it.
            if (weeks.insert(week_of(made)).second)
                kept |= week_of(today) - week_of(made) < keeping.weeks;
            if (months.insert(month_of(made)).second)
                kept |= month_of(today) - month_of(made) < keeping.months;
        }
        if (!kept) names.push_back(one.name);
    }
    return names;
}
}  // namespace clinic::operations
