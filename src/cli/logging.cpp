#include "cli/logging.h"
#include "db/slow_queries.h"
#include "platform/log_file.h"
#include <memory>
#include <system_error>
namespace clinic::cli {
namespace {
using platform::Level;

/// Never destroyed: a thread may still log while the process ends.
struct Kept {
    std::mutex mutex{};
    std::filesystem::path file{};
    platform::RecentLines recent{};
};
Kept& kept() {
    static auto* const one = new Kept;
    return *one;
}

Level level_of(const std::string& name) {
    if (name == "debug") return Level::debug;
    if (name == "warn") return Level::warn;
    return name == "error" ? Level::error : Level::info;
}

std::shared_ptr<platform::LogFile> opened(const Settings& settings) {
    const std::filesystem::path path = settings.text("LOG_FILE");
    if (path.empty()) return nullptr;
    try {
        return std::make_shared<platform::LogFile>(platform::LogFile::Settings{
            .path = path,
            .most_bytes =
                static_cast<std::uint64_t>(settings.number("LOG_FILE_MEGABYTES")) * 1024 * 1024,
            .most_age = std::chrono::hours(24 * settings.number("LOG_FILE_DAYS")),
            .kept = static_cast<int>(settings.number("LOG_FILES_KEPT"))});
    } catch (const std::system_error& fault) {
        throw WrongSetting("LOG_FILE: " + std::string(fault.what()) +
                           ". Make its folder, or give it to the server's user.");
    }
}
}  // namespace

std::function<void()> prepared_log(const Settings& settings) {
    return [file = opened(settings), level = level_of(settings.text("LOG_LEVEL")),
            slow = settings.number("SLOW_QUERY_MS")] {
        platform::log_also_to([file](Level, std::string_view line) {
            file ? file->write(line) : kept().recent.add(line);
        });
        platform::set_log_level(level);
        tell_slow_queries_from(slow);
        std::lock_guard guard(kept().mutex);
        kept().file = file ? file->settings().path : "";
    };
}

std::vector<std::string> lines_of_log(const platform::LogSearch& search) {
    std::filesystem::path file;
    {
        std::lock_guard guard(kept().mutex);
        file = kept().file;
    }
    return file.empty() ? kept().recent.find(search) : platform::find_in_log(file, search);
}
}  // namespace clinic::cli
