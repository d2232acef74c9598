#pragma once
#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>
namespace clinic::platform {
/// What a program said before it ended.
struct Ran {
    int exit_code = 0;   // 128 + signal when it was ended by one
    std::string output;  // the last 64 KiB of its standard output
};
/// Runs a program without a shell and waits for its end; after `longest`, and when `stop` asks for
/// it, it is killed with all it started (exit code 137). Its input is empty; what it says to
/// standard error goes to ours. Throws std::system_error when it cannot be started.
Ran run(const std::filesystem::path& program, const std::vector<std::string>& words,
        std::chrono::milliseconds longest, std::stop_token stop = {});
}  // namespace clinic::platform
