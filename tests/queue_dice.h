#pragma once
#include <cmath>
#include <cstdint>
#include <random>

namespace clinic::testing {

/// Chance that is the same on every machine, whatever its standard library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed * 0x9E3779B97F4A7C15u + 1) {}
    double unit() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(unit() * static_cast<double>(end));
    }
    bool chance(int percent) { return below(100) < percent; }
    double normal() {
        const double radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(2 * 3.14159265358979323846 * unit());
    }
    /// Lognormal with that mean and coefficient of variation.
    double lognormal(double mean, double variation) {
        const double spread = std::sqrt(std::log(1 + variation * variation));
        return mean * std::exp(spread * normal() - spread * spread / 2);
    }

private:
    std::mt19937_64 engine_;
};
}  // namespace clinic::testing
