#include "platform/terminal.h"
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
namespace clinic::platform {
namespace {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
constexpr auto redrawn_every = 100ms;

/// Hides what is typed while it lives.
class Silence {
public:
    Silence() {
        active_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        auto silent = before_;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        if (active_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        if (active_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool active_ = false;
};

std::string clock_text(std::chrono::seconds span) {
    const auto seconds = span.count();
    char text[32];
    std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(seconds / 60),
                  static_cast<long long>(seconds % 60));
    return text;
}
}  // namespace

bool is_terminal(int descriptor) {
    return ::isatty(descriptor) == 1;
}
unsigned terminal_width() {
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

std::string ask_secret(std::string_view question) {
    std::string answer;
    if (is_terminal(STDIN_FILENO)) {
        std::cerr << question << std::flush;
        const Silence silence;
        std::getline(std::cin, answer);
    } else {
        std::getline(std::cin, answer);
    }
    if (answer.ends_with('\r')) answer.pop_back();
    return answer;
}

Progress::Progress(std::string title, std::uint64_t total)
    : title_(std::move(title)),
      total_(total),
      on_terminal_(is_terminal(STDERR_FILENO)),
      began_(Clock::now()) {
    show(false);
}
Progress::~Progress() {
    show(true);
}

void Progress::reach(std::uint64_t done) {
    done_ = done;
    // A pipe without a known total hears something every few seconds instead of every tenth.
    const bool due =
        on_terminal_ || !total_ ? Clock::now() >= next_ : done_ * 10 / total_ >= next_tenth_;
    if (due) show(false);
}

void Progress::show(bool last) {
    next_ = Clock::now() + (on_terminal_ ? std::chrono::milliseconds(redrawn_every) : 5s);
    if (total_) next_tenth_ = done_ * 10 / total_ + 1;
    const auto spent = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - began_);
    std::string line = title_ + ": " + std::to_string(done_);
    if (total_) {
        line += " of " + std::to_string(total_);
        line += " (" + std::to_string(std::min<std::uint64_t>(100, done_ * 100 / total_)) + " %)";
    }
    if (spent >= 1s || last) line += ", " + clock_text(spent);
    if (on_terminal_)
        std::fprintf(stderr, "\r%s\x1b[K%s", (bar() + line).c_str(), last ? "\n" : "");
    else
        std::fprintf(stderr, "%s\n", line.c_str());
    std::fflush(stderr);
}

std::string Progress::bar() const {
    constexpr unsigned text_room = 52, most_cells = 40;
    const auto width = terminal_width();
    if (!total_ || width < text_room + 10) return {};
    const auto cells = std::min(most_cells, width - text_room);
    const auto full = std::size_t(std::min<std::uint64_t>(cells, done_ * cells / total_));
    std::string bar = "[";  // by pieces: GCC 12 warns wrongly about operator+ here
    bar.append(full, '#').append(cells - full, '.').append("] ");
    return bar;
}
}  // namespace clinic::platform
