#include "queue/activity.h"
#include "queue/moves.h"
#include "queue/undo.h"
#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::QueueClinic;

TEST_SUITE("what was done today") {
    TEST_CASE("the newest move stands first, with the number and what it did") {
        QueueClinic clinic;
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.after(second), {1});
        const auto moves = day_moves(clinic.session(), {}).items;
        REQUIRE(moves.size() == 2);
        CHECK(moves[0].verb == "call");
        CHECK(moves[0].from == Status::waiting);
        CHECK(moves[0].to == Status::called);
        CHECK(moves[0].number == ticket(clinic.session(), {1}).number);
        CHECK(moves[1].verb == "create");
        CHECK_FALSE(moves[1].from);
    }

    TEST_CASE("only a ticket's last move can be taken back from the list") {
        QueueClinic clinic;
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.after(second), {1});
        const auto moves = day_moves(clinic.session(), {}).items;
        CHECK(moves[0].can_undo);
        CHECK_FALSE(moves[1].can_undo);
    }

    TEST_CASE("a move that was taken back says so, and the one before it is the last again") {
        QueueClinic clinic;
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.after(second), {1});
        undo(clinic.after(second), {1});
        const auto moves = day_moves(clinic.session(), {}).items;
        REQUIRE(moves.size() == 2);
        CHECK(moves[0].undone);
        CHECK_FALSE(moves[0].can_undo);
        CHECK(moves[1].can_undo);
    }

    TEST_CASE("yesterday's moves are no part of today, and no more than asked for are told") {
        QueueClinic clinic;
        clinic.take({.patient_id = PatientId{1}});
        CHECK(day_moves(clinic.after(24 * hour), {}).items.empty());
        clinic.take({.patient_id = PatientId{1}});
        call(clinic.after(second), {2});
        CHECK(day_moves(clinic.session(), {{.limit = Whole<1, 200>{1}}}).items.size() == 1);
    }
}
