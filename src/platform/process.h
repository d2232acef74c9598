#pragma once
#include <cstddef>
namespace clinic::platform {
/// Names the calling thread for `top -H`, debuggers and crash reports; at most 15 bytes count.
void name_thread(const char* name) noexcept;
/// Lets this process open up to `most` descriptors, as far as the system allows it: every
/// connection is one, and 1,024 is the usual start. Returns how many it may open now.
std::size_t allow_descriptors(std::size_t most) noexcept;
}  // namespace clinic::platform
