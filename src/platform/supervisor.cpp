#include "platform/supervisor.h"
#include "platform/descriptor.h"
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
namespace clinic::platform {
// The protocol of sd_notify(3): one datagram to the socket named in NOTIFY_SOCKET.
void tell_supervisor(std::string_view state) noexcept {
    const char* name = std::getenv("NOTIFY_SOCKET");
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    if (!name || !*name || std::strlen(name) >= sizeof to.sun_path) return;
    std::memcpy(to.sun_path, name, std::strlen(name));
    if (to.sun_path[0] == '@') to.sun_path[0] = '\0';  // an abstract name
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + std::strlen(name));
    if (socket)
        ::sendto(socket.get(), state.data(), state.size(), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&to), size);
}

// sd_watchdog_enabled(3).
std::optional<std::chrono::microseconds> watchdog() noexcept {
    const char* whose = std::getenv("WATCHDOG_PID");
    if (whose && std::strtol(whose, nullptr, 10) != ::getpid()) return std::nullopt;
    const char* time = std::getenv("WATCHDOG_USEC");
    const long long microseconds = time ? std::strtoll(time, nullptr, 10) : 0;
    if (microseconds <= 0) return std::nullopt;
    return std::chrono::microseconds(microseconds);
}
}  // namespace clinic::platform
