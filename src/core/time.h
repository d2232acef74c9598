#pragma once
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
namespace clinic {

/// A UTC moment in milliseconds since 1970; spoken as RFC 3339, "2030-01-01T09:00:00Z".
struct Instant {
    std::int64_t value{};
    auto operator<=>(const Instant&) const = default;
};
constexpr std::int64_t millisecond = 1, second = 1000, minute = 60 * second, hour = 60 * minute;

/// Reads RFC 3339 with any offset and fraction (digits after the third are cut).
std::optional<Instant> read_instant(std::string_view text);
/// In UTC with "Z"; milliseconds only where there are any.
std::string to_text(Instant at);

/// A calendar day of the clinic, "2030-01-31"; compares as text.
struct Day {
    std::string value;
    auto operator<=>(const Day&) const = default;
};
/// True for a day that exists (proleptic Gregorian, years 1800 to 2999).
bool is_day(std::string_view text);

/// A zone of the system's tz database. Copies are cheap; every member may be called by any thread.
class TimeZone {
public:
    /// Throws Problem 422 when the system knows no such zone, for example "Asia/Tashkent".
    static TimeZone load(const std::string& name);
    const std::string& name() const { return name_; }
    Day day_of(Instant at) const;
    /// First moment of `day`; where midnight is skipped, the first moment that exists.
    Instant start_of(const Day& day) const;
    /// "14:05" on the clinic's wall.
    std::string wall_clock(Instant at) const;

private:
    struct Zone;
    std::string name_;
    std::shared_ptr<const Zone> zone_;
};
}  // namespace clinic
