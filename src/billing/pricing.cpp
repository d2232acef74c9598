#include "billing/pricing.h"
#include <algorithm>
#include <numeric>
namespace clinic::billing {
namespace {
__extension__ using Wide = __int128;  // a product of two amounts

void add(LineDiscount& line, std::int64_t minor, const std::string& reason) {
    if (minor == 0) return;
    line.minor += minor;
    if (!line.reason.empty() && !reason.empty()) line.reason += "; ";
    line.reason += reason;
}

/// `sum` in proportion to `weights`, which add up to `total` (not 0), to the last unit.
std::vector<std::int64_t> shares(std::int64_t sum, const std::vector<std::int64_t>& weights,
                                 std::int64_t total) {
    std::vector<std::int64_t> out(weights.size());
    std::vector<std::int64_t> left(weights.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = static_cast<Wide>(sum) * weights[i];
        out[i] = static_cast<std::int64_t>(exact / total);
        left[i] = static_cast<std::int64_t>(exact % total);
        given += out[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](auto one, auto other) { return left[one] > left[other]; });
    // Fewer units are left than lines have a remainder, so no line gets more than it costs.
    for (std::size_t i = 0; given < sum; ++i, ++given) ++out[order[i]];
    return out;
}
}  // namespace

std::int64_t part_of(std::int64_t amount_minor, std::int64_t percent) {
    return (amount_minor * percent + 50) / 100;
}

std::optional<std::vector<LineDiscount>> discounts(const std::vector<PricedLine>& lines,
                                                   const WholeDiscount& whole,
                                                   const std::string& benefit_name) {
    std::vector<LineDiscount> out(lines.size());
    std::vector<std::int64_t> rest(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto gross = line.gross();
        const auto own = line.own_percent ? part_of(gross, *line.own_percent) : line.own_minor;
        if (own > gross) return std::nullopt;
        add(out[i], own, line.own_reason);
        add(out[i], part_of(gross - own, line.benefit_percent), benefit_name);
        rest[i] = gross - out[i].minor;
    }
    const auto total = std::accumulate(rest.begin(), rest.end(), std::int64_t{0});
    if (whole.percent)
        for (std::size_t i = 0; i < lines.size(); ++i)
            add(out[i], part_of(rest[i], *whole.percent), whole.reason);
    if (whole.fixed_minor) {
        if (*whole.fixed_minor > total) return std::nullopt;
        const auto divided = shares(*whole.fixed_minor, rest, total);
        for (std::size_t i = 0; i < lines.size(); ++i) add(out[i], divided[i], whole.reason);
    }
    return out;
}
}  // namespace clinic::billing
