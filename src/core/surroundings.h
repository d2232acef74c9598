#pragma once
#include "core/time.h"
#include <chrono>
#include <functional>
namespace clinic {

/// Time, chance and the world outside, from one place, so that every test can freeze them. Any
/// thread may call them.
struct Surroundings {
    std::function<Instant()> now = [] {
        using namespace std::chrono;
        return Instant{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
    };
    /// `size` unpredictable bytes.
    std::function<std::string(std::size_t)> random = random_bytes;
    /// Where patients reach the public surface, as "https://queue.clinic.example"; empty: nowhere.
    std::string public_origin{};

    static std::string random_bytes(std::size_t size);
};
}  // namespace clinic
