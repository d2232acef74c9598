#pragma once
#include <array>
#include <atomic>
#include <cstdint>
namespace clinic::operations {

/// Counts the answers for /metrics. Any thread may count at any time.
class Answers {
public:
    static constexpr std::array<std::uint64_t, 8> microsecond_limits{
        1000, 5000, 10000, 50000, 100000, 500000, 1000000, 5000000};
    /// One request answered with `status` after so long.
    void count(int status, std::uint64_t microseconds) {
        const auto family = static_cast<std::size_t>(status / 100);
        ++by_family_[family < by_family_.size() ? family : 0];
        std::size_t bucket = 0;
        while (bucket < microsecond_limits.size() && microseconds > microsecond_limits[bucket])
            ++bucket;
        ++by_duration_[bucket];
        total_microseconds_ += microseconds;
    }
    /// Answers whose status begins with this digit.
    std::uint64_t of_family(std::size_t digit) const { return by_family_[digit]; }
    /// Answers that took no longer than limit number `bucket` and longer than the one before; the
    /// last bucket has no limit.
    std::uint64_t in_bucket(std::size_t bucket) const { return by_duration_[bucket]; }
    std::uint64_t total_microseconds() const { return total_microseconds_; }

private:
    std::array<std::atomic<std::uint64_t>, 6> by_family_{};
    std::array<std::atomic<std::uint64_t>, microsecond_limits.size() + 1> by_duration_{};
    std::atomic<std::uint64_t> total_microseconds_{0};
};

/// What the front holds at this moment.
struct FrontFigures {
    std::uint64_t connections = 0, streams = 0, accepted = 0, refused = 0, slow_turns = 0;
};
}  // namespace clinic::operations
