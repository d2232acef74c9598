#pragma once
#include "queue/estimate.h"
#include "queue/tickets.h"
namespace clinic::queue {

/// When the schedule has a doctor at work today; nothing for who has none for today.
struct Hours {
    DoctorId doctor_id;
    std::vector<Span> spans;  // in order and apart
};
/// Of all these doctors with two queries, and one more pair for each whose day is out of the rule.
std::vector<Hours> hours_today(Session&, const std::vector<DoctorId>&);

/// The hours in which the doctor will call nobody: before work and between its parts. `last_call`
/// shows that the doctor is at work all the same.
std::vector<Span> away(const Hours&, Instant day_begins, std::optional<Instant> last_call);
}  // namespace clinic::queue
