#include "platform/run.h"
#include "platform/child.h"
#include "platform/descriptor.h"
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include <thread>
namespace clinic::platform {
namespace {
using Clock = std::chrono::steady_clock;
constexpr std::size_t kept_output = 64 << 10;
// How late a wish to stop may be seen.
constexpr int slice_milliseconds = 50;

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
    while (!enough() && child.runs())
        std::this_thread::sleep_for(std::chrono::milliseconds(slice_milliseconds));
    if (child.runs()) child.kill();
    ran.exit_code = child.wait();
    return ran;
}
}  // namespace clinic::platform
