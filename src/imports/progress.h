#pragma once
#include <cstdint>
#include <functional>
namespace clinic::imports {

/// Hears how far a long piece of work is. Called from the thread that does it, one at a time.
using OnProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;
}  // namespace clinic::imports
