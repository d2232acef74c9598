#pragma once
#include <chrono>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>

namespace clinic::campaign {
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How a campaign is asked to run: `clinicd` is the built program, `seed` decides all chance.
struct Order {
    std::string clinicd{};
    int rounds = 0;
    std::uint64_t seed = 0;
    /// The seed of one round, which `--rounds 1 --seed` plays again.
    std::uint64_t of_round(int number) const { return seed + static_cast<std::uint64_t>(number); }
};

/// What a campaign found. Every fault is printed with the seed that plays it again.
class Verdict {
public:
    explicit Verdict(std::string name) : name_(std::move(name)) {}
    void fault(std::uint64_t seed, const std::string& what) {
        std::cout << "FAULT " << what << "\n  again: scripts/campaign " << name_
                  << " --rounds 1 --seed " << seed << std::endl;
        ++faults_;
    }
    /// A fault unless `good`.
    void expect(bool good, std::uint64_t seed, const std::string& what) {
        if (!good) fault(seed, what);
    }
    /// The exit code, after the line with the figures.
    int end(const std::string& figures) const {
        std::cout << name_ << ": " << figures << ", " << faults_ << " faults" << std::endl;
        return faults_ ? 1 : 0;
    }

private:
    std::string name_;
    std::size_t faults_ = 0;
};

inline std::int64_t milliseconds_since(Clock::time_point began) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began).count();
}
}  // namespace clinic::campaign
