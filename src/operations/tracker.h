#pragma once
#include "core/outgoing.h"
#include "operations/errors.h"
#include <thread>
namespace clinic::operations {

/// Where an error tracker (Sentry, GlitchTip) takes reports: "https://key@host/project".
struct Dsn {
    std::string endpoint{}, key{};
    /// Nothing when `text` is none.
    static std::optional<Dsn> parse(std::string_view text);
};

/// Brings errors to a tracker outside, as Sentry envelopes. What could not be sent yet waits in the
/// database, at most one report for each error. Reports hold what the table `errors` holds.
class Tracker {
public:
    struct State {
        std::int64_t waiting = 0, sent = 0;
        std::optional<std::string> fault{};  // of the last attempt, in words
    };
    /// `outgoing` outlives it.
    Tracker(Database& database, Outgoing& outgoing, Dsn dsn)
        : database_(database), outgoing_(outgoing), dsn_(std::move(dsn)) {}
    ~Tracker() { stop(); }
    Tracker(const Tracker&) = delete;

    /// Puts a report in line, in the transaction that keeps the error.
    static void put(Session& session, const Error& error);
    /// Sends what is due, one after the other, until one fails. Answers how many arrived.
    int send_due(std::stop_token stop);
    void start();
    void stop() { thread_ = {}; }
    State state(Session& session) const;

    /// A report whose time has come.
    struct Due {
        std::int64_t error_id = 0;
        std::string event{};
        std::int64_t attempts = 0;
    };

private:
    std::optional<Due> next_due();
    bool send_one(const Due& due, std::stop_token stop);
    void try_later(const Due& due, std::int64_t milliseconds, const std::string& fault);
    void done_with(const Due& due, const std::optional<std::string>& fault);

    Database& database_;
    Outgoing& outgoing_;
    Dsn dsn_;
    mutable std::mutex mutex_;
    std::optional<std::string> fault_{};
    std::atomic<std::int64_t> sent_ = 0;
    std::jthread thread_;  // last: it uses all of the above
};
}  // namespace clinic::operations
