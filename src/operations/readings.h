#pragma once
#include "operations/alerts.h"
#include "operations/errors.h"
#include "operations/operations.h"
#include <deque>
namespace clinic::operations {

/// Measures for every rule of the alerts. Remembers what it saw before, for those that count a
/// stretch of time. One thread at a time.
class Readings {
public:
    /// Milliseconds that only go forward, whatever the wall clock does.
    using Steady = std::function<std::int64_t()>;
    Readings(Database& database, const Operations& operations, const Errors& errors,
             std::filesystem::path certificate, Steady steady);

    /// What can be measured now. What cannot is a reading that was not measured, or itself one (a
    /// database that does not answer, a folder of backups that cannot be read).
    std::vector<Reading> take();

private:
    struct Counted {
        Instant at{};
        std::uint64_t answers = 0, failures = 0, commits = 0, commit_microseconds = 0;
    };
    void from_program(std::vector<Reading>& out, Instant now);
    void from_disk(std::vector<Reading>& out) const;
    void from_backups(std::vector<Reading>& out, Instant now) const;
    void from_certificate(std::vector<Reading>& out, Instant now) const;
    void from_database(std::vector<Reading>& out);
    void from_stretch(std::vector<Reading>& out, Instant now);
    std::int64_t clock_jump(Instant now);

    Database& database_;
    const Operations& operations_;
    const Errors& errors_;
    std::filesystem::path certificate_;
    Steady steady_;
    std::deque<Counted> stretch_{};                             // the last five minutes
    std::optional<std::pair<std::int64_t, Instant>> clocks_{};  // steady, wall
    std::int64_t jump_seconds_ = 0, jumped_at_ = 0;             // by the steady clock
    std::int64_t unanswered_ = 0;  // times in a row that the database did not answer
};
}  // namespace clinic::operations
