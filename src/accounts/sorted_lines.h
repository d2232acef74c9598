#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
namespace clinic::accounts {

/// Lines sorted by byte, looked up by halves: a list in the binary, or a file of gigabytes that
/// never comes into memory. A line ends at '\n'; what stands behind a ':' or '\r' in it is not
/// looked at.
class SortedLines {
public:
    using Read = std::function<std::string(std::size_t at, std::size_t size)>;
    SortedLines(std::size_t size, Read read) : size_(size), read_(std::move(read)) {}
    /// Of a text that outlives this.
    explicit SortedLines(std::string_view text);
    /// Throws std::runtime_error when `read` gives less than the size promised.
    bool contain(std::string_view wanted) const;

private:
    std::size_t size_;
    Read read_;
};
}  // namespace clinic::accounts
