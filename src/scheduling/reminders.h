#pragma once
#include "scheduling/rows.h"
namespace clinic::scheduling {

/// Puts into the outbox what reminds the patient of it, at the hours before that the settings say
/// and that are still to come; takes back what was put in before. Nothing for one who did not
/// consent to messages, or for an appointment that is no longer to come.
void remind(Session&, const Stored&);
}  // namespace clinic::scheduling
