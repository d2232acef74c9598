#include "platform/run.h"
#include "platform/descriptor.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include <thread>
extern char** environ;
namespace clinic::platform {
namespace {
using Clock = std::chrono::steady_clock;
constexpr std::size_t kept_output = 64 << 10;
// How late a wish to stop may be seen.
constexpr int slice_milliseconds = 50;

/// The program, started with its output leading to us. It leads a group of its own, so that what
/// it started goes with it.
class Child {
public:
    Child(const std::filesystem::path& program, const std::vector<std::string>& words, int out) {
        std::string name = program.string();
        std::vector<char*> all{name.data()};
        std::vector<std::string> copies = words;
        for (auto& word : copies) all.push_back(word.data());
        all.push_back(nullptr);
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
        posix_spawnattr_t how;
        posix_spawnattr_init(&how);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&how, &none);
        posix_spawnattr_setpgroup(&how, 0);
        posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
        const int fault = posix_spawn(&id_, name.c_str(), &files, &how, all.data(), environ);
        posix_spawnattr_destroy(&how);
        posix_spawn_file_actions_destroy(&files);
        if (fault) throw std::system_error(fault, std::generic_category(), name);
    }
    ~Child() {
        if (id_ <= 0) return;
        kill();
        wait();
    }
    Child(const Child&) = delete;
    void kill() { ::kill(-id_, SIGKILL); }
    int wait() {
        while (!ended()) {
        }
        return exit_code_;
    }
    /// With WNOHANG it only looks.
    bool ended(int how = 0) {
        if (id_ <= 0) return true;
        int status = 0;
        const auto found = waitpid(id_, &status, how);
        if (found == 0 || (found < 0 && errno == EINTR)) return false;
        id_ = 0;
        exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return true;
    }

private:
    pid_t id_ = 0;
    int exit_code_ = 0;
};

/// Waits a slice at most; false once there is nothing more to hear.
bool listen(const Descriptor& in, std::string& output) {
    pollfd waiting{in.get(), POLLIN, 0};
    if (poll(&waiting, 1, slice_milliseconds) <= 0) return true;
    char piece[4096];
    const auto size = read(in.get(), piece, sizeof piece);
    if (size <= 0) return false;
    output.append(piece, static_cast<std::size_t>(size));
    if (output.size() > 2 * kept_output) output.erase(0, output.size() - kept_output);
    return true;
}
}  // namespace

Ran run(const std::filesystem::path& program, const std::vector<std::string>& words,
        std::chrono::milliseconds longest, std::stop_token stop) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) throw std::system_error(errno, std::generic_category(), "pipe");
    Descriptor in(ends[0]), out(ends[1]);
    Child child(program, words, out.get());
    out = Descriptor();  // the end of its output shall be seen
    Ran ran;
    const auto end = Clock::now() + longest;
    const auto enough = [&] { return Clock::now() >= end || stop.stop_requested(); };
    while (!enough() && listen(in, ran.output)) {
    }
    // It may go on for long after its last word.
    while (!enough() && !child.ended(WNOHANG))
        std::this_thread::sleep_for(std::chrono::milliseconds(slice_milliseconds));
    if (!child.ended(WNOHANG)) child.kill();
    ran.exit_code = child.wait();
    return ran;
}
}  // namespace clinic::platform
