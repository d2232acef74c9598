#include "http/address.h"
#include <algorithm>
#include <charconv>
#include <cstring>
#include <arpa/inet.h>
#include <sys/socket.h>
namespace clinic::http {
namespace {
// RFC 4291, section 2.5.5.2: how IPv4 is written inside IPv6.
constexpr std::array<std::uint8_t, 12> v4_inside_v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
}  // namespace

bool Address::is_v4() const {
    return std::equal(v4_inside_v6.begin(), v4_inside_v6.end(), bytes_.begin());
}

std::optional<Address> Address::parse(std::string_view text) {
    const std::string whole(text);  // inet_pton wants an end
    if (whole.size() != std::strlen(whole.c_str())) return std::nullopt;
    Address address;
    std::ranges::copy(v4_inside_v6, address.bytes_.begin());
    if (::inet_pton(AF_INET, whole.c_str(), address.bytes_.data() + 12) == 1) return address;
    if (::inet_pton(AF_INET6, whole.c_str(), address.bytes_.data()) == 1) return address;
    return std::nullopt;
}

std::optional<Address> Address::parse_forwarded(std::string_view text) {
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        return end == text.npos ? std::nullopt : parse(text.substr(1, end - 1));
    }
    if (std::ranges::count(text, ':') == 1) text = text.substr(0, text.find(':'));
    return parse(text);
}

Address Address::of(const sockaddr_storage& socket_address) {
    Address address;
    if (socket_address.ss_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, &socket_address, sizeof six);
        std::memcpy(address.bytes_.data(), &six.sin6_addr, 16);
    } else {
        sockaddr_in four{};
        std::memcpy(&four, &socket_address, sizeof four);
        std::ranges::copy(v4_inside_v6, address.bytes_.begin());
        std::memcpy(address.bytes_.data() + 12, &four.sin_addr, 4);
    }
    return address;
}

std::string Address::text() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool v4 = is_v4();
    ::inet_ntop(v4 ? AF_INET : AF_INET6, bytes_.data() + (v4 ? 12 : 0), text.data(),
                socklen_t(text.size()));
    return text.data();
}

std::string Address::client() const {
    return is_v4() ? std::string(bytes_.begin() + 12, bytes_.end())
                   : std::string(bytes_.begin(), bytes_.begin() + 8);
}

std::optional<Network> Network::parse(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = Address::parse(text.substr(0, slash));
    if (!first) return std::nullopt;
    Network network;
    network.first_ = *first;
    if (slash == text.npos) return network;
    const auto digits = text.substr(slash + 1);
    const unsigned most = first->is_v4() && text.substr(0, slash).find(':') == text.npos ? 32 : 128;
    unsigned bits = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || bits > most)
        return std::nullopt;
    network.bits_ = bits + 128 - most;
    return network;
}

bool Network::contains(const Address& address) const {
    const std::size_t whole = bits_ / 8;
    if (!std::equal(first_.bytes_.begin(), first_.bytes_.begin() + std::ptrdiff_t(whole),
                    address.bytes_.begin()))
        return false;
    if (bits_ % 8 == 0) return true;
    const auto differ = first_.bytes_[whole] ^ address.bytes_[whole];
    return (differ >> (8 - bits_ % 8)) == 0;
}
}  // namespace clinic::http
