#pragma once
#include "core/shape.h"
namespace clinic::queue {

/// paused: away for tests, coming back. transferred: goes on under another number elsewhere.
enum class Status { waiting, called, in_room, paused, done, no_show, transferred, cancelled };
BOOST_DESCRIBE_ENUM(Status, waiting, called, in_room, paused, done, no_show, transferred, cancelled)

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

/// Not through yet: in line, with the doctor, or at tests.
inline constexpr States on_the_way =
    States::of(Status::waiting, Status::called, Status::in_room, Status::paused);

/// A move of a ticket: from which states it is allowed and where it leads.
struct Transition {
    std::string_view verb;    // as the address and the history say it
    std::string_view action;  // as the audit says it
    States from;
    std::optional<Status> to;  // nothing: the state stays
    std::string_view refusal;  // "it cannot be ..."
    bool later_too = true;     // also when the ticket's day is over

    constexpr Status after(Status before) const { return to.value_or(before); }
};

namespace transitions {
using enum Status;
inline constexpr Transition call{"call", "ticket.called", States::of(waiting, no_show),
                                 called, "called",        false};
inline constexpr Transition recall{"recall", "ticket.recalled", States::of(called),
                                   {},       "called again",    false};
inline constexpr Transition start{"start", "ticket.started", States::of(called), in_room, "begun"};
inline constexpr Transition finish{"done", "ticket.done", States::of(called, in_room), done,
                                   "finished"};
inline constexpr Transition miss{"no-show", "ticket.no_show", States::of(waiting, called, paused),
                                 no_show, "marked as a no-show"};
inline constexpr Transition come_back{"return", "ticket.returned",  States::of(no_show),
                                      waiting,  "put back in line", false};
inline constexpr Transition pause{"pause", "ticket.paused", States::of(waiting, called, in_room),
                                  paused,  "sent to tests", false};
inline constexpr Transition resume{"resume", "ticket.resumed",   States::of(paused),
                                   waiting,  "put back in line", false};
inline constexpr Transition transfer{
    "transfer",  "ticket.transferred", States::of(waiting, called, in_room, paused),
    transferred, "transferred",        false};
inline constexpr Transition move_door{
    "room", "ticket.moved",         States::of(waiting, called, in_room, paused, no_show),
    {},     "sent to another room", false};
inline constexpr Transition cancel{"cancel", "ticket.cancelled", States::of(waiting, paused),
                                   cancelled, "cancelled"};
inline constexpr Transition prioritise{
    "priority", "ticket.prioritised",     States::of(waiting, called, paused, no_show),
    {},         "given another priority", false};
/// The whole machine.
inline constexpr std::array all = {call,  recall, start,    finish,    miss,   come_back,
                                   pause, resume, transfer, move_door, cancel, prioritise};
}  // namespace transitions

/// With the doctor: called to the door, or behind it.
inline constexpr States inside = States::of(Status::called, Status::in_room);
/// Not yet through with the visit: a second ticket would be a mistake.
inline constexpr States underway =
    States::of(Status::waiting, Status::called, Status::in_room, Status::paused);
}  // namespace clinic::queue
