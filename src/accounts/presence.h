#pragma once
#include "core/time.h"
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
namespace clinic::accounts {

/// When each program last asked for something. A read writes nothing to the database, and yet
/// whoever reads is there. Forgotten at the end of the program: then their last write counts. Any
/// thread.
class Presence {
public:
    /// `token` is a digest, so two clinics in one process never meet.
    void note(const std::string& token, Instant at);
    /// The beginning of time for one never heard of.
    Instant last(const std::string& token) const;

private:
    static constexpr std::size_t most = 10'000;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Instant> heard_;
};
Presence& presence();
}  // namespace clinic::accounts
