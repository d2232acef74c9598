#include "scheduling/holds.h"
#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
/// An office whose Tuesday, 9:00 to 9:40, is booked for two of the patients.
struct Full : Office {
    Appointment first, second;

    Full() {
        work({period(2, "09:00", "09:40")});
        first = book("2026-03-03T04:00:00Z", 2);
        second = book("2026-03-03T04:20:00Z", 3);
    }
    NewEntry wish(std::int64_t patient = 1) {
        return {.patient_id = {patient},
                .doctor_id = doctor,
                .from_day = {"2026-03-03"},
                .to_day = {"2026-03-06"}};
    }
    EntryId join(const NewEntry& wanted) { return join_waitlist(session(), wanted).value.id; }
    EntryId join(std::int64_t patient = 1) { return join(wish(patient)); }
    WaitlistEntry see(EntryId id) { return entry(session(), id); }
};
}  // namespace

TEST_SUITE("the waitlist") {
    TEST_CASE("a freed time is offered to who waited longest, and held") {
        Full clinic;
        const auto early = clinic.join(), late = clinic.join();

        clinic.cancel(clinic.first.id);

        const auto lucky = clinic.see(early);
        CHECK(lucky.status == EntryStatus::offered);
        REQUIRE(lucky.offer);
        CHECK(lucky.offer->time == clock("09:00"));
        CHECK(lucky.offer->doctor_name == "Karimova Dilnoza");
        CHECK(lucky.offer->expires_at.value == clinic.now.value + 30 * minute);
        CHECK(clinic.see(late).status == EntryStatus::waiting);
        CHECK(clinic.free("2026-03-03") == "");
        CHECK(problem_of([&] { clinic.book("2026-03-03T04:00:00Z", 3); }) == "409 held");
    }

    TEST_CASE("the first who fits may stand behind many who do not") {
        Full clinic;
        auto never = clinic.wish();
        never.from = clock("18:00");
        never.to = clock("19:00");
        for (int i = 0; i < 60; ++i) clinic.join(never);
        const auto last = clinic.join();
        clinic.cancel(clinic.first.id);
        CHECK(clinic.see(last).status == EntryStatus::offered);
    }

    TEST_CASE("an offer accepted is booked") {
        Full clinic;
        const auto id = clinic.join();
        clinic.cancel(clinic.first.id);

        const auto booked = accept(clinic.session(), id).value;

        CHECK(booked.patient_id.value == 1);
        CHECK(booked.time == clock("09:00"));
        CHECK(clinic.see(id).status == EntryStatus::booked);
        CHECK(clinic.see(id).appointment_id == booked.id);
        CHECK(problem_of([&] { accept(clinic.session(), id); }) == "409 no-offer");
    }

    TEST_CASE("an offer declined goes to the next in line and does not come back") {
        Full clinic;
        const auto one = clinic.join(), two = clinic.join();
        clinic.cancel(clinic.first.id);

        CHECK(decline(clinic.session(), one).status == EntryStatus::waiting);

        CHECK(clinic.see(two).status == EntryStatus::offered);
        decline(clinic.session(), two);
        CHECK(clinic.see(one).status == EntryStatus::waiting);
        CHECK(clinic.free("2026-03-03") == "09:00");
        CHECK(problem_of([&] { decline(clinic.session(), two); }) == "409 no-offer");
    }

    TEST_CASE("an offer that nobody takes in time passes on by the clock") {
        Full clinic;
        const auto one = clinic.join(), two = clinic.join();
        clinic.cancel(clinic.first.id);
        CHECK(!tick_due(clinic.session()));

        clinic.after(31 * minute);

        CHECK(clinic.see(one).status == EntryStatus::waiting);  // as it reads before the tick
        CHECK(!clinic.see(one).offer);
        CHECK(problem_of([&] { accept(clinic.session(), one); }) == "409 no-offer");
        REQUIRE(tick_due(clinic.session()));
        tick(clinic.session());
        CHECK(clinic.see(two).status == EntryStatus::offered);
        CHECK(!tick_due(clinic.session()));
    }

    TEST_CASE("an offer is told by a message to who consents, and taken back with the offer") {
        Full clinic;
        clinic.connection.run("update patients set consent_to_messages = 1 where id = 1");
        const auto id = clinic.join();
        clinic.cancel(clinic.first.id);
        const auto pending = [&] {
            return clinic.count(
                "select count(*) from messages where kind = 'waitlist.offer'"
                " and status = 'pending' and entity_id = 1 and patient_id = 1"
                " and params ->> '$.starts_at' = '2026-03-03T04:00:00Z'");
        };
        CHECK(pending() == 1);
        decline(clinic.session(), id);
        CHECK(pending() == 0);
    }

    TEST_CASE("a time held for somebody not on file is nobody else's until it is given back") {
        Office clinic;
        const Stretch nine{at("2026-03-03T04:00:00Z"), at("2026-03-03T04:20:00Z")};
        const auto held =
            hold(clinic.session(), clinic.doctor, nine, Instant{clinic.now.value + hour});
        CHECK(clinic.free("2026-03-03").starts_with("09:20"));
        CHECK(problem_of([&] { clinic.book("2026-03-03T04:00:00Z"); }) == "409 held");
        release(clinic.session(), held);
        CHECK(clinic.free("2026-03-03").starts_with("09:00"));
        hold(clinic.session(), clinic.doctor, nine, Instant{clinic.now.value + hour});
        clinic.after(hour);
        CHECK(clinic.free("2026-03-03").starts_with("09:00"));
    }

    TEST_CASE("who leaves the waitlist lets the next one have the offer") {
        Full clinic;
        const auto one = clinic.join(), two = clinic.join();
        clinic.cancel(clinic.first.id);
        CHECK(leave_waitlist(clinic.session(), one).status == EntryStatus::cancelled);
        CHECK(clinic.see(two).status == EntryStatus::offered);
        CHECK(problem_of([&] { leave_waitlist(clinic.session(), one); }) == "409 wrong-state");
    }

    TEST_CASE("only a time that suits is offered: days, hours, doctor, length") {
        Full clinic;
        auto days = clinic.wish(), hours = clinic.wish(), doctor = clinic.wish();
        days.from_day = {"2026-03-04"};
        hours.from = clock("09:20");
        doctor.doctor_id = clinic.other;
        catalog::NewService form{.code = {"L"}, .name = {"Long"}};
        form.duration_minutes = {40};
        auto length = clinic.wish();
        length.service_id = catalog::add_service(clinic.session(), form).value.id;
        std::vector<EntryId> unsuited;
        for (const auto& wanted : {days, hours, doctor, length})
            unsuited.push_back(clinic.join(wanted));

        clinic.cancel(clinic.first.id);

        for (const auto id : unsuited) CHECK(clinic.see(id).status == EntryStatus::waiting);
        clinic.cancel(clinic.second.id);
        CHECK(clinic.see(unsuited[1]).offer->time == clock("09:20"));
    }

    TEST_CASE("without a doctor's name any of the service's department will do") {
        Full clinic;
        catalog::NewService form{.code = {"S"}, .name = {"Check-up"}};
        form.duration_minutes = {20};
        form.department_id = clinic.department;
        auto wanted = clinic.wish();
        wanted.doctor_id.reset();
        wanted.service_id = catalog::add_service(clinic.session(), form).value.id;
        form.code = {"X"};
        form.department_id = catalog::add_department(clinic.session(), {{"Surgery"}}).value.id;
        auto elsewhere = wanted;
        elsewhere.service_id = catalog::add_service(clinic.session(), form).value.id;
        const auto stranger = clinic.join(elsewhere), id = clinic.join(wanted);

        clinic.cancel(clinic.first.id);

        CHECK(clinic.see(id).offer->doctor_id == clinic.doctor);
        CHECK(clinic.see(stranger).status == EntryStatus::waiting);
    }

    TEST_CASE("moving away and new hours free times too") {
        Full clinic;
        const auto one = clinic.join(), two = clinic.join();
        clinic.otherwise({.from_day = {"2026-03-05"},
                          .kind = ExceptionKind::extra_hours,
                          .from = clock("15:00"),
                          .to = clock("15:20")});
        CHECK(clinic.see(one).offer->date.value == "2026-03-05");
        clinic.otherwise({.from_day = {"2026-03-09"},
                          .kind = ExceptionKind::extra_hours,
                          .from = clock("15:00"),
                          .to = clock("15:20")});
        move(clinic.session(), clinic.first.id, {.starts_at = at("2026-03-09T10:00:00Z")}, {});
        CHECK(clinic.see(two).offer->time == clock("09:00"));
    }

    TEST_CASE("who is elsewhere at that time is passed over") {
        Full clinic;
        auto busy = clinic.form("2026-03-03T04:00:00Z");
        busy.doctor_id = clinic.other;
        book(clinic.session(), busy);
        const auto id = clinic.join();
        clinic.cancel(clinic.first.id);
        CHECK(clinic.see(id).status == EntryStatus::waiting);
    }

    TEST_CASE("an entry whose days are over expires") {
        Full clinic;
        const auto id = clinic.join();
        tick(clinic.after(5 * 24 * hour));
        CHECK(clinic.see(id).status == EntryStatus::expired);
        CHECK(waitlist(clinic.session(), {}).items.empty());
        CHECK(waitlist(clinic.session(), {{.status = EntryStatus::expired}}).items.size() == 1);
    }

    TEST_CASE("the list is read in order and in pages") {
        Full clinic;
        for (int i = 0; i < 3; ++i) clinic.join();
        const auto page = waitlist(clinic.session(), {{.limit = Whole<1, 200>{2}}});
        CHECK(page.items.size() == 2);
        REQUIRE(page.next_cursor == "2");
        CHECK(waitlist(clinic.session(), {{.cursor = EntryId{2}}}).items.size() == 1);
        CHECK(waitlist(clinic.session(), {{.doctor = clinic.other}}).items.empty());
    }

    TEST_CASE("an entry that makes no sense is refused and names the field") {
        Full clinic;
        const auto fault = [&](auto change) {
            auto wanted = clinic.wish();
            change(wanted);
            return problem_of([&] { clinic.join(wanted); });
        };
        CHECK(fault([](auto& w) { w.patient_id = {9}; }) == "422 invalid #/patient_id unknown");
        CHECK(fault([](auto& w) { w.doctor_id = DoctorId{9}; }) ==
              "422 invalid #/doctor_id unknown");
        CHECK(fault([](auto& w) { w.doctor_id.reset(); }) == "422 invalid #/doctor_id required");
        CHECK(fault([](auto& w) { w.service_id = ServiceId{9}; }) ==
              "422 invalid #/service_id unknown");
        CHECK(fault([](auto& w) { w.to_day = {"2026-03-01"}; }) ==
              "422 invalid #/to_day before-from");
        CHECK(fault([](auto& w) { w.from_day = w.to_day = {"2026-03-01"}; }) ==
              "422 invalid #/to_day in-past");
        CHECK(fault([](auto& w) { w.to_day = {"2029-03-01"}; }) == "422 invalid #/to_day too-far");
        CHECK(fault([](auto& w) { w.from = clock("10:00"), w.to = clock("10:00"); }) ==
              "422 invalid #/to before-from");
        CHECK(problem_of([&] { entry(clinic.session(), {9}); }) == "404 not-found");
        CHECK(problem_of([&] { accept(clinic.session(), {9}); }) == "404 not-found");
    }
}
