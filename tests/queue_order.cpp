#include "queue_clinic.h"
#include <random>

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;
using Numbers = std::vector<std::int64_t>;

TEST_SUITE("the order of the line") {
    TEST_CASE("urgent goes before returned, returned before booked, booked before walk-ins") {
        QueueClinic clinic;
        using enum Priority;
        for (const auto priority : {normal, appointment, returned, urgent}) {
            clinic.take(priority);
            clinic.after(minute);
        }
        CHECK(clinic.waiting() == Numbers{104, 103, 102, 101});
        for (const std::int64_t expected : {104, 103, 102, 101})
            CHECK(clinic.call_next(true)->number == expected);
        CHECK(clinic.call_next(true) == std::nullopt);
    }

    TEST_CASE("within a class who came first goes first, and at one moment the smaller number") {
        const Instant nine{1000}, ten{2000};
        const auto places = line({}, {},
                                 {{{1}, 30, Priority::normal, ten},
                                  {{2}, 20, Priority::normal, nine},
                                  {{3}, 10, Priority::normal, ten}});
        CHECK(places[0].id.value == 2);
        CHECK(places[1].id.value == 3);
        CHECK(places[2].id.value == 1);
    }

    TEST_CASE("who comes back goes right after the urgent ones, by the old arrival") {
        QueueClinic clinic;
        for (int i = 0; i < 4; ++i) {
            clinic.take();
            clinic.after(minute);
        }
        auto& session = clinic.session();
        change_ticket(session, {4}, {Priority::urgent}, {});
        miss(session, {2});
        miss(session, {1});
        come_back(session, {2});
        come_back(session, {1});
        CHECK(clinic.waiting() == Numbers{104, 101, 102, 103});
    }

    TEST_CASE("each ticket explains its place: how many go before, and by what") {
        QueueClinic clinic;
        clinic.take();
        clinic.take(Priority::urgent);
        const auto last = clinic.take();
        CHECK(last.position == 3);
        CHECK(last.reason->code == "normal");
        CHECK(last.reason->params.ahead == 2);
        CHECK(last.reason->params.by_priority == 1);
        CHECK(last.reason->params.by_arrival == 1);
        CHECK(call(clinic.session(), last.id).reason == std::nullopt);
    }

    TEST_CASE("the policy's classes are data: another order of them makes another line") {
        using enum Priority;
        const std::vector<Waiter> two = {{{1}, 1, normal, {1}}, {{2}, 2, appointment, {2}}};
        CHECK(line({}, {}, two).front().id.value == 2);
        const Policy other{.classes = {normal, appointment, returned, urgent}};
        CHECK(line(other, {}, two).front().id.value == 1);
    }

    TEST_CASE("nobody in line is no fault: the current visit ends all the same") {
        QueueClinic clinic;
        const auto id = clinic.take().id;
        CHECK(clinic.call_next()->id == id);
        CHECK(clinic.call_next(true) == std::nullopt);
        CHECK(ticket(clinic.session(), id).status == Status::done);
        CHECK(problem_of([&] { queue::call_next(clinic.session(), {9}, {}); }) == "404 not-found");
    }

    TEST_CASE("call-next leaves the current one alone unless told to finish it") {
        QueueClinic clinic;
        clinic.take();
        clinic.take();
        clinic.call_next();
        clinic.call_next();
        CHECK(ticket(clinic.session(), {1}).status == Status::called);
        CHECK(ticket(clinic.session(), {2}).status == Status::called);
    }
}
