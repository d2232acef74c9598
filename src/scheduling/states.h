#pragma once
#include "core/shape.h"
namespace clinic::scheduling {

enum class Status { scheduled, confirmed, arrived, in_visit, completed, cancelled, no_show };
BOOST_DESCRIBE_ENUM(Status, scheduled, confirmed, arrived, in_visit, completed, cancelled, no_show)

/// A set of states.
struct States {
    unsigned bits = 0;
    template <class... S>
    static constexpr States of(S... states) {
        return {((1u << static_cast<unsigned>(states)) | ...)};
    }
    constexpr bool contains(Status status) const {
        return (bits >> static_cast<unsigned>(status) & 1u) != 0;
    }
};

/// Who moves an appointment: a person at the diary, or its ticket in the queue.
enum class Mover { person, ticket };

/// A move of an appointment: from which states it is allowed and where it leads.
struct Transition {
    std::string_view verb;    // as the address says it
    std::string_view action;  // as the audit says it
    Mover mover;
    States from;
    std::optional<Status> to;  // nothing: the state stays
    std::string_view refusal;  // "it cannot be ..."

    constexpr Status after(Status before) const { return to.value_or(before); }
};

namespace transitions {
using enum Status;
using enum Mover;
inline constexpr Transition confirm{
    "confirm", "appointment.confirmed", person, States::of(scheduled), confirmed, "confirmed"};
inline constexpr Transition change{"change", "appointment.changed",
                                   person,   States::of(scheduled, confirmed, arrived, in_visit),
                                   {},       "changed"};
// Whoever confirmed did so for the time before.
inline constexpr Transition move{
    "move", "appointment.moved", person, States::of(scheduled, confirmed), scheduled, "moved"};
inline constexpr Transition cancel{"cancel",  "appointment.cancelled",
                                   person,    States::of(scheduled, confirmed),
                                   cancelled, "cancelled"};
inline constexpr Transition miss{"no-show", "appointment.no_show",
                                 person,    States::of(scheduled, confirmed),
                                 no_show,   "marked as a no-show"};
inline constexpr Transition reopen{"reopen",  "appointment.reopened",
                                   person,    States::of(cancelled, no_show),
                                   scheduled, "opened again"};

// What the ticket does. Who was given up and comes all the same is let in.
inline constexpr Transition arrive{"arrive", "appointment.arrived",
                                   ticket,   States::of(scheduled, confirmed, no_show),
                                   arrived,  "arrived"};
inline constexpr Transition begin{
    "begin", "appointment.begun", ticket, States::of(arrived, no_show), in_visit, "begun"};
inline constexpr Transition finish{"finish",  "appointment.completed",
                                   ticket,    States::of(arrived, in_visit, no_show),
                                   completed, "completed"};
inline constexpr Transition leave{
    "leave", "appointment.cancelled", ticket, States::of(arrived), cancelled, "cancelled"};
inline constexpr Transition vanish{"vanish", "appointment.no_show", ticket, States::of(arrived),
                                   no_show,  "marked as a no-show"};
// The ticket's moves taken back.
inline constexpr Transition unarrive{"unarrive", "appointment.taken_back",
                                     ticket,     States::of(arrived, cancelled),
                                     scheduled,  "taken back"};
inline constexpr Transition unfinish{
    "unfinish", "appointment.taken_back", ticket, States::of(completed), in_visit, "taken back"};
inline constexpr Transition unbegin{"unbegin", "appointment.taken_back",
                                    ticket,    States::of(in_visit, completed, cancelled),
                                    arrived,   "taken back"};
/// The whole machine.
inline constexpr std::array all = {confirm, change, move,  cancel, miss,     reopen,   arrive,
                                   begin,   finish, leave, vanish, unarrive, unfinish, unbegin};
}  // namespace transitions

/// The move by which a ticket brings an appointment from one state to another, if there is one.
constexpr const Transition* by_ticket(Status from, Status to) {
    for (const auto& move : transitions::all)
        if (move.mover == Mover::ticket && move.to == to && move.from.contains(from)) return &move;
    return nullptr;
}

/// Takes the doctor's time: nobody else can have it.
inline constexpr States live = States::of(Status::scheduled, Status::confirmed, Status::arrived,
                                          Status::in_visit, Status::completed);
/// Still to come.
inline constexpr States open = States::of(Status::scheduled, Status::confirmed);
}  // namespace clinic::scheduling
