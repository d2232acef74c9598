#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::QueueClinic;

namespace {
constexpr std::int64_t slot = 20;

constexpr Instant at(std::int64_t minutes) {
    return {minutes * minute};
}
Passage visit(std::int64_t begin, std::int64_t length) {
    return {.doctor_id = {1},
            .arrived_at = at(0),
            .called_at = at(begin),
            .started_at = at(begin),
            .ended_at = at(begin + length)};
}
Passage inside_since(std::int64_t begin) {
    return {.doctor_id = {1}, .arrived_at = at(0), .called_at = at(begin)};
}
std::vector<std::int64_t> minutes_of(const std::vector<Wait>& waits) {
    std::vector<std::int64_t> all;
    for (const auto& wait : waits) all.push_back(wait.milliseconds / minute);
    return all;
}
/// Walk-ins 1, 2 ... who came one after the other.
std::vector<Waiter> walk_ins(std::int64_t count) {
    std::vector<Waiter> all;
    for (std::int64_t id = 1; id <= count; ++id)
        all.push_back({{id}, id, Priority::normal, at(id - count)});
    return all;
}
using Minutes = std::vector<std::int64_t>;
}  // namespace

TEST_SUITE("a doctor's pace") {
    TEST_CASE("is the slot length before the first visit") {
        const auto speed = pace({}, slot, at(0));
        CHECK(speed.measured == std::nullopt);
        CHECK(speed.cycle_ms == slot * minute);
        CHECK(speed.free_in_ms == 0);
    }

    TEST_CASE("is said as the median, so that a forgotten visit changes nothing") {
        CHECK(pace({visit(0, 10), visit(10, 12), visit(22, 300)}, slot, at(400)).measured == 12.0);
        CHECK(pace({visit(0, 10), visit(10, 13)}, slot, at(30)).measured == 11.5);
    }

    TEST_CASE("nears what the visits take, the more of them there are") {
        std::vector<Passage> visits;
        auto before = slot * minute;
        for (int i = 0; i < 12; ++i) {
            visits.push_back(visit(i * 10, 10));
            const auto now = pace(visits, slot, at(i * 10 + 10)).cycle_ms;
            CHECK(now < before);
            CHECK(now > 10 * minute);
            before = now;
        }
        CHECK(before < 13 * minute);
    }

    TEST_CASE("counts the recent visits more") {
        const std::vector<Passage> slower = {visit(0, 10), visit(10, 10), visit(20, 30)};
        const std::vector<Passage> faster = {visit(0, 30), visit(30, 10), visit(40, 10)};
        CHECK(pace(slower, slot, at(50)).cycle_ms > pace(faster, slot, at(50)).cycle_ms);
    }

    TEST_CASE("counts the walk to the door, but no break and nobody's absence") {
        const auto of = [](std::int64_t second_call) {
            return pace({visit(0, 20), visit(second_call, 20)}, slot, at(200)).cycle_ms;
        };
        CHECK(of(22) > of(20));
        CHECK(of(35) == of(90));
    }

    TEST_CASE("knows no visits of seconds: those are corrections") {
        const Passage slip{{1}, at(0), at(0), at(0), Instant{29 * second}};
        CHECK(pace({slip}, slot, at(1)).measured == std::nullopt);
        CHECK(pace({slip}, slot, at(1)).cycle_ms == slot * minute);
    }

    TEST_CASE("leaves who is inside less and less time, and never none") {
        const auto left = [](std::int64_t gone) {
            return pace({inside_since(0)}, slot, at(gone)).free_in_ms;
        };
        CHECK(left(0) == slot * minute);
        CHECK(left(5) < left(0));
        CHECK(left(5) > 14 * minute);
        CHECK(left(60) > 0);
        CHECK(left(600) > 0);
    }
}

TEST_SUITE("a rehearsal of the day") {
    TEST_CASE("calls one after the other, from when the doctor is free") {
        Scene scene{.moment = {at(0)}, .waiting = walk_ins(3), .hands = {{at(5), 10 * minute}}};
        CHECK(minutes_of(rehearse(scene)) == Minutes{5, 15, 25});
    }

    TEST_CASE("lets each of several doctors call when free") {
        const Scene scene{.moment = {at(0)},
                          .waiting = walk_ins(4),
                          .hands = {{at(0), 10 * minute}, {at(2), 30 * minute}}};
        CHECK(minutes_of(rehearse(scene)) == Minutes{0, 2, 10, 20});
    }

    TEST_CASE("waits for the end of breaks and the beginning of work") {
        const Scene scene{.moment = {at(0)},
                          .waiting = walk_ins(3),
                          .hands = {{at(0), 10 * minute, {{at(0), at(7)}, {at(15), at(40)}}}}};
        CHECK(minutes_of(rehearse(scene)) == Minutes{7, 40, 50});
    }

    TEST_CASE("lets those with appointments in when they come, for as much as they usually come") {
        const Scene scene{.moment = {at(0)},
                          .waiting = walk_ins(3),
                          .coming = {at(12)},
                          .hands = {{at(0), 10 * minute}}};
        CHECK(minutes_of(rehearse(scene)) == Minutes{0, 18, 28});
    }

    TEST_CASE("no longer expects who is long overdue") {
        const Scene scene{.moment = {at(100)},
                          .waiting = walk_ins(2),
                          .coming = {at(80)},
                          .hands = {{at(100), 10 * minute}}};
        CHECK(minutes_of(rehearse(scene)) == Minutes{0, 10});
    }

    TEST_CASE("follows the rules: who becomes due meanwhile goes before who waits") {
        auto waiting = walk_ins(3);
        waiting.push_back({{9}, 9, Priority::appointment, at(-1), at(22)});
        const auto waits =
            rehearse({.moment = {at(0)}, .waiting = waiting, .hands = {{at(0), 10 * minute}}});
        CHECK(waits[1].id.value == 2);
        CHECK(waits[2].id.value == 9);
    }

    TEST_CASE("tells everyone once, whoever calls") {
        const auto waits = rehearse({.policy = {.fairness = Fairness::ratio},
                                     .moment = {at(0)},
                                     .waiting = walk_ins(30),
                                     .coming = {at(10), at(20), at(30)},
                                     .hands = {{at(0), minute}, {at(1), minute}}});
        CHECK(waits.size() == 30);
        CHECK(std::ranges::is_sorted(waits, {}, &Wait::milliseconds));
    }
}

TEST_SUITE("estimates of a clinic") {
    TEST_CASE("know the schedule: before work nobody is called") {
        QueueClinic clinic;
        clinic.take();
        CHECK(ticket(clinic.session(), {1}).estimated_minutes == 0);
        clinic.connection.run("insert into schedules values (1, 1)");
        clinic.connection.run(
            "insert into schedule_periods (doctor_id, weekday, from_minute, to_minute)"
            " values (1, 1, 600, 780)");
        CHECK(ticket(clinic.session(), {1}).estimated_minutes == 60);
        clinic.connection.run(
            "insert into schedule_exceptions (doctor_id, from_day, to_day, kind, from_minute,"
            " to_minute, created_at) values (1, '2026-03-02', '2026-03-02', 'extra_hours', 570,"
            " 600, 0)");
        CHECK(ticket(clinic.session(), {1}).estimated_minutes == 30);
    }

    TEST_CASE("believe a doctor who calls before work begins") {
        QueueClinic clinic;
        for (int i = 0; i < 2; ++i) clinic.take();
        clinic.connection.run("insert into schedules values (1, 1)");
        clinic.connection.run(
            "insert into schedule_periods (doctor_id, weekday, from_minute, to_minute)"
            " values (1, 1, 600, 780)");
        clinic.call_next();
        CHECK(ticket(clinic.session(), {2}).estimated_minutes == 20);
    }

    TEST_CASE("learn from the day, and are held against it") {
        QueueClinic clinic;
        for (int i = 0; i < 4; ++i) clinic.take();
        clinic.call_next();
        clinic.after(6 * minute);
        clinic.call_next(true);
        clinic.after(8 * minute);
        clinic.call_next(true);
        const auto& session = clinic.after(2 * minute);
        CHECK(queue::queue(clinic.session(), clinic.doctor, {}).average_minutes == 7.0);
        const auto speed = queue_pace(clinic.session(), clinic.doctor);
        CHECK(speed.minutes_per_call < 20);
        CHECK(speed.done == 2);
        CHECK(speed.waiting == 1);
        CHECK(speed.estimate_error_minutes.value() > 0);
        CHECK(session.now() == clinic.now);
    }
}
