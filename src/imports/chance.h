#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
namespace clinic::imports {

/// Chance that is the same on every machine for the same seed, subject and index (the standard's
/// distributions are not). SplitMix64 (Steele, Lea, Flood 2014).
class Chance {
public:
    Chance(std::uint64_t seed, std::string_view subject, std::uint64_t index = 0);
    std::uint64_t next();
    /// 0 to `bound` - 1.
    std::int64_t below(std::int64_t bound);
    /// `least` to `most`, both possible.
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + below(most - least + 1);
    }
    bool percent(std::int64_t of_hundred) { return below(100) < of_hundred; }
    template <class T>
    const T& pick(std::span<const T> from) {
        return from[static_cast<std::size_t>(below(static_cast<std::int64_t>(from.size())))];
    }
    template <class T, std::size_t Size>
    const T& pick(const T (&from)[Size]) {
        return pick(std::span<const T>(from));
    }
    /// The place of one of the weights, each as likely as it is heavy.
    std::size_t weighted(std::span<const int> weights);
    template <std::size_t Size>
    std::size_t weighted(const int (&weights)[Size]) {
        return weighted(std::span<const int>(weights));
    }

private:
    std::uint64_t state_;
};
}  // namespace clinic::imports
