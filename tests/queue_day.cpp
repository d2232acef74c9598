#include "queue_day.h"

using namespace clinic::testing;

TEST_SUITE("a simulated day") {
    TEST_CASE("waits are foretold better than by fifteen minutes a head") {
        ForetellingErrors desk, later;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            SimulatedDay day(seed);
            day.run();
            desk.add(day.at_the_desk);
            later.add(day.each_minute);
        }
        REQUIRE(desk.told > 100);
        CHECK(desk.our_mean() < desk.naive_mean());
        CHECK(later.our_mean() < later.naive_mean());
    }
}
