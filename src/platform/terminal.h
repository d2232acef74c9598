#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
namespace clinic::platform {
/// Whether a person sits at this descriptor (1: standard output, 2: standard error).
bool is_terminal(int descriptor);
/// Columns of the terminal at standard output; 80 when it is none.
unsigned terminal_width();
/// Asks on the terminal without showing what is typed; reads a line of standard input when that
/// is no terminal. Empty at end of input.
std::string ask_secret(std::string_view question);

/// How far a long piece of work is, on standard error: a bar on a terminal, in a pipe a plain
/// line at every tenth. One thread. The last line is written when it goes.
class Progress {
public:
    /// `total` steps are to be done; 0 when nobody knows, then only the count is shown.
    Progress(std::string title, std::uint64_t total);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();
    void advance(std::uint64_t steps = 1) { reach(done_ + steps); }
    void reach(std::uint64_t done);

private:
    void show(bool last);
    std::string bar() const;
    const std::string title_;
    const std::uint64_t total_;
    const bool on_terminal_;
    const std::chrono::steady_clock::time_point began_;
    std::chrono::steady_clock::time_point next_{};
    std::uint64_t done_ = 0, next_tenth_ = 0;
};
}  // namespace clinic::platform
