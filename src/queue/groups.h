#pragma once
#include "queue/queues.h"
namespace clinic::queue {

struct Group {
    std::optional<DoctorId> leader_doctor_id{};  // nothing: a line of their own
};
BOOST_DESCRIBE_STRUCT(Group, (), (leader_doctor_id))

/// From now on the doctor calls from the leader's line, with its numbers and rules. Throws 404; 422
/// for an unknown or archived leader; 409 "queue-busy" while somebody of either line is not through
/// today, "leads-others" for a doctor whose line others share.
Queue set_group(Session&, DoctorId, const Group&);
}  // namespace clinic::queue
