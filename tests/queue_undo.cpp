#include "queue/transfer.h"
#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
using Move = Ticket (*)(Session&, TicketId);
Ticket call_it(Session& session, TicketId id) {
    return call(session, id);
}
Ticket send_to_tests(Session& session, TicketId id) {
    return pause(session, id, {Text<200>{"ultrasound"}});
}
Ticket to_other_room(Session& session, TicketId id) {
    return transfer(session, id, {.doctor_id = {1}, .room_id = RoomId{2}});
}
Ticket to_other_doctor(Session& session, TicketId id) {
    transfer(session, id, {.doctor_id = {2}});
    return ticket(session, id);
}
}  // namespace

TEST_SUITE("undo") {
    TEST_CASE("every move is taken back to exactly what was before it") {
        const std::vector<std::vector<Move>> stories = {
            {call_it},
            {call_it, recall},
            {call_it, start},
            {call_it, finish},
            {miss},
            {call_it, miss},
            {cancel},
            {call_it, start, finish},
            {miss, come_back},
            {miss, call_it},
            {call_it, recall, recall, miss, come_back},
            {send_to_tests, resume},
            {call_it, start, send_to_tests, resume, call_it, start, finish},
            {send_to_tests, miss, come_back},
            {send_to_tests, cancel},
            {to_other_doctor},
            {call_it, start, to_other_doctor},
            {call_it, start, send_to_tests, to_other_doctor},
            {to_other_room, call_it, to_other_room},
        };
        for (const auto& story : stories) {
            QueueClinic clinic;
            clinic.make_doctor("Tursunov", 201);
            clinic.make_room("7");
            std::vector<Ticket> states = {clinic.take({.patient_id = PatientId{1}})};
            for (const auto move : story) states.push_back(move(clinic.after(second), {1}));
            for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
                const auto now = undo(clinic.session(), {1});
                CHECK(now.status == state->status);
                CHECK(now.priority == state->priority);
                CHECK(now.calls == state->calls);
                CHECK(now.room == state->room);
                CHECK(now.paused_at == state->paused_at);
                CHECK(now.resume_note == state->resume_note);
                CHECK(now.transferred_to.has_value() == state->transferred_to.has_value());
                CHECK(now.called_at == state->called_at);
                CHECK(now.started_at == state->started_at);
                CHECK(now.finished_at == state->finished_at);
                CHECK(now.version > state->version);
            }
        }
    }

    TEST_CASE("a taken back call gives the old place in line") {
        QueueClinic clinic;
        for (int i = 0; i < 3; ++i) clinic.take();
        clinic.call_next();
        CHECK(undo(clinic.session(), {1}).position == 1);
        CHECK(clinic.waiting() == std::vector<std::int64_t>{101, 102, 103});
    }

    TEST_CASE("undoing the creation cancels the ticket; its number is not given again") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        CHECK(undo(clinic.session(), id).status == Status::cancelled);
        CHECK(clinic.take().number == 102);
        CHECK(problem_of([&] { undo(clinic.session(), id); }) == "409 nothing-to-undo");
        CHECK_FALSE(ticket(clinic.session(), id).can_undo);
    }

    TEST_CASE("ten seconds are for everyone, later only for who manages the queue") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        auto& nurse = clinic.as(QueueClinic::nurse());
        call(nurse, id);
        CHECK(ticket(clinic.after(10 * second), id).can_undo);
        CHECK_FALSE(ticket(clinic.after(millisecond), id).can_undo);
        CHECK(problem_of([&] { undo(clinic.session(), id); }) == "403 too-late");
        CHECK(ticket(clinic.session(), id).status == Status::called);

        auto registrar = QueueClinic::nurse();
        registrar.permissions |= bit(Can::manage_queue);
        auto& later = clinic.as(registrar);
        CHECK(ticket(later, id).can_undo);
        CHECK(undo(later, id).status == Status::waiting);
    }

    TEST_CASE("the move before the last has its own ten seconds") {
        QueueClinic clinic;
        clinic.as(QueueClinic::nurse());
        clinic.take();
        call(clinic.after(minute), {1});
        undo(clinic.session(), {1});
        CHECK(problem_of([&] { undo(clinic.session(), {1}); }) == "403 too-late");
    }

    TEST_CASE("the history keeps what was taken back, and who did it") {
        QueueClinic clinic;
        clinic.take();
        call(clinic.as(QueueClinic::nurse()), {1});
        undo(clinic.session(), {1});
        const auto moves = history(clinic.session(), {1}).items;
        REQUIRE(moves.size() == 3);
        CHECK(moves[0].verb == "create");
        CHECK(moves[0].from == std::nullopt);
        CHECK(moves[0].user_name == std::nullopt);
        CHECK(moves[1].verb == "call");
        CHECK(moves[1].undone);
        CHECK(moves[1].user_name == "Nodira");
        CHECK(moves[2].verb == "undo");
        CHECK(moves[2].from == Status::called);
        CHECK(moves[2].to == Status::waiting);
    }

    TEST_CASE("an undone visit gives the patient back the visit before") {
        QueueClinic clinic;
        clinic.connection.run("update patients set last_visit_at = 5 where id = 1");
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.session(), {1});
        finish(clinic.session(), {1});
        undo(clinic.session(), {1});
        CHECK(clinic.count("select last_visit_at from patients where id = 1") == 5);
    }

    TEST_CASE("an undone visit leaves a later visit elsewhere alone") {
        QueueClinic clinic;
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.session(), {1});
        finish(clinic.session(), {1});
        clinic.connection.run("update patients set last_visit_at = 9000000000000 where id = 1");
        undo(clinic.session(), {1});
        CHECK(clinic.count("select last_visit_at from patients where id = 1") == 9000000000000);
    }

    TEST_CASE("a changed priority is taken back too") {
        QueueClinic clinic;
        clinic.take();
        change_ticket(clinic.session(), {1}, {Priority::urgent}, {});
        CHECK(undo(clinic.session(), {1}).priority == Priority::normal);
    }
}
