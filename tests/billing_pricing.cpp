#include "billing/pricing.h"
#include <doctest/doctest.h>
#include <numeric>
#include <random>

using namespace clinic::billing;

namespace {
std::vector<std::int64_t> minors(const std::vector<PricedLine>& lines, const WholeDiscount& whole) {
    std::vector<std::int64_t> out;
    const auto all = discounts(lines, whole, "Pensioner").value();
    for (const auto& line : all) out.push_back(line.minor);
    return out;
}
using Minors = std::vector<std::int64_t>;
}  // namespace

TEST_SUITE("pricing") {
    TEST_CASE("a percentage is rounded to the nearest unit, a half up") {
        CHECK(part_of(1000, 10) == 100);
        CHECK(part_of(149, 1) == 1);
        CHECK(part_of(150, 1) == 2);
        CHECK(part_of(151, 1) == 2);
        CHECK(part_of(33'333, 100) == 33'333);
        CHECK(part_of(0, 50) == 0);
    }

    TEST_CASE("the largest line there may be does not overflow") {
        const std::vector<PricedLine> line{
            {.price_minor = most_money, .quantity = 1000, .own_percent = 99}};
        CHECK(minors(line, {}) == Minors{990'000'000'000'000});
        CHECK(minors(line, {.fixed_minor = most_money}) == Minors{991'000'000'000'000});
    }

    TEST_CASE("a line's own discount goes first, then the benefit, then the whole's") {
        const std::vector<PricedLine> lines{{.price_minor = 10'000,
                                             .quantity = 2,
                                             .own_minor = 2'000,
                                             .own_reason = "Waited long",
                                             .benefit_percent = 50}};
        const auto all = discounts(lines, {.percent = 10, .reason = "Chief"}, "Pensioner").value();
        CHECK(all[0].minor == 2'000 + 9'000 + 900);
        CHECK(all[0].reason == "Waited long; Pensioner; Chief");
    }

    TEST_CASE("a line whose discount has no reason says none") {
        const std::vector<PricedLine> lines{{.price_minor = 100, .own_minor = 10}, {}};
        const auto all = discounts(lines, {}, "").value();
        CHECK(all[0].reason.empty());
        CHECK(all[1].minor == 0);
    }

    TEST_CASE("a sum off the whole is shared to the last unit") {
        const std::vector<PricedLine> thirds{
            {.price_minor = 100}, {.price_minor = 100}, {.price_minor = 100}};
        CHECK(minors(thirds, {.fixed_minor = 100}) == Minors{34, 33, 33});
        CHECK(minors(thirds, {.fixed_minor = 101}) == Minors{34, 34, 33});
        CHECK(minors(thirds, {.fixed_minor = 300}) == Minors{100, 100, 100});
    }

    TEST_CASE("no discount is more than what it is off") {
        CHECK_FALSE(discounts({{.price_minor = 100, .own_minor = 101}}, {}, ""));
        CHECK_FALSE(discounts({{.price_minor = 100}}, {.fixed_minor = 101}, ""));
        CHECK_FALSE(discounts({{.price_minor = 0}}, {.fixed_minor = 1}, ""));
    }

    TEST_CASE("whatever the lines, the shares add up and no line goes below nothing") {
        std::mt19937_64 chance(7);
        for (int round = 0; round < 2000; ++round) {
            std::vector<PricedLine> lines(1 + chance() % 12);
            std::int64_t gross = 0;
            for (auto& line : lines) {
                line = {.price_minor = static_cast<std::int64_t>(chance() % 100'003),
                        .quantity = static_cast<std::int64_t>(1 + chance() % 5)};
                gross += line.gross();
            }
            if (gross == 0) continue;
            const auto sum = static_cast<std::int64_t>(1 + chance() % static_cast<unsigned>(gross));
            const auto shares = minors(lines, {.fixed_minor = sum});
            CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == sum);
            for (std::size_t i = 0; i < lines.size(); ++i) CHECK(shares[i] <= lines[i].gross());
        }
    }
}
