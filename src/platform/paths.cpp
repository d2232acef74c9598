#include "platform/paths.h"
#include "platform/descriptor.h"
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
namespace clinic::platform {
namespace {
std::system_error fault(const std::filesystem::path& path) {
    return {errno, std::generic_category(), path.string()};
}

void write_new(const std::filesystem::path& path, std::string_view bytes) {
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file || ::fchmod(file.get(), 0600) != 0) throw fault(path);
    while (!bytes.empty()) {
        const auto written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw fault(path);
        bytes.remove_prefix(std::size_t(written));
    }
    if (::fsync(file.get()) != 0) throw fault(path);
}
}  // namespace

std::filesystem::path own_program() {
    return std::filesystem::read_symlink("/proc/self/exe");
}

std::filesystem::path default_data_folder() {
    if (const char* service = std::getenv("STATE_DIRECTORY"); service && *service) return service;
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::filesystem::path(data) / "clinicd";
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return std::filesystem::path(home) / ".local" / "share" / "clinicd";
    return std::filesystem::current_path() / "clinicd-data";
}

void make_private_folder(const std::filesystem::path& folder) {
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw std::filesystem::filesystem_error("cannot make the folder", folder,
                                                {errno, std::generic_category()});
}

void require_private(const std::filesystem::path& file) {
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0) throw fault(file);
    if ((about.st_mode & 077) == 0) return;
    throw std::runtime_error("Others than its owner may open " + file.string() +
                             ". Close it first: chmod go= '" + file.string() + "'");
}

void replace_file(const std::filesystem::path& file, std::string_view bytes) {
    auto fresh = file;
    fresh += ".new";
    try {
        write_new(fresh, bytes);
        if (::rename(fresh.c_str(), file.c_str()) != 0) throw fault(file);
    } catch (const std::system_error&) {
        ::unlink(fresh.c_str());  // a full disk keeps no half of it
        throw;
    }
    make_durable(file.has_parent_path() ? file.parent_path() : ".");
}

void make_durable(const std::filesystem::path& file_or_folder) {
    const Descriptor opened(::open(file_or_folder.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened || ::fsync(opened.get()) != 0) throw fault(file_or_folder);
}
}  // namespace clinic::platform
