#pragma once
#include "patients/search.h"
namespace clinic::patients {

/// How much of a patient somebody may see. `desk`: name, number and phones, to receive them;
/// `nothing`: not even that there is such a patient.
enum class Sight { nothing, desk, chart };

/// A meeting this long ago or ahead makes a restricted chart the doctor's business.
inline constexpr auto related_within = 14 * 24 * hour;

/// The one place that decides it. An ordinary chart is open to whoever may see patients. A
/// restricted one opens to the doctor with an appointment, ticket or visit of the patient within
/// `related_within`, to whoever broke the glass and whose hours are not over, and to the program
/// itself; those who receive patients or may break the glass see what the desk needs, others
/// nothing. No role opens it by itself, the admin's neither.
Sight sight_of(Session&, PatientId);

/// Throws 404 like an unknown patient when the caller may see nothing; 403 "chart-restricted" with
/// what the desk may see when the chart is closed to them.
void require_open(Session&, PatientId);

/// Stands where a name must not.
inline constexpr auto hidden = "•••";
/// And where a service must not be named, on paper too: in the clinic's language.
std::string some_service(const Session&);

/// Takes from a list what its reader may not see: of those the desk sees, birth, sex and last
/// visit; of others the whole row.
void show_discreetly(Session&, std::vector<PatientListItem>&);

/// True when a row about that patient is to be shown without anything of their health. Costs
/// nothing for an unrestricted one.
inline bool is_closed(Session& session, bool restricted, PatientId id) {
    return restricted && sight_of(session, id) != Sight::chart;
}
/// The same, and takes the name away from whoever may not know of the patient.
template <class Name>
bool closed_and_nameless(Session& session, bool restricted, PatientId id, Name& name) {
    if (!restricted) return false;
    const auto sight = sight_of(session, id);
    if (sight == Sight::nothing) name = hidden;
    return sight != Sight::chart;
}
}  // namespace clinic::patients
