#include "platform/rounds.h"
#include <doctest/doctest.h>
#include <atomic>
#include <future>

using clinic::platform::Rounds;
using namespace std::chrono_literals;

TEST_SUITE("rounds") {
    TEST_CASE("the first round begins at once, the next after the pause or when woken") {
        std::atomic<int> rounds = 0;
        std::promise<void> second;
        Rounds thread;
        CHECK_FALSE(thread.started());
        thread.start("test", 1h, [&](auto) {
            if (++rounds == 2) second.set_value();
        });
        CHECK(thread.started());
        while (rounds == 0) std::this_thread::yield();
        thread.wake();
        second.get_future().get();
        thread.stop();
        CHECK(rounds == 2);
    }
    TEST_CASE("being woken during a round makes another one") {
        std::atomic<int> rounds = 0;
        std::promise<void> begun, go_on, again;
        Rounds thread;
        thread.start("test", 1h, [&](auto) {
            if (++rounds == 1) {
                begun.set_value();
                go_on.get_future().get();
            } else {
                again.set_value();
            }
        });
        begun.get_future().get();
        thread.wake();
        go_on.set_value();
        again.get_future().get();
    }
    TEST_CASE("stopped, a round sees it in its token, and none begins any more") {
        std::atomic<int> rounds = 0;
        std::promise<void> begun;
        Rounds thread;
        thread.start("test", 1ms, [&](std::stop_token stop) {
            if (++rounds == 1) begun.set_value();
            while (!stop.stop_requested()) std::this_thread::yield();
        });
        begun.get_future().get();
        thread.stop();
        thread.wake();
        thread.start("test", 1ms, [&](auto) { ++rounds; });
        CHECK(rounds == 1);
    }
}
