#include "core/latencies.h"
#include <doctest/doctest.h>
using clinic::Latencies;

TEST_SUITE("latencies") {
    TEST_CASE("nothing measured is zero") {
        const Latencies none;
        CHECK(none.count() == 0);
        CHECK(none.at(0.5) == 0);
        CHECK(none.longest() == 0);
    }
    TEST_CASE("each share is within seven percent of what it was, from microseconds to days") {
        for (std::uint64_t value : {1ull, 15ull, 16ull, 17ull, 31ull, 32ull, 999ull, 65'536ull,
                                    1'000'000ull, 3'600'000'000ull, 90'000'000'000ull}) {
            Latencies one;
            one.add(value);
            one.add(value * 40);  // so that the longest does not cap the answer
            const auto half = one.at(0.5);
            CHECK(half >= value);
            CHECK(half <= value + value * 7 / 100);
        }
    }
    TEST_CASE("shares are counted from the shortest, and the longest is exact") {
        Latencies all;
        for (std::uint64_t i = 1; i <= 1000; ++i) all.add(i);
        CHECK(all.count() == 1000);
        CHECK(all.at(0.5) >= 500);
        CHECK(all.at(0.5) <= 535);
        CHECK(all.at(0.99) >= 990);
        CHECK(all.at(1) == 1000);
        CHECK(all.longest() == 1000);
    }
    TEST_CASE("two of them together are as if measured by one") {
        Latencies left, right, both;
        for (std::uint64_t i = 1; i <= 100; ++i) {
            (i % 2 ? left : right).add(i * i);
            both.add(i * i);
        }
        left += right;
        CHECK(left.count() == both.count());
        CHECK(left.longest() == both.longest());
        for (const double share : {0.1, 0.5, 0.9, 0.99}) CHECK(left.at(share) == both.at(share));
    }
    TEST_CASE("what no clock measures counts as the longest there is") {
        Latencies one;
        one.add(~std::uint64_t{0});
        CHECK(one.at(0.5) <= one.longest());
    }
}
