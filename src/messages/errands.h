#pragma once
#include "db/session.h"
#include "messages/channel.h"
#include "messages/outbox.h"
namespace clinic::messages {

/// An attempt that is on disk and has to be made.
struct Errand {
    std::int64_t attempt = 0;
    Way way{};
    std::optional<std::int64_t> device{};
    Parcel parcel{};
};
/// What one message asks for: an errand for each of the addressee's devices, or one.
struct Round {
    MessageId message{};
    std::vector<Errand> errands{};
};
/// An errand and what became of it.
struct Done {
    Errand errand;
    Outcome outcome;
};

/// Until when a way is left alone, because it was down or asked for it.
using Resting = std::array<Instant, ways.size()>;

/// How often a message is tried before it is given up.
inline constexpr std::int64_t most_attempts = 12;

/// The message that is due longest and can be told now, marked as being sent, with its attempts;
/// nothing when there is none. On the way it puts off what lies in quiet hours or whose way rests,
/// and ends what is too late or can reach nobody. Housekeeping: nobody's act.
std::optional<Round> take(Session&, const Channels&, const Resting&);

/// Writes down what became of a round: sent, tried again later (after a growing while, with chance
/// in it, or as the far side asks), given up, or not known. Takes devices that are gone off the
/// list.
void conclude(Session&, const Round&, const std::vector<Done>&);

/// After a start: what was being sent when the program ended is tried again where the far side
/// knows a repetition, and is unknown elsewhere. Answers how many there were.
int recover(Session&, const Channels&);

/// Deletes what was done with half a year ago, a part of it at a time, unless the clinic's history
/// says that the clock may be wrong. Answers whether there may be more.
bool forget_old(Session&);

/// What was put in or put off while the clock stood far ahead is due now. Answers how many.
int bring_back(Session&);

/// Milliseconds until the next try after so many, before chance: 30 s, 1 min, 2 min ... 1 h.
std::int64_t pause_after(std::int64_t attempts);
}  // namespace clinic::messages
