#pragma once
#include "api/route.h"
namespace clinic::scheduling {
/// Schedules, appointments, the waitlist and the diary that shows them.
Routes routes();

/// What happens as time goes by: offers that nobody took pass on, no-shows are marked where the
/// settings ask for it. Audited as the caller's. Called by a clock of the program.
void tick(Session&);
/// True when `tick` has something to do; only reads.
bool tick_due(Session&);
}  // namespace clinic::scheduling
