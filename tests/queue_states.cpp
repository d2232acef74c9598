#include "queue/transfer.h"
#include "queue_clinic.h"

using namespace clinic;
using namespace clinic::queue;
using clinic::testing::problem_of;
using clinic::testing::QueueClinic;

namespace {
using Move = Ticket (*)(Session&, TicketId);

Ticket prioritise(Session& session, TicketId id) {
    return change_ticket(session, id, {Priority::urgent}, {});
}

Ticket send_to_tests(Session& session, TicketId id) {
    return pause(session, id, {Text<200>{"ultrasound"}});
}
Ticket call_it(Session& session, TicketId id) {
    return call(session, id);
}
/// To the second doctor of the clinic; the answer is what became of the ticket itself.
Ticket send_on(Session& session, TicketId id) {
    transfer(session, id, {.doctor_id = {2}});
    return ticket(session, id);
}
Ticket send_to_room(Session& session, TicketId id) {
    return transfer(session, id, {.doctor_id = {1}, .room_id = RoomId{1}});
}

using enum Status;
constexpr std::array states = {waiting, called,  in_room,     paused,
                               done,    no_show, transferred, cancelled};
struct Verb {
    std::string name;
    Move move;
    std::vector<std::pair<Status, Status>> leads;  // from each state it is allowed in; else refused

    std::string outcome(Status from) const {
        const auto found = std::ranges::find(leads, from, &std::pair<Status, Status>::first);
        return found == leads.end() ? "409 wrong-state" : name_of(found->second);
    }
};

/// The contract: what each move makes of each state.
std::vector<Verb> contract() {
    return {
        {"call", call_it, {{waiting, called}, {no_show, called}}},
        {"recall", recall, {{called, called}}},
        {"start", start, {{called, in_room}}},
        {"done", finish, {{called, done}, {in_room, done}}},
        {"no-show", miss, {{waiting, no_show}, {called, no_show}, {paused, no_show}}},
        {"return", come_back, {{no_show, waiting}}},
        {"pause", send_to_tests, {{waiting, paused}, {called, paused}, {in_room, paused}}},
        {"resume", resume, {{paused, waiting}}},
        {"transfer",
         send_on,
         {{waiting, transferred},
          {called, transferred},
          {in_room, transferred},
          {paused, transferred}}},
        {"room",
         send_to_room,
         {{waiting, waiting},
          {called, called},
          {in_room, in_room},
          {paused, paused},
          {no_show, no_show}}},
        {"cancel", cancel, {{waiting, cancelled}, {paused, cancelled}}},
        {"priority",
         prioritise,
         {{waiting, waiting}, {called, called}, {paused, paused}, {no_show, no_show}}},
    };
}

/// A fresh ticket, brought into the state by moves alone.
TicketId ticket_in(QueueClinic& clinic, Status status) {
    const auto id = clinic.take().id;
    auto& session = clinic.session();
    if (status == cancelled) cancel(session, id);
    if (status == no_show) miss(session, id);
    if (status == paused) send_to_tests(session, id);
    if (status == transferred) send_on(session, id);
    if (status == called || status == in_room || status == done) call(session, id);
    if (status == in_room || status == done) start(session, id);
    if (status == done) finish(session, id);
    return id;
}
}  // namespace

TEST_SUITE("the states of a ticket") {
    TEST_CASE("every move leads where the contract says, from every state, or is refused") {
        for (const auto& verb : contract())
            for (std::size_t i = 0; i < states.size(); ++i) {
                CAPTURE(verb.name);
                CAPTURE(name_of(states[i]));
                QueueClinic clinic;
                clinic.make_doctor("Tursunov", 201);
                const auto id = ticket_in(clinic, states[i]);
                std::string became;
                const auto problem =
                    problem_of([&] { became = name_of(verb.move(clinic.session(), id).status); });
                CHECK((became.empty() ? problem : became) == verb.outcome(states[i]));
                if (became.empty()) CHECK(ticket(clinic.session(), id).status == states[i]);
            }
    }

    TEST_CASE("the table holds a row for every move there is") {
        for (const auto& verb : contract())
            CHECK(std::ranges::count(transitions::all, verb.name, &Transition::verb) == 1);
        CHECK(contract().size() == transitions::all.size());
    }

    TEST_CASE("a refusal names the state, the number and the move") {
        QueueClinic clinic;
        const auto id = ticket_in(clinic, Status::done);
        try {
            call(clinic.session(), id);
            FAIL("called a finished ticket");
        } catch (const Problem& problem) {
            CHECK(std::string(problem.what()) == "Ticket 101 is done: it cannot be called.");
            CHECK(problem.params.at("status") == "done");
            CHECK(problem.params.at("verb") == "call");
        }
    }

    TEST_CASE("a refused move leaves no history") {
        QueueClinic clinic;
        const auto id = ticket_in(clinic, Status::cancelled);
        const auto before = history(clinic.session(), id).items.size();
        problem_of([&] { start(clinic.session(), id); });
        CHECK(history(clinic.session(), id).items.size() == before);
    }

    TEST_CASE("a ticket nobody gave is not found by any move") {
        QueueClinic clinic;
        for (const auto& verb : contract())
            CHECK(problem_of([&] { verb.move(clinic.session(), {99}); }) == "404 not-found");
        CHECK(problem_of([&] { undo(clinic.session(), {99}); }) == "404 not-found");
        CHECK(problem_of([&] { history(clinic.session(), {99}); }) == "404 not-found");
    }

    TEST_CASE("yesterday's line is over: nobody is called from it, but visits may still end") {
        QueueClinic clinic;
        const auto inside_ = ticket_in(clinic, Status::in_room);
        const auto absent = ticket_in(clinic, Status::no_show);
        const auto waits = ticket_in(clinic, Status::waiting);
        auto& tomorrow = clinic.after(24 * hour);

        CHECK(problem_of([&] { call(tomorrow, waits); }) == "409 past-day");
        CHECK(problem_of([&] { come_back(tomorrow, absent); }) == "409 past-day");
        CHECK(problem_of([&] { prioritise(tomorrow, waits); }) == "409 past-day");
        CHECK(finish(tomorrow, inside_).status == Status::done);
        CHECK(cancel(tomorrow, waits).status == Status::cancelled);
    }
}
