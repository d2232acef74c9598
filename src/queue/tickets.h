#pragma once
#include "catalog/services.h"
#include "patients/patients.h"
#include "queue/policy.h"
#include "queue/states.h"
#include "scheduling/appointments.h"
namespace clinic::queue {
using catalog::RoomId;
using catalog::ServiceId;
using patients::PatientId;
using scheduling::AppointmentId;
using staff::DoctorId;

/// The same patient's ticket in another line.
struct Link {
    TicketId ticket_id;
    std::int64_t number;
    DoctorId doctor_id;
    std::string doctor_name;
};
BOOST_DESCRIBE_STRUCT(Link, (), (ticket_id, number, doctor_id, doctor_name))

/// A number in one line of one day. Position, estimate and reason belong to who waits today; the
/// others have none. In a shared line the doctor is the one who called last.
struct Ticket {
    TicketId id;
    std::int64_t number;
    Status status;
    DoctorId doctor_id;
    std::string doctor_name;
    Day day;
    std::optional<PatientId> patient_id;
    std::optional<std::string> patient_name;
    std::optional<BirthDate> patient_birth_date;
    bool restricted;  // the chart is: what it is about is shown only to whom that opens
    Priority priority;
    std::optional<ServiceId> service_id;
    std::optional<AppointmentId> appointment_id;
    std::optional<Instant> appointment_at;
    std::optional<std::string> room;
    std::optional<std::int64_t> position, estimated_minutes;
    std::optional<Reason> reason;
    Instant created_at, arrived_at;
    std::optional<Instant> called_at, started_at, finished_at, paused_at;
    std::optional<std::string> resume_note;  // what they were sent to tests for
    std::optional<Link> transferred_from, transferred_to;
    bool kept_place;  // stands by an arrival from before: returned, from tests or from elsewhere
    std::int64_t calls;
    bool can_undo;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Ticket, (),
                      (id, number, status, doctor_id, doctor_name, day, patient_id, patient_name,
                       patient_birth_date, restricted, priority, service_id, appointment_id,
                       appointment_at, room, position, estimated_minutes, reason, created_at,
                       arrived_at, called_at, started_at, finished_at, paused_at, resume_note,
                       transferred_from, transferred_to, kept_place, calls, can_undo, version))

struct NewTicket {
    std::optional<PatientId> patient_id{};
    std::optional<Text<200>> patient_name{};  // of someone not on file
    std::optional<Priority> priority{};
    std::optional<ServiceId> service_id{};
    bool another = false;  // the desk means it: this patient gets a second one
};
BOOST_DESCRIBE_STRUCT(NewTicket, (), (patient_id, patient_name, priority, service_id, another))

/// Gives the next number of the doctor's line of today. Throws 409 "doctor-archived"; 409
/// "already-waiting" with the `ticket` when the patient has one underway there and `another` is not
/// set; 422 for a patient or service that is unknown or archived.
Created<Ticket> take(Session&, DoctorId, const NewTicket&);

/// Throws 404.
Ticket ticket(Session&, TicketId);
}  // namespace clinic::queue
