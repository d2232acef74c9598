#pragma once
#include <array>
#include <atomic>
#include <cstdint>
namespace clinic::http {
/// What the front has done since it started, and how much it holds now. Read at any time.
struct Counters {
    using Count = std::atomic<std::uint64_t>;

    static constexpr std::array statuses{400, 408, 413, 414, 415, 417,
                                         429, 431, 500, 501, 503, 505};

    Count accepted{0}, requests{0}, sent_bytes{0};
    Count slow_turns{0};      // a loop was held up for more than 5 ms
    Count ended_for_room{0};  // idle connections that made room for new ones
    Count ended_unasked{0};   // TLS connections that ended before their first request
    Count events{0}, streams_opened{0}, streams_dropped{0};  // dropped: they read too slowly
    Count connections{0}, streams{0}, unsent_bytes{0}, gathered_bytes{0}, waiting{0};  // now

    /// Requests the front itself refused with this status, one of `statuses`.
    std::uint64_t refused(int status) const {
        for (std::size_t i = 0; i < statuses.size(); ++i)
            if (statuses[i] == status) return refused_[i];
        return 0;
    }
    void count_refusal(int status) {
        for (std::size_t i = 0; i < statuses.size(); ++i)
            if (statuses[i] == status) ++refused_[i];
    }

private:
    std::array<Count, statuses.size()> refused_{};
};
}  // namespace clinic::http
