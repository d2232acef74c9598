#pragma once
#include "http/load.h"
#include <string>
#include <unordered_map>
namespace clinic::http {

/// Matches what listeners hear to the changes that caused it. An event may come before the answer
/// to its change, and before anyone knows what that change is heard as.
class LoadNews {
public:
    using Clock = std::chrono::steady_clock;

    /// A change that began then was answered, and so many listened when it began. Those of the
    /// warm-up are not counted.
    void changed(const std::string& about, Clock::time_point began, std::size_t listeners);
    /// One listener, who listens since then, heard of it; a second time counts nothing.
    void heard(const std::string& about, std::size_t listener, Clock::time_point since,
               Clock::time_point at);
    bool all_heard() const { return hearing_.latencies.count() == hearing_.expected; }
    const Hearing& hearing() const { return hearing_; }

private:
    struct Heard {
        Clock::time_point since{}, at{};
    };
    struct News {
        Clock::time_point began{};
        bool changed = false;
        std::unordered_map<std::size_t, Heard> heard{};
    };
    void count(const News& news, const Heard& heard);

    std::unordered_map<std::string, News> news_{};
    Hearing hearing_{};
};
}  // namespace clinic::http
