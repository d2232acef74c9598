#pragma once
#include "operations/measurements.h"
#include "operations/readings.h"
#include "operations/tracker.h"
#include "platform/process.h"
namespace clinic::operations {

/// Looks after the running clinic: keeps errors, judges the rules of alerts, measures, brings
/// errors to a tracker. One for the whole program; it must go before Database and Operations do.
class Watch {
public:
    struct Settings {
        std::vector<std::string> addresses{};  // whom alerts go to: "mailto:...", "https://..."
        std::filesystem::path certificate{};   // TLS_CERT_FILE; empty: none
        std::string metrics_token{};           // METRICS_TOKEN_FILE; empty: this computer may ask
        std::optional<Dsn> tracker{};          // SENTRY_DSN
        Outgoing* outgoing = nullptr;          // the way to the tracker; needed with one
        Readings::Steady steady = platform::milliseconds_since_boot;
    };
    Watch(Database& database, const Operations& operations, Settings settings);
    ~Watch();
    Watch(const Watch&) = delete;

    /// Starts the threads and listens to what is logged as an error; once is enough.
    void start();
    /// Ends them. What was seen until now is kept, if the disk takes it.
    void stop();
    /// One look at everything.
    void tick();

    Errors& errors() { return errors_; }
    const Alerts& alerts() const { return alerts_; }
    const Settings& settings() const { return settings_; }
    /// Null without one.
    Tracker* tracking() { return tracker_ ? &*tracker_ : nullptr; }
    /// How it stands with the tracker; nothing without one.
    std::optional<Tracker::State> tracker(Session& session) const;

    /// The one that runs; Problem 503 "not-running" before the start and after the end.
    static Watch& current();

private:
    void run(std::stop_token stop);
    bool keep_errors();

    Database& database_;
    Settings settings_;
    Errors errors_;
    Alerts alerts_;
    Readings readings_;
    Measurements measurements_;
    std::optional<Tracker> tracker_;
    std::jthread thread_;  // last: it uses all of the above
};

/// Errors, alerts, their rules, measurements.
Routes watch_routes();
}  // namespace clinic::operations
