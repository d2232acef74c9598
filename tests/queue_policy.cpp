#include "queue/policies.h"
#include "queue_clinic.h"
#include <numeric>
#include <random>

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;
using enum clinic::queue::Priority;

namespace {
using Ids = std::vector<std::int64_t>;

constexpr Instant at(std::int64_t minutes) {
    return {minutes * minute};
}
Waiter booked(std::int64_t id, std::int64_t arrived, std::int64_t due) {
    return {{id}, id, appointment, at(arrived), at(due)};
}
Waiter walk_in(std::int64_t id, std::int64_t arrived) {
    return {{id}, id, normal, at(arrived)};
}
Policy with(Fairness fairness) {
    return {.fairness = fairness};
}
Ids order(const Policy& policy, const Moment& moment, const std::vector<Waiter>& waiters) {
    Ids ids;
    for (const auto& place : line(policy, moment, waiters)) ids.push_back(place.id.value);
    return ids;
}
std::string code(const Policy& policy, const Moment& moment, const std::vector<Waiter>& waiters,
                 std::int64_t id) {
    for (const auto& place : line(policy, moment, waiters))
        if (place.id.value == id) return place.reason.code;
    return "";
}

/// Any policy and any line, from one chance.
struct Anything {
    std::mt19937 chance;

    std::int64_t below(std::int64_t end) { return static_cast<std::int64_t>(chance()) % end; }
    Policy policy() {
        Policy out;
        std::ranges::shuffle(out.classes, chance);
        out.fairness = static_cast<Fairness>(below(3));
        out.grace_before_minutes = below(30);
        out.grace_after_minutes = below(30);
        out.aging_minutes = 1 + below(60);
        out.ratio_appointments = 1 + below(4);
        return out;
    }
    std::vector<Waiter> waiters(std::int64_t now) {
        std::vector<Waiter> all;
        const auto count = below(25);
        for (std::int64_t id = 1; id <= count; ++id) {
            Waiter one{{id}, id, static_cast<Priority>(below(4)), at(now - below(120))};
            if (one.priority == appointment && below(4))
                one.appointment_at = at(now - 60 + below(120));
            all.push_back(one);
        }
        return all;
    }
};
std::ptrdiff_t rank(const Policy& policy, Priority priority) {
    return std::ranges::find(policy.classes, priority) - policy.classes.begin();
}
}  // namespace

TEST_SUITE("appointments in the line") {
    TEST_CASE("go before walk-ins from their grace period on, and wait like them before it") {
        const std::vector<Waiter> two = {walk_in(1, 0), booked(2, 5, 60)};
        const auto policy = with(Fairness::none);
        CHECK(order(policy, {at(49)}, two) == Ids{1, 2});
        CHECK(code(policy, {at(49)}, two, 2) == "appointment_early");
        CHECK(order(policy, {at(50)}, two) == Ids{2, 1});
        CHECK(code(policy, {at(50)}, two, 2) == "appointment_due");
    }

    TEST_CASE(
        "where the clinic puts the classes otherwise, no sentence of the usual order is said") {
        auto policy = with(Fairness::none);
        std::swap(policy.classes[0], policy.classes[2]);
        CHECK(code(policy, {at(50)}, {booked(2, 5, 60)}, 2) == "by_rules");
        CHECK(code(policy, {at(50)}, {walk_in(1, 0)}, 1) == "normal");
    }

    TEST_CASE("an early one says in how many minutes it counts, and for when it was") {
        const auto places = line(with(Fairness::none), {at(20)}, {booked(1, 5, 60)});
        CHECK(places[0].reason.params.minutes == 30);
        CHECK(places[0].appointment_at == at(60));
    }

    TEST_CASE("who comes after the grace period waits like a walk-in") {
        const std::vector<Waiter> two = {walk_in(1, 70), booked(2, 76, 60)};
        CHECK(order(with(Fairness::none), {at(80)}, two) == Ids{1, 2});
        CHECK(code(with(Fairness::none), {at(80)}, two, 2) == "appointment_late");
    }

    TEST_CASE("who came in time keeps the class however late the doctor is") {
        CHECK(code(with(Fairness::none), {at(300)}, {booked(1, 75, 60)}, 1) == "appointment_due");
    }

    TEST_CASE("of two the earlier appointment goes first, though the other sat here since dawn") {
        const std::vector<Waiter> two = {booked(1, 0, 80), booked(2, 55, 60)};
        CHECK(order(with(Fairness::none), {at(75)}, two) == Ids{2, 1});
    }

    TEST_CASE("one without a time counts at once") {
        const std::vector<Waiter> two = {walk_in(1, 0), {{2}, 2, appointment, at(5)}};
        CHECK(order(with(Fairness::none), {at(6)}, two) == Ids{2, 1});
        CHECK(code(with(Fairness::none), {at(6)}, two, 2) == "appointment");
    }
}

TEST_SUITE("fairness") {
    TEST_CASE("aging lifts a walk-in by a class for each period waited") {
        const Policy policy{.fairness = Fairness::aging, .aging_minutes = 30};
        const std::vector<Waiter> two = {walk_in(1, 0), {{2}, 2, appointment, at(20)}};
        CHECK(order(policy, {at(29)}, two) == Ids{2, 1});
        CHECK(order(policy, {at(30)}, two) == Ids{1, 2});
        const auto place = line(policy, {at(31)}, two).front();
        CHECK(place.reason.code == "normal_aged");
        CHECK(place.reason.params.minutes == 31);
    }

    TEST_CASE("aging lifts nobody above the urgent") {
        const Policy policy{.fairness = Fairness::aging, .aging_minutes = 1};
        const std::vector<Waiter> two = {walk_in(1, 0), {{2}, 2, urgent, at(1000)}};
        CHECK(order(policy, {at(1000)}, two) == Ids{2, 1});
    }

    TEST_CASE("where the clinic puts the urgent lower they rise too") {
        const Policy policy{.classes = {appointment, urgent, returned, normal},
                            .fairness = Fairness::aging,
                            .aging_minutes = 10};
        const std::vector<Waiter> two = {{{1}, 1, urgent, at(0)}, {{2}, 2, appointment, at(5)}};
        CHECK(order(policy, {at(9)}, two) == Ids{2, 1});
        CHECK(order(policy, {at(10)}, two) == Ids{1, 2});
    }

    TEST_CASE("a ratio gives every so many appointments one walk-in a turn") {
        const Policy policy{.fairness = Fairness::ratio, .ratio_appointments = 2};
        std::vector<Waiter> many;
        for (std::int64_t id = 1; id <= 6; ++id) many.push_back({{id}, id, appointment, at(id)});
        for (std::int64_t id = 7; id <= 9; ++id) many.push_back(walk_in(id, id));
        CHECK(order(policy, {at(20)}, many) == Ids{1, 2, 7, 3, 4, 8, 5, 6, 9});
        CHECK(order(policy, {at(20), 1}, many) == Ids{1, 7, 2, 3, 8, 4, 5, 9, 6});
        CHECK(code(policy, {at(20)}, many, 7) == "fairness_turn");
    }

    TEST_CASE("a turn passes neither the returned nor, ever, the urgent") {
        const Policy policy{.fairness = Fairness::ratio, .ratio_appointments = 1};
        const std::vector<Waiter> all = {walk_in(1, 0),
                                         {{2}, 2, appointment, at(1)},
                                         {{3}, 3, returned, at(2)},
                                         {{4}, 4, urgent, at(3)}};
        CHECK(order(policy, {at(9), 5}, all) == Ids{4, 3, 1, 2});
        Policy between = policy;
        between.classes = {appointment, urgent, normal, returned};
        CHECK(order(between, {at(9), 5}, all) == Ids{2, 4, 1, 3});
    }

    TEST_CASE("a call of a walk-in begins the count anew, an urgent one leaves it") {
        const Policy policy = with(Fairness::ratio);
        CHECK(booked_in_a_row_after(policy, {at(0), 2}, {{1}, 1, appointment, at(0)}) == 3);
        CHECK(booked_in_a_row_after(policy, {at(0), 2}, walk_in(1, 0)) == 0);
        CHECK(booked_in_a_row_after(policy, {at(0), 2}, {{1}, 1, urgent, at(0)}) == 2);
    }
}

TEST_SUITE("whatever the policy") {
    TEST_CASE("the line is everyone once, numbered from one, whatever order they are read in") {
        for (unsigned seed = 0; seed < 600; ++seed) {
            Anything any{std::mt19937(seed)};
            const auto policy = any.policy();
            auto waiters = any.waiters(500);
            const Moment moment{at(500), any.below(5)};
            const auto places = line(policy, moment, waiters);
            CAPTURE(seed);
            std::vector<bool> seen(waiters.size() + 1);
            std::int64_t position = 0;
            for (const auto& place : places) {
                REQUIRE(place.position == ++position);
                REQUIRE_FALSE(seen[static_cast<std::size_t>(place.id.value)]);
                seen[static_cast<std::size_t>(place.id.value)] = true;
                const auto& params = place.reason.params;
                REQUIRE(params.ahead == position - 1);
                REQUIRE(params.by_priority >= 0);
                REQUIRE(params.by_priority + params.by_arrival == params.ahead);
            }
            REQUIRE(places.size() == waiters.size());
            const auto before = order(policy, moment, waiters);
            std::ranges::shuffle(waiters, any.chance);
            REQUIRE(order(policy, moment, waiters) == before);
        }
    }

    TEST_CASE("who is called is the first of the line that everyone sees") {
        for (unsigned seed = 0; seed < 600; ++seed) {
            Anything any{std::mt19937(seed)};
            const auto policy = any.policy();
            const auto waiters = any.waiters(500);
            const Moment moment{at(500), any.below(5)};
            CAPTURE(seed);
            const auto next = first(policy, moment, waiters);
            REQUIRE(next.has_value() == !waiters.empty());
            if (next) REQUIRE(waiters[*next].id == line(policy, moment, waiters).front().id);
        }
    }

    TEST_CASE("nobody of a lower class goes before the urgent") {
        for (unsigned seed = 0; seed < 600; ++seed) {
            Anything any{std::mt19937(seed)};
            const auto policy = any.policy();
            const auto waiters = any.waiters(500);
            CAPTURE(seed);
            bool lower_seen = false;
            for (const auto& place : line(policy, {at(500), any.below(5)}, waiters)) {
                const auto priority =
                    waiters[static_cast<std::size_t>(place.id.value - 1)].priority;
                if (priority == urgent) REQUIRE_FALSE(lower_seen);
                lower_seen |= rank(policy, priority) > rank(policy, urgent);
            }
        }
    }

    TEST_CASE("under aging nobody starves, though better classes keep coming for ever") {
        for (unsigned seed = 0; seed < 60; ++seed) {
            Anything any{std::mt19937(seed)};
            auto policy = any.policy();
            policy.fairness = Fairness::aging;
            std::vector<Waiter> waiters = {walk_in(1, 0)};
            std::int64_t now = 0;
            CAPTURE(seed);
            // Every five minutes one is called and a better one comes, urgent ones now and then.
            // Who stands before even the urgent may be kept before everyone.
            const bool behind = rank(policy, normal) > rank(policy, urgent);
            for (std::int64_t id = 2; waiters.front().id.value == 1; ++id, now += 5) {
                auto kind = id % 7 ? (id % 2 ? appointment : returned) : urgent;
                if (behind && rank(policy, kind) < rank(policy, urgent)) kind = normal;
                waiters.push_back({{id}, id, kind, at(now)});
                const auto called = *first(policy, {at(now)}, waiters);
                waiters.erase(waiters.begin() + static_cast<std::ptrdiff_t>(called));
                REQUIRE(now < 24 * 60);
                if (waiters.empty()) break;
            }
        }
    }

    TEST_CASE("under a ratio a walk-in waits for no more than so many appointments each") {
        for (std::int64_t n = 1; n <= 5; ++n) {
            const Policy policy{.fairness = Fairness::ratio, .ratio_appointments = n};
            std::vector<Waiter> waiters;
            for (std::int64_t id = 1; id <= 60; ++id)
                waiters.push_back({{id}, id, id % 3 ? appointment : normal, at(id)});
            std::int64_t in_a_row = 0, walk_ins_left = 20;
            for (const auto id : order(policy, {at(100)}, waiters)) {
                in_a_row = id % 3 ? in_a_row + 1 : 0;
                walk_ins_left -= id % 3 == 0;
                if (walk_ins_left > 0) CHECK(in_a_row <= n);
            }
        }
    }
}

TEST_SUITE("the rules as the clinic keeps them") {
    TEST_CASE("begin with the usual ones, for everyone") {
        QueueClinic clinic;
        CHECK(clinic_policy(clinic.session()).policy().classes == Policy{}.classes);
        CHECK(clinic_policy(clinic.session()).fairness == Fairness::aging);
        CHECK_FALSE(doctor_policy(clinic.session(), clinic.doctor).own);
    }

    TEST_CASE("change what is given and nothing else, by the version that was seen") {
        QueueClinic clinic;
        auto& session = clinic.session();
        const auto changed =
            change_clinic_policy(session, {.fairness = Fairness::none}, {std::int64_t{1}});
        CHECK(changed.fairness == Fairness::none);
        CHECK(changed.grace_before_minutes == 10);
        CHECK(changed.version == 2);
        CHECK(problem_of([&] { change_clinic_policy(session, {}, {std::int64_t{1}}); }) ==
              "412 changed");
    }

    TEST_CASE("name each class once") {
        QueueClinic clinic;
        const PolicyChanges twice{.classes = {{normal, normal, urgent, returned}}};
        const PolicyChanges few{.classes = {{normal, urgent}}};
        CHECK(problem_of([&] { change_clinic_policy(clinic.session(), twice, {}); }) ==
              "422 invalid #/classes each-once");
        CHECK(problem_of([&] { set_doctor_policy(clinic.session(), clinic.doctor, few, {}); }) ==
              "422 invalid #/classes each-once");
    }

    TEST_CASE("a doctor's own stand for the clinic's in that line alone, until they are dropped") {
        QueueClinic clinic;
        auto& session = clinic.session();
        const auto other = clinic.make_doctor("Tursunov", 201);
        const PolicyChanges walk_ins_first{.classes = {{normal, appointment, returned, urgent}}};
        const auto own = set_doctor_policy(session, clinic.doctor, walk_ins_first, {});
        CHECK(own.own);
        CHECK(own.policy.version == 1);
        CHECK_FALSE(doctor_policy(session, other).own);
        clinic.take(urgent);
        clinic.take(normal);
        CHECK(clinic.waiting() == Ids{102, 101});
        drop_doctor_policy(session, clinic.doctor);
        CHECK(clinic.waiting() == Ids{101, 102});
        drop_doctor_policy(session, clinic.doctor);
        CHECK(problem_of([&] { doctor_policy(session, {99}); }) == "404 not-found");
    }
}
