#pragma once
#include "queue/tickets.h"
namespace clinic::queue {

/// A ticket as it is stored, with the names it is shown with (the view shown_tickets).
struct TicketRow {
    TicketId id;
    DoctorId doctor_id, line_id;
    std::string doctor_name;
    Day day;
    std::int64_t number;
    std::optional<PatientId> patient_id;
    std::optional<std::string> shown_name;
    std::optional<BirthDate> patient_birth_date;
    bool restricted;
    std::optional<ServiceId> service_id;
    std::optional<AppointmentId> appointment_id;
    std::optional<Instant> appointment_at;
    std::optional<RoomId> room_id;
    std::optional<std::string> room, shown_room;
    Priority priority;
    Status status;
    std::int64_t calls;
    Instant created_at, arrived_at;
    std::optional<Instant> called_at, started_at, seen_at, finished_at, paused_at;
    std::optional<std::string> resume_note;
    std::optional<TicketId> from_ticket_id, to_ticket_id;
    std::optional<DoctorId> from_doctor_id, to_doctor_id;
    std::optional<std::string> from_doctor_name, to_doctor_name;
    std::optional<std::int64_t> from_number, to_number;
    std::optional<Instant> last_move_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(TicketRow, (),
                      (id, doctor_id, line_id, doctor_name, day, number, patient_id, shown_name,
                       patient_birth_date, restricted, service_id, appointment_id, appointment_at,
                       room_id, room, shown_room, priority, status, calls, created_at, arrived_at,
                       called_at, started_at, seen_at, finished_at, paused_at, resume_note,
                       from_ticket_id, to_ticket_id, from_doctor_id, to_doctor_id, from_doctor_name,
                       to_doctor_name, from_number, to_number, last_move_at, version))

/// Throws 404.
TicketRow row(Session&, TicketId);
/// Everyone of a day: of the doctors named, or of all.
std::vector<TicketRow> rows(Session&, const std::vector<DoctorId>&, const Day&);
std::vector<TicketRow> rows(Session&, const Day&);
/// Those who are called by this doctor, or inside.
std::vector<TicketRow> rows_inside(Session&, DoctorId, const Day&);

/// As the caller may see it (patients/discretion.h), without a place in the line.
Ticket shown(Session&, const TicketRow&);

/// Undo is for everyone who runs the queue this long, and later for those who manage it.
inline constexpr auto undo_window = 10 * second;
bool may_undo(const Session&, Instant moved_at);
}  // namespace clinic::queue
