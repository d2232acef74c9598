#include "scheduling_clinic.h"

using namespace clinic;
using namespace clinic::scheduling;
using namespace clinic::testing;

namespace {
/// What a verb answers for an appointment in that state: the new state, or the refusal's code.
std::string outcome(Status from, std::string_view verb) {
    Office clinic;
    const auto made = clinic.book("2026-03-02T04:20:00Z");
    clinic.after(30 * minute);
    clinic.connection.run("update appointments set status = '" + std::string(name_of(from)) + "'");
    const auto id = made.id;
    auto& session = clinic.session();
    const std::map<std::string_view, std::function<void()>> acts{
        {"confirm", [&] { confirm(session, id, {}); }},
        {"change",
         [&] {
             change(session, id, {.reason = {true, {}}}, {});
         }},
        {"move", [&] { move(session, id, {.starts_at = at("2026-03-03T04:00:00Z")}, {}); }},
        {"cancel", [&] { cancel(session, id, {.reason = {"ill"}}, {}); }},
        {"no-show", [&] { miss(session, id, {}); }},
        {"reopen", [&] { reopen(session, id, {}); }}};
    try {
        acts.at(verb)();
    } catch (const Problem& problem) {
        return problem.code;
    }
    return name_of(clinic.status(id));
}
constexpr std::array states = {Status::scheduled, Status::confirmed, Status::arrived,
                               Status::in_visit,  Status::completed, Status::cancelled,
                               Status::no_show};
}  // namespace

TEST_SUITE("the state machine") {
    TEST_CASE("each verb leads where the table says, and is refused everywhere else") {
        for (const auto& move : transitions::all) {
            if (move.mover != Mover::person) continue;
            for (const auto from : states) {
                // A cancelled one of the past cannot come back.
                if (move.verb == "reopen" && from == Status::cancelled) continue;
                const std::string expected =
                    move.from.contains(from) ? name_of(move.after(from)) : "wrong-state";
                CHECK_MESSAGE(outcome(from, move.verb) == expected,
                              std::string(move.verb) << " from " << name_of(from));
            }
        }
    }

    TEST_CASE("a ticket leads an appointment exactly where the table says") {
        for (const auto from : states)
            for (const auto to : states) {
                Office clinic;
                const auto made = clinic.book("2026-03-02T04:20:00Z");
                clinic.connection.run("update appointments set status = '" +
                                      std::string(name_of(from)) + "'");
                const auto said = problem_of([&] { follow_ticket(clinic.session(), made.id, to); });
                const bool stays = from == to || (to == Status::scheduled && open.contains(from));
                CHECK_MESSAGE((said == "none") == (stays || by_ticket(from, to)),
                              name_of(from) << " to " << name_of(to));
                CHECK(clinic.status(made.id) == (said != "none" || stays ? from : to));
            }
    }

    TEST_CASE("a visit's way through the house, and all of it taken back") {
        Office clinic;
        const auto ticket = clinic.take().id;
        const auto made = clinic.book("2026-03-02T04:20:00Z");
        confirm(clinic.session(), made.id, {});
        const auto follow = [&](Status wanted) {
            follow_ticket(clinic.session(), made.id, wanted, ticket);
            return clinic.status(made.id);
        };
        using enum Status;
        CHECK(follow(arrived) == arrived);
        CHECK(appointment(clinic.session(), made.id).ticket_id == ticket);
        CHECK(follow(in_visit) == in_visit);
        CHECK(follow(completed) == completed);
        CHECK(follow(in_visit) == in_visit);
        CHECK(follow(arrived) == arrived);
        CHECK(follow(scheduled) == confirmed);
        CHECK(!appointment(clinic.session(), made.id).ticket_id);
    }

    TEST_CASE("who comes late finds the time given away and is let in all the same") {
        Office clinic;
        const auto late = clinic.book("2026-03-02T04:00:00Z");
        clinic.after(minute);
        miss(clinic.session(), late.id, {});
        auto wanted = clinic.form("2026-03-02T04:05:00Z", 2);
        book(clinic.session(), wanted);

        follow_ticket(clinic.session(), late.id, Status::arrived);

        CHECK(clinic.status(late.id) == Status::arrived);
        CHECK(appointment(clinic.session(), late.id).overridden);
    }
}

TEST_SUITE("moving, copying, cancelling") {
    TEST_CASE("a move frees the old time, takes the new one and asks to confirm again") {
        Office clinic;
        const auto made = clinic.book("2026-03-03T04:20:00Z");
        confirm(clinic.session(), made.id, {});

        const auto moved =
            move(clinic.session(), made.id,
                 {.starts_at = at("2026-03-04T09:00:00+05:00"), .doctor_id = clinic.other}, {});

        CHECK(moved.starts_at == at("2026-03-04T04:00:00Z"));
        CHECK(moved.doctor_id == clinic.other);
        CHECK(moved.status == Status::scheduled);
        CHECK(moved.version == 3);
        CHECK(clinic.free("2026-03-03").starts_with("09:00 09:20"));
    }

    TEST_CASE("a move within its own time is no conflict with itself") {
        Office clinic;
        const auto made = clinic.book("2026-03-03T04:20:00Z");
        CHECK(move(clinic.session(), made.id, {.starts_at = at("2026-03-03T04:30:00Z")}, {}).time ==
              clock("09:30"));
    }

    TEST_CASE("a move is judged like a booking, and an override can be left behind") {
        Office clinic;
        const auto one = clinic.book("2026-03-03T04:20:00Z");
        const auto two = clinic.book("2026-03-03T05:00:00Z", 2);
        const auto to = [&](std::string_view when, bool override_it = false) {
            Moving wanted{.starts_at = at(when)};
            if (override_it) wanted.override_reason = Text<200>{"urgent"};
            return problem_of([&] { move(clinic.session(), two.id, wanted, {}); });
        };
        CHECK(to("2026-03-03T04:20:00Z") == "409 overlap");
        CHECK(to("2026-03-08T04:20:00Z") == "409 outside-hours");
        CHECK(to("2026-03-01T04:20:00Z").starts_with("422 in-past"));
        CHECK(to("2026-03-03T04:20:00Z", true) == "none");
        CHECK(appointment(clinic.session(), two.id).overridden);
        CHECK(to("2026-03-03T06:00:00Z") == "none");
        CHECK(!appointment(clinic.session(), two.id).overridden);
        CHECK(clinic.status(one.id) == Status::scheduled);
    }

    TEST_CASE("a copy is another appointment for the same") {
        Office clinic;
        auto wanted = clinic.form("2026-03-03T04:20:00Z");
        wanted.duration_minutes = Minutes{40};
        wanted.reason = Text<200>{"dressing"};
        const auto first = book(clinic.session(), wanted).value;

        const auto second =
            copy(clinic.session(), first.id, {.starts_at = at("2026-03-10T04:20:00Z")}).value;

        CHECK(second.id != first.id);
        CHECK(second.patient_id == first.patient_id);
        CHECK(second.duration_minutes == 40);
        CHECK(second.reason == "dressing");
        CHECK(problem_of([&] {
                  copy(clinic.session(), first.id, {.starts_at = at("2026-03-10T04:20:00Z")});
              }) == "409 overlap");
    }

    TEST_CASE("cancelling keeps the reason and who wanted it; reopening needs the time free") {
        Office clinic;
        const auto made = clinic.book("2026-03-03T04:20:00Z");
        const auto gone =
            cancel(clinic.session(), made.id, {.reason = {"ill"}, .by = CancelledBy::patient}, {});
        CHECK(gone.status == Status::cancelled);
        CHECK(gone.cancel_reason == "ill");
        CHECK(reopen(clinic.session(), made.id, {}).status == Status::scheduled);
        clinic.cancel(made.id);
        clinic.book("2026-03-03T04:30:00Z", 2);
        CHECK(problem_of([&] { reopen(clinic.session(), made.id, {}); }) == "409 overlap");
    }

    TEST_CASE("a no-show is marked once it began, and a mistake is opened again") {
        Office clinic;
        const auto made = clinic.book("2026-03-02T04:20:00Z");
        CHECK(problem_of([&] { miss(clinic.session(), made.id, {}); }) == "409 not-yet");
        clinic.after(30 * minute);
        CHECK(miss(clinic.session(), made.id, {}).status == Status::no_show);
        CHECK(reopen(clinic.session(), made.id, {}).status == Status::scheduled);
    }

    TEST_CASE("a longer one is judged, a shorter one is not") {
        Office clinic;
        const auto made = clinic.book("2026-03-03T04:20:00Z");
        clinic.book("2026-03-03T04:50:00Z", 2);
        const auto take = [&](std::int64_t minutes) {
            return problem_of([&] {
                change(clinic.session(), made.id, {.duration_minutes = Minutes{minutes}}, {});
            });
        };
        CHECK(take(30) == "none");
        CHECK(take(40) == "409 overlap");
        CHECK(take(10) == "none");
        CHECK(appointment(clinic.session(), made.id).duration_minutes == 10);
    }

    TEST_CASE("one with an override on top of it can still be shortened, not lengthened") {
        Office clinic;
        const auto under = clinic.book("2026-03-03T04:20:00Z");
        auto upon = clinic.form("2026-03-03T04:20:00Z", 2);
        upon.override_reason = Text<200>{"urgent"};
        book(clinic.session(), upon);
        const auto take = [&](std::int64_t minutes) {
            return problem_of([&] {
                change(clinic.session(), under.id, {.duration_minutes = Minutes{minutes}}, {});
            });
        };
        CHECK(take(10) == "none");
        CHECK(take(20) == "409 overlap");
    }

    TEST_CASE("who saw an older version is told the present one") {
        Office clinic;
        const auto made = clinic.book("2026-03-03T04:20:00Z");
        confirm(clinic.session(), made.id, IfMatch{1});
        const IfMatch stale{1};
        CHECK(problem_of([&] { cancel(clinic.session(), made.id, {.reason = {"x"}}, stale); }) ==
              "412 changed");
        CHECK(problem_of([&] {
                  move(clinic.session(), made.id, {.starts_at = at("2026-03-04T04:20:00Z")}, stale);
              }) == "412 changed");
        CHECK(problem_of([&] { change(clinic.session(), made.id, {}, stale); }) == "412 changed");
        CHECK(clinic.status(made.id) == Status::confirmed);
    }

    TEST_CASE("an unknown appointment is not found by any verb") {
        Office clinic;
        auto& session = clinic.session();
        CHECK(problem_of([&] { appointment(session, {9}); }) == "404 not-found");
        CHECK(problem_of([&] { confirm(session, {9}, {}); }) == "404 not-found");
        CHECK(problem_of([&] { copy(session, {9}, {.starts_at = clinic.now}); }) ==
              "404 not-found");
        CHECK(problem_of([&] { follow_ticket(session, {9}, Status::arrived); }) == "404 not-found");
    }

    TEST_CASE("no-shows are marked by themselves only when the settings say so") {
        Office clinic;
        const auto made = clinic.book("2026-03-02T04:20:00Z");
        CHECK(!tick_due(clinic.after(2 * hour)));
        change_settings(clinic.session(), {.no_show_minutes = {true, Whole<5, 1440>{30}}}, {});
        REQUIRE(tick_due(clinic.session()));
        tick(clinic.session());
        CHECK(clinic.status(made.id) == Status::no_show);
        CHECK(!tick_due(clinic.session()));
    }
}
