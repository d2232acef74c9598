#pragma once
#include "queue/lines.h"
namespace clinic::queue {

/// One who calls from a line.
struct QueueDoctor {
    DoctorId doctor_id;
    std::string name;
    std::optional<std::string> room;
    std::optional<Ticket> current;  // the last one called who is not through
    bool paused;                    // on a break
    std::optional<Instant> paused_since, paused_until;
    std::optional<std::string> pause_reason;
};
BOOST_DESCRIBE_STRUCT(QueueDoctor, (),
                      (doctor_id, name, room, current, paused, paused_since, paused_until,
                       pause_reason))

/// One line of one day, under the name of its doctor or, where several share it, of its leader.
struct Queue {
    DoctorId doctor_id;
    std::string doctor_name, specialty;
    std::optional<std::string> room;
    Day date;
    std::int64_t waiting, done;
    std::optional<double> average_minutes;  // a visit today (queue/pace.h)
    std::vector<QueueDoctor> doctors;       // the leader first
    /// Those inside, then who waits in the order they will be called, then the others.
    std::vector<Ticket> tickets;
};
BOOST_DESCRIBE_STRUCT(Queue, (),
                      (doctor_id, doctor_name, specialty, room, date, waiting, done,
                       average_minutes, doctors, tickets))

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

/// Of every doctor who works here, and of those who had tickets that day; by the doctor's name. A
/// shared line stands there once. Costs the same few queries however many doctors there are.
DayQueues queues(Session&, const Query<OnDay>&);
/// The line this doctor calls from. Throws 404 for an unknown doctor.
Queue queue(Session&, DoctorId, const Query<OnDay>&);

/// How fast a doctor's line moves today, and how far off what people were told has been.
struct QueuePace {
    DoctorId doctor_id;
    std::optional<double> average_minutes;
    double minutes_per_call;  // what estimates go by: from one call to the next
    std::int64_t done, waiting;
    std::optional<double> estimate_error_minutes;  // mean absolute, of those called once today
};
BOOST_DESCRIBE_STRUCT(QueuePace, (),
                      (doctor_id, average_minutes, minutes_per_call, done, waiting,
                       estimate_error_minutes))
QueuePace queue_pace(Session&, DoctorId);

Routes routes();
}  // namespace clinic::queue
