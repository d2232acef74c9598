#include "api/origins.h"
#include "core/text.h"
#include "platform/hosts.h"
#include <algorithm>
namespace clinic {
namespace {
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.rfind(':'));
}
bool is_address(std::string_view host) {
    const bool brackets = host.starts_with('[') && host.size() > 2;
    return platform::is_ip_address(std::string(brackets ? host.substr(1, host.size() - 2) : host));
}
const std::string& own_name() {
    static const std::string name = lower_ascii(platform::host_name());
    return name;
}
}  // namespace

bool known_host(std::string_view host, const std::vector<std::string>& also) {
    const auto name = lower_ascii(without_port(host));
    if (name == "localhost" || is_address(name)) return true;
    const auto& own = own_name();
    if (!own.empty() && (name == own || name == own + ".local")) return true;
    return std::ranges::find(also, name) != also.end();
}

bool same_origin(std::string_view origin, std::string_view host, bool secure) {
    const std::string_view scheme = secure ? "https://" : "http://";
    return origin.starts_with(scheme) &&
           lower_ascii(origin.substr(scheme.size())) == lower_ascii(host);
}
}  // namespace clinic
