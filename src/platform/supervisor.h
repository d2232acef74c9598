#pragma once
#include <string_view>
namespace clinic::platform {
/// Tells systemd how the service is ("READY=1", "STOPPING=1", "STATUS=..."), when systemd
/// started it and wants to know; does nothing otherwise.
void tell_supervisor(std::string_view state) noexcept;
}  // namespace clinic::platform
