#pragma once
#include <chrono>
#include <optional>
#include <signal.h>
namespace clinic::platform {
enum class Signal { stop, reload };

/// The signals an administrator sends: SIGTERM and SIGINT mean stop, SIGHUP means look again at
/// certificates and log files. Make it before any thread starts: threads made later inherit that
/// these wait here instead of killing the process. A client that hangs up (SIGPIPE) and a full
/// file-size limit (SIGXFSZ) become ordinary errors of the write.
class Signals {
public:
    Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    Signal wait();
    /// Nothing when none came within `longest`.
    std::optional<Signal> wait_for(std::chrono::milliseconds longest);
    /// From now on a further signal ends the process at once: for someone who will not wait for
    /// an orderly stop. Threads that exist keep waiting; call it on the main thread.
    void give_up();

private:
    sigset_t awaited_{};
};
}  // namespace clinic::platform
