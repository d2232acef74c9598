#include "billing_clinic.h"
#include "visits/follow.h"

using namespace clinic;
using namespace clinic::testing;
using visits::VisitStatus;

namespace {
struct Desk : MoneyClinic {
    Id<queue::Ticket> ticket{1};
    Desk() {
        // The ticket itself is the queue's affair.
        connection.run("pragma foreign_keys = off");
    }
    void step(VisitStatus status, bool known = true) {
        visits::follow(session(), {.ticket = ticket,
                                   .patient = known ? std::optional(patient) : std::nullopt,
                                   .doctor = doctor,
                                   .service = consultation,
                                   .day = session().today(),
                                   .status = status,
                                   .at = session().now()});
    }
    visits::Visit visit(std::int64_t id = 1) { return visits::visit(session(), {id}); }
};
}  // namespace

TEST_SUITE("visits of the queue") {
    TEST_CASE("a ticket opens a visit with its service at the price of the day") {
        Desk desk;
        desk.step(VisitStatus::open);
        const auto visit = desk.visit();
        CHECK(visit.status == VisitStatus::open);
        CHECK(visit.doctor_name == "Karimova Dilnoza");
        CHECK(visit.total_minor == 100'000);
        REQUIRE(visit.services.size() == 1);
        CHECK(visit.services[0].code == "T01");
        CHECK(desk.announced("visit_changed"));
    }

    TEST_CASE("the visit goes with the ticket, and back again on undo") {
        Desk desk;
        desk.step(VisitStatus::open);
        desk.after(5 * minute);
        desk.step(VisitStatus::in_progress);
        CHECK(desk.visit().started_at == desk.now);
        desk.after(10 * minute);
        desk.step(VisitStatus::completed);
        CHECK(desk.visit().ended_at == desk.now);
        desk.step(VisitStatus::in_progress);
        CHECK(!desk.visit().ended_at);
        CHECK(desk.visit().started_at.value == desk.now.value - 10 * minute);
        desk.step(VisitStatus::cancelled);
        CHECK(desk.visit().status == VisitStatus::cancelled);
        desk.step(VisitStatus::open);
        CHECK(desk.visit().status == VisitStatus::open);
        CHECK(desk.count("select count(*) from visits") == 1);
        CHECK(desk.count("select count(*) from visit_services") == 1);
    }

    TEST_CASE("nobody on file, or nothing that began, is no visit") {
        Desk desk;
        desk.step(VisitStatus::open, false);
        desk.step(VisitStatus::cancelled);
        CHECK(desk.count("select count(*) from visits") == 0);
    }

    TEST_CASE("a step that changes nothing writes nothing") {
        Desk desk;
        desk.step(VisitStatus::open);
        const auto version = desk.visit().version;
        desk.step(VisitStatus::open);
        CHECK(desk.visit().version == version);
    }
}

TEST_SUITE("services of a visit") {
    TEST_CASE("services are added and taken out until an invoice covers the visit") {
        Desk desk;
        desk.step(VisitStatus::in_progress);
        auto& session = desk.session();
        auto visit = visits::add_service(session, {1}, {desk.ecg, visits::Quantity{2}});
        CHECK(visit.total_minor == 100'000 + 2 * 33'333);
        visit = visits::remove_service(session, {1}, visit.services[0].id);
        CHECK(visit.total_minor == 66'666);
        CHECK(problem_of([&] { visits::remove_service(session, {1}, {99}); }) == "404 not-found");
        const auto bill = make_of_visit(session, {1}).value;
        CHECK(bill.total_minor == 66'666);
        CHECK(bill.lines[0].doctor_id == desk.doctor);
        CHECK(bill.visits == std::vector{VisitId{1}});
        CHECK(desk.visit().invoiced);
        CHECK(problem_of([&] { visits::add_service(session, {1}, {desk.ecg}); }) == "409 invoiced");
        CHECK(problem_of([&] { visits::remove_service(session, {1}, visit.services[0].id); }) ==
              "409 invoiced");
    }

    TEST_CASE("what cannot be done is not added") {
        Desk desk;
        desk.step(VisitStatus::open);
        CHECK(problem_of([&] { visits::add_service(desk.session(), {1}, {{99}}); }) ==
              "422 invalid #/service_id unknown");
        CHECK(problem_of([&] { visits::add_service(desk.session(), {99}, {desk.ecg}); }) ==
              "404 not-found");
        desk.step(VisitStatus::cancelled);
        CHECK(problem_of([&] { visits::add_service(desk.session(), {1}, {desk.ecg}); }) ==
              "409 visit-cancelled");
        desk.as(Caller::inside("test"));
        catalog::archive_service(desk.session(), desk.ecg);
        desk.step(VisitStatus::open);
        CHECK(problem_of([&] { visits::add_service(desk.session(), {1}, {desk.ecg}); }) ==
              "422 invalid #/service_id archived");
    }

    TEST_CASE("the visit keeps the price of its day and the clinic's language") {
        Desk desk;
        desk.as(Caller::inside("test"));
        desk.step(VisitStatus::open);
        catalog::add_price(desk.session(), desk.ecg, {{99'000}, {"2026-03-03"}});
        desk.after(24 * hour);
        CHECK(visits::add_service(desk.session(), {1}, {desk.ecg}).services[1].price_minor ==
              33'333);
    }

    TEST_CASE("a visit is invoiced once, and again after its invoice was cancelled") {
        Desk desk;
        desk.step(VisitStatus::completed);
        const auto first = make_of_visit(desk.session(), {1}).value;
        CHECK(make_of_visit(desk.session(), {1}).value.id == first.id);
        CHECK(problem_of([&] {
                  make(desk.session(), {.patient_id = desk.patient, .visit_ids = {{1}}});
              }) == "409 invoiced");
        cancel(desk.session(), first.id, {"Mistake"});
        CHECK_FALSE(desk.visit().invoiced);
        CHECK(make_of_visit(desk.session(), {1}).value.id != first.id);
        CHECK(desk.fault() == "");
    }

    TEST_CASE("an invoice covers several visits of its patient, and only those") {
        Desk desk;
        desk.step(VisitStatus::completed);
        const auto second = visits::add_visit(desk.session(), {.patient_id = desk.patient}).value;
        const auto strange =
            visits::add_visit(desk.session(), {.patient_id = desk.other_patient}).value;
        visits::add_service(desk.session(), second.id, {desk.ecg});
        const auto made_for = [&](std::vector<VisitId> ids) {
            return make(desk.session(), {.patient_id = desk.patient, .visit_ids = std::move(ids)});
        };
        CHECK(problem_of([&] {
                  made_for({{1}, strange.id});
              }) == "422 invalid #/visit_ids/1 other-patient");
        CHECK(problem_of([&] { made_for({{99}}); }) == "422 invalid #/visit_ids/0 unknown");
        CHECK(problem_of([&] {
                  made_for({{1}, second.id, {1}});
              }) == "422 invalid #/visit_ids/2 twice");
        CHECK(problem_of([&] { make_of_visit(desk.session(), strange.id); }) ==
              "409 nothing-to-invoice");
        CHECK(made_for({{1}, second.id}).value.total_minor == 133'333);
    }

    TEST_CASE("a cancelled visit is not invoiced") {
        Desk desk;
        desk.step(VisitStatus::open);
        desk.step(VisitStatus::cancelled);
        CHECK(problem_of([&] {
                  make(desk.session(), {.patient_id = desk.patient, .visit_ids = {{1}}});
              }) == "422 invalid #/visit_ids/0 cancelled");
    }

    TEST_CASE("a visit without a ticket begins at once, for somebody known") {
        Desk desk;
        const auto begun = [&](visits::NewVisit wanted) {
            return problem_of([&] { visits::add_visit(desk.session(), wanted); });
        };
        CHECK(begun({.patient_id = desk.patient, .doctor_id = desk.doctor}) == "none");
        CHECK(desk.visit().status == VisitStatus::in_progress);
        CHECK(begun({.patient_id = {99}}) == "422 invalid #/patient_id unknown");
        CHECK(begun({.patient_id = desk.patient, .doctor_id = DoctorId{99}}) ==
              "422 invalid #/doctor_id unknown");
        desk.as(Caller::inside("test"));
        staff::archive_doctor(desk.session(), desk.doctor);
        patients::archive(desk.session(), desk.other_patient, {});
        CHECK(begun({.patient_id = desk.patient, .doctor_id = desk.doctor}) ==
              "422 invalid #/doctor_id archived");
        CHECK(begun({.patient_id = desk.other_patient}) == "422 invalid #/patient_id archived");
    }

    TEST_CASE("a day's list is filtered, and paged newest first") {
        Desk desk;
        desk.step(VisitStatus::completed);
        const auto second = visits::add_visit(desk.session(), {.patient_id = desk.patient}).value;
        const auto ids = [&](visits::VisitsQuery query) {
            std::string found;
            for (const auto& one : visits::visits(desk.session(), {query}).items)
                found += std::to_string(one.id.value) + " ";
            return found;
        };
        CHECK(ids({}) == "2 1 ");
        CHECK(ids({.doctor = desk.doctor}) == "1 ");
        CHECK(ids({.status = VisitStatus::in_progress}) == "2 ");
        CHECK(ids({.unbilled = true}) == "1 ");
        CHECK(ids({.date = Day{"2026-03-01"}}).empty());
        CHECK(ids({.cursor = second.id}) == "1 ");
        CHECK(visits::visits(desk.session(), {{.limit = Whole<1, 200>{1}}}).next_cursor == "2");
        make_of_visit(desk.session(), {1});
        CHECK(ids({.unbilled = true}).empty());
    }

    TEST_CASE("what nobody charged on its day waits in the list of the days since") {
        Desk desk;
        desk.step(VisitStatus::completed);
        desk.after(24 * hour);
        desk.ticket = {2};
        desk.step(VisitStatus::completed);
        const auto ids = [&](visits::VisitsQuery query) {
            query.unbilled = true;
            std::string found;
            for (const auto& one : visits::visits(desk.session(), {query}).items)
                found += std::to_string(one.id.value) + " of " + one.day.value + "; ";
            return found;
        };
        const Day first{"2026-03-02"}, second{"2026-03-03"};
        CHECK(ids({}) == "2 of 2026-03-03; ");
        CHECK(ids({.from = first}) == "2 of 2026-03-03; 1 of 2026-03-02; ");
        CHECK(ids({.from = first, .cursor = VisitId{2}}) == "1 of 2026-03-02; ");
        CHECK(ids({.date = first, .from = first}) == "1 of 2026-03-02; ");
        CHECK(ids({.from = Day{"2026-03-04"}}).empty());
        make_of_visit(desk.session(), {1});
        CHECK(ids({.from = first}) == "2 of 2026-03-03; ");
        CHECK(visits::visits(desk.session(), {{.from = first}}).items.size() == 2);
    }

    TEST_CASE("what was given back whole waits for no other invoice, until more is done") {
        Desk desk;
        desk.step(VisitStatus::completed);
        const auto waits = [&] {
            return visits::visits(desk.session(), {{.unbilled = true}}).items.size() == 1;
        };
        const auto paid =
            desk.pay(make_of_visit(desk.session(), {1}).value.id, 100'000, DeskMethod::card);
        desk.give_back(paid.id, 100'000, true);
        CHECK_FALSE(waits());
        visits::add_service(desk.session(), {1}, {desk.ecg});
        CHECK(waits());
        CHECK(visits::visits(desk.session(), {{.unbilled = true}}).items[0].total_minor == 33'333);
        const auto again = make_of_visit(desk.session(), {1}).value;
        CHECK(again.total_minor == 33'333);
        cancel(desk.session(), again.id, {"Mistake"});
        CHECK(waits());
    }
}
