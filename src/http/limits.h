#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::http {
using Clock = std::chrono::steady_clock;

/// A kind of route whose bodies may be larger, or must be smaller, than others: uploads, imports.
struct BodyLimit {
    std::string path_prefix;
    std::size_t bytes;
};

/// What one client may cost. Every time is absolute: dripping bytes extends nothing.
struct Limits {
    std::size_t head_bytes = 16 * 1024, fields = 64, target_bytes = 2048;
    std::size_t body_bytes = 1 << 20;
    std::vector<BodyLimit> body_bytes_below{};  // the longest prefix counts
    std::size_t connections = 4096, unfinished_per_address = 128;
    std::chrono::seconds request{5}, idle{60}, reply{10}, farewell{1}, stop{4};
    std::size_t slowest_sender = 128 * 1024;  // bytes per second, on top of `request`
    std::size_t slowest_reader = 64 * 1024;   // bytes per second, on top of `reply`
    std::size_t gathered_bytes = 64 << 20;    // of all bodies over 64 KiB that are on their way
    std::size_t unsent_bytes = 64 << 20;      // of all slow readers together; one more is cut off
    std::size_t waiting_requests = 1000;      // for a worker; one more is answered 503
    std::size_t streams = 4096, streams_per_owner = 8;

    std::size_t body_bytes_for(std::string_view path) const {
        const BodyLimit* longest = nullptr;
        for (const auto& rule : body_bytes_below)
            if (path.starts_with(rule.path_prefix) &&
                (!longest || rule.path_prefix.size() > longest->path_prefix.size()))
                longest = &rule;
        return longest ? longest->bytes : body_bytes;
    }
};
}  // namespace clinic::http
