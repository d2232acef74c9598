#include "queue/policy.h"
#include <algorithm>
namespace clinic::queue {
namespace {
std::int64_t by_class(const Policy& policy, const Waiter& waiter) {
    return std::ranges::find(policy.classes, waiter.priority) - policy.classes.begin();
}
std::int64_t by_arrival(const Policy&, const Waiter& waiter) {
    return waiter.arrived_at.value;
}
std::int64_t by_number(const Policy&, const Waiter& waiter) {
    return waiter.number;
}
// The first criterion that tells two apart decides; the smaller goes first.
constexpr std::array criteria = {by_class, by_arrival, by_number};

bool goes_before(const Policy& policy, const Waiter& one, const Waiter& other) {
    for (const auto criterion : criteria) {
        const auto a = criterion(policy, one), b = criterion(policy, other);
        if (a != b) return a < b;
    }
    return false;
}
}  // namespace

std::vector<Place> line(const Policy& policy, std::vector<Waiter> waiters) {
    std::ranges::sort(waiters, [&](const Waiter& one, const Waiter& other) {
        return goes_before(policy, one, other);
    });
    std::vector<Place> places;
    places.reserve(waiters.size());
    std::int64_t position = 0, of_better_class = 0;
    for (const auto& waiter : waiters) {
        if (position && waiters[static_cast<std::size_t>(position) - 1].priority != waiter.priority)
            of_better_class = position;
        places.push_back(
            {waiter.id,
             position + 1,
             {name_of(waiter.priority), {position, of_better_class, position - of_better_class}}});
        ++position;
    }
    return places;
}
}  // namespace clinic::queue
