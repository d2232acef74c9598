#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
namespace clinic::platform {
/// A thread that does the same thing again and again, with a pause between, until it is ended.
/// Its functions may be called from any thread but its own.
class Rounds {
public:
    /// What takes long looks at the token; what it throws ends the program, as on any thread.
    using Act = std::function<void(std::stop_token)>;
    Rounds() = default;
    ~Rounds() { stop(); }
    Rounds(const Rounds&) = delete;

    /// The first round begins at once. Does nothing when it runs already, or was stopped.
    void start(std::string name, std::chrono::milliseconds pause, Act act);
    /// Cuts the present pause short; a round under way is followed by another one.
    void wake();
    /// Returns when the round under way has ended, and none will begin.
    void stop();
    bool started() const;

private:
    void go(std::stop_token stop, const std::string& name, std::chrono::milliseconds pause,
            const Act& act);

    mutable std::mutex mutex_;
    std::condition_variable_any time_to_act_;
    bool woken_ = false, started_ = false;
    std::jthread thread_;
};
}  // namespace clinic::platform
