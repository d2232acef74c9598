#include "operations/second_place.h"
#include "core/keys.h"
#include "db/files.h"
#include "platform/paths.h"
#include "platform/run.h"
#include <fstream>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::int64_t retry = 10 * minute;
constexpr auto longest_sending = std::chrono::hours(3);

/// What is remembered over a restart.
struct Memory {
    Text<80> newest{};
    Instant arrived_at{};
};
BOOST_DESCRIBE_STRUCT(Memory, (), (newest, arrived_at))

std::string last_word(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto end = text.find_last_not_of(blank);
    if (end == text.npos) return "";
    const auto begin = text.find_last_of(blank, end);
    return std::string(text.substr(begin == text.npos ? 0 : begin + 1,
                                   begin == text.npos ? end + 1 : end - begin));
}

void refuse_when_stopped(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw Problem(503, "stopping", "The server stops; the next start brings the backup there.");
}
}  // namespace

SecondPlace::SecondPlace(Settings settings, fs::path home)
    : settings_(std::move(settings)), home_(std::move(home)) {
    if (!wanted()) return;
    try {
        std::ifstream in(memory(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (text.empty()) return;
        const auto known = read<Memory>(parse_json(text));
        state_.newest = known.newest.value;
        state_.arrived_at = known.arrived_at;
    } catch (const std::exception&) {
        // Then it is brought once more.
    }
}

SecondPlace::State SecondPlace::state() const {
    std::lock_guard guard(mutex_);
    return state_;
}
bool SecondPlace::behind(const std::optional<Backup>& newest, Instant now) const {
    std::lock_guard guard(mutex_);
    return wanted() && newest && !under_way_ && state_.newest != newest->name &&
           (attempted_ != newest->name || now >= next_attempt_);
}

void SecondPlace::bring(const Backup& backup, const Trip& trip) {
    std::lock_guard one_at_a_time(bringing_);
    {
        std::lock_guard guard(mutex_);
        under_way_ = true;
        attempted_ = backup.name;
    }
    std::optional<std::string> fault;
    try {
        const auto file = home_ / backup.name;
        if (!settings_.folder.empty()) into_folder(file, trip);
        if (!settings_.send.empty()) send(file, trip.stop);
        platform::replace_file(memory(), write(Memory{{backup.name}, trip.now}));
    } catch (const std::exception& failed) {
        fault = failed.what();
    }
    std::lock_guard guard(mutex_);
    under_way_ = false;
    state_.percent.reset();
    if (trip.stop.stop_requested()) return;
    state_.fault = fault;
    next_attempt_ = {trip.now.value + retry};
    if (fault) return;
    state_.newest = backup.name;
    state_.arrived_at = trip.now;
}

// A stick that is not plugged in leaves an empty place: making the folder would fill the disk it
// should save us from.
void SecondPlace::into_folder(const fs::path& file, const Trip& trip) {
    if (!fs::is_directory(settings_.folder))
        throw Problem(500, "backup-folder",
                      settings_.folder.string() +
                          " is not there. Plug the stick in, or set another BACKUP_SECOND_DIR.");
    BackupFolder second(settings_.folder, {}, [&] { refuse_when_stopped(trip.stop); });
    second.take_over(file, [&](int percent) {
        {
            std::lock_guard guard(mutex_);
            state_.percent = percent;
        }
        if (trip.on_percent) trip.on_percent(percent);
    });
    second.rotate(trip.now, trip.keeping, trip.zone);
}

void SecondPlace::send(const fs::path& file, std::stop_token stop) const {
    const auto ran = platform::run(settings_.send, {file.string()}, longest_sending, stop);
    refuse_when_stopped(stop);
    if (ran.exit_code != 0)
        throw Problem(500, "backup-not-sent",
                      settings_.send.string() + " ended with " + std::to_string(ran.exit_code) +
                          ". Run it by hand with a backup's name to see why.");
    if (last_word(ran.output) != sha256_of(file, [&](auto) { refuse_when_stopped(stop); }))
        throw Problem(500, "backup-not-sent",
                      settings_.send.string() +
                          " did not end with the SHA-256 of what arrived. Its last word must be "
                          "the digest read back from the other side.");
}
}  // namespace clinic::operations
