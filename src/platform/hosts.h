#pragma once
#include <optional>
#include <string>
#include <vector>
namespace clinic::platform {
/// This computer's own name; empty when it has none.
std::string host_name();
/// Whether `text` is an IPv4 address, or an IPv6 one without brackets.
bool is_ip_address(const std::string& text);
/// The address by which the network around this computer reaches it; nothing without a network.
std::optional<std::string> network_address();
/// Every IPv4 address of this computer that leads further than itself.
std::vector<std::string> network_addresses();
}  // namespace clinic::platform
