#include "platform/log_file.h"
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
namespace clinic::platform {
namespace {
using namespace std::chrono_literals;

std::filesystem::path numbered(const std::filesystem::path& path, int number) {
    return path.string() + "." + std::to_string(number);
}

// When the first line was written, as that line says; a file from elsewhere begins now.
std::chrono::system_clock::time_point first_moment(int file) {
    std::array<char, 64> head{};
    const auto size = ::pread(file, head.data(), head.size() - 1, 0);
    std::tm utc{};
    const char* time = size > 0 ? std::strstr(head.data(), "\"time\":\"") : nullptr;
    if (!time || !::strptime(time + 8, "%Y-%m-%dT%H:%M:%S", &utc))
        return std::chrono::system_clock::now();
    return std::chrono::system_clock::from_time_t(::timegm(&utc));
}
}  // namespace

LogFile::LogFile(Settings settings) : settings_(std::move(settings)) {
    open();
}

void LogFile::open() {
    Descriptor fresh(
        ::open(settings_.path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    struct stat about {};
    if (!fresh || ::fstat(fresh.get(), &about) != 0)
        throw std::system_error(errno, std::generic_category(), settings_.path.string());
    file_ = std::move(fresh);
    bytes_ = std::uint64_t(about.st_size);
    began_ = bytes_ ? first_moment(file_.get()) : std::chrono::system_clock::now();
}

bool LogFile::is_due(std::size_t more) const {
    if (!bytes_) return false;
    if (settings_.most_bytes && bytes_ + more > settings_.most_bytes) return true;
    return settings_.most_age > 0h &&
           std::chrono::system_clock::now() - began_ > settings_.most_age;
}

// Renaming from the oldest on: what is cut short in between loses one number, no lines but those
// of the oldest.
void LogFile::begin_anew() {
    for (int number = settings_.kept; number > 0; --number) {
        const auto from = number == 1 ? settings_.path : numbered(settings_.path, number - 1);
        ::rename(from.c_str(), numbered(settings_.path, number).c_str());
    }
    open();
}

void LogFile::write(std::string_view line) try {
    const auto now = std::chrono::steady_clock::now();
    if (!file_) {
        if (now < next_try_) return;
        next_try_ = now + 1min;
        open();
    }
    if (is_due(line.size())) begin_anew();
    // One write: a reader or a second writer never sees half a line.
    const auto written = ::write(file_.get(), line.data(), line.size());
    if (written > 0) bytes_ += std::uint64_t(written);
} catch (const std::system_error&) {  // the log itself has nowhere to complain
    file_ = Descriptor();
}
}  // namespace clinic::platform
