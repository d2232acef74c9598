#include "queue/pace.h"
#include <algorithm>
namespace clinic::queue {
namespace {
constexpr auto shortest_visit = 30 * second;

std::int64_t median(std::vector<std::int64_t>& values) {
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}
}  // namespace

Pace pace(const std::vector<Passage>& today, std::int64_t slot_minutes, Instant now) {
    std::vector<std::int64_t> lengths;
    for (const auto& [began, ended] : today)
        if (ended && ended->value - began.value >= shortest_visit)
            lengths.push_back(ended->value - began.value);
    Pace pace{.visit_ms = slot_minutes * minute, .measured = std::nullopt};
    if (!lengths.empty()) {
        pace.visit_ms = median(lengths);
        pace.measured = static_cast<double>(pace.visit_ms) / minute;
    }
    for (const auto& [began, ended] : today)
        if (!ended)
            pace.free_in_ms = std::max(pace.free_in_ms, began.value + pace.visit_ms - now.value);
    return pace;
}

std::int64_t estimated_minutes(const Pace& pace, std::int64_t position) {
    const auto wait_ms = pace.free_in_ms + (position - 1) * pace.visit_ms;
    return (wait_ms + minute / 2) / minute;
}
}  // namespace clinic::queue
