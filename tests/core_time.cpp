#include "core/time.h"
#include "test_clinic.h"

namespace clinic::testing {
namespace {
std::string in_utc(std::string_view text) {
    const auto at = read_instant(text);
    return at ? to_text(*at) : "refused";
}
Instant at(std::string_view text) {
    return *read_instant(text);
}
}  // namespace

TEST_CASE("moments are read with any offset and fraction, and told in UTC") {
    CHECK(in_utc("2030-01-01T09:00:00Z") == "2030-01-01T09:00:00Z");
    CHECK(in_utc("2030-01-01t09:00:00z") == "2030-01-01T09:00:00Z");
    CHECK(in_utc("2030-01-01T09:00:00+05:00") == "2030-01-01T04:00:00Z");
    CHECK(in_utc("2030-01-01T00:30:00+05:30") == "2029-12-31T19:00:00Z");
    CHECK(in_utc("2030-01-01T23:00:00-02:00") == "2030-01-02T01:00:00Z");
    CHECK(in_utc("2030-01-01T09:00:00.5Z") == "2030-01-01T09:00:00.500Z");
    CHECK(in_utc("2030-01-01T09:00:00.123456789Z") == "2030-01-01T09:00:00.123Z");
    CHECK(in_utc("2028-02-29T00:00:00Z") == "2028-02-29T00:00:00Z");
    CHECK(in_utc("1969-12-31T23:59:59.999Z") == "1969-12-31T23:59:59.999Z");
    CHECK(in_utc("2016-12-31T23:59:60Z") == "2016-12-31T23:59:59Z");  // a leap second
}

TEST_CASE("what is no moment is refused") {
    for (const auto* text : {"",
                             "2030-01-01",
                             "2030-01-01T09:00",
                             "2030-01-01T09:00:00",
                             "2030-1-01T09:00:00Z",
                             "2030-02-30T09:00:00Z",
                             "2029-02-29T09:00:00Z",
                             "2030-13-01T09:00:00Z",
                             "2030-01-01T24:00:00Z",
                             "2030-01-01T09:60:00Z",
                             "2030-01-01T09:00:61Z",
                             "2030-01-01T09:00:00.Z",
                             "2030-01-01T09:00:00+5:00",
                             "2030-01-01T09:00:00+24:00",
                             "2030-01-01T09:00:00+0500",
                             "2030-01-01T09:00:00Zx",
                             " 2030-01-01T09:00:00Z",
                             "2030-01-01T-9:00:00Z",
                             "+030-01-01T09:00:00Z",
                             "0000-01-01T00:00:00+00:01",
                             "9999-12-31T23:59:59-00:01"}) {
        CAPTURE(std::string(text));
        CHECK(in_utc(text) == "refused");
    }
}

TEST_CASE("a day is one that exists, between 1800 and 2999") {
    CHECK(is_day("2028-02-29"));
    CHECK(is_day("1800-01-01"));
    CHECK(is_day("2999-12-31"));
    for (const auto* text : {"2029-02-29", "1799-12-31", "3000-01-01", "2030-00-10", "2030-01-32",
                             "2030-1-1", "2030/01/01", "20300101", "", "2030-01-01 "}) {
        CAPTURE(std::string(text));
        CHECK(!is_day(text));
    }
}

TEST_CASE("the clinic's day begins at its own midnight") {
    const auto zone = TimeZone::load("Asia/Tashkent");
    CHECK(zone.name() == "Asia/Tashkent");
    CHECK(zone.day_of(at("2030-01-01T18:59:59Z")).value == "2030-01-01");
    CHECK(zone.day_of(at("2030-01-01T19:00:00Z")).value == "2030-01-02");
    CHECK(to_text(zone.start_of({"2030-01-02"})) == "2030-01-01T19:00:00Z");
    CHECK(zone.wall_clock(at("2030-01-01T09:05:00Z")) == "14:05");
}

TEST_CASE("days of 23 and 25 hours begin and end where the wall's clock says") {
    const auto berlin = TimeZone::load("Europe/Berlin");
    const auto length = [&](const char* day, const char* next) {
        return (berlin.start_of({next}).value - berlin.start_of({day}).value) / hour;
    };
    CHECK(length("2026-03-28", "2026-03-29") == 24);
    CHECK(length("2026-03-29", "2026-03-30") == 23);
    CHECK(length("2026-10-25", "2026-10-26") == 25);
    CHECK(berlin.wall_clock(at("2026-03-29T00:59:00Z")) == "01:59");
    CHECK(berlin.wall_clock(at("2026-03-29T01:00:00Z")) == "03:00");
    CHECK(berlin.day_of(at("2026-10-25T22:59:59Z")).value == "2026-10-25");
    CHECK(berlin.day_of(at("2026-10-25T23:00:00Z")).value == "2026-10-26");
}

TEST_CASE("where midnight is skipped the day begins at the first moment that exists") {
    const auto beirut = TimeZone::load("Asia/Beirut");  // 2026-03-29: 00:00 becomes 01:00
    const auto start = beirut.start_of({"2026-03-29"});
    CHECK(to_text(start) == "2026-03-28T22:00:00Z");
    CHECK(beirut.wall_clock(start) == "01:00");
    CHECK(beirut.day_of(start).value == "2026-03-29");
    CHECK(beirut.day_of({start.value - 1}).value == "2026-03-28");
}

TEST_CASE("every day's first moment belongs to it, and the one before to the day before") {
    for (const auto* name : {"Asia/Tashkent", "Europe/Berlin", "America/New_York", "Asia/Beirut",
                             "Africa/Cairo", "Pacific/Auckland", "UTC"}) {
        const auto zone = TimeZone::load(name);
        for (auto moment = at("2026-01-01T12:00:00Z"); moment < at("2027-01-01T00:00:00Z");
             moment.value += 24 * hour) {
            const auto day = zone.day_of(moment);
            const auto start = zone.start_of(day);
            CAPTURE(day.value);
            CHECK(zone.day_of(start) == day);
            CHECK(zone.day_of({start.value - 1}) < day);
        }
    }
}

TEST_CASE("an unknown zone is refused") {
    for (const auto* name : {"", "Mars/Base", "/etc/localtime", "localtime", "../../etc/passwd"}) {
        CAPTURE(std::string(name));
        CHECK(problem_of([&] { TimeZone::load(name); }) == "422 invalid #/time_zone unknown-zone");
    }
}
}  // namespace clinic::testing
