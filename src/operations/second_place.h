#pragma once
#include "operations/backups.h"
#include <mutex>
#include <stop_token>
namespace clinic::operations {

/// Where every proven backup goes as well, so that a burnt or stolen computer does not take all of
/// them along: another folder (a stick, a share), or wherever a program of the admin's sends it.
class SecondPlace {
public:
    struct Settings {
        std::filesystem::path folder{};  // BACKUP_SECOND_DIR; empty: none. Never made here.
        /// BACKUP_SEND_COMMAND; empty: none. Called with the backup's path as its one argument,
        /// without a shell; its output must end with the SHA-256 (hex) of what arrived there.
        std::filesystem::path send{};
    };
    struct State {
        std::optional<std::string> newest{};  // the last one that arrived
        std::optional<Instant> arrived_at{};
        std::optional<std::string> fault{};  // of the last attempt, in words
        std::optional<int> percent{};        // of the copy being made in the folder
    };
    struct Trip {
        Instant now;
        const Keeping& keeping;
        const TimeZone& zone;
        std::stop_token stop{};  // ends it within a moment; it is no fault then
        OnPercent on_percent{};
    };

    /// `home` is the folder of backups itself.
    SecondPlace(Settings settings, std::filesystem::path home);

    bool wanted() const { return !settings_.folder.empty() || !settings_.send.empty(); }
    /// The newest backup has not arrived, nobody brings it now, and the last attempt with it is
    /// long enough ago.
    bool behind(const std::optional<Backup>& newest, Instant now) const;
    /// Brings it there, and lets old ones go from the second folder. Never throws: `state` tells.
    void bring(const Backup& backup, const Trip& trip);
    State state() const;
    const Settings& settings() const { return settings_; }

private:
    void into_folder(const std::filesystem::path& file, const Trip& trip);
    void send(const std::filesystem::path& file, std::stop_token stop) const;
    std::filesystem::path memory() const { return home_ / "second-place.json"; }

    Settings settings_;
    std::filesystem::path home_;
    mutable std::mutex mutex_;
    std::mutex bringing_;
    State state_;
    std::string attempted_{};
    Instant next_attempt_{};
    bool under_way_ = false;
};
}  // namespace clinic::operations
