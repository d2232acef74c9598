#include "platform/files.h"
#include "platform/paths.h"
#include <cerrno>
#include <system_error>
#include <fcntl.h>
#include <sys/stat.h>
namespace clinic::platform {
namespace {
std::system_error fault(const std::filesystem::path& path) {
    return {errno, std::generic_category(), path.string()};
}
}  // namespace

PrivateFile::PrivateFile(std::filesystem::path file)
    : file_(std::move(file)),
      made_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    if (!made_) throw fault(file_);
}
void PrivateFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(made_.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw fault(file_);
        bytes.remove_prefix(std::size_t(written));
    }
}
void PrivateFile::sync() {
    if (::fsync(made_.get()) != 0) throw fault(file_);
}

void make_private_file(const std::filesystem::path& file, std::string_view bytes) {
    PrivateFile made(file);
    made.write(bytes);
    made.sync();
    make_durable(std::filesystem::absolute(file).parent_path());
}

bool open_to_others(const std::filesystem::path& file) {
    struct stat about {};
    return ::stat(file.c_str(), &about) == 0 && (about.st_mode & 077) != 0;
}

std::uint64_t free_bytes(const std::filesystem::path& folder) {
    return std::filesystem::space(folder).available;
}

void name_again(const std::filesystem::path& file, const std::filesystem::path& second) {
    if (::link(file.c_str(), second.c_str()) == 0) return;
    if (errno == EEXIST) throw fault(second);
    std::filesystem::copy_file(file, second);
    make_durable(second);
}
}  // namespace clinic::platform
