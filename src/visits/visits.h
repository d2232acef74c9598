#pragma once
#include "patients/patients.h"
namespace clinic::visits {
struct Visit;
using VisitId = Id<Visit>;
using DoctorId = Id<struct Doctor>;
using patients::PatientId;

/// A meeting that took place, as a patient's history shows it.
struct Visit {
    VisitId id;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Visit, (), (id, doctor_id, doctor_name, started_at, ended_at, reason))

struct VisitQuery {
    std::optional<Whole<1, 100>> limit{};  // 20
    std::optional<VisitId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(VisitQuery, (), (limit, cursor))

/// A patient's visits, newest first, page by page. It is a part of the chart: audited as
/// "patient.visits_opened". Not found when there is no such patient.
Page<Visit> of_patient(Session&, PatientId, const Query<VisitQuery>&);

struct PastVisit {
    PatientId patient_id;
    std::optional<DoctorId> doctor_id{};
    Instant started_at{};
    std::optional<Instant> ended_at{};
    std::optional<std::string> reason{};
    std::optional<std::string> source_id{};  // the key in the system it comes from; unique
};
/// For importers and the demo: stores a visit that took place and moves the patient's
/// last_visit_at. Writes no audit row (the importer writes one per slice).
VisitId add(Session&, const PastVisit&);

Routes routes();
}  // namespace clinic::visits
