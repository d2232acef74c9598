#pragma once
#include <string>
#include <string_view>
#include <vector>
namespace clinic {

/// True when a Host field names this server: an IP address, "localhost", this computer's own name
/// (also with ".local" behind it), or one of `also`. Any port.
bool known_host(std::string_view host, const std::vector<std::string>& also);

/// True when an Origin field (RFC 6454) is the site that `host` names, over TLS or not.
bool same_origin(std::string_view origin, std::string_view host, bool secure);
}  // namespace clinic
