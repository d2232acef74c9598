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

std::optional<PublicAddress> PublicAddress::parse(std::string_view url) {
    PublicAddress found;
    auto text = lower_ascii(url);
    if (text.ends_with('/')) text.pop_back();
    const bool secure = text.starts_with("https://");
    if (!secure && !text.starts_with("http://")) return std::nullopt;
    found.own_port_ = secure ? ":443" : ":80";
    const auto scheme = text.find("//") + 2;
    found.host_ = text.substr(scheme);
    if (found.host_.ends_with(found.own_port_))
        found.host_.resize(found.host_.size() - found.own_port_.size());
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) ||
               std::string_view("-._:[]").find(c) != std::string_view::npos;
    };
    if (found.host_.empty() || !std::ranges::all_of(found.host_, plain)) return std::nullopt;
    found.origin_ = text.substr(0, scheme) + found.host_;
    return found;
}

bool PublicAddress::is_host(std::string_view host) const {
    const auto given = lower_ascii(host);
    return given == host_ || given == host_ + std::string(own_port_);
}

bool same_origin(std::string_view origin, std::string_view host, bool secure) {
    const std::string_view scheme = secure ? "https://" : "http://";
    return origin.starts_with(scheme) &&
           lower_ascii(origin.substr(scheme.size())) == lower_ascii(host);
}
}  // namespace clinic
