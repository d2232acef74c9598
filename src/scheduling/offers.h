#pragma once
#include "scheduling/waitlist.h"
#include "scheduling/wall_day.h"
namespace clinic::scheduling {

/// An entry of the waitlist as it is stored; what the audit shows of it.
struct StoredEntry {
    EntryId id;
    PatientId patient_id;
    std::optional<DoctorId> doctor_id;
    std::optional<ServiceId> service_id;
    Day from_day, to_day;
    std::optional<ClockTime> from_minute, to_minute;
    EntryStatus status;
    std::optional<DoctorId> offer_doctor_id;
    std::optional<Instant> offer_starts_at, offer_ends_at, offer_expires_at;
    std::optional<AppointmentId> appointment_id;
    std::int64_t version;

    Stretch offered() const { return {*offer_starts_at, *offer_ends_at}; }
    /// An offer that nobody took in time is none.
    bool has_offer(Instant now) const { return offer_expires_at && *offer_expires_at > now; }
    void drop_offer();
};
BOOST_DESCRIBE_STRUCT(StoredEntry, (),
                      (id, patient_id, doctor_id, service_id, from_day, to_day, from_minute,
                       to_minute, status, offer_doctor_id, offer_starts_at, offer_ends_at,
                       offer_expires_at, appointment_id, version))

/// Throws 404.
StoredEntry stored(Session&, EntryId);
/// Writes status, offer and appointment, with the audit row.
void save(Session&, std::string_view action, const StoredEntry& before, StoredEntry after);

/// What of that time is held for others of the waitlist than `except`.
std::vector<Stretch> held(Session&, DoctorId, const Stretch&, EntryId except = {});

/// Offers what is free of that time to those who wait for it, the longest waiting first. Each offer
/// is held for a while (settings), told to the patient by the outbox and to open screens.
void offer_freed(Session&, DoctorId, const Stretch&);
/// The same for whatever is free of the next two weeks: the doctor's hours changed.
void offer_hours(Session&, DoctorId);
/// Notes that the entry does not take its offer, and passes the time on.
void pass_on(Session&, const StoredEntry&, std::string_view action);
/// Passes on what nobody took in time, and ends entries whose days are over. Answers how many.
int pass_on_expired(Session&);
/// True when there is something to pass on or end.
bool some_expired(Session&);
}  // namespace clinic::scheduling
