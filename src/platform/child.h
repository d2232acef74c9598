#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>
namespace clinic::platform {

/// What another process has taken of the computer so far; 0 where the system does not tell.
struct Taken {
    double cpu_seconds = 0;  // of all its threads, to 10 ms
    std::uint64_t memory_bytes = 0, most_memory_bytes = 0;
    std::uint64_t written_bytes = 0;  // to the disk
};

/// A program started without a shell, its input empty. It leads a group of its own, so that what it
/// started goes with it; it is killed when this object goes. Whoever is ended by a signal unwinds
/// nothing: a program that keeps children takes its signals itself (platform/signals.h).
class Child {
public:
    /// What it says goes to the descriptor `out`, and what it says to standard error to ours.
    /// Throws std::system_error when it cannot be started.
    Child(const std::filesystem::path& program, const std::vector<std::string>& words, int out);
    /// All it says goes to that file, which is begun anew.
    Child(const std::filesystem::path& program, const std::vector<std::string>& words,
          const std::filesystem::path& log);
    ~Child();
    Child(const Child&) = delete;
    /// Both do nothing once it was seen to have ended.
    void kill();
    /// Asks it to end.
    void terminate();
    /// Its exit code, once it has ended: 128 + signal when it was ended by one.
    int wait();
    /// Only looks.
    bool runs() { return !ended(true); }
    Taken taken() const;

private:
    void start(const std::filesystem::path& program, const std::vector<std::string>& words, int out,
               int error);
    bool ended(bool only_look);
    pid_t id_ = 0;
    int exit_code_ = 0;
};
}  // namespace clinic::platform
