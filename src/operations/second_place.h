#pragma once
#include "operations/backups.h"
#include <mutex>
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
    };

    /// `home` is the folder of backups itself.
    SecondPlace(Settings settings, std::filesystem::path home);

    bool wanted() const { return !settings_.folder.empty() || !settings_.send.empty(); }
    /// The newest backup has not arrived, and the last attempt is long enough ago.
    bool behind(const std::optional<Backup>& newest, Instant now) const;
    /// Brings it there, and lets old ones go from the second folder. Never throws: `state` tells.
    void bring(const Backup& backup, Instant now, const Keeping& keeping, const TimeZone& zone);
    State state() const;
    const Settings& settings() const { return settings_; }

private:
    void into_folder(const std::filesystem::path& file, Instant now, const Keeping& keeping,
                     const TimeZone& zone) const;
    void send(const std::filesystem::path& file) const;
    std::filesystem::path memory() const { return home_ / "second-place.json"; }

    Settings settings_;
    std::filesystem::path home_;
    mutable std::mutex mutex_;
    std::mutex bringing_;
    State state_;
    Instant next_attempt_{};
};
}  // namespace clinic::operations
