#pragma once
#include "scheduling/appointments.h"
#include "scheduling/wall_day.h"
namespace clinic::scheduling {

/// No appointment is longer (schema): who takes a moment began less than this before it.
inline constexpr auto longest = 240 * minute;

enum class CancelledBy { patient, clinic };
BOOST_DESCRIBE_ENUM(CancelledBy, patient, clinic)

/// An appointment as it is stored; what the audit shows of it: ids, no names.
struct Stored {
    AppointmentId id{};
    PatientId patient_id{};
    DoctorId doctor_id{};
    std::optional<RoomId> room_id{};  // nothing: the doctor's own door
    Instant starts_at{}, ends_at{};
    Status status = Status::scheduled;
    std::vector<ServiceId> service_ids{};
    std::optional<std::string> reason{};
    std::optional<SeriesId> series_id{};
    bool overridden = false;
    std::optional<std::string> override_reason{};
    std::optional<TicketId> ticket_id{};
    std::optional<Instant> confirmed_at{};
    std::optional<CancelledBy> cancelled_by{};
    std::optional<std::string> cancel_reason{};
    std::int64_t version = 1;

    Stretch when() const { return {starts_at, ends_at}; }
};
BOOST_DESCRIBE_STRUCT(Stored, (),
                      (id, patient_id, doctor_id, room_id, starts_at, ends_at, status, service_ids,
                       reason, series_id, overridden, override_reason, ticket_id, confirmed_at,
                       cancelled_by, cancel_reason, version))

/// Throws 404.
Stored stored(Session&, AppointmentId);
/// Adds it with its services; the id and version come from the database.
Stored insert(Session&, Stored, Instant created_at);
/// Writes all but patient, series and services; counts the version up in both.
void save(Session&, Stored&);
void save_services(Session&, const Stored&);

/// Appointments of a stretch of time by their beginning, as others see them.
std::vector<Appointment> shown_between(Session&, std::optional<DoctorId>, const Stretch&);
std::vector<Appointment> shown_of_series(Session&, SeriesId);
/// A patient's: those to come, the next one first, then those that were, the last one first.
std::vector<Appointment> shown_of_patient(Session&, PatientId, std::int64_t most_of_each);

/// Live ones of that doctor that take any of that time, but for `self`.
std::vector<Stored> in_the_way(Session&, DoctorId, const Stretch&, AppointmentId self);
/// A live one of that patient, with whomever, but for `self`.
std::optional<AppointmentId> elsewhere(Session&, PatientId, const Stretch&, AppointmentId self);
}  // namespace clinic::scheduling
