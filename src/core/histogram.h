#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
namespace clinic {

/// Counts measurements by their size for as long as the program runs: bucket `i` holds those no
/// larger than `Limits[i]` and larger than the limit before, the last bucket the rest. Any thread
/// counts at any time, with no lock and no allocation.
template <const auto& Limits>
class Histogram {
public:
    static constexpr auto& limits = Limits;
    static constexpr std::size_t buckets = Limits.size() + 1;

    void count(std::uint64_t measured) {
        std::size_t at = 0;
        while (at < Limits.size() && measured > Limits[at]) ++at;
        counts_[at].fetch_add(1, std::memory_order_relaxed);
        sum_.fetch_add(measured, std::memory_order_relaxed);
    }
    std::uint64_t in_bucket(std::size_t at) const { return counts_[at]; }
    std::uint64_t sum() const { return sum_; }
    std::uint64_t total() const {
        std::uint64_t all = 0;
        for (const auto& one : counts_) all += one;
        return all;
    }

private:
    std::array<std::atomic<std::uint64_t>, buckets> counts_{};
    std::atomic<std::uint64_t> sum_{0};
};
}  // namespace clinic
