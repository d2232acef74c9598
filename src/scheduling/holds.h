#pragma once
#include "staff/doctors.h"
#include "scheduling/wall_day.h"
namespace clinic::scheduling {
using HoldId = Id<struct Hold>;

/// Keeps a time free for somebody who is not on file yet, until then at the latest: nobody else
/// books it without an override. Whether it is free is for the caller to ask.
HoldId hold(Session&, Id<staff::Doctor>, const Stretch&, Instant until);
/// Gives the time back. No effect when it is given back already.
void release(Session&, HoldId);
}  // namespace clinic::scheduling
