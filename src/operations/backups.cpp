#include "operations/backups.h"
#include "billing/proof.h"
#include "core/version.h"
#include "db/files.h"
#include "db/replace.h"
#include "db/sealed.h"
#include "operations/carry.h"
#include "platform/lock_file.h"
#include "platform/paths.h"
#include "platform/process.h"
#include <algorithm>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::string_view beginning = "clinic-", plain_ending = ".db", sealed_ending = ".sealed";
constexpr std::string_view part = ".part", manifest_ending = ".json";
constexpr std::size_t most_unproven = 3;
// As fresh as a backup must be before older ones may go.
constexpr std::int64_t fresh = 26 * hour;

std::optional<Instant> stamped(std::string_view stamp) {
    if (stamp.size() != 16) return std::nullopt;
    std::string spelled;
    for (std::size_t i = 0; i < stamp.size(); ++i) {
        if (i == 4 || i == 6) spelled += '-';
        if (i == 11 || i == 13) spelled += ':';
        spelled += stamp[i];
    }
    const auto at = read_instant(spelled);
    return at && stamp_of(*at) == stamp ? at : std::nullopt;
}
fs::path beside(const fs::path& file, std::string_view more) {
    return fs::path(file) += more;
}

Backup backup_in(const fs::path& file, Instant made_at) {
    Backup backup{.name = file.filename().string(),
                  .made_at = made_at,
                  .bytes = static_cast<std::int64_t>(fs::file_size(file)),
                  .sealed = file.extension() == sealed_ending};
    const auto manifest = manifest_of(file);
    if (!manifest) {
        backup.fault = "Its manifest is missing or damaged.";
        return backup;
    }
    backup.reason = manifest->reason;
    backup.fault = manifest->fault;
    if (manifest->bytes != backup.bytes)
        backup.fault = "The file is not as long as it was when it was made.";
    if (!backup.fault) backup.proven_at = manifest->proven_at;
    return backup;
}

std::optional<std::string> money_in_words(Session& session) {
    if (auto fault = billing::money_fault(session)) return "ledger: " + *fault;
    return std::nullopt;
}

/// Opens the copy and compares it with what it is a copy of.
Manifest judge(const fs::path& copy, const std::string& name, Instant made_at, Reason reason,
               const AuditHead& head, const Environment& environment, const GoOn& go_on) {
    auto proof = prove(copy, environment, {.go_on = go_on, .more = money_in_words});
    platform::give_memory_back();  // each proof runs on another thread
    if (!proof.fault &&
        (proof.audit_head.entries != head.entries || proof.audit_head.digest != head.digest))
        proof.fault = "The copy does not end where the database did.";
    Manifest manifest{.name = name,
                      .made_at = made_at,
                      .bytes = static_cast<std::int64_t>(fs::file_size(copy)),
                      .digest = file_digest(copy, [&](auto) { go_on(); }),
                      .digest_inside = {},
                      .schema_version = proof.schema_version,
                      .program_version = std::string(program_version()),
                      .reason = reason,
                      .counts = std::move(proof.counts),
                      .audit_head = head,
                      .proven_at = {},
                      .fault = std::move(proof.fault)};
    if (!manifest.fault) manifest.proven_at = environment.surroundings.now();
    return manifest;
}

Problem unusable(const std::exception& fault) {
    return {500, "backup-folder",
            "The folder of backups cannot be used: " + std::string(fault.what()) + "."};
}

platform::LockFile lock(const fs::path& folder) {
    try {
        platform::make_private_folder(folder);
        return platform::LockFile(folder / ".lock");
    } catch (const platform::AlreadyRunning&) {
        throw conflict("backup-running", "A backup is being made already. Wait for it to end.");
    } catch (const std::exception& fault) {
        throw unusable(fault);
    }
}

/// What is left of a copy that was not finished; once it has its name, nothing.
struct Unfinished {
    fs::path file;
    ~Unfinished() {
        std::error_code ignored;
        for (const auto& one : {file, beside(file, sealed_ending)}) fs::remove(one, ignored);
    }
};

void refuse_another(const fs::path& file, const Manifest& manifest, const GoOn& go_on) {
    if (file_digest(file, [&](auto) { go_on(); }) == manifest.digest) return;
    throw Problem(500, "backup-failed",
                  file.string() +
                      " is there already and does not read as the backup of that name. "
                      "Move it away; then the backup is brought.");
}

// The manifest goes last: what is left of an interruption is one that is recognised and cleaned.
void remove_backup(const fs::path& file) {
    fs::remove(file);
    fs::remove(beside(file, manifest_ending));
}
}  // namespace

std::string stamp_of(Instant at) {
    std::string stamp;
    for (const char c : to_text({at.value - at.value % second}))
        if (c != '-' && c != ':') stamp += c;
    return stamp;
}
std::optional<Instant> moment_in(std::string_view name) {
    const auto ending = name.ends_with(sealed_ending) ? sealed_ending : plain_ending;
    if (!name.starts_with(beginning) || !name.ends_with(ending)) return std::nullopt;
    name.remove_prefix(beginning.size());
    name.remove_suffix(std::min(ending.size(), name.size()));
    // "-2" and so on: several of one second.
    if (name.size() == 18 && name[16] == '-' && name[17] >= '2' && name[17] <= '9')
        name.remove_suffix(2);
    return stamped(name);
}

std::vector<Backup> BackupFolder::list() const try {
    std::vector<Backup> all;
    if (!fs::is_directory(folder_)) return all;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        const auto made_at = moment_in(entry.path().filename().string());
        if (made_at && entry.is_regular_file()) all.push_back(backup_in(entry.path(), *made_at));
    }
    std::ranges::sort(all, std::ranges::greater{},
                      [](auto& one) { return std::pair(one.made_at, one.name); });
    return all;
} catch (const fs::filesystem_error& fault) {
    throw unusable(fault);
}

std::optional<Backup> BackupFolder::newest_proven(Instant no_later_than) const {
    for (auto& one : list())
        if (one.proven_at && one.made_at <= no_later_than) return one;
    return std::nullopt;
}

Backup BackupFolder::make(Reason reason, const Environment& environment, const Copy& copy) {
    const auto held = lock(folder_);
    clean_leftovers();
    const auto now = environment.surroundings.now();
    const auto name = free_name(now);
    const auto file = folder_ / name, unnamed = beside(file, part);
    const Unfinished unfinished{unnamed};
    const auto head = copy(unnamed);
    auto manifest = judge(unnamed, name, *moment_in(name), reason, head, environment, go_on_);
    if (seal_) seal(unnamed, manifest);
    platform::replace_file(beside(file, manifest_ending), write(manifest));
    fs::rename(unnamed, file);
    sync_to_disk(file);
    if (manifest.fault) drop_oldest_unproven();
    return backup_in(file, manifest.made_at);
}

// It was proven as it was; sealed, it is read back: with a passphrase to the last byte inside, with
// a key, which only opens elsewhere, as the bytes that were sealed.
void BackupFolder::seal(const fs::path& plain, Manifest& manifest) const {
    const auto sealed = beside(plain, sealed_ending);
    manifest.digest_inside = manifest.digest;
    manifest.digest = seal_file(plain, sealed, *seal_, [this](auto) { go_on_(); });
    manifest.bytes = static_cast<std::int64_t>(fs::file_size(sealed));
    if (std::holds_alternative<sealing::Passphrase>(*seal_) &&
        digest_inside(sealed, *seal_, [this](auto) { go_on_(); }) != *manifest.digest_inside)
        manifest.fault = "The sealed backup does not hold what was sealed.";
    if (manifest.fault) manifest.proven_at.reset();
    fs::rename(sealed, plain);
}

std::vector<std::string> BackupFolder::rotate(Instant now, const Keeping& keeping,
                                              const TimeZone& zone) {
    const auto held = lock(folder_);
    const auto newest = newest_proven(now);
    if (!newest || now.value - newest->made_at.value > fresh) return {};
    auto deleted = outlived(list(), now, keeping, zone);
    for (const auto& name : deleted) remove_backup(folder_ / name);
    return deleted;
}

void BackupFolder::take_over(const fs::path& backup, const OnPercent& on_percent) try {
    const auto held = lock(folder_);
    clean_leftovers();
    const auto file = folder_ / backup.filename();
    if (fs::exists(file)) return refuse_another(file, manifest_to_carry(backup), go_on_);
    carry(backup, file, on_percent, go_on_);
} catch (const std::system_error& fault) {
    throw unusable(fault);
}

std::filesystem::path BackupFolder::file_of(const std::string& name) const {
    const auto file = folder_ / name;
    if (!moment_in(name) || !fs::is_regular_file(fs::symlink_status(file)))
        throw not_found("backup");
    return file;
}

std::string BackupFolder::free_name(Instant at) const {
    const auto stem = std::string(beginning) + stamp_of(at);
    const auto taken = [&](const std::string& name) {
        return fs::exists(beside(folder_ / name, plain_ending)) ||
               fs::exists(beside(folder_ / name, sealed_ending));
    };
    const auto ending = std::string(seal_ ? sealed_ending : plain_ending);
    if (!taken(stem)) return stem + ending;
    for (char more = '2'; more <= '9'; ++more)
        if (!taken(stem + '-' + more)) return stem + '-' + more + ending;
    throw conflict("backup-running", "Nine backups were made this second. Wait a moment.");
}

// What an interrupted run left: a copy without its name, a manifest without its copy.
void BackupFolder::clean_leftovers() const {
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        const std::string file = entry.path().filename().string();
        const std::string_view name = file;
        const auto is = [&](std::string_view more) {
            return name.ends_with(more) && moment_in(name.substr(0, name.size() - more.size()));
        };
        if (is(part)) leftovers.push_back(entry.path());
        if (is(manifest_ending) && !fs::exists(fs::path(entry.path()).replace_extension()))
            leftovers.push_back(entry.path());
    }
    for (const auto& leftover : leftovers) remove_database(leftover);
}

// A database that is damaged for long would otherwise fill the disk with copies of itself.
void BackupFolder::drop_oldest_unproven() const {
    std::size_t unproven = 0;
    for (const auto& one : list())
        if (one.reason && !one.proven_at && ++unproven > most_unproven)
            remove_backup(folder_ / one.name);
}
}  // namespace clinic::operations
