#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
NewSeries weekly(Office& clinic, std::string_view starts_at, std::int64_t times,
                 Every every = Every::week) {
    return {.patient_id = {1},
            .doctor_id = clinic.doctor,
            .starts_at = at(starts_at),
            .every = every,
            .times = {times}};
}
std::string days(const std::vector<Appointment>& all) {
    std::string text;
    for (const auto& one : all)
        text += (text.empty() ? "" : " ") + one.day.value.substr(5) + "T" +
                scheduling::to_text(one.time);
    return text;
}
}  // namespace

TEST_SUITE("series") {
    TEST_CASE("the same time of several weeks is booked at once, and found again") {
        Office clinic;
        const auto made =
            book_series(clinic.session(), weekly(clinic, "2026-03-03T04:20:00Z", 4)).value;
        CHECK(days(made.booked) == "03-03T09:20 03-10T09:20 03-17T09:20 03-24T09:20");
        CHECK(made.not_booked.empty());
        CHECK(series(clinic.session(), made.series_id).appointments.size() == 4);
        const auto rarely = book_series(clinic.session(), weekly(clinic, "2026-03-04T04:20:00Z", 3,
                                                                 Every::four_weeks))
                                .value;
        CHECK(days(rarely.booked) == "03-04T09:20 04-01T09:20 04-29T09:20");
    }

    TEST_CASE("what does not fit is listed with its reason and what is free that day") {
        Office clinic;
        clinic.book("2026-03-10T04:20:00Z", 2);
        clinic.otherwise({.from_day = {"2026-03-17"}, .kind = ExceptionKind::day_off});

        const auto made =
            book_series(clinic.session(), weekly(clinic, "2026-03-03T04:20:00Z", 4)).value;

        CHECK(days(made.booked) == "03-03T09:20 03-24T09:20");
        REQUIRE(made.not_booked.size() == 2);
        CHECK(made.not_booked[0].code == "overlap");
        CHECK(made.not_booked[0].date.value == "2026-03-10");
        CHECK(times(made.not_booked[0].free).starts_with("09:00 09:40"));
        CHECK(made.not_booked[1].code == "outside-hours");
        CHECK(made.not_booked[1].free.empty());
    }

    TEST_CASE("a second series over the first gets nothing, and nothing half-done") {
        Office clinic;
        book_series(clinic.session(), weekly(clinic, "2026-03-03T04:20:00Z", 3));
        auto again = weekly(clinic, "2026-03-03T04:30:00Z", 3);
        again.patient_id = {2};
        CHECK(problem_of([&] { book_series(clinic.session(), again); }) == "409 nothing-booked");
        CHECK(clinic.count("select count(*) from appointments") == 3);
        CHECK(clinic.count("select count(*) from appointment_series") == 1);
    }

    TEST_CASE("the time on the wall stays when clocks change") {
        Office clinic("Europe/Berlin");
        const auto spring =
            book_series(clinic.session(), weekly(clinic, "2026-03-23T09:00:00Z", 2)).value;
        CHECK(days(spring.booked) == "03-23T10:00 03-30T10:00");
        CHECK(to_text(spring.booked[1].starts_at) == "2026-03-30T08:00:00Z");
        Office over_there("America/New_York");
        const auto autumn =
            book_series(over_there.session(), weekly(over_there, "2026-10-30T13:00:00Z", 2)).value;
        CHECK(days(autumn.booked) == "10-30T09:00 11-06T09:00");
        CHECK(to_text(autumn.booked[1].starts_at) == "2026-11-06T14:00:00Z");
    }

    TEST_CASE("a time that clocks skip is not booked and says so") {
        Office clinic("Europe/Berlin");
        clinic.work({period(7, "02:00", "04:00")});
        const auto made =
            book_series(clinic.session(), weekly(clinic, "2026-03-22T01:20:00Z", 3)).value;
        CHECK(days(made.booked) == "03-22T02:20 04-05T02:20");
        REQUIRE(made.not_booked.size() == 1);
        CHECK(made.not_booked[0].code == "no-such-time");
        CHECK(!made.not_booked[0].starts_at);
    }

    TEST_CASE("a series that goes on beyond two years is cut there") {
        Office clinic;
        const auto made = book_series(clinic.session(),
                                      weekly(clinic, "2026-03-03T04:20:00Z", 52, Every::four_weeks))
                              .value;
        CHECK(made.booked.size() == 27);
        CHECK(made.not_booked.size() == 25);
        CHECK(made.not_booked.back().code == "too-far");
    }

    TEST_CASE("a series begins in the future, with known people") {
        Office clinic;
        auto wanted = weekly(clinic, "2026-03-03T04:20:00Z", 2);
        wanted.patient_id = {99};
        CHECK(problem_of([&] { book_series(clinic.session(), wanted); }) ==
              "422 invalid #/patient_id unknown");
        wanted.patient_id = {1};
        wanted.doctor_id = {99};
        CHECK(problem_of([&] { book_series(clinic.session(), wanted); }) ==
              "422 invalid #/doctor_id unknown");
        CHECK(problem_of([&] { series(clinic.session(), {5}); }) == "404 not-found");
    }

    TEST_CASE("cancelling a series cancels what is to come, and only that") {
        Office clinic;
        const auto made =
            book_series(clinic.session(), weekly(clinic, "2026-03-03T04:20:00Z", 4)).value;
        clinic.cancel(made.booked[1].id);
        clinic.after(3 * 24 * hour);
        CHECK(cancel_series(clinic.session(), made.series_id, {.reason = {"moved"}}).cancelled ==
              2);
        CHECK(clinic.status(made.booked[0].id) == Status::scheduled);
        CHECK(clinic.status(made.booked[3].id) == Status::cancelled);
        CHECK(cancel_series(clinic.session(), made.series_id, {.reason = {"moved"}}).cancelled ==
              0);
    }

    TEST_CASE("an override books all of them, with its permission") {
        Office clinic;
        clinic.book("2026-03-10T04:20:00Z", 2);
        auto wanted = weekly(clinic, "2026-03-03T04:20:00Z", 2);
        wanted.override_reason = Text<200>{"the professor wants it so"};
        const auto made = book_series(clinic.session(), wanted).value;
        CHECK(made.booked.size() == 2);
        CHECK(!made.booked[0].overridden);
        CHECK(made.booked[1].overridden);
        clinic.as(Office::registrar(false));
        CHECK(problem_of([&] { book_series(clinic.session(), wanted); }) == "403 not-allowed");
    }
}
