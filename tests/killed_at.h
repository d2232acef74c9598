#pragma once
#include "system_calls.h"
#include <doctest/doctest.h>

namespace clinic::testing {

/// Runs `act` in a child and kills it before system call number `at`. True when it was killed,
/// false when it ended by itself before.
inline bool killed_at(int at, const std::function<void()>& act) {
    const auto ending = ended_at(act, at);
    if (!ending.killed) CHECK(ending.exit_code == 0);
    return ending.killed;
}
}  // namespace clinic::testing
