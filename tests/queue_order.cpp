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
        const auto places = line({}, {{{1}, 30, Priority::normal, ten},
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
        CHECK(line({}, two).front().id.value == 2);
        CHECK(line({.classes = {normal, appointment, returned, urgent}}, two).front().id.value ==
              1);
    }

    TEST_CASE("whatever the line, everyone has one place and call-next takes the first") {
        std::mt19937 chance(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<Waiter> waiters;
            for (int i = 1; i <= 30; ++i)
                waiters.push_back({{i},
                                   i,
                                   static_cast<Priority>(chance() % 4),
                                   {static_cast<std::int64_t>(chance() % 10)}});
            const auto places = line({}, waiters);
            REQUIRE(places.size() == waiters.size());
            std::int64_t expected = 0;
            for (const auto& place : places) {
                CHECK(place.position == ++expected);
                const auto& params = place.reason.params;
                CHECK(params.ahead == place.position - 1);
                CHECK(params.by_priority + params.by_arrival == params.ahead);
            }
        }
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

TEST_SUITE("estimates") {
    TEST_CASE("before the first visit the slot length counts") {
        const auto speed = pace({}, 20, {0});
        CHECK(speed.measured == std::nullopt);
        CHECK(estimated_minutes(speed, 1) == 0);
        CHECK(estimated_minutes(speed, 4) == 60);
    }

    TEST_CASE("the median of the finished visits counts, so that a forgotten one does not") {
        const auto visit = [](std::int64_t begin, std::int64_t length) {
            return Passage{{begin * minute}, Instant{(begin + length) * minute}};
        };
        const auto odd = pace({visit(0, 10), visit(10, 12), visit(22, 300)}, 20, {0});
        CHECK(odd.measured == 12.0);
        const auto even = pace({visit(0, 10), visit(10, 13)}, 20, {0});
        CHECK(even.measured == 11.5);
    }

    TEST_CASE("a visit of seconds is a correction, not a visit") {
        CHECK(pace({{{0}, Instant{29 * second}}}, 20, {0}).measured == std::nullopt);
        CHECK(pace({{{0}, Instant{30 * second}}}, 20, {0}).measured == 0.5);
    }

    TEST_CASE("who is inside still takes the rest of a visit, and no less than nothing") {
        const auto fresh = pace({{{0}}}, 20, {5 * minute});
        CHECK(estimated_minutes(fresh, 1) == 15);
        CHECK(estimated_minutes(fresh, 3) == 55);
        const auto overdue = pace({{{0}}}, 20, {90 * minute});
        CHECK(estimated_minutes(overdue, 1) == 0);
    }

    TEST_CASE("a queue learns its pace from the day") {
        QueueClinic clinic;
        for (int i = 0; i < 4; ++i) clinic.take();
        clinic.call_next();
        clinic.after(6 * minute);
        clinic.call_next(true);
        clinic.after(8 * minute);
        clinic.call_next(true);
        const auto queue = queue::queue(clinic.after(2 * minute), clinic.doctor, {});
        CHECK(queue.average_minutes == 7.0);
        CHECK(queue.tickets[1].number == 104);
        CHECK(queue.tickets[1].estimated_minutes == 5);  // 7 less the 2 gone by
    }
}
