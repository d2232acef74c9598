#pragma once
#include "queue/pace.h"
#include "queue/tickets.h"
namespace clinic::queue {

/// One doctor's line of one day.
struct Queue {
    DoctorId doctor_id;
    std::string doctor_name, specialty;
    std::optional<std::string> room;
    Day date;
    std::int64_t waiting, done;
    std::optional<double> average_minutes;  // a visit today (queue/pace.h)
    /// Those inside, then who waits in the order they will be called, then the others.
    std::vector<Ticket> tickets;
};
BOOST_DESCRIBE_STRUCT(Queue, (),
                      (doctor_id, doctor_name, specialty, room, date, waiting, done,
                       average_minutes, tickets))

struct DayQueues {
    Day date;
    std::vector<Queue> queues;
};
BOOST_DESCRIBE_STRUCT(DayQueues, (), (date, queues))

/// Which day; today unless it says otherwise.
struct OnDay {
    std::optional<Day> date{};
};
BOOST_DESCRIBE_STRUCT(OnDay, (), (date))

/// Of every doctor who works here, and of those who had tickets that day; by the doctor's name.
DayQueues queues(Session&, const Query<OnDay>&);
/// Throws 404 for an unknown doctor.
Queue queue(Session&, DoctorId, const Query<OnDay>&);
/// The same for a doctor already read.
Queue queue_of(Session&, const staff::Doctor&, const Day&);

Routes routes();
}  // namespace clinic::queue
