#include "queue/estimate.h"
#include <algorithm>
namespace clinic::queue {
namespace {
constexpr std::int64_t ahead_of_time = 4 * minute;  // a booked patient comes so early
constexpr int attending_percent = 88;               // and so many of them come at all
constexpr TicketId nobody_yet{0};

/// Those who are here at some moment, and those who will be.
class Crowd {
public:
    explicit Crowd(Scene& scene) : scene_(scene) {
        const auto now = scene.moment.now.value;
        std::ranges::sort(scene.coming);
        std::erase_if(scene.coming, [&](Instant at) {
            return at.value + scene.policy.grace_after_minutes * minute < now;
        });
        for (auto& at : scene.coming)
            arrivals_.push_back(std::max(at.value - ahead_of_time, now + minute));
    }
    /// Lets in everyone who will be here by then.
    void admit(Instant then) {
        for (; next_ < arrivals_.size() && arrivals_[next_] <= then.value; ++next_)
            scene_.waiting.push_back(
                {nobody_yet, 0, Priority::appointment, {arrivals_[next_]}, scene_.coming[next_]});
    }

private:
    Scene& scene_;
    std::vector<std::int64_t> arrivals_{};
    std::size_t next_ = 0;
};

Instant at_work(const Hands& hands) {
    auto at = hands.free_at;
    for (const auto& [from, to] : hands.away)
        if (at >= from && at < to) at = to;
    return at;
}
}  // namespace

std::vector<Wait> rehearse(Scene scene) {
    const auto now = scene.moment.now;
    std::vector<Wait> waits;
    waits.reserve(scene.waiting.size());
    auto left = scene.waiting.size();
    Crowd crowd(scene);
    for (auto& hands : scene.hands) hands.free_at = std::max(hands.free_at, now);
    while (left > 0) {
        auto& hands = *std::ranges::min_element(scene.hands, {}, at_work);
        scene.moment.now = at_work(hands);
        crowd.admit(scene.moment.now);
        const auto at = *first(scene.policy, scene.moment, scene.waiting);
        const auto called = scene.waiting[at];
        scene.moment.booked_in_a_row = booked_in_a_row_after(scene.policy, scene.moment, called);
        scene.waiting.erase(scene.waiting.begin() + static_cast<std::ptrdiff_t>(at));
        hands.free_at = {scene.moment.now.value + hands.cycle_ms};
        if (called.id == nobody_yet) {
            hands.free_at.value -= hands.cycle_ms * (100 - attending_percent) / 100;
            continue;
        }
        waits.push_back({called.id, scene.moment.now.value - now.value});
        --left;
    }
    return waits;
}
}  // namespace clinic::queue
