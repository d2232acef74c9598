#include "operations/operations.h"
#include "operations/anchors.h"
#include "accounts/sessions.h"
#include "platform/log.h"
#include "scheduling/scheduling.h"
namespace clinic::operations {
namespace {
using namespace std::chrono_literals;
constexpr std::int64_t day = 24 * hour, too_old = 26 * hour;
constexpr auto look_again = 20s;
// After a fault: soon when nothing came of it, later when a copy without proof takes room.
constexpr std::int64_t retry = 10 * minute, retry_unproven = hour;
// A clock set right by a little must not make the last backup one of the future.
constexpr std::int64_t clock_play = 10 * minute;

std::atomic<Operations*> running = nullptr;

struct Progress {
    std::int64_t percent;
};
BOOST_DESCRIBE_STRUCT(Progress, (), (percent))
struct Done {
    std::string name;
    bool proven;
};
BOOST_DESCRIBE_STRUCT(Done, (), (name, proven))
struct Failed {
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(Failed, (), (detail))

std::filesystem::path folder_for(const Operations::Settings& settings, const Database& database) {
    if (!settings.backup_folder.empty()) return settings.backup_folder;
    return std::filesystem::absolute(database.file()).parent_path() / "backups";
}

// Offers that nobody took pass on, no-shows are marked.
void go_on_with_the_diary(Database& database) try {
    const auto system = Caller::inside("system");
    bool due = false;
    database.read(system, [&](Session& session) { due = scheduling::tick_due(session); });
    if (due) database.write(system, scheduling::tick);
} catch (const std::exception& fault) {
    platform::log(platform::Level::error, "the diary does not go on", {{"fault", fault.what()}});
}
}  // namespace

Operations::Operations(Database& database, Settings settings)
    : database_(database),
      settings_(std::move(settings)),
      folder_(folder_for(settings_, database), settings_.seal, [this] { refuse_when_ending(); }),
      second_(settings_.second, folder_.path()),
      started_at_(database.environment()->surroundings.now()),
      schedule_{settings_.keeping, settings_.auto_backup, settings_.backup_hour} {
    remember_newest();
    running = this;
}
Operations::~Operations() {
    stop();
    auto* self = this;
    running.compare_exchange_strong(self, nullptr);
}
Operations& Operations::current() {
    if (auto* operations = running.load()) return *operations;
    throw Problem(503, "not-running", "The server is starting or stopping. Try again in a moment.");
}

void Operations::stop() {
    ending_ = true;
    for (auto* rounds : {&sending_, &making_rounds_, &housekeeping_}) rounds->stop();
}
void Operations::start() {
    sending_.start("second place", look_again, [this](std::stop_token stop) {
        const auto now = database_.environment()->surroundings.now();
        if (second_.behind(newest_proven(), now)) bring_to_second(stop);
    });
    making_rounds_.start("backups", look_again, [this](auto) { tick(); });
    housekeeping_.start("housekeeping", look_again, [this](auto) {
        end_expired_sessions();
        go_on_with_the_diary(database_);
    });
}

void Operations::end_expired_sessions() try {
    accounts::tidy_sessions(database_);
} catch (const std::exception& fault) {
    platform::log(platform::Level::error, "sessions not ended", {{"fault", fault.what()}});
}

bool Operations::tick() {
    const auto now = database_.environment()->surroundings.now();
    remember_newest();
    if (second_.behind(newest_proven(), now)) send_aside();
    {
        std::lock_guard guard(mutex_);
        if (!schedule_.automatic || now < next_attempt_) return false;
    }
    if (!due(now)) return false;
    const bool at_start = now.value - started_at_.value < minute;
    auto again = now.value + retry;
    bool proven = false;
    try {
        const auto made =
            back_up(at_start ? Reason::start : Reason::scheduled, Caller::inside("system"));
        proven = made.proven_at.has_value();
        again = proven ? 0 : now.value + retry_unproven;
    } catch (const std::exception& fault) {
        platform::log(platform::Level::error, "backup failed", {{"fault", fault.what()}});
    }
    std::lock_guard guard(mutex_);
    next_attempt_ = Instant{again};
    return proven;
}

Backup Operations::back_up(Reason reason, const Caller& caller) {
    std::unique_lock one_at_a_time(making_, std::try_to_lock);
    if (!one_at_a_time)
        throw conflict("backup-running", "A backup is being made already. Wait for it to end.");
    const struct Running {
        std::atomic<int>& percent;
        explicit Running(std::atomic<int>& of) : percent(of) { percent = 0; }
        ~Running() { percent = -1; }
    } mark(percent_);
    try {
        const auto environment = database_.environment();
        auto made = folder_.make(reason, *environment, [&](const std::filesystem::path& to) {
            return copy_online(database_.writer(), database_.current_environment(), to,
                               [&](int percent) { advance(percent); });
        });
        after(made, caller);
        return made;
    } catch (const std::exception& fault) {
        tell("backup_failed", write(Failed{fault.what()}));
        throw;
    }
}

void Operations::refuse_when_ending() const {
    if (ending_) throw Problem(503, "stopping", "The server stops; the next start makes a backup.");
}

// On the writer's thread.
void Operations::advance(int percent) {
    refuse_when_ending();
    percent_ = percent;
    tell("backup_progress", write(Progress{percent}));
}

void Operations::after(const Backup& made, const Caller& caller) {
    const auto now = database_.environment()->surroundings.now();
    remember_newest();
    if (made.proven_at) {
        const auto deleted =
            folder_.rotate(now, schedule().keeping, database_.environment()->clinic->zone);
        platform::log(platform::Level::info, "backup made and proven",
                      {{"name", made.name}, {"bytes", made.bytes}, {"rotated", deleted.size()}});
        log_audit_head(database_);
    } else {
        platform::log(platform::Level::error, "backup does not prove itself",
                      {{"name", made.name}, {"fault", made.fault.value_or("")}});
    }
    try {
        database_.write(caller, [&](Session& session) {
            session.record("backup.made", "backup", made.made_at.value / second, RawJson{}, made);
        });
    } catch (const Problem& refused) {
        // The backup stands all the same, and matters most when the database takes nothing more.
        platform::log(platform::Level::error, "backup not audited", {{"fault", refused.what()}});
    }
    tell("backup_done", write(Done{made.name, made.proven_at.has_value()}));
    send_aside();
}

// Without threads (the console, most tests) it is done when this returns.
void Operations::send_aside() {
    sending_.started() ? sending_.wake() : bring_to_second({});
}

// After each backup, and again when it did not succeed: a stick that was pulled out gets what it
// missed.
void Operations::bring_to_second(std::stop_token stop) {
    const auto environment = database_.environment();
    const auto newest = newest_proven();
    if (!newest || !second_.wanted()) return;
    const auto before = second_.state();
    const auto keeping = schedule().keeping;
    second_.bring(*newest,
                  {environment->surroundings.now(), keeping, environment->clinic->zone, stop,
                   [this](int percent) { tell("backup_sending", write(Progress{percent})); }});
    if (stop.stop_requested()) return;
    const auto after = second_.state();
    tell("backup_sent", write(Done{newest->name, !after.fault}));
    if (after.fault && after.fault != before.fault)
        platform::log(platform::Level::error, "backup not brought to its second place",
                      {{"fault", *after.fault}});
    else if (after.newest != before.newest)
        platform::log(platform::Level::info, "backup brought to its second place",
                      {{"name", after.newest.value_or("")}});
}

// The latest moment that asked for a backup: today's hour, or yesterday's before it.
bool Operations::due(Instant now) const {
    const auto& zone = database_.environment()->clinic->zone;
    const auto wanted = schedule().hour * hour;
    Instant asked{zone.start_of(zone.day_of(now)).value + wanted};
    if (asked > now) asked.value = zone.start_of(zone.day_of({now.value - day})).value + wanted;
    const auto newest = newest_proven();
    return !newest || newest->made_at < asked || now.value - newest->made_at.value > day;
}
bool Operations::stale(Instant now) const {
    const auto newest = newest_proven();
    return !newest || now.value - newest->made_at.value > too_old;
}

Operations::Schedule Operations::schedule() const {
    std::lock_guard guard(mutex_);
    return schedule_;
}
void Operations::change(const Schedule& schedule) {
    std::lock_guard guard(mutex_);
    schedule_ = schedule;
}

std::optional<int> Operations::percent() const {
    const int percent = percent_;
    return percent < 0 ? std::nullopt : std::optional(percent);
}
std::optional<Backup> Operations::newest_proven() const {
    std::lock_guard guard(mutex_);
    return newest_proven_;
}
void Operations::remember_newest() {
    const auto now = database_.environment()->surroundings.now();
    std::optional<Backup> newest;
    try {
        newest = folder_.newest_proven({now.value + clock_play});
    } catch (const Problem&) {
        // A stick pulled out must not end the clinic. Without a backup in sight one is due, and
        // the attempt to make it says what is wrong.
    }
    std::lock_guard guard(mutex_);
    newest_proven_ = std::move(newest);
}
void Operations::tell(std::string_view name, std::string json) const {
    std::vector<Event> events;
    events.push_back({"backups", std::string(name), std::move(json)});
    database_.on_events(std::move(events));
}
}  // namespace clinic::operations
