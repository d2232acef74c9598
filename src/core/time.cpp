#include "core/time.h"
#include "core/problem.h"
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <charconv>
#include <chrono>
#include <cstdio>
namespace clinic {
namespace {
using namespace std::chrono;

/// Reads fields of fixed width, as RFC 3339 has them; sscanf would also take signs and blanks.
struct Digits {
    std::string_view rest;
    bool good = true;
    int number(std::size_t width) {
        int value = 0;
        if (rest.size() < width) good = false;
        for (std::size_t i = 0; good && i < width; ++i) {
            if (rest[i] < '0' || rest[i] > '9') good = false;
            value = value * 10 + (rest[i] - '0');
        }
        rest.remove_prefix(good ? width : 0);
        return value;
    }
    bool mark(std::string_view any_of) {
        good = good && !rest.empty() && any_of.find(rest[0]) != any_of.npos;
        if (good) rest.remove_prefix(1);
        return good;
    }
};

year_month_day calendar(Digits& in) {
    const int y = in.number(4);
    in.mark("-");
    const int m = in.number(2);
    in.mark("-");
    const int d = in.number(2);
    return year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
}

int fraction_milliseconds(Digits& in) {
    if (in.rest.empty() || in.rest[0] != '.') return 0;
    in.rest.remove_prefix(1);
    int value = 0, count = 0;
    for (; !in.rest.empty() && in.rest[0] >= '0' && in.rest[0] <= '9'; in.rest.remove_prefix(1))
        if (count++ < 3) value = value * 10 + (in.rest[0] - '0');
    if (!count) in.good = false;
    for (; count < 3; ++count) value *= 10;
    return value;
}

minutes offset(Digits& in) {
    if (!in.rest.empty() && (in.rest[0] == 'Z' || in.rest[0] == 'z')) {
        in.rest.remove_prefix(1);
        return minutes(0);
    }
    const bool west = in.rest.starts_with('-');
    in.mark("+-");
    const int h = in.number(2);
    in.mark(":");
    const int m = in.number(2);
    if (h > 23 || m > 59) in.good = false;
    return (west ? -1 : 1) * (hours(h) + minutes(m));
}

absl::CivilDay civil(const Day& day) {
    absl::CivilDay out;
    absl::ParseCivilTime(day.value, &out);
    return out;
}
}  // namespace

std::optional<Instant> read_instant(std::string_view text) {
    Digits in{text};
    const auto date = calendar(in);
    in.mark("Tt ");
    const int h = in.number(2);
    in.mark(":");
    const int m = in.number(2);
    in.mark(":");
    const int s = in.number(2);
    const int ms = fraction_milliseconds(in);
    const auto east = offset(in);
    // A leap second (60) counts as the second before it, as POSIX time knows none.
    if (!in.good || !in.rest.empty() || !date.ok() || h > 23 || m > 59 || s > 60) return {};
    const auto at = sys_days(date) + hours(h) + minutes(m) + seconds(std::min(s, 59)) - east;
    return Instant{duration_cast<milliseconds>(at.time_since_epoch()).count() + ms};
}

std::string to_text(Instant at) {
    const sys_time<milliseconds> moment{milliseconds(at.value)};
    const auto date = floor<days>(moment);
    const year_month_day ymd(date);
    const hh_mm_ss clock(moment - date);
    char text[64];
    int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(ymd.year()),
                             unsigned(ymd.month()), unsigned(ymd.day()), int(clock.hours().count()),
                             int(clock.minutes().count()), int(clock.seconds().count()));
    const auto ms = static_cast<int>(clock.subseconds().count());
    if (ms)
        size +=
            std::snprintf(text + size, sizeof text - static_cast<std::size_t>(size), ".%03d", ms);
    return std::string(text, static_cast<std::size_t>(size)) + "Z";
}

bool is_day(std::string_view text) {
    Digits in{text};
    const auto date = calendar(in);
    return in.good && in.rest.empty() && date.ok() && int(date.year()) >= 1800 &&
           int(date.year()) <= 2999;
}

struct TimeZone::Zone {
    absl::TimeZone zone;
};

TimeZone TimeZone::load(const std::string& name) {
    absl::TimeZone zone;
    // cctz answers unknown names with UTC; "localtime" and paths are no names of a clinic's zone.
    const bool plain = !name.empty() && name[0] != '/' && name != "localtime";
    if (!plain || !absl::LoadTimeZone(name, &zone))
        throw invalid("time_zone", "unknown-zone",
                      "This computer knows no time zone '" + name +
                          "'. Use a name such as Asia/Tashkent, and install the tzdata package.");
    TimeZone out;
    out.name_ = name;
    out.zone_ = std::make_shared<const Zone>(Zone{zone});
    return out;
}
Day TimeZone::day_of(Instant at) const {
    const auto moment = absl::FromUnixMillis(at.value);
    return {absl::FormatCivilTime(absl::ToCivilDay(moment, zone_->zone))};
}
Instant TimeZone::start_of(const Day& day) const {
    return {absl::ToUnixMillis(absl::FromCivil(civil(day), zone_->zone))};
}
std::string TimeZone::wall_clock(Instant at) const {
    return absl::FormatTime("%H:%M", absl::FromUnixMillis(at.value), zone_->zone);
}
}  // namespace clinic
