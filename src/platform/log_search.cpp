#include "platform/log_search.h"
#include <algorithm>
#include <array>
#include <fstream>
namespace clinic::platform {
namespace {
constexpr std::uint64_t piece = 64 * 1024;

/// Lines from the end of one file on; `seen` answers false when it has enough.
template <class Seen>
void read_backwards(const std::filesystem::path& file, std::uint64_t& budget, Seen seen) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) return;
    auto left = static_cast<std::uint64_t>(in.tellg());
    std::string text;  // what was read and not yet given out: the line at its front may be cut
    while (left > 0 && budget > 0) {
        const auto size = std::min({piece, left, budget});
        left -= size;
        budget -= size;
        std::string more(size, '\0');
        in.seekg(static_cast<std::streamoff>(left));
        if (!in.read(more.data(), static_cast<std::streamsize>(size))) return;
        text.insert(0, more);
        for (auto end = text.rfind('\n'); end != text.npos; end = text.rfind('\n')) {
            if (end + 1 < text.size() && !seen(std::string_view(text).substr(end + 1))) return;
            text.resize(end);
        }
    }
    if (left == 0 && !text.empty()) seen(text);
}
}  // namespace

bool LogSearch::wants(std::string_view line) const {
    constexpr std::array<std::string_view, 4> names{"debug", "info", "warn", "error"};
    const auto has = [&](const std::string& part) { return line.find(part) != line.npos; };
    if (!request_id.empty() && !has("\"request_id\":\"" + request_id + "\"")) return false;
    if (least == Level::debug) return true;
    return std::any_of(names.begin() + int(least), names.end(),
                       [&](auto name) { return has("\"level\":\"" + std::string(name) + "\""); });
}

void RecentLines::add(std::string_view line) {
    std::lock_guard guard(mutex_);
    if (line.ends_with('\n')) line.remove_suffix(1);
    bytes_ += line.size();
    lines_.emplace_back(line);
    for (; bytes_ > most_bytes; lines_.pop_front()) bytes_ -= lines_.front().size();
}

std::vector<std::string> RecentLines::find(const LogSearch& search) const {
    std::lock_guard guard(mutex_);
    std::vector<std::string> found;
    for (auto line = lines_.rbegin(); line != lines_.rend() && found.size() < search.limit; ++line)
        if (search.wants(*line)) found.push_back(*line);
    return found;
}

std::vector<std::string> find_in_log(const std::filesystem::path& file, const LogSearch& search,
                                     std::uint64_t most_bytes) {
    std::vector<std::string> found;
    const auto seen = [&](std::string_view line) {
        if (search.wants(line)) found.emplace_back(line);
        return found.size() < search.limit;
    };
    read_backwards(file, most_bytes, seen);
    if (found.size() < search.limit) read_backwards(file.string() + ".1", most_bytes, seen);
    return found;
}
}  // namespace clinic::platform
