#pragma once
#include "core/latencies.h"
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::http {

/// What a client does next.
struct Ask {
    std::string bytes{};                 // a whole HTTP/1.1 request; empty: it is done
    std::size_t kind = 0;                // what it counts as
    std::chrono::microseconds after{0};  // how long it waits first
    bool listens = false;                // the answer is an event stream, read to the end
    /// For a change that listeners shall hear: what its event is about, told from its answer.
    std::string (*heard_as)(std::string_view answer) = nullptr;
};
/// What it was told: the answer to its last request; status 0 before the first.
struct Told {
    int status = 0;
    std::string_view body{};
};
/// One client on a connection of its own, as a function from what it was told to what it asks.
using LoadClient = std::function<Ask(const Told&)>;

struct LoadSettings {
    std::uint16_t port = 0;                     // on 127.0.0.1
    std::chrono::milliseconds warm_up{500};     // answers of this time are not counted
    std::chrono::milliseconds duration{3'000};  // after it
    std::size_t kinds = 1;
    /// Called once when the warm-up is over, and once at the end: to look at the server's clock.
    std::function<void()> on_measuring{}, on_end{};
    /// What an event is about, in the words of `Ask::heard_as`; empty: nothing anybody waits for.
    std::function<std::string(std::string_view event)> about{};
    /// How long listeners may still hear of the last changes once the time is over.
    std::chrono::milliseconds settle{5'000};
    /// Looked at often; may throw to end it all.
    std::function<void()> on_turn{};
};
/// What came of one kind of request.
struct LoadFigures {
    Latencies latencies{};                  // from the first byte sent to the last received
    std::uint64_t refused = 0, failed = 0;  // answered 4xx; 5xx, or not at all
    std::string first_fault{};
    LoadFigures& operator+=(const LoadFigures& other);
};
/// Who of those that listened when a change was asked for heard of it, and how long after.
struct Hearing {
    std::uint64_t expected = 0;  // changes, each times its listeners
    Latencies latencies{};  // from the change's first byte sent to its event; one for each heard
    std::uint64_t missed() const { return expected - latencies.count(); }
};
struct LoadResult {
    std::vector<LoadFigures> kinds{};
    double seconds = 0;
    Hearing hearing{};
};

/// Lets all clients ask at once from this one thread, and measures until the time is over or none
/// asks any more. Throws std::system_error when
/// the server cannot be reached.
LoadResult load(const LoadSettings& settings, std::vector<LoadClient> clients);

/// A request as bytes, with a bearer token unless it is empty; a body is JSON.
std::string request_bytes(std::string_view method, std::string_view path, std::string_view token,
                          std::string_view body = {}, std::string_view fields = {});
}  // namespace clinic::http
