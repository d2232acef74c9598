#pragma once
#include "platform/descriptor.h"
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string_view>
namespace clinic::platform {

/// A file of log lines that begins anew past a size or an age; the old ones are named .1, .2, ...
/// For its owner alone (0600). Not thread-safe: the log calls it under its own lock.
class LogFile {
public:
    struct Settings {
        std::filesystem::path path{};
        std::uint64_t most_bytes = 0;   // 0: whatever its size
        std::chrono::hours most_age{};  // 0: whatever its age
        int kept = 8;                   // old files
    };
    /// Opens it. Throws std::system_error with its name.
    explicit LogFile(Settings settings);

    /// A line that cannot be written is lost; the file is opened anew at the next minute's first
    /// line, in case its disk or folder came back.
    void write(std::string_view line);
    /// Opens it by its name again: logrotate has moved the old one away. Throws likewise.
    void open();
    const Settings& settings() const { return settings_; }

private:
    void begin_anew();
    bool is_due(std::size_t more) const;
    Settings settings_;
    Descriptor file_;
    std::uint64_t bytes_ = 0;
    std::chrono::system_clock::time_point began_{};
    std::chrono::steady_clock::time_point next_try_{};
};
}  // namespace clinic::platform
