#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// One case of a target. libFuzzer calls it with bytes it makes up, fuzz/replay.cpp with the files
/// of the corpus. Whatever it throws, and whatever is not as claimed, ends the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace clinic::testing {
/// Ends the program when a reader did not do what it promises; the input is the evidence then.
inline void claim(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}
/// Takes the beginning of `rest` up to a line feed.
inline std::string_view line_of(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return line;
}
}  // namespace clinic::testing
