#pragma once
#include "catalog/services.h"
#include "patients/patients.h"
#include "scheduling/clock_time.h"
#include "scheduling/states.h"
#include "staff/doctors.h"
namespace clinic::queue {
struct Ticket;
}
namespace clinic::scheduling {
using AppointmentId = Id<struct Appointment>;
using SeriesId = Id<struct Series>;
using TicketId = Id<queue::Ticket>;
using catalog::RoomId;
using catalog::ServiceId;
using patients::PatientId;
using staff::DoctorId;

/// A patient's time with a doctor. `day` and `time` are what the clinic's wall shows.
struct Appointment {
    AppointmentId id;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    std::optional<std::string> patient_phone;
    bool restricted;  // then what it is about is shown only to whom the chart opens
    DoctorId doctor_id;
    std::string doctor_name;
    std::optional<std::string> room;
    Instant starts_at, ends_at;
    Day day;
    ClockTime time;
    std::int64_t duration_minutes;
    std::vector<ServiceId> service_ids;
    std::optional<std::string> reason;
    Status status;
    std::optional<SeriesId> series_id;
    bool overridden;
    std::optional<std::string> override_reason;
    std::optional<TicketId> ticket_id;
    std::optional<std::string> cancel_reason;
    Instant created_at;
    std::optional<std::string> created_by;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Appointment, (),
                      (id, patient_id, patient_name, patient_number, patient_phone, restricted,
                       doctor_id, doctor_name, room, starts_at, ends_at, day, time,
                       duration_minutes, service_ids, reason, status, series_id, overridden,
                       override_reason, ticket_id, cancel_reason, created_at, created_by, version))

using Minutes = Whole<5, 240>;

struct NewAppointment {
    PatientId patient_id{};
    DoctorId doctor_id{};
    Instant starts_at{};                        // seconds and fractions do not count
    std::optional<Minutes> duration_minutes{};  // else what the services take, or the doctor's slot
    std::vector<ServiceId> service_ids{};
    std::optional<Text<200>> reason{};
    std::optional<Text<200>> override_reason{};  // lifts what stands in the way
};
BOOST_DESCRIBE_STRUCT(NewAppointment, (),
                      (patient_id, doctor_id, starts_at, duration_minutes, service_ids, reason,
                       override_reason))

/// Throws 404.
Appointment appointment(Session&, AppointmentId);

/// One doctor's day, or everyone's, from morning to night; cancelled and missed ones too.
std::vector<Appointment> appointments_of_day(Session&, std::optional<DoctorId>, const Day&);

/// Books a free time. Throws 422 "in-past", "too-far", "across-midnight", for an unknown or
/// archived patient or service; 409 "doctor-archived", "overlap" (with whom), "held" for the
/// waitlist, "outside-hours", "patient-busy": each with `free`, the doctor's next three. An
/// override_reason lifts those but for the archived doctor; it needs Can::override_booking and is
/// audited.
Created<Appointment> book(Session&, const NewAppointment&);

/// Brings the appointment to where its ticket is: arrived, in_visit, completed, no_show, cancelled;
/// undoing goes back, to scheduled (or confirmed, as it was) when the arrival itself is taken back.
/// `ticket` is remembered until then. Nothing happens in the state wanted; throws 409 "wrong-state"
/// where no transition leads. One that comes back into a time given away meanwhile counts as
/// overridden.
void follow_ticket(Session&, AppointmentId, Status wanted, std::optional<TicketId> ticket = {});
}  // namespace clinic::scheduling
