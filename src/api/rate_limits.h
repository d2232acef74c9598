#pragma once
#include "api/exchange.h"
#include "core/problem.h"
#include "core/shape.h"
#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string_view>
namespace clinic {

/// Whose requests are counted together: all of one address, all of one user, and what strangers on
/// one address read and write on the public surface.
enum class Limit { address, user, public_reads, public_writes };
BOOST_DESCRIBE_ENUM(Limit, address, user, public_reads, public_writes)

/// How much anyone may ask of the clinic within a minute. Everyone's allowance flows back evenly,
/// and may be spent at once. Kept in memory of a fixed size: who has not been heard of for longest
/// is forgotten first, which only gives their allowance back. Any thread.
class RateLimits {
public:
    struct Settings {
        bool on = true;
        // A whole clinic may sit behind one address; a waiting room on its guest Wi-Fi, too.
        std::int64_t address = 120'000, user = 12'000, public_reads = 600, public_writes = 60;
        /// Addresses whose staff are not counted: programs on this very computer.
        std::vector<std::string> spared{"127.0.0.1", "::1"};
        std::function<std::int64_t()> nanoseconds{};  // a steady clock; unset: the computer's
    };
    explicit RateLimits(Settings settings);

    /// Whether requests from there go uncounted by that limit. Strangers' never do.
    bool spares(std::string_view address, Limit limit) const;
    /// Throws Problem 429 "too-many-requests" when `who` has spent the allowance.
    void count(Limit limit, std::string_view who);

private:
    // "Theoretical arrival time" (GCRA, ITU-T I.371): when the allowance will be whole again.
    struct Account {
        std::uint64_t whose = 0;
        std::int64_t whole_at = 0;
    };
    static constexpr std::size_t accounts_in_set = 4, sets = 4096, locks = 64;

    Account& account(std::size_t set, std::uint64_t whose);
    std::int64_t now() const;
    std::int64_t allowance(Limit limit) const;

    Settings settings_;
    std::uint64_t salt_;  // strangers cannot choose whom they share a set with
    std::array<std::mutex, locks> locks_;
    std::vector<std::array<Account, accounts_in_set>> sets_;
};

/// Retry-After, RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers) for any 429.
void add_rate_limit(api::Answer& answer, const Problem& problem);
}  // namespace clinic
