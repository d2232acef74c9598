#include "patients/patients.h"
#include "patients/charts.h"
#include "patients/discretion.h"
#include "patients/duplicates.h"
namespace clinic::patients {
namespace {
void announce(Session& session, const Patient& patient) {
    session.announce(
        {"patients", "patient_changed",
         "{\"patient_id\":" + write(patient.id) + ",\"version\":" + write(patient.version) + "}"});
}

Problem likely_duplicate(const std::vector<Candidate>& candidates) {
    return conflict("likely-duplicate",
                    "This person seems to be on file already. Open the chart that is there, or "
                    "create another one anyway.")
        .with("candidates", json::parse(write(candidates)));
}

/// Those who make the creation need a word of its own; the merely likely are a warning the screen
/// gives while typing.
std::vector<Candidate> certain_duplicates(Session& session, const Patient& patient) {
    auto found = likely_duplicates(session, {.last_name = patient.last_name,
                                             .first_name = patient.first_name,
                                             .middle_name = patient.middle_name,
                                             .birth_date = patient.birth_date,
                                             .phones = patient.phones});
    const bool any = !found.empty() && found.front().level == Level::certain;
    return any ? found : std::vector<Candidate>{};
}

Patient set_archived(Session& session, PatientId id, const IfMatch& seen, bool archived,
                     std::string_view action) {
    const auto before = get(session, id);
    require_open(session, id);
    seen.check(before);
    if (before.archived == archived) return before;
    if (before.erased_at) throw conflict("erased", "This patient was erased on request.");
    auto after = before;
    after.archived = archived;
    ++after.version;
    update_chart(session, before, after);
    session.record(action, "patient", id.value, before, after);
    announce(session, after);
    return after;
}

Candidates candidates(Session& session, const Description& described) {
    return {likely_duplicates(session, described)};
}
}  // namespace

Created<Patient> enroll(Session& session, const NewPatient& wanted) {
    auto patient = chart_of(session, wanted);
    const auto duplicates = certain_duplicates(session, patient);
    if (!duplicates.empty()) {
        if (!wanted.create_anyway) throw likely_duplicate(duplicates);
        if (!may(session.caller(), Can::create_duplicate))
            throw not_allowed("Your role does not allow a second chart for one person.")
                .about("permission", name_of(Can::create_duplicate));
    }
    insert_chart(session, patient);
    session.record(duplicates.empty() ? "patient.registered" : "patient.duplicate_registered",
                   "patient", patient.id.value, RawJson{}, patient);
    announce(session, patient);
    return {patient};
}

Patient get(Session& session, PatientId id) {
    auto patient = stored_chart(session, id);
    if (!patient) throw not_found("patient");
    return *patient;
}

Patient open(Session& session, PatientId id) {
    auto patient = get(session, id);
    require_open(session, id);
    session.record("patient.opened", "patient", id.value);
    return patient;
}

Patient edit(Session& session, PatientId id, IfMatch seen, const PatientChanges& changes) {
    const auto before = get(session, id);
    require_open(session, id);
    seen.check(before);
    if (before.archived)
        throw conflict("archived", "This patient is archived. Bring the chart back first.");
    auto after = changed(session, before, changes);
    if (after == before) return before;
    ++after.version;
    update_chart(session, before, after);
    session.record("patient.edited", "patient", id.value, before, after);
    announce(session, after);
    return after;
}

Patient archive(Session& session, PatientId id, IfMatch seen) {
    return set_archived(session, id, seen, true, "patient.archived");
}
Patient restore(Session& session, PatientId id, IfMatch seen) {
    return set_archived(session, id, seen, false, "patient.restored");
}

PatientId add(Session& session, const NewPatient& wanted, const Origin& origin) {
    auto patient = chart_of(session, wanted);
    patient.created_at = origin.created_at.value_or(patient.created_at);
    patient.last_visit_at = origin.last_visit_at;
    insert_chart(session, patient, origin.source_id);
    return patient.id;
}

void visited(Session& session, PatientId id, Instant at) {
    session.run(R"sql(
        update patients set last_visit_at = ?1
        where id = ?2 and (last_visit_at is null or last_visit_at < ?1)
    )sql",
                at, id);
}

Routes routes() {
    using enum Can;
    return {
        route("GET", "/patients", see_patients, list, "Find patients, or list them newest first")
            .remembered(),
        route("POST", "/patients", edit_patients, enroll, "Register a patient"),
        route("POST", "/patients/candidates", see_patients, candidates,
              "Who on file may be the person described"),
        route("GET", "/patients/{id}", see_patients, open, "Open a patient's chart").opens_chart(),
        route("PATCH", "/patients/{id}", edit_patients, edit, "Change a patient's details"),
        route("POST", "/patients/{id}/archive", archive_patients, archive, "Archive a patient"),
        route("POST", "/patients/{id}/restore", archive_patients, restore,
              "Bring an archived patient back"),
    };
}
}  // namespace clinic::patients
