#include "platform/process.h"
#include <algorithm>
#include <csignal>
#include <ctime>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <pthread.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
namespace clinic::platform {
void name_thread(const char* name) noexcept {
    char short_name[16] = {};  // a longer one would be refused
    std::strncpy(short_name, name, sizeof short_name - 1);
    ::pthread_setname_np(::pthread_self(), short_name);
}

void give_memory_back() noexcept {
    ::malloc_trim(0);
}

void share_freed_memory() noexcept {
    constexpr int stores = 4;  // one each for the writer and two loops, one for all workers
    ::mallopt(M_ARENA_MAX, stores);
}

std::int64_t milliseconds_since_boot() noexcept {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

std::size_t allow_descriptors(std::size_t most) noexcept {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
    const auto wanted = std::min(rlim_t(most), limit.rlim_max);
    if (limit.rlim_cur >= wanted) return limit.rlim_cur;
    limit.rlim_cur = wanted;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? wanted : 0;
}

Usage usage() noexcept try {
    Usage now;
    rusage spent{};
    if (::getrusage(RUSAGE_SELF, &spent) == 0)
        for (const auto& part : {spent.ru_utime, spent.ru_stime})
            now.cpu_seconds += double(part.tv_sec) + double(part.tv_usec) / 1e6;
    std::uint64_t pages = 0, resident = 0;
    if (std::ifstream("/proc/self/statm") >> pages >> resident)
        now.memory_bytes = resident * std::uint64_t(::sysconf(_SC_PAGESIZE));
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) now.most_descriptors = limit.rlim_cur;
    const auto entries = [](const char* folder) {
        std::error_code gone;
        const std::filesystem::directory_iterator all(folder, gone);
        return gone ? 0 : std::uint64_t(std::distance(begin(all), end(all)));
    };
    now.descriptors = entries("/proc/self/fd");
    now.threads = entries("/proc/self/task");
    return now;
} catch (...) {  // no memory left: no figures either
    return {};
}

bool has_desktop() noexcept {
    return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
}

void open_on_desktop(const std::filesystem::path& file) {
    posix_spawnattr_t attributes;
    if (::posix_spawnattr_init(&attributes) != 0) return;
    sigset_t none;
    sigemptyset(&none);  // ours are blocked for the thread that waits for them
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::string program = "xdg-open", name = file.string();
    char* const words[] = {program.data(), name.data(), nullptr};
    pid_t child = 0;
    const int fault = ::posix_spawnp(&child, words[0], nullptr, &attributes, words, environ);
    ::posix_spawnattr_destroy(&attributes);
    if (fault == 0) std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
}
}  // namespace clinic::platform
