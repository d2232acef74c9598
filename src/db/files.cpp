#include "db/files.h"
#include "core/problem.h"
#include <cerrno>
#include <cstring>
#include <sodium.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
namespace clinic {
namespace {
constexpr mode_t owner_only = 0600;

struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};
Problem file_fault(const std::filesystem::path& file, const std::string& what) {
    return {500, "file-fault", what + " " + file.string() + ": " + std::strerror(errno) + "."};
}

void make_key(const std::filesystem::path& file) {
    const Descriptor fd{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only)};
    if (fd.number < 0) throw file_fault(file, "The key file cannot be made:");
    Keys::Secret secret;
    randombytes_buf(secret.data(), secret.size());
    const auto written = ::write(fd.number, secret.data(), secret.size());
    sodium_memzero(secret.data(), secret.size());
    if (written != static_cast<ssize_t>(secret.size()))
        throw file_fault(file, "The key file cannot be written:");
    sync_to_disk(file);
}
}  // namespace

void refuse_open_mode(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0 || (facts.st_mode & 0077) == 0) return;
    throw Problem(500, "open-mode",
                  file.string() + " can be read by other users of this computer. Run: chmod 600 " +
                      file.string());
}

Keys load_key(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) make_key(file);
    refuse_open_mode(file);
    const Descriptor fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (fd.number < 0) throw file_fault(file, "The key file cannot be read:");
    Keys::Secret secret;
    if (::read(fd.number, secret.data(), secret.size()) != static_cast<ssize_t>(secret.size()))
        throw Problem(500, "damaged-key",
                      "The key file " + file.string() +
                          " is damaged. Put back the copy you kept; sessions and the audit proof "
                          "depend on it.");
    Keys keys(secret);
    sodium_memzero(secret.data(), secret.size());
    return keys;
}

void sync_to_disk(const std::filesystem::path& file) {
    const Descriptor fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (fd.number < 0 || ::fsync(fd.number) != 0)
        throw file_fault(file, "The disk did not take");
    const auto folder = std::filesystem::absolute(file).parent_path();
    const Descriptor above{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (above.number < 0 || ::fsync(above.number) != 0)
        throw file_fault(folder, "The disk did not take");
}
}  // namespace clinic
