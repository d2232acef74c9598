#pragma once
#include "imports/demo_patients.h"
namespace clinic::imports {

/// Gives the doctors their weeks.
void add_schedules(Session& session, std::uint64_t seed, const DemoStaff& staff);

/// Fills the diary: appointments that came to the visits of the last weeks, and some that nobody
/// came to; today's, in step with the queue's tickets; the next two weeks, fuller the nearer they
/// are and the more patients there are. Nobody has two at once. Answers how many.
std::int64_t add_appointments(Session& session, std::uint64_t seed, const DemoCrowd& crowd);
}  // namespace clinic::imports
