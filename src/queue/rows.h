#pragma once
#include "queue/pace.h"
#include "queue/tickets.h"
namespace clinic::queue {

/// A ticket as it is stored, with the names it is shown with (the view shown_tickets).
struct TicketRow {
    TicketId id;
    DoctorId doctor_id;
    Day day;
    std::int64_t number;
    std::optional<PatientId> patient_id;
    std::optional<std::string> shown_name;
    std::optional<BirthDate> patient_birth_date;
    std::optional<ServiceId> service_id;
    std::optional<std::string> room, shown_room;
    Priority priority;
    Status status;
    std::int64_t calls;
    Instant created_at, arrived_at;
    std::optional<Instant> called_at, started_at, finished_at, last_move_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(TicketRow, (),
                      (id, doctor_id, day, number, patient_id, shown_name, patient_birth_date,
                       service_id, room, shown_room, priority, status, calls, created_at,
                       arrived_at, called_at, started_at, finished_at, last_move_at, version))

/// Throws 404.
TicketRow row(Session&, TicketId);
/// Everyone of one doctor's day, by number.
std::vector<TicketRow> rows(Session&, DoctorId, const Day&);
/// Those who are called or inside.
std::vector<TicketRow> rows_inside(Session&, DoctorId, const Day&);

/// Those of `rows` who wait, in the order they will be called.
std::vector<Place> line_of(const std::vector<TicketRow>& rows);
/// The same straight from the table: a call or a new ticket needs no names.
std::vector<Place> line_today(Session&, DoctorId);
/// Who went through the doctor's door that day, or is behind it.
std::vector<Passage> passages(Session&, DoctorId, const Day&);

/// As others see it, without a place in the line.
Ticket shown(const Session&, const TicketRow&);

/// Undo is for everyone who runs the queue this long, and later for those who manage it.
inline constexpr auto undo_window = 10 * second;
bool may_undo(const Session&, Instant moved_at);
}  // namespace clinic::queue
