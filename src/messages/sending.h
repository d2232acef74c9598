#pragma once
#include "db/database.h"
#include "messages/errands.h"
#include <condition_variable>
namespace clinic::messages {

/// Sends what is due in the outbox, on threads of its own. One for the whole program; it must go
/// before its Database does, and the channels after it.
class Sending {
public:
    Sending(Database& database, Channels channels);
    ~Sending();
    Sending(const Sending&) = delete;

    /// Starts the threads, which first look what a crash left behind; once is enough. Without it
    /// nothing is sent by itself.
    void start();
    /// Breaks off what is under way and ends the threads, within a second or two.
    void stop();
    /// Sends one message that is due, on the calling thread. False when there was none.
    bool send_one(std::stop_token stop = {});
    /// Looks for messages now rather than in a moment.
    void wake();

    const Channels& channels() const { return channels_; }
    /// Until when a way is left alone; long ago for one that is not.
    Instant rests_until(Way way) const;

    /// The one that runs; nullptr before the start and after the end.
    static Sending* current();

private:
    void look_back();
    void run(std::stop_token stop);
    void tidy(std::stop_token stop);
    bool look(std::stop_token stop);
    void rest(const Done& done);
    void write_down(const Round& round, const std::vector<Done>& done, std::stop_token stop);
    bool wait_a_little(std::stop_token stop, std::chrono::milliseconds time);

    Database& database_;
    const Channels channels_;
    mutable std::mutex mutex_;  // of what follows
    std::condition_variable_any woken_;
    std::uint64_t wakes_ = 0;
    Resting resting_{};
    std::once_flag recovered_;
    std::vector<std::jthread> threads_;  // last: they use all of the above
};
}  // namespace clinic::messages
