#pragma once
#include "api/route.h"
#include "operations/backups.h"
#include "operations/configuration.h"
#include "operations/figures.h"
#include "operations/second_place.h"
#include "platform/rounds.h"
namespace clinic::operations {

/// Keeps the clinic's data safe while it runs: makes and proves backups, complains when there are
/// none, tells how everything is. One for the whole program; it must go before its Database does.
class Operations {
public:
    struct Settings {
        std::filesystem::path backup_folder{};  // BACKUP_DIR; empty: "backups" beside the database
        Keeping keeping{};
        std::optional<sealing::Secret> seal{};  // BACKUP_PASSPHRASE_FILE or BACKUP_SEALING_KEY
        SecondPlace::Settings second{};
        bool auto_backup = true;  // AUTO_BACKUP_ENABLED
        int backup_hour = 3;      // 0 to 23, in the clinic's zone
        /// What the front holds now; asked by /metrics.
        std::function<FrontFigures()> front = [] { return FrontFigures{}; };
        Inside inside{};
    };
    Operations(Database& database, Settings settings);
    ~Operations();
    Operations(const Operations&) = delete;

    /// Starts the threads of the schedule; once is enough. Without it nothing happens by itself.
    void start();
    /// Ends the schedule and whatever is under way (a copy, its proof, its sending) within a
    /// moment; the next start makes up for it. No events are told once this returns and nobody is
    /// inside `back_up`.
    void stop();
    /// Makes a backup when one is due. Answers true when it made a proven one.
    bool tick();
    /// Makes one now, on the calling thread, which may wait. Throws Problem 409 "backup-running"
    /// while another is being made, 503 "stopping". One that did not prove itself is answered with
    /// its fault. Once started, the second place gets it later, on a thread of its own.
    Backup back_up(Reason reason, const Caller& caller);

    bool due(Instant now) const;
    /// No proven backup younger than 26 hours: screens and /ready complain.
    bool stale(Instant now) const;
    /// How far the one being made is, nothing when none is.
    std::optional<int> percent() const;
    std::optional<Backup> newest_proven() const;

    const BackupFolder& folder() const { return folder_; }
    const SecondPlace& second_place() const { return second_; }
    const Settings& settings() const { return settings_; }
    /// When backups are made by themselves and which are kept, as they hold now.
    struct Schedule {
        Keeping keeping{};
        bool automatic = true;
        int hour = 3;
    };
    Schedule schedule() const;
    void change(const Schedule& schedule);
    Database& database() const { return database_; }
    Instant started_at() const { return started_at_; }
    Answers answers{};  // app.cpp counts into it

    /// The one that runs; Problem 503 "not-running" before the start and after the end.
    static Operations& current();

private:
    void refuse_when_ending() const;
    void advance(int percent);
    void after(const Backup& made, const Caller& caller);
    void tell(std::string_view name, std::string json) const;
    void remember_newest();
    void send_aside();
    void bring_to_second(std::stop_token stop);
    void end_expired_sessions();

    Database& database_;
    Settings settings_;
    BackupFolder folder_;
    SecondPlace second_;
    Instant started_at_;
    std::atomic<int> percent_ = -1;  // below 0: none is being made
    std::atomic<bool> ending_ = false;
    mutable std::mutex mutex_;  // of the schedule, the newest proven one and the next attempt
    Schedule schedule_;
    std::optional<Backup> newest_proven_;
    Instant next_attempt_{};
    std::mutex making_;
    // Each on a thread of its own: none waits for a large backup, a slow stick or a far server.
    platform::Rounds housekeeping_, making_rounds_, sending_;
};

/// /backups, /system, /health, /ready, /metrics.
Routes routes();
}  // namespace clinic::operations
