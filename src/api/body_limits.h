#pragma once
#include <cstddef>
namespace clinic::api {
/// The most that strangers may send. The front refuses by the path, before it reads; the route by
/// what it is.
inline constexpr std::size_t most_of_public_body = 8 * 1024, most_of_webhook_body = 256 * 1024;
}  // namespace clinic::api
