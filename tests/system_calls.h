#pragma once
#include <csignal>
#include <functional>
#include <limits>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clinic::testing {

/// What became of a child that was to be killed.
struct Ending {
    bool killed = false;
    int exit_code = 0;  // 128 and the signal when another one ended it
    int calls = 0;      // that it made
};

/// Runs `act` in a child and kills it before its system call number `at`; without, it ends by
/// itself.
inline Ending ended_at(const std::function<void()>& act, int at = std::numeric_limits<int>::max()) {
    const auto child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        raise(SIGSTOP);
        act();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    for (int stops = 0;; ++stops) {
        if (stops / 2 == at) kill(child, SIGKILL);  // each call stops on its way in and out
        ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        waitpid(child, &status, 0);
        if (WIFSTOPPED(status)) continue;
        const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        return {killed, code, stops / 2};
    }
}
}  // namespace clinic::testing
