#pragma once
#include "queue/hours.h"
#include "queue/rows.h"
namespace clinic::queue {

/// A doctor as the queue sees them today.
struct DoctorHere {
    DoctorId id, leader_id;  // whose line they call from: their own, or the leader's
    std::string name, specialty;
    std::optional<std::string> room;
    std::int64_t slot_minutes, first_ticket_number;
    bool archived;
    std::optional<Instant> break_since, break_until;
    std::optional<std::string> break_reason;
};
BOOST_DESCRIBE_STRUCT(DoctorHere, (),
                      (id, leader_id, name, specialty, room, slot_minutes, first_ticket_number,
                       archived, break_since, break_until, break_reason))

/// Those who call from one line, and by which rules.
struct Line {
    std::vector<DoctorHere> doctors;  // the leader first, the others by name
    Policy policy;

    const DoctorHere& leader() const { return doctors.front(); }
    /// The one of them; throws 404 for a doctor of another line.
    const DoctorHere& doctor(DoctorId) const;
    std::vector<DoctorId> ids() const;
};

/// The line this doctor calls from. Throws 404 for an unknown doctor.
Line line_of(Session&, DoctorId);
/// Every line of doctors who work here, or had tickets that day; by the leader's name.
std::vector<Line> lines(Session&, const Day&);

/// Who has an appointment today and is not here yet.
struct Coming {
    DoctorId doctor_id;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(Coming, (), (doctor_id, starts_at))

/// What the clock, the diary and the schedules say of today, for many lines at once.
struct Today {
    Instant now, begins;
    std::vector<Coming> coming{};
    std::vector<Hours> hours{};
};
Today today(Session&, const std::vector<DoctorId>&);

/// All that places those who wait in one line.
struct People {
    std::vector<Waiter> waiting{};
    std::vector<Passage> passages{};
    std::int64_t booked_in_a_row = 0;
};
/// Straight from the table, without names: for a call or a new ticket.
People people(Session&, const Line&);
/// The same of rows already read (those of the line).
People people(const Line&, const std::vector<const TicketRow*>&);
/// Who waits, and nothing else: all that a call needs unless walk-ins have turns.
People waiting_people(Session&, const Line&);

/// Each doctor's pace, in the order of the line's doctors.
std::vector<Pace> paces(const Line&, const People&, Instant now);
Scene scene(const Line&, const People&, const Today&);

/// A place in the line with the wait until the call.
struct Placed {
    Place place;
    std::int64_t estimated_minutes;
};
/// Everyone who waits, in the order of the calls as of now.
std::vector<Placed> placed(const Session&, const Scene&);
/// Writes the place into the ticket.
void put(Ticket&, const Placed&);
}  // namespace clinic::queue
