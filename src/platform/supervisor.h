#pragma once
#include <chrono>
#include <optional>
#include <string_view>
namespace clinic::platform {
/// Tells systemd how the service is ("READY=1", "STOPPING=1", "STATUS=..."), when systemd
/// started it and wants to know; does nothing otherwise.
void tell_supervisor(std::string_view state) noexcept;
/// How long systemd waits for a "WATCHDOG=1" before it ends and restarts the service; nothing when
/// it does not watch this process.
std::optional<std::chrono::microseconds> watchdog() noexcept;
}  // namespace clinic::platform
