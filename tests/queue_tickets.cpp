#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
bool announced(Session& session, const std::string& topic, const std::string& name) {
    return std::ranges::any_of(session.events(), [&](const Event& event) {
        return event.topic == topic && event.name == name;
    });
}
}  // namespace

TEST_SUITE("tickets") {
    TEST_CASE("numbers begin where the doctor says and leave no gap") {
        QueueClinic clinic;
        CHECK(clinic.take().number == 101);
        const auto second = clinic.take();
        cancel(clinic.session(), second.id);
        CHECK(second.number == 102);
        CHECK(clinic.take().number == 103);
    }

    TEST_CASE("each doctor and each day counts on its own") {
        QueueClinic clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        clinic.take();
        CHECK(queue::take(clinic.session(), other, {}).value.number == 201);
        clinic.after(24 * hour);
        CHECK(clinic.take().number == 101);
    }

    TEST_CASE("a changed first number leaves the line of today alone") {
        QueueClinic clinic;
        clinic.take();
        staff::change_doctor(clinic.session(), clinic.doctor,
                             {.first_ticket_number = staff::TicketNumber{501}}, {});
        CHECK(clinic.take().number == 102);
        clinic.after(24 * hour);
        CHECK(clinic.take().number == 501);
    }

    TEST_CASE("the day of a ticket is the clinic's, not Greenwich's") {
        QueueClinic clinic;
        clinic.after(14 * hour + 30 * minute);  // 23:30 in Tashkent, still the same day
        CHECK(clinic.take().day.value == "2026-03-02");
        clinic.after(hour);
        CHECK(clinic.take().day.value == "2026-03-03");
    }

    TEST_CASE("a ticket shows the name and birth date of the one on file") {
        QueueClinic clinic;
        const auto ticket =
            clinic.take({.patient_id = PatientId{1}, .patient_name = {{"Someone"}}});
        CHECK(ticket.patient_name == "Sobirov Jasur Aliyevich");
        CHECK(ticket.patient_birth_date->value == "1988-03-14");
        CHECK(clinic.take({.patient_name = Text<200>{"Guest"}}).patient_name == "Guest");
        CHECK(clinic.take().patient_name == std::nullopt);
    }

    TEST_CASE("a patient who waits already gets no second ticket by mistake") {
        QueueClinic clinic;
        const auto first = clinic.take({.patient_id = PatientId{1}});
        try {
            clinic.take({.patient_id = PatientId{1}});
            FAIL("gave a second ticket");
        } catch (const Problem& problem) {
            CHECK(problem.code == "already-waiting");
            CHECK(problem.extras.at("ticket").at("id") == first.id.value);
        }
        CHECK(clinic.take({.patient_id = PatientId{1}, .another = true}).number == 102);
    }

    TEST_CASE("a patient gets a new ticket after the visit, and with another doctor at any time") {
        QueueClinic clinic;
        const auto other = clinic.make_doctor("Tursunov");
        const NewTicket wanted{.patient_id = PatientId{1}};
        clinic.take(wanted);
        CHECK(queue::take(clinic.session(), other, wanted).value.status == Status::waiting);
        clinic.call_next();
        clinic.call_next(true);
        CHECK(clinic.take(wanted).number == 102);
    }

    TEST_CASE("what a ticket refers to must exist and be in use") {
        QueueClinic clinic;
        auto& session = clinic.session();
        clinic.connection.run("update patients set archived = 1 where id = 3");
        const auto service =
            catalog::add_service(session, {.code = {"ECG"}, .name = {"ECG"}}).value;
        catalog::archive_service(session, service.id);

        CHECK(problem_of([&] { clinic.take({.patient_id = PatientId{9}}); }) ==
              "422 invalid #/patient_id unknown");
        CHECK(problem_of([&] { clinic.take({.patient_id = PatientId{3}}); }) ==
              "422 invalid #/patient_id archived");
        CHECK(problem_of([&] { clinic.take({.service_id = ServiceId{9}}); }) ==
              "422 invalid #/service_id unknown");
        CHECK(problem_of([&] { clinic.take({.service_id = service.id}); }) ==
              "422 invalid #/service_id archived");
        CHECK(problem_of([&] { queue::take(session, {9}, {}); }) == "404 not-found");
        CHECK(clinic.take().number == 101);
    }

    TEST_CASE("an archived doctor takes no tickets, but those who wait are still called") {
        QueueClinic clinic;
        clinic.take();
        staff::archive_doctor(clinic.session(), clinic.doctor);
        CHECK(problem_of([&] { clinic.take(); }) == "409 doctor-archived");
        CHECK(queues(clinic.session(), {}).queues.size() == 1);
        CHECK(clinic.call_next()->number == 101);
    }

    TEST_CASE("a call says which door, how often and when") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        const auto called = call(clinic.after(minute), id);
        CHECK(called.room == "5");
        CHECK(called.calls == 1);
        CHECK(called.called_at == clinic.now);
        const auto again = recall(clinic.after(minute), id);
        CHECK(again.calls == 2);
        CHECK(again.called_at == clinic.now);
    }

    TEST_CASE("the board and the staff hear numbers, never names") {
        QueueClinic clinic;
        const auto id = clinic.take({.patient_id = PatientId{1}}).id;
        call(clinic.session(), id);
        auto& session = clinic.session();
        for (const auto* topic : {"queue", "display"}) {
            CHECK(announced(session, topic, "ticket_called"));
            CHECK(announced(session, topic, "ticket_changed"));
        }
        for (const auto& event : session.events())
            CHECK(event.data.find("Sobirov") == std::string::npos);
        const auto& events = session.events();
        const auto told =
            std::ranges::find(events.rbegin(), events.rend(), "display", &Event::topic);
        CHECK(told->data == R"({"doctor_id":1,"ticket_id":1,"number":101,"room":"5","calls":1,)"
                            R"("day":"2026-03-02"})");
    }

    TEST_CASE("the patient's last visit is the one that was finished last") {
        QueueClinic clinic;
        const auto id = clinic.take({.patient_id = PatientId{1}}).id;
        call(clinic.session(), id);
        CHECK(clinic.count("select count(last_visit_at) from patients") == 0);
        finish(clinic.after(minute), id);
        CHECK(clinic.count("select last_visit_at from patients where id = 1") == clinic.now.value);
    }

    TEST_CASE("another priority needs the version that was seen") {
        QueueClinic clinic;
        const auto first = clinic.take();
        auto& session = clinic.session();
        const auto urgent = change_ticket(session, first.id, {Priority::urgent}, {first.version});
        CHECK(urgent.priority == Priority::urgent);
        CHECK(problem_of([&] {
                  change_ticket(session, first.id, {Priority::normal}, {first.version});
              }) == "412 changed");
        CHECK(change_ticket(session, first.id, {}, {}).version == urgent.version);
    }

    TEST_CASE("a queue lists who is inside, then the line, then those who are through") {
        QueueClinic clinic;
        using enum Status;
        for (int i = 0; i < 6; ++i) clinic.take();
        auto& session = clinic.session();
        call(session, {1});
        finish(session, {1});
        miss(session, {2});
        cancel(session, {3});
        call(session, {4});
        const auto queue = queue::queue(session, clinic.doctor, {});
        std::vector<Status> seen;
        for (const auto& ticket : queue.tickets) seen.push_back(ticket.status);
        CHECK(seen == std::vector{called, waiting, waiting, no_show, done, cancelled});
        CHECK(queue.waiting == 2);
        CHECK(queue.done == 1);
    }

    TEST_CASE("another day's queue is shown as it was, without places") {
        QueueClinic clinic;
        clinic.take();
        auto& tomorrow = clinic.after(24 * hour);
        const auto past = queue::queue(tomorrow, clinic.doctor, {{Day{"2026-03-02"}}});
        CHECK(past.tickets.size() == 1);
        CHECK(past.tickets[0].position == std::nullopt);
        CHECK(queues(tomorrow, {}).queues[0].tickets.empty());
        CHECK(problem_of([&] { queue::queue(tomorrow, {9}, {}); }) == "404 not-found");
    }
}
