#pragma once
#include "cli/settings.h"
#include "http/server.h"
#include "operations/configuration.h"
#include <mutex>
namespace clinic::cli {

/// The settings of the running server: as they hold, and as the files say since the last look.
class RunningSettings {
public:
    explicit RunningSettings(const Settings& settings) : now_(settings) {}
    /// For the thread that reads them anew.
    const Settings& now() const { return now_; }
    /// Reads the files again. A fault in them, or in `prepare`, changes nothing and is logged with
    /// its reason; `apply` then sees what holds from now on and must not throw.
    void read_again(const std::function<std::function<void()>(const Settings&)>& prepare,
                    const std::function<void(const Settings& now, bool limits_changed)>& apply);
    /// For the screen; any thread.
    std::vector<operations::EffectiveSetting> shown() const;

private:
    mutable std::mutex mutex_;
    Settings now_;
    std::vector<std::string_view> waiting_{};
};

/// One line for each answer: at debug, or at warn when it was slow or the server failed. It names
/// the route and never its numbers or tokens.
void log_answer(const http::Answered& one, const Routes& routes);
}  // namespace clinic::cli
