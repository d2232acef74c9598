#include "platform/child.h"
#include "platform/descriptor.h"
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <signal.h>
#include <sstream>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
extern char** environ;
namespace clinic::platform {

Child::Child(const std::filesystem::path& program, const std::vector<std::string>& words, int out) {
    start(program, words, out, STDERR_FILENO);
}
Child::Child(const std::filesystem::path& program, const std::vector<std::string>& words,
             const std::filesystem::path& log) {
    const Descriptor file(
        ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file) throw std::system_error(errno, std::generic_category(), log.string());
    start(program, words, file.get(), file.get());
}

void Child::start(const std::filesystem::path& program, const std::vector<std::string>& words,
                  int out, int error) {
    std::string name = program.string();
    std::vector<char*> all{name.data()};
    std::vector<std::string> copies = words;
    for (auto& word : copies) all.push_back(word.data());
    all.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, error, STDERR_FILENO);
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

Child::~Child() {
    if (id_ <= 0) return;
    kill();
    wait();
}

// To the system, 0 and -0 are the whole group of whoever asks.
void Child::kill() {
    if (id_ > 0) ::kill(-id_, SIGKILL);
}
void Child::terminate() {
    if (id_ > 0) ::kill(id_, SIGTERM);
}

int Child::wait() {
    while (!ended(false)) {
    }
    return exit_code_;
}

bool Child::ended(bool only_look) {
    if (id_ <= 0) return true;
    int status = 0;
    const auto found = waitpid(id_, &status, only_look ? WNOHANG : 0);
    if (found == 0 || (found < 0 && errno == EINTR)) return false;
    id_ = 0;
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}

// proc(5): of /proc/<pid>/stat the 14th and 15th field, counted behind the name in brackets, are
// its clock ticks in user and system mode.
Taken Child::taken() const {
    Taken all;
    const auto folder = "/proc/" + std::to_string(id_) + "/";
    std::string line;
    if (std::getline(std::ifstream(folder + "stat"), line)) {
        std::istringstream fields(line.substr(line.rfind(')') + 2));
        std::string skipped;
        for (int i = 3; i < 14; ++i) fields >> skipped;
        double user = 0, system = 0;
        fields >> user >> system;
        all.cpu_seconds = (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }
    const auto number = [&](const char* file, std::string_view name) {
        std::ifstream in(folder + file);
        for (std::string text; std::getline(in, text);)
            if (text.starts_with(name)) return std::stoull(text.substr(name.size()));
        return 0ull;
    };
    all.memory_bytes = number("status", "VmRSS:") * 1024;
    all.most_memory_bytes = number("status", "VmHWM:") * 1024;
    all.written_bytes = number("io", "write_bytes:");
    return all;
}
}  // namespace clinic::platform
