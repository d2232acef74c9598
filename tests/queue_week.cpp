#include "queue_week.h"

using namespace clinic::testing;

TEST_SUITE("a simulated week") {
    // tool_week plays as many more as there is time for.
    TEST_CASE("holds every promise of diary and queue after every step") {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            SimulatedWeek week(seed, 3);
            std::string fault;
            try {
                week.run();
            } catch (const BrokenWeek& broken) {
                fault = broken.what();
            }
            CHECK(fault == "");
            CHECK(week.steps() > 500);
            CHECK(week.done() > 300);
        }
    }
}
