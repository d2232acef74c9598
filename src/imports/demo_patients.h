#pragma once
#include "imports/demo_staff.h"
#include "patients/patients.h"
#include <deque>
namespace clinic::imports {

/// Somebody on file who may stand in today's queue.
struct DemoPatient {
    patients::PatientId id;
    int age;
    bool woman;
};

/// Registers a crowd, household by household, as if over the two years before today, with the
/// visits they made meanwhile. Goes on where it stopped, so that it can work in slices.
class DemoCrowd {
public:
    DemoCrowd(std::uint64_t seed, std::int64_t patients, DemoStaff staff)
        : seed_(seed), total_(patients), staff_(std::move(staff)) {}

    /// Adds at most `most` people; answers how many, 0 when all are there.
    std::int64_t add(Session& session, std::int64_t most);
    std::int64_t patients() const { return done_; }
    std::int64_t visits() const { return visits_; }
    const DemoStaff& staff() const { return staff_; }
    /// Some of them, for the queue.
    const std::vector<DemoPatient>& known() const { return known_; }

private:
    void add_one(Session& session, const Person& person);

    std::uint64_t seed_;
    std::int64_t total_, done_ = 0, visits_ = 0;
    std::uint64_t families_ = 0;
    DemoStaff staff_;
    std::deque<Person> waiting_{};
    std::vector<DemoPatient> known_{};
};
}  // namespace clinic::imports
