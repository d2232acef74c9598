#include "api/router.h"
namespace clinic {

std::string Router::full_path(const Route& route) {
    return std::string(route.rooted ? "" : api_root) + std::string(route.path);
}

Router::Router(Routes routes) : routes_(std::move(routes)) {
    for (const auto& route : routes_) {
        Node* node = &root_;
        const auto path = full_path(route);
        for (const auto segment : split(std::string_view(path).substr(1), '/')) {
            if (!segment.starts_with('{')) {
                node = &node->named[std::string(segment)];
                continue;
            }
            if (!node->any) node->any = std::make_unique<Node>();
            node = node->any.get();
        }
        if (!node->by_method.emplace(route.method, &route).second)
            throw std::logic_error("two routes for " + std::string(route.method) + " " + path);
    }
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
    Found found;
    if (method == "HEAD") method = "GET";
    if (!path.starts_with('/') || path.find('%') != path.npos) return found;
    const Node* node = &root_;
    for (const auto segment : split(path.substr(1), '/')) {
        const auto named = node->named.find(segment);
        if (named != node->named.end()) {
            node = &named->second;
        } else if (node->any && !segment.empty() && segment != "." && segment != "..") {
            found.arguments.emplace_back(segment);
            node = node->any.get();
        } else
            return {};
    }
    if (node->by_method.empty()) return {};
    const auto by_method = node->by_method.find(method);
    if (by_method != node->by_method.end()) found.route = by_method->second;
    for (const auto& [name, route] : node->by_method) {
        if (!found.allowed.empty()) found.allowed += ", ";
        found.allowed += name;
    }
    return found;
}
}  // namespace clinic
