#include "queue/arrival.h"
#include "queue/desk.h"
#include "queue/transfer.h"
#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
/// The clinic with an appointment of patient 1 at half past nine today.
struct Booked : QueueClinic {
    AppointmentId appointment = book(1, 30 * minute);

    AppointmentId book(std::int64_t patient, std::int64_t in) {
        return scheduling::book(session(), {.patient_id = {patient},
                                            .doctor_id = doctor,
                                            .starts_at = {now.value + in},
                                            .override_reason = Text<200>{"no schedule here"}})
            .value.id;
    }
    Ticket arrived(const Arrival& how = {}) { return arrive(session(), appointment, how).value; }
    std::string status() { return name_of(scheduling::appointment(session(), appointment).status); }
    std::string visit() {
        return session()
            .value<std::string>(R"sql(select status from visits order by id desc limit 1)sql")
            .value_or("none");
    }
};
}  // namespace

TEST_SUITE("arrival") {
    TEST_CASE("makes the appointment a ticket with its patient, class and time") {
        Booked clinic;
        const auto ticket = clinic.arrived();
        CHECK(ticket.number == 101);
        CHECK(ticket.patient_name == "Sobirov Jasur Aliyevich");
        CHECK(ticket.priority == Priority::appointment);
        CHECK(ticket.appointment_id == clinic.appointment);
        CHECK(ticket.appointment_at->value == clinic.now.value + 30 * minute);
        CHECK(ticket.reason->code == "appointment_early");
        CHECK(ticket.reason->params.appointment_time == "09:30");
        CHECK(clinic.status() == "arrived");
        CHECK(clinic.visit() == "open");
    }

    TEST_CASE("happens once: the second click gets the ticket of the first") {
        Booked clinic;
        const auto first = clinic.arrived();
        try {
            clinic.arrived();
            FAIL("arrived twice");
        } catch (const Problem& problem) {
            CHECK(problem.code == "already-arrived");
            CHECK(problem.extras.at("ticket").at("id") == first.id.value);
        }
    }

    TEST_CASE("is of today, of an appointment that still holds, and of one ticket in a line") {
        Booked clinic;
        auto& session = clinic.session();
        const auto tomorrow = clinic.book(2, 24 * hour);
        const auto cancelled = clinic.book(3, 90 * minute);
        clinic.connection.run("update appointments set status = 'cancelled' where id = " +
                              std::to_string(cancelled.value));
        CHECK(problem_of([&] { arrive(session, tomorrow, {}); }) == "409 not-today");
        CHECK(problem_of([&] { arrive(session, cancelled, {}); }) == "409 wrong-state");
        CHECK(problem_of([&] { arrive(session, {99}, {}); }) == "404 not-found");
        clinic.take({.patient_id = PatientId{1}});
        CHECK(problem_of([&] { clinic.arrived(); }) == "409 already-waiting");
        CHECK(clinic.status() == "scheduled");
    }

    TEST_CASE("may be with another doctor, who must be there") {
        Booked clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        CHECK(problem_of([&] { clinic.arrived({DoctorId{99}}); }) == "404 not-found");
        const auto ticket = clinic.arrived({other});
        CHECK(ticket.doctor_id == other);
        CHECK(ticket.number == 201);
    }

    TEST_CASE("and from then on the ticket leads the appointment and the visit") {
        Booked clinic;
        const auto id = clinic.arrived().id;
        call(clinic.session(), id);
        CHECK(clinic.status() == "arrived");
        start(clinic.session(), id);
        CHECK(clinic.status() == "in_visit");
        CHECK(clinic.visit() == "in_progress");
        pause(clinic.session(), id);
        CHECK(clinic.status() == "in_visit");
        resume(clinic.session(), id);
        call(clinic.session(), id);
        CHECK(clinic.visit() == "in_progress");
        finish(clinic.session(), id);
        CHECK(clinic.status() == "completed");
        CHECK(clinic.visit() == "completed");
        undo(clinic.session(), id);
        CHECK(clinic.status() == "in_visit");
        CHECK(clinic.visit() == "in_progress");
    }

    TEST_CASE("a no-show is one in the diary too, and comes back from there") {
        Booked clinic;
        const auto id = clinic.arrived().id;
        miss(clinic.session(), id);
        CHECK(clinic.status() == "no_show");
        CHECK(clinic.visit() == "cancelled");
        come_back(clinic.session(), id);
        CHECK(clinic.status() == "arrived");
        cancel(clinic.session(), id);
        CHECK(clinic.status() == "cancelled");
        undo(clinic.session(), id);
        CHECK(clinic.status() == "arrived");
        CHECK(clinic.visit() == "open");
    }

    TEST_CASE("taken back puts the appointment back as it was, and may happen again") {
        Booked clinic;
        const auto id = clinic.arrived().id;
        CHECK(undo(clinic.session(), id).status == Status::cancelled);
        CHECK(clinic.status() == "scheduled");
        CHECK(clinic.visit() == "cancelled");
        CHECK(clinic.arrived().number == 102);
    }

    TEST_CASE("who did not come and was given another time may arrive then") {
        testing::Office clinic;
        const auto appointment = clinic.book("2026-03-02T05:00:00Z").id;
        const auto first = arrive(clinic.session(), appointment, {}).value;
        miss(clinic.session(), first.id);
        scheduling::reopen(clinic.session(), appointment, {});
        scheduling::move(clinic.session(), appointment,
                         {.starts_at = {clinic.now.value + 2 * hour}}, {});
        CHECK(arrive(clinic.session(), appointment, {}).value.number == 102);
        CHECK(problem_of([&] { arrive(clinic.session(), appointment, {}); }) ==
              "409 already-arrived");
    }

    TEST_CASE("a service is charged once, whoever of two doctors does it") {
        Booked clinic;
        clinic.connection.run(
            "insert into services (id, code, name, duration_minutes, requires_doctor)"
            " values (1, 'T1', 'Consultation', 20, 1);"
            "insert into service_prices values (1, '2020-01-01', 1000)");
        const auto other = clinic.make_doctor("Tursunov", 201);
        const auto first = take(clinic.session(), clinic.doctor,
                                {.patient_id = PatientId{2}, .service_id = catalog::ServiceId{1}});
        call(clinic.session(), first.value.id);
        start(clinic.session(), first.value.id);
        transfer(clinic.session(), first.value.id, {.doctor_id = other});
        CHECK(clinic.count("select count(*) from visit_services") == 1);
    }

    TEST_CASE("a transferred patient takes the appointment along, and back when that is undone") {
        Booked clinic;
        const auto other = clinic.make_doctor("Tursunov", 201);
        const auto first = clinic.arrived().id;
        const auto second = transfer(clinic.session(), first, {.doctor_id = other});
        CHECK(second.appointment_id == clinic.appointment);
        CHECK(clinic.status() == "arrived");
        call(clinic.session(), second.id);
        start(clinic.session(), second.id);
        CHECK(clinic.status() == "in_visit");
        undo(clinic.session(), second.id);
        undo(clinic.session(), second.id);
        undo(clinic.session(), first);
        CHECK(clinic.status() == "arrived");
        call(clinic.session(), first);
        finish(clinic.session(), first);
        CHECK(clinic.status() == "completed");
    }

    TEST_CASE("whoever is still to come makes those behind them wait longer") {
        Booked clinic;
        for (int i = 0; i < 3; ++i) clinic.take();
        const auto with = clinic.take().estimated_minutes.value();
        clinic.connection.run("update appointments set status = 'cancelled'");
        CHECK(clinic.take().estimated_minutes.value() - 20 < with);
    }
}

TEST_SUITE("the desk's and the doctor's day") {
    TEST_CASE("the front desk sees who is booked, here, inside, through and to pay") {
        Booked clinic;
        const auto id = clinic.arrived().id;
        clinic.book(2, 60 * minute);
        clinic.take();
        clinic.take();
        auto& session = clinic.session();
        call(session, id);
        finish(session, id);
        call(session, {2});
        const auto day = front_desk_day(session, {});
        CHECK(day.booked == 2);
        CHECK(day.arrived == 3);
        CHECK(day.waiting == 1);
        CHECK(day.in_room == 1);
        CHECK(day.done == 1);
        CHECK(day.no_show == 0);
        CHECK(day.to_pay == 1);
        CHECK(front_desk_day(session, {{Day{"2026-03-03"}}}).booked == 0);
    }

    TEST_CASE("the doctor sees the patient at hand, the line, and who is still to come") {
        Booked clinic;
        clinic.book(2, 60 * minute);
        clinic.arrived();
        CHECK(mine(clinic.session(), clinic.doctor).patient == std::nullopt);
        clinic.call_next();
        const auto own = mine(clinic.session(), clinic.doctor);
        CHECK(own.current->number == 101);
        CHECK(own.patient->name == "Sobirov Jasur Aliyevich");
        CHECK(own.patient->age == 37);
        CHECK(own.coming.size() == 1);
        CHECK(own.queue.waiting == 0);
        CHECK(clinic.count("select count(*) from audit_entries") > 0);
        CHECK(problem_of([&] { mine(clinic.session(), {99}); }) == "404 not-found");
    }

    TEST_CASE("a stranger at hand has no chart, a year of birth makes no birthday") {
        QueueClinic clinic;
        clinic.take({.patient_name = Text<200>{"Guest"}});
        clinic.call_next();
        CHECK(mine(clinic.session(), clinic.doctor).patient == std::nullopt);
        clinic.add_patient("Nazarov", "Olim", {}, BirthDate{"1990"});
        clinic.take({.patient_id = PatientId{4}});
        clinic.call_next(true);
        CHECK(mine(clinic.session(), clinic.doctor).patient->age == 36);
    }
}
