#pragma once
#include "platform/descriptor.h"
#include <filesystem>
#include <stdexcept>
namespace clinic::platform {
/// Another process holds the lock. The message says which and what to do about it.
struct AlreadyRunning : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Holds a file so that only one process works on what it stands for. The system lets go when the
/// process ends, however it ends, so a file left behind means nothing.
class LockFile {
public:
    /// Throws AlreadyRunning when another process has it, std::runtime_error when the file cannot
    /// be made.
    explicit LockFile(const std::filesystem::path& path);

private:
    Descriptor file_;
};
}  // namespace clinic::platform
