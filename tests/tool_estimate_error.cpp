// tool_estimate_error [seeds (200)] [first seed (1)]: how far off the waits are that patients are
// told, over simulated days (tests/queue_day.h), beside the naive "people ahead times 15 minutes".
#define DOCTEST_CONFIG_DISABLE
#include "queue_day.h"

#include <cstdio>

namespace {
using namespace clinic::testing;

void print(const char* when, const ForetellingErrors& all) {
    std::printf("%-22s %8lld told   ours %6.2f min   naive %6.2f min   bias %+6.2f min\n", when,
                static_cast<long long>(all.told), all.our_mean(), all.naive_mean(),
                all.bias / static_cast<double>(all.told));
}
}  // namespace

int main(int count, char** arguments) {
    const std::uint64_t seeds = count > 1 ? std::stoull(arguments[1]) : 200;
    const std::uint64_t first = count > 2 ? std::stoull(arguments[2]) : 1;
    ForetellingErrors desk, later;
    std::uint64_t better = 0;
    for (auto seed = first; seed < first + seeds; ++seed) {
        SimulatedDay day(seed);
        day.run();
        better += day.at_the_desk.ours < day.at_the_desk.naive;
        desk.add(day.at_the_desk);
        later.add(day.each_minute);
    }
    std::printf("mean absolute error over %llu days\n", static_cast<unsigned long long>(seeds));
    print("when the ticket is made", desk);
    print("each minute of waiting", later);
    std::printf("better than naive on %llu days\n", static_cast<unsigned long long>(better));
    return desk.our_mean() < desk.naive_mean() ? 0 : 1;
}
