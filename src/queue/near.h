#pragma once
#include "queue/lines.h"
namespace clinic::queue {

/// Puts "the turn is near" into the outbox for those of the line who took their number by phone
/// and have a device that hears of it: once when two or fewer are before them, once when nobody is.
/// Costs next to nothing where no device listens.
void tell_near(Session&, DoctorId line);
}  // namespace clinic::queue
