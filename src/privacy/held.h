#pragma once
#include "patients/patients.h"
namespace clinic::privacy {
using patients::PatientId;

/// Everything the clinic holds about a patient, as docs/privacy.md describes it: particulars,
/// health, appointments, tickets, visits, money, messages, and who opened the chart. Throws 404.
json::object held_about(Session&, PatientId);

/// The same as one HTML page that needs nothing beside it: to read, print and hand over.
std::string page_of(const json::object& held, patients::Language, const TimeZone&);
}  // namespace clinic::privacy
