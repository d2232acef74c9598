#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
std::string refused(Office& clinic, std::string_view starts_at, std::int64_t patient = 2,
                    std::optional<Minutes> minutes = {}) {
    return problem_of([&] {
        auto wanted = clinic.form(starts_at, patient);
        wanted.duration_minutes = minutes;
        book(clinic.session(), wanted);
    });
}
catalog::ServiceId service(Office& clinic, const std::string& code, std::int64_t minutes) {
    catalog::NewService form{.code = {code}, .name = {"Service " + code}};
    form.duration_minutes = {minutes};
    form.department_id = clinic.department;
    return catalog::add_service(clinic.session(), form).value.id;
}
}  // namespace

TEST_SUITE("booking") {
    TEST_CASE("a booked appointment says all that people need of it") {
        Office clinic;
        clinic.as(QueueClinic::nurse());
        auto wanted = clinic.form("2026-03-03T04:20:00Z");
        wanted.reason = Text<200>{"headache"};

        const auto made = book(clinic.session(), wanted).value;

        CHECK(made.patient_name == "Sobirov Jasur Aliyevich");
        CHECK(made.patient_number == 1);
        CHECK(made.doctor_name == "Karimova Dilnoza");
        CHECK(made.room == "5");
        CHECK(made.day.value == "2026-03-03");
        CHECK(made.time == clock("09:20"));
        CHECK(made.duration_minutes == 20);
        CHECK(made.ends_at == at("2026-03-03T04:40:00Z"));
        CHECK(made.reason == "headache");
        CHECK(made.status == Status::scheduled);
        CHECK(!made.overridden);
        CHECK(made.created_by == "Nodira");
        CHECK(made.version == 1);
    }

    TEST_CASE("two appointments of one doctor never overlap, touching ones do not") {
        Office clinic;
        clinic.book("2026-03-03T04:20:00Z");
        CHECK(refused(clinic, "2026-03-03T04:20:00Z") == "409 overlap");
        CHECK(refused(clinic, "2026-03-03T04:10:00Z") == "409 overlap");
        CHECK(refused(clinic, "2026-03-03T04:35:00Z") == "409 overlap");
        CHECK(refused(clinic, "2026-03-03T04:00:00Z", 2, Minutes{60}) == "409 overlap");
        CHECK(refused(clinic, "2026-03-03T04:00:00Z") == "none");
        CHECK(refused(clinic, "2026-03-03T04:40:00Z", 3) == "none");
    }

    TEST_CASE("the same moment is the same in every notation") {
        Office clinic;
        clinic.book("2026-03-03T09:20:00+05:00");
        for (const auto* again :
             {"2026-03-03T04:20:00Z", "2026-03-03T04:20:00.000Z", "2026-03-03T04:20:00.9999Z",
              "2026-03-02T20:20:00-08:00", "2026-03-03T04:20:59Z", "2026-03-03t04:20:00z",
              "2026-03-03T09:50:00.5+05:30"})
            CHECK_MESSAGE(refused(clinic, again) == "409 overlap", again);
        CHECK(clinic.book("2026-03-03T04:40:42.5Z", 2).starts_at == at("2026-03-03T04:40:00Z"));
    }

    TEST_CASE("a conflict says with whom and offers the next three") {
        Office clinic;
        const auto first = clinic.book("2026-03-03T04:20:00Z");
        try {
            clinic.book("2026-03-03T04:20:00Z", 2);
            FAIL("it was booked twice");
        } catch (const Problem& problem) {
            CHECK(problem.extras.at("with").at("appointment_id") == first.id.value);
            CHECK(problem.extras.at("with").at("time") == "09:20");
            CHECK(problem.extras.at("with").at("patient_name").as_string() == first.patient_name);
            const auto& free = problem.extras.at("free").as_array();
            REQUIRE(free.size() == 3);
            CHECK(free[0].at("time") == "09:40");
            CHECK(free[2].at("starts_at") == "2026-03-03T05:20:00Z");
        }
    }

    TEST_CASE("outside of working hours nothing is booked") {
        Office clinic;
        CHECK(refused(clinic, "2026-03-08T04:00:00Z") == "409 outside-hours");  // Sunday
        CHECK(refused(clinic, "2026-03-03T03:50:00Z") == "409 outside-hours");  // 8:50
        CHECK(refused(clinic, "2026-03-03T07:50:00Z") == "409 outside-hours");  // into the break
        CHECK(refused(clinic, "2026-03-03T08:30:00Z") == "409 outside-hours");  // in the break
        clinic.otherwise({.from_day = {"2026-03-03"}, .kind = ExceptionKind::day_off});
        CHECK(refused(clinic, "2026-03-03T04:00:00Z") == "409 outside-hours");
        clinic.work({});
        CHECK(refused(clinic, "2026-03-04T04:00:00Z") == "409 outside-hours");
        CHECK(clinic.count("select count(*) from appointments") == 0);
    }

    TEST_CASE("the past, the far future and midnight are refused") {
        Office clinic;
        auto nights = office_hours();
        nights.push_back(period(1, "22:00", "24:00"));
        nights.push_back(period(2, "00:00", "01:00"));
        clinic.work(nights);
        CHECK(refused(clinic, "2026-03-02T03:59:00Z") == "422 in-past #/starts_at in-past");
        CHECK(refused(clinic, "2026-03-02T04:00:00Z") == "none");
        CHECK(refused(clinic, "2028-03-06T04:00:00Z") == "422 too-far #/starts_at too-far");
        CHECK(refused(clinic, "2028-02-28T04:00:00Z") == "none");
        CHECK(refused(clinic, "2026-03-02T18:50:00Z") ==
              "422 across-midnight #/starts_at across-midnight");
        CHECK(refused(clinic, "2026-03-02T18:40:00Z") == "none");  // ends at midnight
    }

    TEST_CASE("who or what is unknown or archived is named") {
        Office clinic;
        const auto form = clinic.form("2026-03-03T04:20:00Z");
        const auto fault = [&](auto change) {
            auto wanted = form;
            change(wanted);
            return problem_of([&] { book(clinic.session(), wanted); });
        };
        CHECK(fault([](auto& w) { w.patient_id = {99}; }) == "422 invalid #/patient_id unknown");
        CHECK(fault([](auto& w) { w.doctor_id = {99}; }) == "422 invalid #/doctor_id unknown");
        CHECK(fault([](auto& w) { w.service_ids = {{99}}; }) ==
              "422 invalid #/service_ids/0 unknown");
        patients::archive(clinic.session(), {2}, {});
        CHECK(fault([](auto& w) { w.patient_id = {2}; }) == "422 invalid #/patient_id archived");
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(fault([](auto&) {}) == "409 doctor-archived");
    }

    TEST_CASE("a patient is not at two doctors at once, unless somebody means it") {
        Office clinic;
        clinic.book("2026-03-03T04:20:00Z");
        auto wanted = clinic.form("2026-03-03T04:30:00Z");
        wanted.doctor_id = clinic.other;
        CHECK(problem_of([&] { book(clinic.session(), wanted); }) == "409 patient-busy");
        wanted.override_reason = Text<200>{"two doctors look together"};
        CHECK(book(clinic.session(), wanted).value.overridden);
    }

    TEST_CASE("it takes as long as its services, as the doctor's slot, or as it is said") {
        Office clinic;
        const auto short_one = service(clinic, "A", 30), long_one = service(clinic, "B", 45);
        auto wanted = clinic.form("2026-03-03T04:00:00Z");
        wanted.service_ids = {short_one, long_one};
        const auto made = book(clinic.session(), wanted).value;
        CHECK(made.duration_minutes == 75);
        CHECK(made.service_ids == std::vector{short_one, long_one});
        wanted = clinic.form("2026-03-04T04:00:00Z");
        wanted.service_ids = {long_one};
        wanted.duration_minutes = Minutes{10};
        CHECK(book(clinic.session(), wanted).value.duration_minutes == 10);
    }
}

TEST_SUITE("overriding") {
    TEST_CASE("a reason lifts an overlap and closed hours for who may override, and is audited") {
        Office clinic;
        clinic.book("2026-03-03T04:20:00Z");
        clinic.as(Office::registrar(true));
        auto wanted = clinic.form("2026-03-03T04:20:00Z", 2);
        wanted.override_reason = Text<200>{"an emergency"};

        const auto made = book(clinic.session(), wanted).value;

        CHECK(made.overridden);
        CHECK(made.override_reason == "an emergency");
        CHECK(clinic.count("select count(*) from audit_entries"
                           " where action = 'appointment.overridden' and entity_id = 2") == 1);
        wanted.starts_at = at("2026-03-08T04:20:00Z");
        CHECK(book(clinic.session(), wanted).value.overridden);
    }

    TEST_CASE("somebody let in over the rules gets no more time by that") {
        Office clinic;
        clinic.book("2026-03-03T04:00:00Z");
        auto early = clinic.form("2026-03-03T03:40:00Z", 2);  // before nine in Tashkent
        early.override_reason = Text<200>{"came from afar"};
        const auto made = book(clinic.session(), early).value;
        CHECK(problem_of([&] {
                  change(clinic.session(), made.id, {.duration_minutes = Minutes{240}}, {});
              }) == "409 overlap");
        CHECK(clinic.count("select ends_at - starts_at from appointments where id = 2") ==
              20 * minute);
    }

    TEST_CASE("without the permission a reason is refused, even where nothing stands in the way") {
        Office clinic;
        clinic.as(Office::registrar(false));
        auto wanted = clinic.form("2026-03-03T04:20:00Z");
        wanted.override_reason = Text<200>{"because"};
        CHECK(problem_of([&] { book(clinic.session(), wanted); }) == "403 not-allowed");
        CHECK(clinic.count("select count(*) from appointments") == 0);
    }

    TEST_CASE("a reason that was not needed overrides nothing") {
        Office clinic;
        auto wanted = clinic.form("2026-03-03T04:20:00Z");
        wanted.override_reason = Text<200>{"because"};
        const auto made = book(clinic.session(), wanted).value;
        CHECK(!made.overridden);
        CHECK(!made.override_reason);
    }

    TEST_CASE("no reason lifts the past, midnight or an archived doctor") {
        Office clinic;
        const auto fault = [&](std::string_view starts_at) {
            auto wanted = clinic.form(starts_at);
            wanted.override_reason = Text<200>{"because"};
            return problem_of([&] { book(clinic.session(), wanted); });
        };
        CHECK(fault("2026-03-01T04:00:00Z").starts_with("422 in-past"));
        CHECK(fault("2026-03-03T18:50:00Z").starts_with("422 across-midnight"));
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(fault("2026-03-03T04:00:00Z") == "409 doctor-archived");
    }
}
