#pragma once
#include "scheduling/rows.h"
namespace clinic::scheduling {

struct AppointmentChanges {
    Change<Text<200>> reason{};
    std::optional<std::vector<ServiceId>> service_ids{};
    std::optional<Minutes> duration_minutes{};
};
BOOST_DESCRIBE_STRUCT(AppointmentChanges, (), (reason, service_ids, duration_minutes))

struct Cancelling {
    Text<200> reason;
    std::optional<CancelledBy> by{};  // the clinic
};
BOOST_DESCRIBE_STRUCT(Cancelling, (), (reason, by))

struct Moving {
    Instant starts_at;
    std::optional<DoctorId> doctor_id{};
    std::optional<Minutes> duration_minutes{};
    std::optional<Text<200>> override_reason{};
};
BOOST_DESCRIBE_STRUCT(Moving, (), (starts_at, doctor_id, duration_minutes, override_reason))

// Each throws 404; 409 "wrong-state" when the state does not allow it (states.h); 412 "changed"
// when the client saw another version than the present one. What frees a time offers it to the
// waitlist.

/// A longer one is judged like a booking.
Appointment change(Session&, AppointmentId, const AppointmentChanges&, const IfMatch&);
Appointment confirm(Session&, AppointmentId, const IfMatch&);
Appointment cancel(Session&, AppointmentId, const Cancelling&, const IfMatch&);
/// Throws 409 "not-yet" before it begins.
Appointment miss(Session&, AppointmentId, const IfMatch&);
/// Throws like booking when the time was given away meanwhile.
Appointment reopen(Session&, AppointmentId, const IfMatch&);
/// Throws like booking. Is no longer confirmed then.
Appointment move(Session&, AppointmentId, const Moving&, const IfMatch&);
/// Another one of the same patient for the same; throws like booking.
Created<Appointment> copy(Session&, AppointmentId, const Moving&);

/// Cancels one of several; the caller knows that its state allows it.
void cancel_stored(Session&, const Stored&, const Cancelling&);
/// Marks as no-shows those that nobody came to in time, as the settings say; answers how many.
int mark_no_shows(Session&);
/// True when there are some.
bool some_missed(Session&);
}  // namespace clinic::scheduling
