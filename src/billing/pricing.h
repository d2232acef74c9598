#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
namespace clinic::billing {

/// Bounds that keep every sum far from 2^63: a line is at most 10^12 times 1,000, and an invoice of
/// 200 such lines 2 * 10^17. Percentages are taken line by line, of at most 10^15 times 100.
inline constexpr std::int64_t most_money = 1'000'000'000'000;

/// `percent` of an amount that is not negative, rounded to the nearest minor unit, a half up.
/// Whoever pays can check it with a pocket calculator, it is never more than half a unit off, and a
/// half goes to the one who gets the discount.
std::int64_t part_of(std::int64_t amount_minor, std::int64_t percent);

/// What is taken off one line before anything is taken off the whole.
struct PricedLine {
    std::int64_t price_minor = 0, quantity = 1;
    std::optional<std::int64_t> own_percent{};
    std::int64_t own_minor = 0;  // as a sum; not together with a percentage
    std::string own_reason{};
    std::int64_t benefit_percent = 0;  // 0: the benefit does not cover it

    std::int64_t gross() const { return price_minor * quantity; }
};

/// What is taken off the whole. At most one of the two.
struct WholeDiscount {
    std::optional<std::int64_t> percent{}, fixed_minor{};
    std::string reason{};
};

struct LineDiscount {
    std::int64_t minor = 0;
    std::string reason{};  // empty: none
};

/// Every line's discount: its own (a free follow-up takes all of it), then the benefit of what
/// remains, then its share of the whole's discount. A fixed sum is divided in proportion to what
/// remains of the lines, by largest remainder, so that the shares add up to it exactly. Nothing
/// when a line's own sum is more than the line, or the fixed sum more than the rest of the invoice.
std::optional<std::vector<LineDiscount>> discounts(const std::vector<PricedLine>& lines,
                                                   const WholeDiscount& whole,
                                                   const std::string& benefit_name);
}  // namespace clinic::billing
