#pragma once
#include "queue/queues.h"
namespace clinic::queue {

struct NewBreak {
    std::optional<Instant> until{};
    std::optional<Whole<1, 600>> minutes{};
    std::optional<Text<200>> reason{};
};
BOOST_DESCRIBE_STRUCT(NewBreak, (), (until, minutes, reason))

/// The doctor calls nobody for a while; a second one replaces the first. Throws 404, 422 "in-past"
/// or "too-far" for an end that has passed or is not of today.
Queue begin_break(Session&, DoctorId, const NewBreak&);
/// No effect when there is none.
Queue resume_queue(Session&, DoctorId);
/// The same for a doctor who calls somebody.
void end_break(Session&, DoctorId);
}  // namespace clinic::queue
