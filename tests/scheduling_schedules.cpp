#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
catalog::RoomId room(Office& clinic, const std::string& name) {
    return catalog::add_room(clinic.session(), {{name}}).value.id;
}
}  // namespace

TEST_SUITE("schedules") {
    TEST_CASE("a week is replaced as a whole, and its version counts up") {
        Office clinic;
        CHECK(schedule(clinic.session(), clinic.doctor).version == 1);

        const auto changed =
            clinic.work({period(6, "10:00", "12:00"), period(1, "09:00", "24:00")});

        CHECK(changed.version == 2);
        REQUIRE(changed.periods.size() == 2);
        CHECK(changed.periods[0].weekday.value == 1);
        CHECK(changed.periods[0].to == clock("24:00"));
        CHECK(clinic.count("select count(*) from audit_entries where action = 'schedule.edited'") ==
              3);
    }

    TEST_CASE("a doctor without a week has version 0 and no periods") {
        Office clinic;
        const auto fresh = clinic.make_doctor("Nova");
        CHECK(schedule(clinic.session(), fresh).version == 0);
        CHECK(schedule(clinic.session(), fresh).periods.empty());
        CHECK(problem_of([&] { schedule(clinic.session(), {99}); }) == "404 not-found");
    }

    TEST_CASE("a week that contradicts itself is refused and names the period") {
        Office clinic;
        const auto fault = [&](std::vector<Period> periods) {
            return problem_of([&] { clinic.work(std::move(periods)); });
        };
        CHECK(fault({period(1, "09:00", "13:00"), period(1, "12:00", "15:00")}) ==
              "422 invalid #/periods/1 overlap");
        CHECK(fault({period(1, "13:00", "09:00")}) == "422 invalid #/periods/0/to before-from");
        CHECK(fault({period(1, "09:00", "09:00")}) == "422 invalid #/periods/0/to before-from");
        auto backwards = period(1, "09:00", "10:00");
        backwards.valid_from = Day{"2026-05-01"};
        backwards.valid_until = Day{"2026-04-01"};
        CHECK(fault({backwards}) == "422 invalid #/periods/0/valid_until before-from");
        auto nowhere = period(1, "09:00", "10:00");
        nowhere.room_id = RoomId{77};
        CHECK(fault({nowhere}) == "422 invalid #/periods/0/room_id unknown");
        const auto closed = room(clinic, "9");
        catalog::archive_room(clinic.session(), closed);
        nowhere.room_id = closed;
        CHECK(fault({nowhere}) == "422 invalid #/periods/0/room_id archived");
        CHECK(schedule(clinic.session(), clinic.doctor).periods.size() == 10);
    }

    TEST_CASE("periods of one weekday may overlap in hours when they hold at other times") {
        Office clinic;
        auto winter = period(1, "09:00", "13:00"), summer = period(1, "08:00", "12:00");
        winter.valid_until = Day{"2026-05-31"};
        summer.valid_from = Day{"2026-06-01"};

        clinic.work({winter, summer});

        CHECK(clinic.free("2026-05-25", 60) ==
              "09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 "
              "11:40 12:00");
        CHECK(clinic.free("2026-06-01", 240) == "08:00");
        summer.valid_from = Day{"2026-05-31"};
        CHECK(problem_of([&] {
                  clinic.work({winter, summer});
              }) == "422 invalid #/periods/1 overlap");
    }

    TEST_CASE("who saw an older week is told so") {
        Office clinic;
        clinic.work(office_hours());
        CHECK(problem_of([&] {
                  set_schedule(clinic.session(), clinic.doctor, {office_hours()}, IfMatch{1});
              }) == "412 changed");
    }

    TEST_CASE("an archived doctor's hours stay as they are") {
        Office clinic;
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(problem_of([&] { clinic.work({}); }) == "409 doctor-archived");
        CHECK(problem_of([&] {
                  clinic.otherwise({.from_day = {"2026-03-03"}, .kind = ExceptionKind::day_off});
              }) == "409 doctor-archived");
    }

    TEST_CASE("changing the hours says which appointments no longer lie within them") {
        Office clinic;
        clinic.book("2026-03-03T04:00:00Z");                            // Tuesday, 9:00
        const auto afternoon = clinic.book("2026-03-03T09:00:00Z", 2);  // 14:00

        const auto changed = clinic.work({period(2, "09:00", "13:00")});

        REQUIRE(changed.affected.size() == 1);
        CHECK(changed.affected[0].id == afternoon.id);
        CHECK(clinic.status(afternoon.id) == Status::scheduled);
    }
}

TEST_SUITE("exceptions") {
    TEST_CASE("a day off takes the day, some hours off take some hours") {
        Office clinic;
        clinic.otherwise({.from_day = {"2026-03-03"},
                          .to_day = Day{"2026-03-04"},
                          .kind = ExceptionKind::day_off,
                          .reason = Text<200>{"conference"}});
        clinic.otherwise({.from_day = {"2026-03-05"},
                          .kind = ExceptionKind::day_off,
                          .from = clock("09:00"),
                          .to = clock("16:20")});
        CHECK(clinic.free("2026-03-03") == "");
        CHECK(clinic.free("2026-03-04") == "");
        CHECK(clinic.free("2026-03-05") == "16:20 16:40");
        CHECK(free_slots(clinic.session(), clinic.doctor, {"2026-03-03"}).reason ==
              NoSlots::day_off);
    }

    TEST_CASE("extra hours work on a Sunday, and on a day off") {
        Office clinic;
        const NewException sunday{.from_day = {"2026-03-08"},
                                  .kind = ExceptionKind::extra_hours,
                                  .from = clock("10:00"),
                                  .to = clock("11:00")};
        clinic.otherwise(sunday);
        CHECK(clinic.free("2026-03-08") == "10:00 10:20 10:40");
        clinic.otherwise({.from_day = {"2026-03-08"}, .kind = ExceptionKind::day_off});
        CHECK(clinic.free("2026-03-08") == "10:00 10:20 10:40");
    }

    TEST_CASE("another room holds for its hours, and appointments there move to it") {
        Office clinic;
        const auto booked = clinic.book("2026-03-03T04:00:00Z");
        CHECK(booked.room == "5");

        clinic.otherwise({.from_day = {"2026-03-03"},
                          .kind = ExceptionKind::other_room,
                          .from = clock("09:00"),
                          .to = clock("10:00"),
                          .room_id = room(clinic, "12")});

        CHECK(appointment(clinic.session(), booked.id).room == "12");
        const auto day = free_slots(clinic.session(), clinic.doctor, {"2026-03-03"});
        CHECK(day.slots.front().room == "12");
        CHECK(day.slots.back().room == "5");
        // Nobody is asked to change rooms in the middle.
        CHECK(clinic.free("2026-03-03", 40).starts_with("09:20 10:00"));
    }

    TEST_CASE("taking an exception back brings the usual hours back") {
        Office clinic;
        const auto made =
            clinic.otherwise({.from_day = {"2026-03-03"}, .kind = ExceptionKind::day_off}).value;
        CHECK(exceptions(clinic.session(), clinic.doctor, {}).items.size() == 1);

        remove_exception(clinic.session(), made.id);

        CHECK(clinic.free("2026-03-03").starts_with("09:00"));
        CHECK(exceptions(clinic.session(), clinic.doctor, {}).items.empty());
        CHECK(problem_of([&] { remove_exception(clinic.session(), made.id); }) == "404 not-found");
    }

    TEST_CASE("a day off says whom it concerns") {
        Office clinic;
        clinic.book("2026-03-03T04:00:00Z");
        const auto made =
            clinic.otherwise({.from_day = {"2026-03-03"}, .kind = ExceptionKind::day_off}).value;
        REQUIRE(made.affected.size() == 1);
        CHECK(made.affected[0].patient_name == "Sobirov Jasur Aliyevich");
    }

    TEST_CASE("an exception that makes no sense is refused and names the field") {
        Office clinic;
        const auto fault = [&](const NewException& wanted) {
            return problem_of([&] { clinic.otherwise(wanted); });
        };
        using enum ExceptionKind;
        CHECK(fault({.from_day = {"2026-03-05"}, .to_day = Day{"2026-03-04"}, .kind = day_off}) ==
              "422 invalid #/to_day before-from");
        CHECK(fault({.from_day = {"2026-02-01"}, .kind = day_off}) ==
              "422 invalid #/to_day in-past");
        CHECK(fault({.from_day = {"2029-03-05"}, .kind = day_off}) ==
              "422 invalid #/to_day too-far");
        CHECK(fault({.from_day = {"2026-03-05"}, .kind = extra_hours}) ==
              "422 invalid #/from required");
        CHECK(fault({.from_day = {"2026-03-05"}, .kind = day_off, .from = clock("09:00")}) ==
              "422 invalid #/to required");
        CHECK(fault({.from_day = {"2026-03-05"},
                     .kind = day_off,
                     .from = clock("10:00"),
                     .to = clock("09:00")}) == "422 invalid #/to before-from");
        CHECK(fault({.from_day = {"2026-03-05"}, .kind = other_room}) ==
              "422 invalid #/room_id required");
        CHECK(fault({.from_day = {"2026-03-05"}, .kind = other_room, .room_id = RoomId{99}}) ==
              "422 invalid #/room_id unknown");
        CHECK(exceptions(clinic.session(), clinic.doctor, {}).items.empty());
    }
}
