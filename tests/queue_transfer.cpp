#include "queue/transfer.h"
#include "queue/breaks.h"
#include "queue/groups.h"
#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
struct TwoDoctors : QueueClinic {
    DoctorId other = make_doctor("Tursunov", 201);

    Ticket send(TicketId id) { return transfer(session(), id, {.doctor_id = other}); }
    std::string visit_of(TicketId id) {
        return session()
            .value<std::string>(R"sql(select status from visits where ticket_id = ?)sql", id)
            .value_or("none");
    }
};
}  // namespace

TEST_SUITE("tests and back") {
    TEST_CASE("who is away for tests is not called") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        const auto away = pause(clinic.session(), id, {Text<200>{"ultrasound"}});
        CHECK(away.status == Status::paused);
        CHECK(away.paused_at == clinic.now);
        CHECK(away.resume_note == "ultrasound");
        CHECK(clinic.call_next() == std::nullopt);
    }

    TEST_CASE("who is back goes among the returned by the old arrival, the note beside") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        pause(clinic.after(minute), id, {Text<200>{"blood"}});
        clinic.take();
        clinic.after(20 * minute);
        const auto back = resume(clinic.session(), id);
        CHECK(back.priority == Priority::returned);
        CHECK(back.position == 1);
        CHECK(back.paused_at == std::nullopt);
        CHECK(back.resume_note == "blood");
        CHECK(back.kept_place);
        CHECK(back.reason->code == "returned");
    }

    TEST_CASE("whoever was inside before the tests had a visit, even if they leave from there") {
        TwoDoctors clinic;
        const auto id = clinic.take({.patient_id = PatientId{1}}).id;
        call(clinic.session(), id);
        start(clinic.session(), id);
        pause(clinic.session(), id);
        CHECK(clinic.visit_of(id) == "in_progress");
        cancel(clinic.session(), id);
        CHECK(clinic.visit_of(id) == "completed");
    }
}

TEST_SUITE("a transfer") {
    TEST_CASE("gives a number of the other line and keeps arrival, class and patient") {
        TwoDoctors clinic;
        const auto first = clinic.take({.patient_id = PatientId{1}, .priority = Priority::urgent});
        clinic.after(10 * minute);
        const auto second = clinic.send(first.id);
        CHECK(second.number == 201);
        CHECK(second.arrived_at == first.arrived_at);
        CHECK(second.priority == Priority::urgent);
        CHECK(second.patient_id == first.patient_id);
        CHECK(second.kept_place);
        CHECK(second.transferred_from->number == 101);
        const auto old = ticket(clinic.session(), first.id);
        CHECK(old.status == Status::transferred);
        CHECK(old.transferred_to->ticket_id == second.id);
        CHECK(old.transferred_to->doctor_name == "Tursunov Dilnoza");
    }

    TEST_CASE("stands among the others by the old arrival") {
        TwoDoctors clinic;
        const auto first = clinic.take();
        take(clinic.after(minute), clinic.other, {});
        CHECK(clinic.send(first.id).position == 1);
    }

    TEST_CASE("of somebody inside ends that visit and begins another") {
        TwoDoctors clinic;
        const auto id = clinic.take({.patient_id = PatientId{1}}).id;
        call(clinic.session(), id);
        start(clinic.session(), id);
        const auto next = clinic.send(id);
        CHECK(clinic.visit_of(id) == "completed");
        CHECK(clinic.visit_of(next.id) == "open");
        undo(clinic.session(), id);
        CHECK(clinic.visit_of(id) == "in_progress");
        CHECK(clinic.visit_of(next.id) == "cancelled");
    }

    TEST_CASE("is taken back from either side, the new number stays used") {
        TwoDoctors clinic;
        const auto id = clinic.take().id;
        const auto second = clinic.send(id);
        CHECK(undo(clinic.session(), second.id).status == Status::cancelled);
        CHECK(ticket(clinic.session(), id).status == Status::waiting);
        CHECK(ticket(clinic.session(), id).transferred_to == std::nullopt);
        const auto third = clinic.send(id);
        CHECK(third.number == 202);
        CHECK(undo(clinic.session(), id).position == 1);
        CHECK(ticket(clinic.session(), third.id).status == Status::cancelled);
    }

    TEST_CASE("is not taken back once the patient was moved there") {
        TwoDoctors clinic;
        const auto id = clinic.take().id;
        const auto second = clinic.send(id);
        call(clinic.session(), second.id);
        CHECK(problem_of([&] { undo(clinic.session(), id); }) == "409 moved-on");
        undo(clinic.session(), second.id);
        CHECK(undo(clinic.session(), id).status == Status::waiting);
    }

    TEST_CASE("goes to somebody who works here, in another line, once") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        const auto id = clinic.take({.patient_id = PatientId{1}}).id;
        const auto sent_to = [&](const Transfer& wanted) {
            return problem_of([&] { transfer(session, id, wanted); });
        };
        CHECK(sent_to({.doctor_id = {99}}) == "422 invalid #/doctor_id unknown");
        CHECK(sent_to({.doctor_id = clinic.doctor}) == "409 same-line");
        CHECK(sent_to({.doctor_id = clinic.other, .room_id = RoomId{99}}) ==
              "422 invalid #/room_id unknown");
        take(session, clinic.other, {.patient_id = PatientId{1}});
        CHECK(sent_to({.doctor_id = clinic.other}) == "409 already-waiting");
        staff::archive_doctor(session, clinic.other);
        CHECK(sent_to({.doctor_id = clinic.other}) == "409 doctor-archived");
        CHECK(ticket(session, id).status == Status::waiting);
    }

    TEST_CASE("to another room keeps ticket and doctor, and calls to that door") {
        TwoDoctors clinic;
        const auto room = clinic.make_room("12");
        const auto id = clinic.take().id;
        const auto moved =
            transfer(clinic.session(), id, {.doctor_id = clinic.doctor, .room_id = room});
        CHECK(moved.id == id);
        CHECK(moved.room == "12");
        CHECK(call(clinic.session(), id).room == "12");
        clinic.connection.run("update rooms set archived = 1 where id = " +
                              std::to_string(room.value));
        CHECK(problem_of([&] {
                  transfer(clinic.session(), id, {.doctor_id = clinic.doctor, .room_id = room});
              }) == "422 invalid #/room_id archived");
    }
}

TEST_SUITE("a shared line") {
    TEST_CASE("has one sequence of numbers, and each doctor somebody of their own inside") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        set_group(session, clinic.other, {clinic.doctor});
        clinic.take();
        CHECK(take(session, clinic.other, {}).value.number == 102);
        clinic.take();
        CHECK(call_next(session, clinic.other, {})->number == 101);
        CHECK(call_next(session, clinic.doctor, {})->number == 102);
        const auto queue = queue::queue(session, clinic.other, {});
        CHECK(queue.doctor_id == clinic.doctor);
        REQUIRE(queue.doctors.size() == 2);
        CHECK(queue.doctors[0].current->number == 102);
        CHECK(queue.doctors[1].current->number == 101);
        CHECK(queue.doctors[1].current->doctor_id == clinic.other);
        CHECK(queues(session, {}).queues.size() == 1);
    }

    TEST_CASE("a taken back call gives the ticket back to whom it was given") {
        TwoDoctors clinic;
        set_group(clinic.session(), clinic.other, {clinic.doctor});
        const auto id = clinic.take().id;
        call(clinic.session(), id, {clinic.other});
        CHECK(undo(clinic.session(), id).doctor_id == clinic.doctor);
    }

    TEST_CASE("finishing ends one's own visit, not the neighbour's") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        set_group(session, clinic.other, {clinic.doctor});
        for (int i = 0; i < 3; ++i) clinic.take();
        call_next(session, clinic.doctor, {});
        finish_and_call(session, clinic.other);
        finish_and_call(session, clinic.other);
        CHECK(ticket(session, {1}).status == Status::called);
        CHECK(ticket(session, {2}).status == Status::done);
    }

    TEST_CASE("two doctors make the wait shorter") {
        TwoDoctors clinic;
        for (int i = 0; i < 4; ++i) clinic.take();
        const auto alone = ticket(clinic.session(), {4}).estimated_minutes.value();
        clinic.connection.run("insert into queue_followers values (" +
                              std::to_string(clinic.other.value) + ", " +
                              std::to_string(clinic.doctor.value) + ")");
        CHECK(ticket(clinic.session(), {4}).estimated_minutes.value() < alone);
    }

    TEST_CASE("begins and ends when nobody waits, and has one leader") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        const auto third = clinic.make_doctor("Aliyev", 301);
        const auto joined = [&](DoctorId doctor, std::optional<DoctorId> leader) {
            return problem_of([&] { set_group(session, doctor, {leader}); });
        };
        CHECK(joined(clinic.other, DoctorId{99}) == "422 invalid #/leader_doctor_id unknown");
        const auto id = take(session, clinic.other, {}).value.id;
        CHECK(joined(clinic.other, clinic.doctor) == "409 queue-busy");
        cancel(session, id);
        CHECK(joined(clinic.other, clinic.doctor) == "none");
        CHECK(joined(clinic.doctor, third) == "409 leads-others");
        CHECK(joined(third, clinic.other) == "none");
        CHECK(queue::queue(session, third, {}).doctor_id == clinic.doctor);
        CHECK(joined(third, std::nullopt) == "none");
        CHECK(queue::queue(session, third, {}).doctors.size() == 1);
        CHECK(problem_of([&] {
                  transfer(session, take(session, clinic.other, {}).value.id,
                           {.doctor_id = clinic.doctor});
              }) == "409 same-line");
    }

    TEST_CASE("does not take back a number that was given before it began") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        const auto missed = take(session, clinic.other, {}).value.id;
        miss(session, missed);
        set_group(session, clinic.other, {clinic.doctor});
        CHECK(problem_of([&] { come_back(session, missed); }) == "409 other-line");
        set_group(session, clinic.other, {});
        CHECK(problem_of([&] { come_back(session, missed); }) == "none");
    }

    TEST_CASE("does not get back by an undo what was given before it began") {
        const std::vector<Ticket (*)(Session&, TicketId)> ends = {
            miss, cancel, [](Session& session, TicketId id) {
                call(session, id);
                return finish(session, id);
            }};
        for (const auto end : ends) {
            TwoDoctors clinic;
            auto& session = clinic.session();
            const auto id = take(session, clinic.other, {}).value.id;
            end(session, id);
            set_group(session, clinic.other, {clinic.doctor});
            CHECK(problem_of([&] { undo(session, id); }) == "409 other-line");
            CHECK(clinic.take().number == 101);
            cancel(session, {2});
            set_group(session, clinic.other, {});
            CHECK(problem_of([&] { undo(session, id); }) == "none");
        }
    }

    TEST_CASE("keeps what was called in it from the doctor who left it") {
        TwoDoctors clinic;
        auto& session = clinic.session();
        set_group(session, clinic.other, {clinic.doctor});
        const auto id = clinic.take().id;
        call(session, id, {clinic.other});
        finish(session, id);
        set_group(session, clinic.other, {});
        CHECK(problem_of([&] { undo(session, id); }) == "409 other-line");
        CHECK(ticket(session, id).status == Status::done);
        CHECK(queue::queue(session, clinic.other, {}).waiting == 0);
    }

    TEST_CASE("is called from by its doctors alone") {
        TwoDoctors clinic;
        const auto id = clinic.take().id;
        CHECK(problem_of([&] { call(clinic.session(), id, {clinic.other}); }) ==
              "422 invalid #/doctor_id other-line");
    }
}

TEST_SUITE("a doctor's break") {
    TEST_CASE("is shown, makes those who wait wait longer, and ends with the next call") {
        QueueClinic clinic;
        clinic.take();
        clinic.take();
        CHECK(ticket(clinic.session(), {1}).estimated_minutes == 0);
        const auto paused = begin_break(clinic.session(), clinic.doctor,
                                        {.minutes = {{30}}, .reason = Text<200>{"tea"}});
        CHECK(paused.doctors[0].paused);
        CHECK(paused.doctors[0].paused_until->value == clinic.now.value + 30 * minute);
        CHECK(paused.tickets[0].estimated_minutes == 30);
        clinic.call_next();
        CHECK_FALSE(queue::queue(clinic.session(), clinic.doctor, {}).doctors[0].paused);
    }

    TEST_CASE("without an end lasts until the doctor is back, or the day is over") {
        QueueClinic clinic;
        begin_break(clinic.session(), clinic.doctor, {});
        auto& later = clinic.after(3 * hour);
        CHECK(queue::queue(later, clinic.doctor, {}).doctors[0].paused);
        CHECK_FALSE(resume_queue(later, clinic.doctor).doctors[0].paused);
        begin_break(later, clinic.doctor, {});
        CHECK_FALSE(queue::queue(clinic.after(24 * hour), clinic.doctor, {}).doctors[0].paused);
    }

    TEST_CASE("with an end is over then") {
        QueueClinic clinic;
        begin_break(clinic.session(), clinic.doctor, {.minutes = {{10}}});
        CHECK_FALSE(queue::queue(clinic.after(10 * minute), clinic.doctor, {}).doctors[0].paused);
    }

    TEST_CASE("ends later today") {
        QueueClinic clinic;
        const auto until = [&](std::int64_t in) {
            return problem_of([&] {
                begin_break(clinic.session(), clinic.doctor,
                            {.until = Instant{clinic.now.value + in}});
            });
        };
        CHECK(until(-minute) == "422 invalid #/until in-past");
        CHECK(until(24 * hour) == "422 invalid #/until too-far");
        CHECK(problem_of([&] { begin_break(clinic.session(), {99}, {}); }) == "404 not-found");
        CHECK(problem_of([&] { resume_queue(clinic.session(), {99}); }) == "404 not-found");
    }
}
