#pragma once
#include "platform/signals.h"
#include <stdexcept>
namespace clinic::cli {

/// Ctrl+C, SIGTERM and a closed terminal end a bench between two steps, so that the server it
/// started and the clinic it made go with it. Make it before anything starts.
class BenchStop {
public:
    /// Throws std::runtime_error once the bench shall end.
    void look() {
        if (signals_.wait_for(std::chrono::milliseconds(0)))
            throw std::runtime_error("Stopped. The server that was measured has ended.");
    }

private:
    platform::Signals signals_;
};
}  // namespace clinic::cli
