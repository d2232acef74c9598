#include "platform/hosts.h"
#include <cstring>
#include <memory>
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <unistd.h>
namespace clinic::platform {

std::string host_name() {
    char text[256] = {};
    return ::gethostname(text, sizeof text - 1) == 0 ? text : "";
}

bool is_ip_address(const std::string& text) {
    unsigned char bytes[16];
    return ::inet_pton(AF_INET, text.c_str(), bytes) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

// Of every interface that is up and leads further than this computer.
std::vector<std::string> network_addresses() {
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return {};
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(all, ::freeifaddrs);
    std::vector<std::string> found;
    for (const auto* one = all; one; one = one->ifa_next) {
        const bool leads_out = (one->ifa_flags & IFF_UP) && !(one->ifa_flags & IFF_LOOPBACK);
        if (!leads_out || !one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        sockaddr_in four{};
        std::memcpy(&four, one->ifa_addr, sizeof four);
        char text[INET_ADDRSTRLEN] = {};
        if (::inet_ntop(AF_INET, &four.sin_addr, text, sizeof text)) found.emplace_back(text);
    }
    return found;
}

std::optional<std::string> network_address() {
    const auto all = network_addresses();
    return all.empty() ? std::nullopt : std::optional(all.front());
}
}  // namespace clinic::platform
