#pragma once
#include <array>
#include <bit>
#include <cstdint>
namespace clinic {

/// How long many things took, in little room: each is kept within 7 % of what it was. One thread.
class Latencies {
public:
    void add(std::uint64_t microseconds) {
        ++counts_[bucket_of(microseconds)];
        ++count_;
        if (microseconds > longest_) longest_ = microseconds;
    }
    std::uint64_t count() const { return count_; }
    std::uint64_t longest() const { return longest_; }
    /// What `share` of them (0 to 1) did not exceed, in microseconds; 0 when there are none.
    std::uint64_t at(double share) const {
        if (!count_) return 0;
        const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(count_ - 1)) + 1;
        std::uint64_t so_far = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            so_far += counts_[i];
            if (so_far >= wanted) return upper_end(i) < longest_ ? upper_end(i) : longest_;
        }
        return longest_;
    }
    Latencies& operator+=(const Latencies& other) {
        for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
        count_ += other.count_;
        if (other.longest_ > longest_) longest_ = other.longest_;
        return *this;
    }

private:
    // Each power of two in sixteen parts; below 16 each microsecond has its own.
    static constexpr unsigned parts = 16, part_bits = 4, most_bits = 40;
    static std::size_t bucket_of(std::uint64_t value) {
        if (value < parts) return value;
        const auto bits = static_cast<unsigned>(std::bit_width(value));
        if (bits > most_bits) return (most_bits - part_bits + 1) * parts - 1;
        const auto shift = bits - part_bits - 1;
        return (shift + 1) * parts + ((value >> shift) - parts);
    }
    static std::uint64_t upper_end(std::size_t bucket) {
        if (bucket < parts) return bucket;
        const auto shift = bucket / parts - 1;
        return ((bucket % parts + parts + 1) << shift) - 1;
    }

    std::array<std::uint64_t, (most_bits - part_bits + 1) * parts> counts_{};
    std::uint64_t count_ = 0, longest_ = 0;
};
}  // namespace clinic
