#pragma once
#include "patients/patients.h"
namespace clinic::patients {

/// The chart a registration asks for: phones in E.164, what was not said filled in. Throws 422 that
/// names what does not fit. Its id, number and version are not its own yet.
Patient chart_of(Session&, const NewPatient&);
/// The chart after the changes. Throws 422 like chart_of.
Patient changed(Session&, const Patient&, const PatientChanges&);

std::optional<Patient> stored_chart(Session&, PatientId);
/// Stores the chart with all that belongs to it, under the next number, which is put into it.
void insert_chart(Session&, Patient&, const std::optional<std::string>& source_id = {});
/// Stores `after` in place of `before`.
void update_chart(Session&, const Patient& before, const Patient& after);
}  // namespace clinic::patients
