#pragma once
#include "platform/log.h"
#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <vector>
namespace clinic::platform {

/// Which lines of the log are wanted: those of one request or job, at least so grave.
struct LogSearch {
    std::string request_id{};  // empty: any; letters, digits and '-'
    Level least = Level::debug;
    std::size_t limit = 100;

    bool wants(std::string_view json_line) const;
};

/// The last lines of the log in memory, for those who keep no file. Any thread.
class RecentLines {
public:
    static constexpr std::size_t most_bytes = 1 << 20;
    void add(std::string_view json_line);
    /// Newest first.
    std::vector<std::string> find(const LogSearch& search) const;

private:
    mutable std::mutex mutex_;
    std::deque<std::string> lines_;
    std::size_t bytes_ = 0;
};

/// The newest such lines of a log file and of the one before it (".1"), newest first. Reads them
/// from their ends, no more than `most_bytes` of both. A file that cannot be read has none.
std::vector<std::string> find_in_log(const std::filesystem::path& file, const LogSearch& search,
                                     std::uint64_t most_bytes = 32 << 20);
}  // namespace clinic::platform
