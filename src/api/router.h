#pragma once
#include "api/route.h"
#include <map>
#include <unordered_map>
namespace clinic {

constexpr std::string_view api_root = "/api/v1";

/// Finds routes by method and path: exact paths by hash, the rest by their segments. Never regex.
class Router {
public:
    explicit Router(Routes routes);
    struct Found {
        const Route* route = nullptr;
        std::vector<std::string> arguments{};
        std::string allowed{};  // methods of this path, when the method is the fault
    };
    /// `path` as it arrived. A path with %-escapes, "//", "." or ".." never matches.
    Found find(std::string_view method, std::string_view path) const;
    const Routes& routes() const { return routes_; }
    /// The route alone, or nothing.
    const Route* route_of(std::string_view method, std::string_view path) const;
    /// From 1, in the order of `routes`. Only for a route of this router.
    std::uint16_t number_of(const Route& route) const {
        return static_cast<std::uint16_t>(&route - routes_.data() + 1);
    }
    static std::string full_path(const Route& route);
    /// The same, as long as this router lives. Only for a route of this router.
    std::string_view path_of(const Route& route) const { return paths_[number_of(route) - 1u]; }

private:
    struct Node {
        std::map<std::string, Node, std::less<>> named{};
        std::unique_ptr<Node> any{};
        std::map<std::string_view, const Route*> by_method{};
    };
    /// The node of a path; `on_argument` is told of each segment that is one.
    template <class OnArgument>
    const Node* node_of(std::string_view path, OnArgument on_argument) const;
    static const Route* route_at(const Node& node, std::string_view method);
    Routes routes_;
    std::vector<std::string> paths_{};
    Node root_;
};
}  // namespace clinic
