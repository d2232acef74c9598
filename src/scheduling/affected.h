#pragma once
#include "scheduling/rows.h"
namespace clinic::scheduling {

/// After a doctor's hours have changed: moves the appointments to come to the doors they are behind
/// now, answers those that no longer lie within working hours, tells open screens, and offers new
/// hours to the waitlist. Belongs to the audit row of that change.
std::vector<Appointment> after_new_hours(Session&, DoctorId);
}  // namespace clinic::scheduling
