#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
std::string patients_of(const std::vector<Appointment>& all) {
    std::string names;
    for (const auto& one : all)
        names +=
            (names.empty() ? "" : " ") + one.patient_name.substr(0, one.patient_name.find(' '));
    return names;
}
}  // namespace

TEST_SUITE("the diary") {
    TEST_CASE("a day shows each doctor's hours, appointments and what is free") {
        Office clinic;
        clinic.work({period(2, "09:00", "10:00"), period(2, "14:00", "14:20")});
        clinic.book("2026-03-03T04:20:00Z", 2);
        clinic.book("2026-03-03T04:00:00Z");
        clinic.otherwise({.from_day = {"2026-03-04"}, .kind = ExceptionKind::day_off});

        const auto day = diary(clinic.session(), {{.date = Day{"2026-03-03"}}});

        REQUIRE(day.doctors.size() == 2);
        const auto& karimova = day.doctors[0];
        CHECK(karimova.doctor_name == "Karimova Dilnoza");
        CHECK(karimova.room == "5");
        REQUIRE(karimova.working.size() == 2);
        CHECK(karimova.working[1].from == clock("14:00"));
        CHECK(karimova.free_slots == 2);
        CHECK(patients_of(karimova.appointments) == "Sobirov Yusupova");
        CHECK(day.doctors[1].appointments.empty());
        CHECK(day.doctors[1].free_slots == 21);
        const auto off = diary(clinic.session(), {{.date = Day{"2026-03-04"}}}).doctors[0];
        CHECK(off.day_off);
        CHECK(off.free_slots == 0);
    }

    TEST_CASE("an archived doctor stays on the days that were theirs") {
        Office clinic;
        clinic.book("2026-03-03T04:20:00Z");
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(diary(clinic.session(), {{.date = Day{"2026-03-03"}}}).doctors.size() == 2);
        CHECK(diary(clinic.session(), {{.date = Day{"2026-03-04"}}}).doctors.size() == 1);
    }

    TEST_CASE("a week has a column per day") {
        Office clinic;
        clinic.book("2026-03-03T04:20:00Z");
        clinic.book("2026-03-06T04:20:00Z", 2);
        const auto week =
            diary(clinic.session(),
                  {{.doctor = clinic.doctor, .from = Day{"2026-03-02"}, .to = Day{"2026-03-08"}}});
        REQUIRE(week.days.size() == 7);
        CHECK(week.doctor_id == clinic.doctor);
        CHECK(patients_of(week.days[1].appointments) == "Sobirov");
        CHECK(patients_of(week.days[4].appointments) == "Yusupova");
        CHECK(week.days[6].day_off);
        CHECK(week.days[1].free_slots == 20);
        CHECK(diary(clinic.session(), {{.doctor = clinic.doctor}}).days.size() == 7);
    }

    TEST_CASE("appointments are listed by day, by days and by doctor, in order") {
        Office clinic;
        clinic.book("2026-03-03T05:20:00Z", 2);
        clinic.book("2026-03-03T04:20:00Z");
        auto elsewhere = clinic.form("2026-03-04T04:20:00Z", 3);
        elsewhere.doctor_id = clinic.other;
        book(clinic.session(), elsewhere);
        const auto list = [&](const AppointmentQuery& asked) {
            return patients_of(appointments(clinic.session(), {asked}).items);
        };
        const Day third{"2026-03-03"}, fourth{"2026-03-04"};
        CHECK(list({.date = third}) == "Sobirov Yusupova");
        CHECK(list({.doctor = clinic.doctor, .date = fourth}) == "");
        CHECK(list({.doctor = clinic.other, .date = fourth}) == "Rahimov");
        CHECK(list({.from = third, .to = fourth}) == "Sobirov Yusupova Rahimov");
        CHECK(list({}) == "");
        CHECK(appointments_of_day(clinic.session(), clinic.doctor, third).size() == 2);
    }

    TEST_CASE("a patient's appointments begin with the next one, then go back") {
        Office clinic;
        for (const auto* when : {"2026-03-02T05:00:00Z", "2026-03-04T04:20:00Z",
                                 "2026-03-10T04:20:00Z", "2026-03-09T04:20:00Z"})
            clinic.book(when);
        clinic.after(5 * 24 * hour);
        std::string days;
        for (const auto& one : appointments(clinic.session(), {{.patient = PatientId{1}}}).items)
            days += one.day.value.substr(8) + " ";
        CHECK(days == "09 10 04 02 ");
    }

    TEST_CASE("a day in a zone far away holds its own appointments") {
        Office clinic("America/New_York");
        clinic.work({period(7, "00:00", "24:00"), period(1, "00:00", "24:00")});
        clinic.book("2026-03-08T05:00:00Z");     // midnight of the 8th, before the leap
        clinic.book("2026-03-09T03:40:00Z", 2);  // 23:40 of the same day, after it
        clinic.book("2026-03-09T04:00:00Z", 3);
        CHECK(patients_of(appointments_of_day(clinic.session(), {}, {"2026-03-08"})) ==
              "Sobirov Yusupova");
    }

    TEST_CASE("days that make no sense are refused") {
        Office clinic;
        const Day first{"2026-03-02"}, before{"2026-03-01"}, far{"2026-09-01"};
        auto& session = clinic.session();
        CHECK(problem_of([&] { appointments(session, {{.from = first, .to = before}}); }) ==
              "422 invalid #/to before-from");
        CHECK(problem_of([&] { appointments(session, {{.from = first, .to = far}}); }) ==
              "422 invalid #/to too-far");
        CHECK(problem_of([&] {
                  diary(session, {{.doctor = clinic.doctor, .from = first, .to = far}});
              }) == "422 invalid #/to too-far");
        CHECK(problem_of([&] { appointments(session, {{.doctor = DoctorId{9}}}); }) ==
              "404 not-found");
        CHECK(problem_of([&] { appointments(session, {{.patient = PatientId{9}}}); }) ==
              "404 not-found");
    }
}
