#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using clinic::testing::at;
using clinic::testing::clock;

namespace {
WallDay day_in(const std::string& zone, const std::string& day) {
    return {TimeZone::load(zone), {day}};
}
/// "05:00Z-09:00Z", the real time of a stretch of the wall's.
std::string real(const WallDay& day, std::string_view from, std::string_view to) {
    std::string all;
    for (const auto& part : day.between(clock(from), clock(to))) {
        if (!all.empty()) all += ' ';
        all += to_text(part.from).substr(11, 5) + "Z-" + to_text(part.to).substr(11, 5) + "Z";
    }
    return all;
}
}  // namespace

TEST_SUITE("the clinic's wall clock") {
    TEST_CASE("times of day are read exactly so, and told so") {
        CHECK(clock("00:00").value == 0);
        CHECK(clock("09:20").value == 560);
        CHECK(clock("24:00").value == 1440);
        CHECK(scheduling::to_text({560}) == "09:20");
        for (const auto* text : {"", "9:20", "09:60", "24:01", "25:00", "09.20", "09:20:00",
                                 "-1:20", "0a:20", "09:2b", " 9:20"})
            CHECK_MESSAGE(!read_clock_time(text), text);
    }

    TEST_CASE("where clocks never change nine is nine all the year") {
        for (const auto* day : {"2026-03-29", "2026-07-01", "2026-10-25"}) {
            const auto wall = day_in("Asia/Tashkent", day);
            CHECK(real(wall, "09:00", "13:00") == "04:00Z-08:00Z");
            CHECK(wall.shown(wall.at(clock("09:00")).value()) == clock("09:00"));
            CHECK(wall.ends().value - wall.begins().value == 24 * hour);
        }
    }

    TEST_CASE("Berlin loses an hour in March: what the leap skips is missing") {
        const auto wall = day_in("Europe/Berlin", "2026-03-29");
        CHECK(wall.ends().value - wall.begins().value == 23 * hour);
        CHECK(real(wall, "00:00", "24:00") == "23:00Z-22:00Z");
        CHECK(real(wall, "01:00", "04:00") == "00:00Z-02:00Z");
        CHECK(real(wall, "02:10", "02:50") == "");
        CHECK(real(wall, "02:30", "03:30") == "01:00Z-01:30Z");
        CHECK(real(wall, "09:00", "13:00") == "07:00Z-11:00Z");
        CHECK(!wall.at(clock("02:30")));
        CHECK(wall.shown(at("2026-03-29T00:59:00Z")) == clock("01:59"));
        CHECK(wall.shown(at("2026-03-29T01:00:00Z")) == clock("03:00"));
        CHECK(wall.shown(wall.ends()) == clock("24:00"));
    }

    TEST_CASE("Berlin has an hour twice in October: only the first one counts") {
        const auto wall = day_in("Europe/Berlin", "2026-10-25");
        CHECK(wall.ends().value - wall.begins().value == 25 * hour);
        CHECK(real(wall, "01:00", "04:00") == "23:00Z-01:00Z 02:00Z-03:00Z");
        CHECK(real(wall, "02:00", "03:00") == "00:00Z-01:00Z");
        CHECK(real(wall, "09:00", "13:00") == "08:00Z-12:00Z");
        CHECK(wall.at(clock("02:30")) == at("2026-10-25T00:30:00Z"));
        CHECK(wall.shown(at("2026-10-25T01:30:00Z")) == clock("02:30"));
        CHECK(wall.shown(at("2026-10-25T02:00:00Z")) == clock("03:00"));
    }

    TEST_CASE("New York changes on other days than Berlin") {
        CHECK(real(day_in("America/New_York", "2026-03-07"), "09:00", "17:00") == "14:00Z-22:00Z");
        CHECK(real(day_in("America/New_York", "2026-03-08"), "09:00", "17:00") == "13:00Z-21:00Z");
        CHECK(real(day_in("America/New_York", "2026-03-08"), "01:30", "03:30") == "06:30Z-07:30Z");
        CHECK(real(day_in("America/New_York", "2026-11-01"), "00:30", "02:30") ==
              "04:30Z-06:00Z 07:00Z-07:30Z");
        CHECK(real(day_in("America/New_York", "2026-11-02"), "09:00", "17:00") == "14:00Z-22:00Z");
    }

    TEST_CASE("where midnight itself is skipped or repeated the day still has its hours") {
        const auto skipped = day_in("America/Sao_Paulo", "2018-11-04");
        CHECK(skipped.ends().value - skipped.begins().value == 23 * hour);
        CHECK(skipped.shown(skipped.begins()) == clock("01:00"));
        CHECK(real(skipped, "00:00", "02:00") == "03:00Z-04:00Z");
        const auto repeated = day_in("America/Sao_Paulo", "2018-02-17");
        CHECK(repeated.ends().value - repeated.begins().value == 25 * hour);
        CHECK(real(repeated, "22:00", "24:00") == "00:00Z-02:00Z");
        const auto half = day_in("Australia/Lord_Howe", "2026-04-05");
        CHECK(half.ends().value - half.begins().value == 24 * hour + 30 * minute);
        CHECK(real(half, "09:00", "10:00") == "22:30Z-23:30Z");
    }

    TEST_CASE("days are counted over months, leap days and years") {
        CHECK(day_after({"2026-02-28"}).value == "2026-03-01");
        CHECK(day_after({"2028-02-28"}).value == "2028-02-29");
        CHECK(day_after({"2026-12-31"}).value == "2027-01-01");
        CHECK(day_after({"2026-03-02"}, -2).value == "2026-02-28");
        CHECK(weekday({"2026-03-02"}) == 1);
        CHECK(weekday({"2026-03-08"}) == 7);
    }

    TEST_CASE("stretches are cut and joined") {
        const std::vector<Stretch> day{{{0}, {100}}};
        CHECK(without(day, {{20}, {30}}) == std::vector<Stretch>{{{0}, {20}}, {{30}, {100}}});
        CHECK(without(day, {{0}, {100}}).empty());
        CHECK(without(day, {{100}, {120}}) == day);
        CHECK(together({{{50}, {60}}, {{0}, {20}}, {{20}, {30}}, {{55}, {58}}}) ==
              std::vector<Stretch>{{{0}, {30}}, {{50}, {60}}});
    }
}
