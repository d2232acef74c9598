#pragma once
#include "scheduling/appointments.h"
namespace clinic::scheduling {
using EntryId = Id<struct WaitlistEntry>;

enum class EntryStatus { waiting, offered, booked, cancelled, expired };
BOOST_DESCRIBE_ENUM(EntryStatus, waiting, offered, booked, cancelled, expired)

/// A time that became free, held for somebody until it expires.
struct Offer {
    DoctorId doctor_id;
    std::string doctor_name;
    Instant starts_at, ends_at;
    Day date;
    ClockTime time;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(Offer, (),
                      (doctor_id, doctor_name, starts_at, ends_at, date, time, expires_at))

/// Somebody who wants to come, once there is a time.
struct WaitlistEntry {
    EntryId id;
    PatientId patient_id;
    std::string patient_name;
    std::optional<std::string> patient_phone;
    bool restricted;  // then what it is for is shown only to whom the chart opens
    std::optional<DoctorId> doctor_id;
    std::optional<std::string> doctor_name;
    std::optional<ServiceId> service_id;
    std::optional<std::string> service_name;
    Day from_day, to_day;
    std::optional<ClockTime> from, to;
    std::optional<std::string> note;
    EntryStatus status;
    std::optional<Offer> offer;
    std::optional<AppointmentId> appointment_id;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(WaitlistEntry, (),
                      (id, patient_id, patient_name, patient_phone, restricted, doctor_id,
                       doctor_name, service_id, service_name, from_day, to_day, from, to, note,
                       status, offer, appointment_id, created_at, version))

struct NewEntry {
    PatientId patient_id;
    std::optional<DoctorId> doctor_id{};    // or any who does the service
    std::optional<ServiceId> service_id{};  // decides how long it takes
    Day from_day, to_day;
    std::optional<ClockTime> from{}, to{};  // hours that suit
    std::optional<Text<200>> note{};
};
BOOST_DESCRIBE_STRUCT(NewEntry, (),
                      (patient_id, doctor_id, service_id, from_day, to_day, from, to, note))

struct WaitlistQuery {
    std::optional<EntryStatus> status{};  // those who wait or have an offer
    std::optional<DoctorId> doctor{};
    std::optional<Whole<1, 200>> limit{};  // 100
    std::optional<EntryId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(WaitlistQuery, (), (status, doctor, limit, cursor))

/// The longest waiting first.
Page<WaitlistEntry> waitlist(Session&, const Query<WaitlistQuery>&);
/// Throws 404.
WaitlistEntry entry(Session&, EntryId);
/// Throws 422 for who or what is unknown or archived, for days that are over or too far, and when
/// neither a doctor nor a service is named.
Created<WaitlistEntry> join_waitlist(Session&, const NewEntry&);
/// Books what is offered. Throws 409 "no-offer" when nothing is, or no longer; and like booking.
Created<Appointment> accept(Session&, EntryId);
/// The next in line gets the offer. Throws 409 "no-offer".
WaitlistEntry decline(Session&, EntryId);
/// Throws 409 "wrong-state" for one that is over.
WaitlistEntry leave_waitlist(Session&, EntryId);
}  // namespace clinic::scheduling
