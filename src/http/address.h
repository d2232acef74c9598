#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
struct sockaddr_storage;
namespace clinic::http {
/// An internet address without its port. IPv4 written inside IPv6 counts as IPv4.
class Address {
public:
    /// Plain, as in "10.0.0.7" or "fe80::1"; nothing when it is something else.
    static std::optional<Address> parse(std::string_view text);
    /// As proxies write it: brackets and a port may stand around it.
    static std::optional<Address> parse_forwarded(std::string_view text);
    static Address of(const sockaddr_storage& socket_address);

    std::string text() const;
    /// Whom limits count as one client: an IPv4 address, or the /64 an IPv6 one chooses from.
    std::string client() const;
    bool operator==(const Address&) const = default;

private:
    friend class Network;
    bool is_v4() const;
    std::array<std::uint8_t, 16> bytes_{};
};

/// All addresses with a common beginning: "10.0.0.0/8", "fd00::/8", or a single address.
class Network {
public:
    static std::optional<Network> parse(std::string_view text);
    bool contains(const Address& address) const;

private:
    Address first_{};
    unsigned bits_ = 128;
};
}  // namespace clinic::http
