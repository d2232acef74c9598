#pragma once
#include <cstdint>
namespace clinic::platform {

/// A clock that only goes forward, exact to a few milliseconds, and cheaper to read than an exact
/// one: for what is asked many times in a request. Never 0.
std::int64_t coarse_milliseconds();
}  // namespace clinic::platform
