#pragma once
#include "patients/patients.h"
namespace clinic::privacy {

/// Empties what rooms keep of a patient beside the chart and the audit: reasons and notes of
/// appointments, tickets, visits and money, phones that checked in, messages, what providers sent,
/// and answers kept for repeated requests, where the name becomes `shown_as`. Part of the erasure.
void empty_leftovers(Session&, const patients::Patient&, const std::string& shown_as);
}  // namespace clinic::privacy
