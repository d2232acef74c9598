#include "scheduling/wall_day.h"
#include <algorithm>
#include <charconv>
#include <chrono>
namespace clinic::scheduling {
namespace {
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::chrono::sys_days calendar(const Day& day) {
    const std::string_view text = day.value;
    using namespace std::chrono;
    return year(static_cast<int>(number(text.substr(0, 4)))) /
           static_cast<unsigned>(number(text.substr(5, 2))) /
           static_cast<unsigned>(number(text.substr(8, 2)));
}

void put(std::string& out, unsigned value, std::size_t width) {
    const auto digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0').append(digits);
}

std::int64_t minute_on_wall(const TimeZone& zone, Instant at) {
    return read_clock_time(zone.wall_clock(at)).value_or(ClockTime{}).value;
}
}  // namespace

std::vector<Stretch> without(const std::vector<Stretch>& stretches, const Stretch& taken) {
    std::vector<Stretch> left;
    for (const auto& one : stretches) {
        if (!one.overlaps(taken)) {
            left.push_back(one);
            continue;
        }
        if (one.from < taken.from) left.push_back({one.from, taken.from});
        if (taken.to < one.to) left.push_back({taken.to, one.to});
    }
    return left;
}

std::vector<Stretch> together(std::vector<Stretch> stretches) {
    std::ranges::sort(stretches);
    std::vector<Stretch> all;
    for (const auto& one : stretches) {
        if (!all.empty() && one.from <= all.back().to)
            all.back().to = std::max(all.back().to, one.to);
        else
            all.push_back(one);
    }
    return all;
}

WallDay::WallDay(const TimeZone& zone, Day day)
    : day_(std::move(day)), begins_(zone.start_of(day_)), ends_(zone.start_of(day_after(day_))) {
    // A day of 24 hours has no leap: no place on earth ever had two of them in one day.
    if (ends_.value - begins_.value == 24 * hour)
        pieces_.push_back({begins_, ends_, 0});
    else
        find_leap(zone);
}

// Leaps happen on whole minutes; what the wall shows runs evenly up to one and evenly after it.
void WallDay::find_leap(const TimeZone& zone) {
    const auto first = minute_on_wall(zone, begins_);
    const auto leapt = [&](std::int64_t minutes) {
        return minute_on_wall(zone, {begins_.value + minutes * minute}) != first + minutes;
    };
    const auto length = (ends_.value - begins_.value) / minute;
    std::int64_t even = 0, uneven = length;
    while (uneven - even > 1) {
        const auto middle = (even + uneven) / 2;
        (leapt(middle) ? uneven : even) = middle;
    }
    const Instant leap{begins_.value + uneven * minute};
    pieces_.push_back({begins_, leap, first});
    if (uneven == length) return;
    const auto shown = minute_on_wall(zone, leap);
    const auto repeated = std::max<std::int64_t>(0, first + uneven - shown);
    pieces_.push_back({{leap.value + repeated * minute}, ends_, shown + repeated});
}

std::optional<Instant> WallDay::at(ClockTime time) const {
    if (time.value == minutes_of_day) return ends_;
    for (const auto& piece : pieces_) {
        const Instant then{piece.from.value + (time.value - piece.minute) * minute};
        if (piece.from <= then && then < piece.to) return then;
    }
    return std::nullopt;
}

ClockTime WallDay::shown(Instant at) const {
    // In the repeated hour the wall shows what it showed before.
    if (at >= ends_) return {minutes_of_day};
    const Piece* last = &pieces_.front();
    for (const auto& piece : pieces_)
        if (piece.from <= at) last = &piece;
    auto minutes = last->minute + (at.value - last->from.value) / minute;
    if (at >= last->to) minutes -= (pieces_.back().from.value - last->to.value) / minute;
    return {minutes};
}

std::vector<Stretch> WallDay::between(ClockTime from, ClockTime to) const {
    std::vector<Stretch> all;
    for (const auto& piece : pieces_) {
        const auto moment = [&](ClockTime time) {
            const Instant then{piece.from.value + (time.value - piece.minute) * minute};
            return std::clamp(then, piece.from, piece.to);
        };
        const Stretch part{moment(from), moment(to)};
        if (part.from < part.to) all.push_back(part);
    }
    return together(std::move(all));
}

Day day_after(const Day& day, std::int64_t days) {
    const std::chrono::year_month_day then(calendar(day) + std::chrono::days(days));
    std::string text;
    put(text, static_cast<unsigned>(static_cast<int>(then.year())), 4);
    put(text += '-', static_cast<unsigned>(then.month()), 2);
    put(text += '-', static_cast<unsigned>(then.day()), 2);
    return {text};
}

std::int64_t weekday(const Day& day) {
    return static_cast<std::int64_t>(std::chrono::weekday(calendar(day)).iso_encoding());
}
}  // namespace clinic::scheduling
