#include "platform/lock_file.h"
#include <cerrno>
#include <string>
#include <system_error>
#include <fcntl.h>
#include <sys/file.h>
namespace clinic::platform {
namespace {
std::string holder(int file) {
    char text[24] = {};
    const auto size = ::pread(file, text, sizeof text - 1, 0);
    const std::string number(text, size > 0 ? std::size_t(size) : 0);
    const auto digits = number.substr(0, number.find_first_not_of("0123456789"));
    return digits.empty() ? "" : " (process " + digits + ")";
}
}  // namespace

LockFile::LockFile(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    const auto fault = [&](int code) {
        return std::runtime_error("The lock file " + path.string() +
                                  " cannot be used: " + std::generic_category().message(code) +
                                  ". Look at who may write to its folder.");
    };
    if (!file_) throw fault(errno);
    int result = 0;
    do {
        result = ::flock(file_.get(), LOCK_EX | LOCK_NB);
    } while (result < 0 && errno == EINTR);
    if (result < 0 && errno == EWOULDBLOCK)
        throw AlreadyRunning("clinicd is already running here" + holder(file_.get()) +
                             ": it holds " + path.string() +
                             ". Stop it first, or give this one a database of its own.");
    if (result < 0) throw fault(errno);
    const auto own = std::to_string(::getpid()) + "\n";
    // Only a courtesy to whoever is refused: the lock holds without it.
    if (::ftruncate(file_.get(), 0) == 0 && ::pwrite(file_.get(), own.data(), own.size(), 0) < 0)
        return;
}
}  // namespace clinic::platform
