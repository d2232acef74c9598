#pragma once
#include "scheduling/slots.h"
#include "scheduling/waitlist.h"
namespace clinic::scheduling {

/// A time that somebody wants with a doctor.
struct Wish {
    staff::Doctor doctor;
    PatientId patient;
    Stretch when;
    AppointmentId self{};  // does not stand in its own way
    EntryId entry{};       // nor does what is held for it
    bool stays = false;    // begins when it did: that may be over
};

/// What stands in the way of it: 409 "doctor-archived", "overlap", "held", "outside-hours",
/// "patient-busy", 422 "in-past", "too-far", "across-midnight". Nothing when it can be booked, and
/// nothing that a reason lifts when there is one.
std::optional<Problem> objection(Session&, const Wish&,
                                 const std::optional<Text<200>>& override_reason);

/// What a wish comes to.
struct Place {
    std::optional<RoomId> room;
    bool overridden = false;
};
/// Throws the objection, unless it is one that the reason lifts. A reason needs
/// Can::override_booking: 403 without.
Place place(Session&, const Wish&, const std::optional<Text<200>>& override_reason);

/// The time from that moment on, its seconds cut off.
Stretch time_of(Instant starts_at, std::int64_t minutes);
/// What the services take together, or the doctor's slot where there are none. Throws 422 naming
/// the service that is unknown or archived.
std::int64_t usual_minutes(Session&, const staff::Doctor&, const std::vector<ServiceId>&);
/// Throws 422 naming `doctor_id` when there is no such doctor.
staff::Doctor doctor_named(Session&, DoctorId);
/// Throws 422 naming `patient_id` unless the patient is on file and not archived.
void require_patient(Session&, PatientId);

/// Books what was judged: writes, audits, announces, reminds.
AppointmentId add(Session&, Stored wanted);
/// The whole of booking. `entry` may have the time held for it.
AppointmentId book_for(Session&, const NewAppointment&, EntryId entry,
                       std::optional<SeriesId> series = {});

/// Tells open screens (topic `diary`).
void announce(Session&, const Stored&);
}  // namespace clinic::scheduling
