#include "queue/pace.h"
#include <algorithm>
#include <cmath>
namespace clinic::queue {
namespace {
constexpr auto shortest_visit = 30 * second;
constexpr auto longest_gap = 15 * minute;  // more is a break, not the walk to the door
// How many visits the slot length is worth, and what each earlier visit counts less.
constexpr double prior_weight = 2.5, fading = 0.97;
// Consultations are close to lognormal, with a coefficient of variation near a half (T. Cayirli,
// E. Veral: Outpatient scheduling in health care, 2003, 3.1).
constexpr double spread = 0.47;

std::int64_t median(std::vector<std::int64_t> values) {
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<std::int64_t> visits(const std::vector<Passage>& passages) {
    std::vector<std::int64_t> lengths;
    for (const auto& passage : passages) {
        if (!passage.ended_at) continue;
        const auto length = passage.ended_at->value - passage.began().value;
        if (length >= shortest_visit) lengths.push_back(length);
    }
    return lengths;
}

/// The time from the end of the one before, when somebody waited then already.
std::int64_t gap_before(const Passage& passage, const Passage* before) {
    if (!before || !before->ended_at || passage.arrived_at > *before->ended_at) return 0;
    return std::clamp<std::int64_t>(passage.called_at.value - before->ended_at->value, 0,
                                    longest_gap);
}

std::vector<std::int64_t> cycles(const std::vector<Passage>& passages) {
    std::vector<std::int64_t> lengths;
    const Passage* before = nullptr;
    for (const auto& passage : passages) {
        if (passage.ended_at) {
            const auto inside = passage.ended_at->value - passage.called_at.value;
            if (inside >= shortest_visit) lengths.push_back(inside + gap_before(passage, before));
        }
        before = &passage;
    }
    return lengths;
}

std::int64_t expected_cycle(const std::vector<std::int64_t>& lengths, std::int64_t slot_ms) {
    double sum = prior_weight * static_cast<double>(slot_ms), weights = prior_weight, weight = 1;
    if (lengths.empty()) return slot_ms;
    const auto most = 3 * median(lengths);  // a ticket nobody closed
    for (auto length = lengths.rbegin(); length != lengths.rend(); ++length, weight *= fading) {
        sum += weight * static_cast<double>(std::min(*length, most));
        weights += weight;
    }
    return static_cast<std::int64_t>(sum / weights);
}

/// How much longer a lognormal visit of that mean takes when it has taken `gone` already.
std::int64_t remaining(std::int64_t mean, std::int64_t gone) {
    if (gone <= 0) return mean;
    const auto below = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    const double mu = std::log(static_cast<double>(mean)) - spread * spread / 2;
    const double z = (std::log(static_cast<double>(gone)) - mu) / spread;
    const double lasting = 1 - below(z);
    // So far out nothing is known any more but that it goes on for a while.
    if (lasting < 0.002) return mean / 2;
    const double whole = static_cast<double>(mean) * (1 - below(z - spread)) / lasting;
    return std::max<std::int64_t>(static_cast<std::int64_t>(whole) - gone, 0);
}
}  // namespace

Pace pace(std::vector<Passage> passages, std::int64_t slot_minutes, Instant now) {
    std::ranges::sort(passages, {}, &Passage::called_at);
    Pace pace{.cycle_ms = expected_cycle(cycles(passages), slot_minutes * minute),
              .measured = std::nullopt};
    if (const auto lengths = visits(passages); !lengths.empty())
        pace.measured = static_cast<double>(median(lengths)) / minute;
    for (const auto& passage : passages)
        if (!passage.ended_at)
            pace.free_in_ms = std::max(
                pace.free_in_ms, remaining(pace.cycle_ms, now.value - passage.called_at.value));
    return pace;
}
}  // namespace clinic::queue
