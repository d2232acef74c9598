#pragma once
#include "imports/demo_patients.h"
namespace clinic::imports {

/// Today's line of every doctor as it would stand at this moment: some gone home, one inside or
/// called, three to twelve waiting, now and then somebody who did not come. All within the last
/// four hours, and never before the day began. Answers how many tickets.
std::int64_t add_today(Session& session, std::uint64_t seed, const DemoCrowd& crowd);
}  // namespace clinic::imports
