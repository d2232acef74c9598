#pragma once
#include <doctest/doctest.h>
#include <functional>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clinic::testing {

/// Runs `act` in a child and kills it before system call number `at`. True when it was killed,
/// false when it ended by itself before.
inline bool killed_at(int at, const std::function<void()>& act) {
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
        if (stops == 2 * at) kill(child, SIGKILL);  // each call stops on its way in and out
        ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        waitpid(child, &status, 0);
        if (WIFSIGNALED(status)) return true;
        if (WIFEXITED(status)) {
            CHECK(WEXITSTATUS(status) == 0);
            return false;
        }
    }
}
}  // namespace clinic::testing
