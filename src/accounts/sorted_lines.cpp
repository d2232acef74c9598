#include "accounts/sorted_lines.h"
#include <stdexcept>
namespace clinic::accounts {
namespace {
constexpr std::size_t longest_line = 256;
}

SortedLines::SortedLines(std::string_view text)
    : SortedLines(text.size(), [text](std::size_t at, std::size_t size) {
          return std::string(text.substr(at, size));
      }) {}

bool SortedLines::contain(std::string_view wanted) const {
    std::size_t low = 0, high = size_;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        const auto from = middle - std::min(middle, longest_line);
        const auto around = read_(from, 2 * longest_line);
        const auto here = middle - from;
        // The file ends sooner than it said, or cannot be read at all.
        if (around.size() <= here) throw std::runtime_error("its bytes cannot be read");
        const auto before = here ? around.rfind('\n', here - 1) : around.npos;
        const auto begin = before == around.npos ? 0 : before + 1;
        const auto end = std::min(around.find('\n', begin), around.size());
        const auto line = std::string_view(around).substr(begin, end - begin);
        const auto said = line.substr(0, line.find_first_of(":\r"));
        if (said == wanted) return true;
        if (said < wanted)
            low = from + end + 1;
        else
            high = from + begin;
    }
    return false;
}
}  // namespace clinic::accounts
