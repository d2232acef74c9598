#include "core/time.h"
#include "core/problem.h"
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <charconv>
#include <chrono>
#include <cstdlib>
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

// Written by hand: the libraries' formatting costs ten times as much, and a day's list has
// hundreds.
void append_digits(std::string& text, int number, int digits) {
    char reversed[12];
    int count = 0;
    for (auto rest = unsigned(std::abs(number)); count < digits || rest; rest /= 10)
        reversed[count++] = char('0' + rest % 10);
    if (number < 0) text += '-';
    while (count) text += reversed[--count];
}
void append_date(std::string& text, year_month_day date) {
    append_digits(text, int(date.year()), 4);
    text += '-';
    append_digits(text, int(unsigned(date.month())), 2);
    text += '-';
    append_digits(text, int(unsigned(date.day())), 2);
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
    // An offset may lead out of the years that have four digits; nobody could read those back.
    const int year = int(year_month_day(floor<days>(at)).year());
    if (year < 0 || year > 9999) return {};
    return Instant{duration_cast<milliseconds>(at.time_since_epoch()).count() + ms};
}

std::string to_text(Instant at) {
    const sys_time<milliseconds> moment{milliseconds(at.value)};
    const auto date = floor<days>(moment);
    const hh_mm_ss clock(moment - date);
    std::string text;
    append_date(text, date);
    text += 'T';
    append_digits(text, int(clock.hours().count()), 2);
    text += ':';
    append_digits(text, int(clock.minutes().count()), 2);
    text += ':';
    append_digits(text, int(clock.seconds().count()), 2);
    if (const auto ms = int(clock.subseconds().count())) {
        text += '.';
        append_digits(text, ms, 3);
    }
    text += 'Z';
    return text;
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
    const auto there = absl::ToCivilDay(absl::FromUnixMillis(at.value), zone_->zone);
    Day day;
    append_date(day.value, {year(int(there.year())), month(unsigned(there.month())),
                            std::chrono::day(unsigned(there.day()))});
    return day;
}
Instant TimeZone::start_of(const Day& day) const {
    return {absl::ToUnixMillis(absl::FromCivil(civil(day), zone_->zone))};
}
std::string TimeZone::wall_clock(Instant at) const {
    const auto there = absl::ToCivilMinute(absl::FromUnixMillis(at.value), zone_->zone);
    std::string text;
    append_digits(text, there.hour(), 2);
    text += ':';
    append_digits(text, there.minute(), 2);
    return text;
}
}  // namespace clinic
