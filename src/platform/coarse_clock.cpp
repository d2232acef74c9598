#include "platform/coarse_clock.h"
#include <ctime>
namespace clinic::platform {

std::int64_t coarse_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000 + 1;
}
}  // namespace clinic::platform
