#pragma once
#include "catalog/services.h"
#include "patients/patients.h"
#include "staff/doctors.h"
namespace clinic::queue {
struct Ticket;
}
namespace clinic::visits {
struct Visit;
using VisitId = Id<Visit>;
using ServiceLineId = Id<struct ServiceLine>;
using catalog::ServiceId;
using patients::PatientId;
using staff::DoctorId;

enum class VisitStatus { open, in_progress, completed, cancelled };
BOOST_DESCRIBE_ENUM(VisitStatus, open, in_progress, completed, cancelled)

/// Something done in a visit, as the price list had it on the visit's day.
struct ServiceLine {
    ServiceLineId id;
    ServiceId service_id;
    std::string code, name;
    std::int64_t price_minor, quantity;
};
BOOST_DESCRIBE_STRUCT(ServiceLine, (), (id, service_id, code, name, price_minor, quantity))

/// A meeting of a patient and a doctor. `total_minor` is the price of all that was done, before any
/// discount; `invoiced` says that an invoice covers it.
struct Visit {
    VisitId id;
    PatientId patient_id;
    std::string patient_name;
    bool restricted;  // the chart is: what was done is shown only to whom that opens
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    std::optional<Id<queue::Ticket>> ticket_id;
    Day day;
    VisitStatus status;
    std::vector<ServiceLine> services;
    std::int64_t total_minor;
    bool invoiced;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> reason;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (id, patient_id, patient_name, restricted, doctor_id, doctor_name, ticket_id,
                       day, status, services, total_minor, invoiced, started_at, ended_at, reason,
                       version))

struct NewVisit {
    PatientId patient_id;
    std::optional<DoctorId> doctor_id{};
    std::optional<Text<500>> reason{};
};
BOOST_DESCRIBE_STRUCT(NewVisit, (), (patient_id, doctor_id, reason))

using Quantity = Whole<1, 1000>;
struct DoneService {
    ServiceId service_id;
    std::optional<Quantity> quantity{};  // 1
};
BOOST_DESCRIBE_STRUCT(DoneService, (), (service_id, quantity))

struct VisitsQuery {
    std::optional<Day> date{};  // today
    std::optional<Day> from{};  // and the days since this one; unset: that day alone
    std::optional<DoctorId> doctor{};
    std::optional<VisitStatus> status{};
    bool unbilled = false;                 // only those whose services wait for an invoice
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<VisitId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(VisitsQuery, (), (date, from, doctor, status, unbilled, limit, cursor))

/// One line of a list. The reason belongs to the chart and is not in it.
struct ListedVisit {
    VisitId id;
    PatientId patient_id;
    std::string patient_name;
    bool restricted;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    Day day;
    VisitStatus status;
    std::int64_t services, total_minor;  // how many lines, and their price
    bool invoiced;
    Instant started_at;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(ListedVisit, (),
                      (id, patient_id, patient_name, restricted, doctor_id, doctor_name, day,
                       status, services, total_minor, invoiced, started_at, ended_at))

/// The visits of a day, or of all days since `from`: the newest first. One whose invoice was given
/// back whole and is not owed any more waits for no other.
Page<ListedVisit> visits(Session&, const Query<VisitsQuery>&);
/// Throws 404. Not audited: for rooms that show it within an act of their own.
Visit visit(Session&, VisitId);
/// A visit without a ticket, begun now. Throws 422 for an unknown or archived patient or doctor.
Created<Visit> add_visit(Session&, const NewVisit&);
/// With the price of the visit's day. Throws 409 "invoiced" once an invoice covers the visit, 409
/// "visit-cancelled", 422 for an unknown or archived service.
Visit add_service(Session&, VisitId, const DoneService&);
/// Throws 404, 409 "invoiced".
Visit remove_service(Session&, VisitId, ServiceLineId);

/// For billing: an invoice covers the visit now, or no longer. Part of the caller's act.
void set_invoiced(Session&, VisitId, bool invoiced);
/// The same: what its invoice asked was given back and is not owed any more. Nobody is to ask
/// again, until something is added to the visit.
void set_credited(Session&, VisitId);

/// A visit as a patient's history shows it.
struct PatientVisit {
    VisitId id;
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(PatientVisit, (), (id, doctor_id, doctor_name, started_at, ended_at, reason))

struct VisitQuery {
    std::optional<Whole<1, 100>> limit{};  // 20
    std::optional<VisitId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(VisitQuery, (), (limit, cursor))

/// A patient's visits that took place or go on, newest first, page by page. It is a part of the
/// chart: audited as "patient.visits_opened". Not found when there is no such patient; 403
/// "chart-restricted" when it is closed to the caller.
Page<PatientVisit> of_patient(Session&, PatientId, const Query<VisitQuery>&);

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
/// The same for what was done in it, at the price of its day.
void add_past_service(Session&, VisitId, ServiceId);

Routes routes();
}  // namespace clinic::visits
