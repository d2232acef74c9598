#pragma once
#include "core/shape.h"
namespace clinic::queue {

/// A ticket's way through the door; `ended` is nothing while the patient is inside.
struct Passage {
    Instant began;
    std::optional<Instant> ended{};
};
BOOST_DESCRIBE_STRUCT(Passage, (), (began, ended))

/// How fast a doctor works today.
struct Pace {
    std::int64_t visit_ms;           // one visit
    std::optional<double> measured;  // in minutes; nothing before the first finished visit
    std::int64_t free_in_ms = 0;     // until the one inside should be out
};

/// The median of today's finished visits, so that one forgotten ticket changes nothing; before the
/// first of them the doctor's slot length. Visits under half a minute are corrections, not visits.
Pace pace(const std::vector<Passage>& today, std::int64_t slot_minutes, Instant now);

/// Whole minutes until the one at `position` (from 1) is called.
std::int64_t estimated_minutes(const Pace& pace, std::int64_t position);
}  // namespace clinic::queue
