#pragma once
#include "patients/patients.h"
namespace clinic::privacy {

/// Those of the patient's phones that no other patient on file has: what came from or went to a
/// family's phone may be of any of them, and stays.
std::vector<std::string> phones_of_nobody_else(Session&, const patients::Patient&);

/// Empties what rooms keep of a patient beside the chart, the audit and the traces (traces.h):
/// reasons and notes of appointments, tickets, visits and money, phones that checked in, messages,
/// what providers sent. Part of the erasure.
void empty_leftovers(Session&, const patients::Patient&);
}  // namespace clinic::privacy
