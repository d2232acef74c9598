#include "db/backup.h"
#include "db/files.h"
#include "db/migrations.h"
#include "db/replace.h"
#include "platform/files.h"
#include <sqlite3.h>
namespace clinic {
namespace {
using namespace std::chrono_literals;
constexpr auto longest_slice = 2ms;
constexpr int pages_at_once = 32;
// Left to the clinic itself: a backup must not fill the disk the database lives on.
constexpr std::uint64_t room_to_leave = 16 << 20;

/// Goes again with whoever made it, unless it was finished.
struct Unfinished {
    std::filesystem::path file;
    bool complete = false;
    explicit Unfinished(std::filesystem::path file_) : file(std::move(file_)) {
        platform::make_private_file(file);
    }
    ~Unfinished() {
        std::error_code ignored;
        if (!complete) std::filesystem::remove(file, ignored);
    }
    Unfinished(const Unfinished&) = delete;
};

/// The file being written. Opened and closed on the thread that asked, stepped on the writer's.
class Copying {
public:
    explicit Copying(const std::filesystem::path& to) : to_(to), unfinished_(to) {
        target_.emplace(to, SQLite::OPEN_READWRITE);
        // It counts only after the fsync at the end, and goes as a whole when it fails.
        target_->exec("pragma synchronous = off; pragma journal_mode = off");
    }
    ~Copying() {
        if (backup_) sqlite3_backup_finish(backup_);
    }
    Copying(const Copying&) = delete;

    /// Copies some pages; true when that was all.
    bool step(Connection& source) {
        if (!backup_)
            backup_ = sqlite3_backup_init(target_->getHandle(), "main", source.handle(), "main");
        if (!backup_) throw failed(sqlite3_errmsg(target_->getHandle()));
        const bool first = sqlite3_backup_pagecount(backup_) == 0;
        const int result = sqlite3_backup_step(backup_, pages_at_once);
        if (first) refuse_small_disk(source);
        if (result == SQLITE_DONE) return true;
        if (result == SQLITE_FULL) throw no_room();
        if (result != SQLITE_OK && result != SQLITE_BUSY && result != SQLITE_LOCKED)
            throw failed(sqlite3_errstr(result));
        return false;
    }
    int percent() const {
        const int all = sqlite3_backup_pagecount(backup_);
        return all ? static_cast<int>(100LL * (all - sqlite3_backup_remaining(backup_)) / all) : 0;
    }
    /// Closes the copy as one file without a -wal, and returns once it is on disk.
    void finish() {
        const int result = sqlite3_backup_finish(std::exchange(backup_, nullptr));
        if (result != SQLITE_OK) throw failed(sqlite3_errstr(result));
        target_.reset();
        {
            SQLite::Database copy(to_, SQLite::OPEN_READWRITE);
            copy.exec("pragma synchronous = off; pragma journal_mode = delete");
        }
        sync_to_disk(to_);
        unfinished_.complete = true;
    }

private:
    Problem failed(const std::string& why) const {
        return {500, "backup-failed", "The backup could not be written: " + why + "."};
    }
    Problem no_room() const {
        return {507, "disk-full",
                "There is no room for a backup in " + to_.parent_path().string() +
                    ". Free some space or choose another folder."};
    }
    void refuse_small_disk(Connection& source) const {
        const auto pages = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup_));
        const auto bytes = pages * static_cast<std::uint64_t>(source.number("pragma page_size"));
        if (platform::free_bytes(to_.parent_path()) < bytes + room_to_leave) throw no_room();
    }

    std::filesystem::path to_;
    Unfinished unfinished_;  // before the target: closed first, then removed
    std::optional<SQLite::Database> target_;
    sqlite3_backup* backup_ = nullptr;
};

AuditHead head_now(Connection& source, const Environment& environment) {
    const auto nobody = Caller::inside("system");
    Session session(source, nobody, environment);
    return audit_head(session);
}

/// Says each percent once.
class Percent {
public:
    explicit Percent(const OnPercent& say) : say_(say) {}
    void now(int percent) {
        if (say_ && percent != last_) say_(percent);
        last_ = percent;
    }

private:
    const OnPercent& say_;
    int last_ = -1;
};
}  // namespace

AuditHead copy_online(Writer& writer, const CurrentEnvironment& environment,
                      const std::filesystem::path& to, const OnPercent& on_percent) {
    Copying copying(to);
    Percent percent(on_percent);
    AuditHead head;
    writer.run_between([&](Connection& source) {
        const auto end = std::chrono::steady_clock::now() + longest_slice;
        bool done = false;
        do done = copying.step(source);
        while (!done && std::chrono::steady_clock::now() < end);
        // Before anything else is written: this is what the copy must end with.
        if (done) head = head_now(source, *environment.load());
        percent.now(copying.percent());
        return done;
    });
    copying.finish();
    return head;
}

AuditHead copy_at_once(Connection& source, const Environment& environment,
                       const std::filesystem::path& to, const OnPercent& on_percent) {
    Copying copying(to);
    Percent percent(on_percent);
    source.run("begin");
    AuditHead head;
    try {
        head = head_now(source, environment);
        while (!copying.step(source)) percent.now(copying.percent());
    } catch (...) {
        source.run("rollback");
        throw;
    }
    source.run("commit");
    percent.now(100);
    copying.finish();
    return head;
}
}  // namespace clinic
