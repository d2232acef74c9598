#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace clinic {

/// True when a Host field names this server: an IP address, "localhost", this computer's own name
/// (also with ".local" behind it), or one of `also`. Any port.
bool known_host(std::string_view host, const std::vector<std::string>& also);

/// Where patients find the public surface (PUBLIC_URL): "https://queue.clinic.example".
class PublicAddress {
public:
    /// Nothing when it is not http(s)://host[:port] and no more.
    static std::optional<PublicAddress> parse(std::string_view url);
    const std::string& origin() const { return origin_; }
    /// Whether a Host field means it, with or without the scheme's own port.
    bool is_host(std::string_view host) const;

private:
    std::string origin_{}, host_{};
    std::string_view own_port_{};
};

/// True when an Origin field (RFC 6454) is the site that `host` names, over TLS or not.
bool same_origin(std::string_view origin, std::string_view host, bool secure);
}  // namespace clinic
