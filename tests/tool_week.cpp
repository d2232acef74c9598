// tool_week [--seeds N (1000)] [--seed FIRST (1)]: plays that many simulated weeks of a clinic's
// diary and queue (tests/queue_week.h) and stops at the first that breaks a rule, naming the seed.
// `tool_week --seeds 1 --seed S` plays it again.
#define DOCTEST_CONFIG_DISABLE
#include "queue_week.h"

#include <cstdio>
#include <cstring>

int main(int count, char** arguments) {
    std::uint64_t seeds = 1000, first = 1;
    for (int i = 1; i + 1 < count; i += 2) {
        if (!std::strcmp(arguments[i], "--seeds")) seeds = std::stoull(arguments[i + 1]);
        if (!std::strcmp(arguments[i], "--seed")) first = std::stoull(arguments[i + 1]);
    }
    std::int64_t steps = 0, done = 0;
    for (auto seed = first; seed < first + seeds; ++seed) {
        try {
            clinic::testing::SimulatedWeek week(seed);
            week.run();
            steps += week.steps();
            done += week.done();
        } catch (const std::exception& fault) {
            std::printf("%s\nplay it again: tool_week --seeds 1 --seed %llu\n", fault.what(),
                        static_cast<unsigned long long>(seed));
            return 1;
        }
        if ((seed - first + 1) % 50 == 0)
            std::fprintf(stderr, "%llu weeks\n", static_cast<unsigned long long>(seed - first + 1));
    }
    std::printf("%llu weeks, %lld steps, %lld things done, every rule held after each\n",
                static_cast<unsigned long long>(seeds), static_cast<long long>(steps),
                static_cast<long long>(done));
    return 0;
}
