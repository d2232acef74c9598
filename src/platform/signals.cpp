#include "platform/signals.h"
#include <algorithm>
#include <cerrno>
#include <ctime>
namespace clinic::platform {
namespace {
Signal meaning(int number) {
    return number == SIGHUP ? Signal::reload : Signal::stop;
}
}  // namespace

Signals::Signals() {
    ::sigemptyset(&awaited_);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&awaited_, number);
    ::pthread_sigmask(SIG_BLOCK, &awaited_, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

Signal Signals::wait() {
    for (;;) {
        const int number = ::sigwaitinfo(&awaited_, nullptr);
        if (number > 0) return meaning(number);
    }
}

std::optional<Signal> Signals::wait_for(std::chrono::milliseconds longest) {
    using namespace std::chrono;
    const auto end = steady_clock::now() + longest;
    for (;;) {
        const auto left = std::max(nanoseconds(end - steady_clock::now()), 0ns);
        const timespec span{time_t(left / 1s), long((left % 1s).count())};
        const int number = ::sigtimedwait(&awaited_, nullptr, &span);
        if (number > 0) return meaning(number);
        if (errno != EINTR) return std::nullopt;
    }
}

void Signals::give_up() {
    ::pthread_sigmask(SIG_UNBLOCK, &awaited_, nullptr);
}
}  // namespace clinic::platform
