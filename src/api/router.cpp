#include "api/router.h"
namespace clinic {

std::string Router::full_path(const Route& route) {
    return std::string(route.rooted ? "" : api_root) + std::string(route.path);
}

Router::Router(Routes routes) : routes_(std::move(routes)) {
    for (const auto& route : routes_) {
        Node* node = &root_;
        const auto& path = paths_.emplace_back(full_path(route));
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

template <class OnArgument>
const Router::Node* Router::node_of(std::string_view path, OnArgument on_argument) const {
    if (!path.starts_with('/') || path.find('%') != path.npos) return nullptr;
    const Node* node = &root_;
    for (std::size_t end = 0; end != path.npos;) {
        path.remove_prefix(end + 1);
        end = path.find('/');
        const auto segment = path.substr(0, end);
        const auto named = node->named.find(segment);
        if (named != node->named.end()) {
            node = &named->second;
        } else if (node->any && !segment.empty() && segment != "." && segment != "..") {
            on_argument(segment);
            node = node->any.get();
        } else
            return nullptr;
    }
    return node;
}

const Route* Router::route_at(const Node& node, std::string_view method) {
    const auto found = node.by_method.find(method == "HEAD" ? "GET" : method);
    return found == node.by_method.end() ? nullptr : found->second;
}

const Route* Router::route_of(std::string_view method, std::string_view path) const {
    const auto* node = node_of(path, [](std::string_view) {});
    return node ? route_at(*node, method) : nullptr;
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
    Found found;
    const auto* node =
        node_of(path, [&](std::string_view segment) { found.arguments.emplace_back(segment); });
    if (!node || node->by_method.empty()) return {};
    found.route = route_at(*node, method);
    if (found.route) return found;
    for (const auto& [name, route] : node->by_method) {
        if (!found.allowed.empty()) found.allowed += ", ";
        found.allowed += name;
    }
    return found;
}
}  // namespace clinic
