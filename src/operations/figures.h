#pragma once
#include "api/router.h"
#include "core/histogram.h"
namespace clinic::operations {
inline constexpr std::array<std::uint64_t, 10> answer_limits{
    1000, 2500, 5000, 10'000, 25'000, 50'000, 100'000, 500'000, 1'000'000, 5'000'000};

/// Counts the answers by route and status for /metrics and the alerts. Any thread counts at any
/// time: a few additions, no lock, no allocation.
class Answers {
public:
    using Microseconds = Histogram<answer_limits>;
    static constexpr std::size_t most_routes = 512;
    /// What one route answered; its number is that of api::Answer, 0 for pages and refusals.
    struct OfRoute {
        std::string method{}, path{};                          // "GET", "/api/v1/patients/{id}"
        std::array<std::atomic<std::uint64_t>, 6> by_class{};  // by the status' first digit
        Microseconds microseconds{};
        bool tells_state = false;  // its 503 is what it was asked for, and no failure
    };

    /// The names the numbers stand for; before the first count.
    void name(const Routes& routes) {
        for (std::size_t i = 0; i < routes.size() && i + 1 < most_routes; ++i) {
            routes_[i + 1].method = routes[i].method;
            routes_[i + 1].path = Router::full_path(routes[i]);
            routes_[i + 1].tells_state = routes_[i + 1].path == "/ready";
        }
    }
    void count(std::size_t route, int status, std::uint64_t microseconds) {
        auto& one = routes_[route < most_routes ? route : 0];
        const auto digit = static_cast<std::size_t>(status / 100);
        one.by_class[digit < one.by_class.size() ? digit : 0].fetch_add(1,
                                                                        std::memory_order_relaxed);
        one.microseconds.count(microseconds);
    }
    const std::vector<OfRoute>& by_route() const { return routes_; }

    /// All routes together.
    struct Sum {
        std::uint64_t answers = 0, failures = 0, microseconds = 0, slow = 0;  // slow: over 0.5 s
    };
    Sum sum() const {
        Sum all;
        for (const auto& one : routes_) {
            for (const auto& count : one.by_class) all.answers += count;
            if (!one.tells_state) all.failures += one.by_class[5];
            all.microseconds += one.microseconds.sum();
            for (std::size_t at = 8; at < Microseconds::buckets; ++at)
                all.slow += one.microseconds.in_bucket(at);
        }
        return all;
    }

private:
    std::vector<OfRoute> routes_ = std::vector<OfRoute>(most_routes);
};
static_assert(answer_limits[7] == 500'000, "Answers::sum counts what lies above as slow");

/// What the front holds at this moment.
struct FrontFigures {
    std::uint64_t connections = 0, streams = 0, accepted = 0, refused = 0, slow_turns = 0;
    std::uint64_t events = 0;
};
}  // namespace clinic::operations
