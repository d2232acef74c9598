#include "api/origins.h"
#include "core/text.h"
#include <algorithm>
#include <arpa/inet.h>
#include <unistd.h>
namespace clinic {
namespace {
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.rfind(':'));
}
bool is_address(std::string_view host) {
    char bytes[16];
    if (host.starts_with('['))
        return inet_pton(AF_INET6, std::string(host.substr(1, host.size() - 2)).c_str(), bytes) == 1;
    return inet_pton(AF_INET, std::string(host).c_str(), bytes) == 1;
}
const std::string& own_name() {
    static const std::string name = [] {
        char text[256] = {};
        gethostname(text, sizeof text - 1);
        return lower_ascii(text);
    }();
    return name;
}
}  // namespace

bool known_host(std::string_view host, const std::vector<std::string>& also) {
    const auto name = lower_ascii(without_port(host));
    if (name == "localhost" || is_address(name)) return true;
    const auto& own = own_name();
    if (!own.empty() && (name == own || name.starts_with(own + "."))) return true;
    return std::ranges::find(also, name) != also.end();
}

bool same_origin(std::string_view origin, std::string_view host, bool secure) {
    const std::string_view scheme = secure ? "https://" : "http://";
    return origin.starts_with(scheme) &&
           lower_ascii(origin.substr(scheme.size())) == lower_ascii(host);
}
}  // namespace clinic
