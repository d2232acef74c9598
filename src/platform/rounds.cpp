#include "platform/rounds.h"
#include "platform/log_context.h"
#include "platform/process.h"
#include <utility>
namespace clinic::platform {

void Rounds::start(std::string name, std::chrono::milliseconds pause, Act act) {
    std::lock_guard guard(mutex_);
    if (std::exchange(started_, true)) return;
    thread_ = std::jthread([this, name = std::move(name), pause, act = std::move(act)](
                               std::stop_token stop) { go(stop, name, pause, act); });
}
void Rounds::wake() {
    {
        std::lock_guard guard(mutex_);
        woken_ = true;
    }
    time_to_act_.notify_one();
}
void Rounds::stop() {
    std::jthread ending;
    {
        std::lock_guard guard(mutex_);
        started_ = true;  // for good
        ending.swap(thread_);
    }
}
bool Rounds::started() const {
    std::lock_guard guard(mutex_);
    return started_;
}

void Rounds::go(std::stop_token stop, const std::string& name, std::chrono::milliseconds pause,
                const Act& act) {
    name_thread(name.c_str());
    while (!stop.stop_requested()) {
        {
            const LogScope scope(LogContext::for_job(name));
            act(stop);
        }
        std::unique_lock guard(mutex_);
        time_to_act_.wait_for(guard, stop, pause, [this] { return woken_; });
        woken_ = false;
    }
}
}  // namespace clinic::platform
