#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
std::optional<NoSlots> why(Office& clinic, const std::string& day) {
    return free_slots(clinic.session(), clinic.doctor, {day}).reason;
}
}  // namespace

TEST_SUITE("free slots") {
    TEST_CASE("a day's slots begin with each period and stop at the break") {
        Office clinic;
        clinic.work({period(2, "09:00", "10:00"), period(2, "14:10", "15:00")});
        CHECK(clinic.free("2026-03-03") == "09:00 09:20 09:40 14:10 14:30");
        CHECK(clinic.free("2026-03-03", 40) == "09:00 09:20 14:10");
        CHECK(clinic.free("2026-03-03", 60) == "09:00");
        CHECK(clinic.free("2026-03-03", 90) == "");
    }

    TEST_CASE("what is booked is not free, and becomes free again when it is cancelled") {
        Office clinic;
        clinic.work({period(2, "09:00", "10:00")});
        const auto booked = clinic.book("2026-03-03T04:20:00Z");
        CHECK(clinic.free("2026-03-03") == "09:00 09:40");
        CHECK(clinic.free("2026-03-03", 30) == "");
        clinic.cancel(booked.id);
        CHECK(clinic.free("2026-03-03") == "09:00 09:20 09:40");
    }

    TEST_CASE("of today only what is still to come is free, the present minute too") {
        Office clinic;
        clinic.work({period(1, "08:00", "10:00")});
        CHECK(clinic.free("2026-03-02") == "09:00 09:20 09:40");
        clinic.after(30 * second);
        CHECK(clinic.free("2026-03-02") == "09:00 09:20 09:40");
        clinic.after(30 * second);
        CHECK(clinic.free("2026-03-02") == "09:20 09:40");
    }

    TEST_CASE("a day without slots says why") {
        Office clinic;
        CHECK(why(clinic, "2026-03-01") == NoSlots::past);
        CHECK(why(clinic, "2026-03-08") == NoSlots::day_off);
        CHECK(why(clinic, "2028-03-03") == NoSlots::too_far);
        CHECK(why(clinic, "2026-03-03") == std::nullopt);
        clinic.after(9 * hour);
        CHECK(why(clinic, "2026-03-02") == NoSlots::past);
        clinic.work({period(2, "09:00", "09:20")});
        clinic.book("2026-03-03T04:00:00Z");
        CHECK(why(clinic, "2026-03-03") == NoSlots::fully_booked);
        clinic.work({});
        CHECK(why(clinic, "2026-03-03") == NoSlots::no_schedule);
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(why(clinic, "2026-03-03") == NoSlots::doctor_archived);
        CHECK(problem_of([&] { free_slots(clinic.session(), {99}, {"2026-03-03"}); }) ==
              "404 not-found");
    }

    TEST_CASE("Berlin on the day clocks go forward: the skipped hour is not offered") {
        Office clinic("Europe/Berlin");
        clinic.work({period(7, "01:00", "04:00")});
        CHECK(clinic.free("2026-03-22", 60) == "01:00 01:20 01:40 02:00 02:20 02:40 03:00");
        const auto day =
            free_slots(clinic.session(), clinic.doctor, {"2026-03-29"}, Minutes{20}).slots;
        CHECK(times(day) == "01:00 01:20 01:40 03:00 03:20 03:40");
        CHECK(to_text(day[2].ends_at) == to_text(day[3].starts_at));
        CHECK(to_text(day[3].starts_at) == "2026-03-29T01:00:00Z");
    }

    TEST_CASE("Berlin on the day clocks go back: the repeated hour is offered once") {
        Office clinic("Europe/Berlin");
        clinic.work({period(7, "01:00", "04:00")});
        const auto day =
            free_slots(clinic.session(), clinic.doctor, {"2026-10-25"}, Minutes{20}).slots;
        CHECK(times(day) == "01:00 01:20 01:40 02:00 02:20 02:40 03:00 03:20 03:40");
        CHECK(to_text(day[3].starts_at) == "2026-10-25T00:00:00Z");
        CHECK(to_text(day[6].starts_at) == "2026-10-25T02:00:00Z");
    }

    TEST_CASE("New York's hours move against UTC, never on the wall") {
        Office clinic("America/New_York");
        for (const auto& [day, first] : std::vector<std::pair<std::string, std::string>>{
                 {"2026-03-06", "2026-03-06T14:00:00Z"},
                 {"2026-03-09", "2026-03-09T13:00:00Z"},
                 {"2026-10-30", "2026-10-30T13:00:00Z"},
                 {"2026-11-02", "2026-11-02T14:00:00Z"}}) {
            const auto slots = free_slots(clinic.session(), clinic.doctor, {day}).slots;
            CHECK(slots.size() == 21);
            CHECK(times({slots.front()}) == "09:00");
            CHECK(to_text(slots.front().starts_at) == first);
        }
    }

    TEST_CASE("Tashkent's slots are the same all the year") {
        Office clinic;
        for (const auto* day : {"2026-03-30", "2026-10-26", "2026-11-02"})
            CHECK(
                to_text(free_slots(clinic.session(), clinic.doctor, {day}).slots.front().starts_at)
                    .ends_with("T04:00:00Z"));
    }

    TEST_CASE("the next free ones go on over days off") {
        Office clinic;
        clinic.work({period(1, "09:00", "09:40"), period(5, "16:00", "16:20")});
        clinic.book("2026-03-02T04:20:00Z");
        const auto doctor = staff::doctor(clinic.session(), clinic.doctor);
        const auto next = next_slots(clinic.session(), doctor, clinic.now, 4, 20);
        REQUIRE(next.size() == 4);
        CHECK(times(next) == "09:00 16:00 09:00 09:20");
        CHECK(next[1].date.value == "2026-03-06");
        CHECK(next[2].date.value == "2026-03-09");
        CHECK(next_slots(clinic.session(), doctor, clinic.now, 3, 60).empty());
    }
}
