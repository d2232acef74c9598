#pragma once
#include "core/shape.h"
namespace clinic::staff {
struct Doctor;
}
namespace clinic::queue {

/// A ticket's way to the doctor and through the door. `ended_at` is nothing while they are called
/// or inside.
struct Passage {
    Id<staff::Doctor> doctor_id;
    Instant arrived_at, called_at;
    std::optional<Instant> started_at{}, ended_at{};

    Instant began() const { return started_at.value_or(called_at); }
};
BOOST_DESCRIBE_STRUCT(Passage, (), (doctor_id, arrived_at, called_at, started_at, ended_at))

/// How fast a doctor works today.
struct Pace {
    std::int64_t cycle_ms;           // from one call to the next while somebody waits
    std::optional<double> measured;  // a visit in minutes; nothing before the first finished one
    std::int64_t free_in_ms = 0;     // until the next can be called
};

/// Learns from the finished visits, the recent ones more, leaning on the doctor's slot length while
/// there are few. `measured` is their median, so that one forgotten ticket changes nothing; visits
/// under half a minute are corrections, not visits. Who is inside is expected to stay the longer
/// the longer they are there already.
Pace pace(std::vector<Passage> of_one_doctor, std::int64_t slot_minutes, Instant now);
}  // namespace clinic::queue
