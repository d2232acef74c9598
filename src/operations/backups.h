#pragma once
#include "core/sealing.h"
#include "db/backup.h"
namespace clinic::operations {

/// Why a backup was made.
enum class Reason { scheduled, manual, migration, start };
BOOST_DESCRIBE_ENUM(Reason, scheduled, manual, migration, start)

/// One backup of the folder, as the API tells of it.
struct Backup {
    std::string name{};
    Instant made_at{};
    std::int64_t bytes = 0;
    std::optional<Instant> proven_at{};
    std::optional<std::string> fault{};
    std::optional<Reason> reason{};  // none when its manifest is lost
    bool sealed = false;             // encrypted: opens with the passphrase or the key alone
};
BOOST_DESCRIBE_STRUCT(Backup, (), (name, made_at, bytes, proven_at, fault, reason, sealed))

/// What stands beside a backup as "<name>.json": enough to judge the file without opening it.
struct Manifest {
    std::string name{};
    Instant made_at{};
    std::int64_t bytes = 0;
    std::string digest{};                        // BLAKE2b-256 of the file, hex
    std::optional<std::string> digest_inside{};  // of the database, when the file is sealed
    std::int64_t schema_version = 0;
    std::string program_version{};
    Reason reason{};
    std::vector<TableCount> counts{};
    AuditHead audit_head{};
    std::optional<Instant> proven_at{};
    std::optional<std::string> fault{};
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (name, made_at, bytes, digest, digest_inside, schema_version, program_version,
                       reason, counts, audit_head, proven_at, fault))

/// The manifest beside `file`, or nothing when there is none or it cannot be read.
std::optional<Manifest> manifest_of(const std::filesystem::path& file);

/// How long backups are kept. Of the weeks and months, the newest proven one stays.
struct Keeping {
    int days = 30;   // BACKUP_RETENTION_DAYS
    int weeks = 0;   // BACKUP_KEEP_WEEKS: calendar weeks (Monday first) with one
    int months = 0;  // BACKUP_KEEP_MONTHS
};
/// Those that may go by age, of a list with the newest first. The newest proven ones never may, a
/// clock gone wrong must not empty the folder; nor what is not known to be ours.
std::vector<std::string> outlived(const std::vector<Backup>& newest_first, Instant now,
                                  const Keeping& keeping, const TimeZone& zone);

/// The folder of backups: their names, their proof, their end. Files it did not name stay as they
/// are. One process works on it at a time (a lock file); its functions may run on any thread.
class BackupFolder {
public:
    /// Copies the database to the path it is given and answers the audit head of that moment.
    using Copy = std::function<AuditHead(const std::filesystem::path&)>;
    /// With a secret, what is made here is sealed. What `go_on` throws ends what takes long, and
    /// leaves nothing of it.
    explicit BackupFolder(
        std::filesystem::path folder, std::optional<sealing::Secret> seal = {}, GoOn go_on = [] {})
        : folder_(std::move(folder)), seal_(std::move(seal)), go_on_(std::move(go_on)) {}

    const std::filesystem::path& path() const { return folder_; }
    /// All of them, newest first.
    std::vector<Backup> list() const;
    /// One from the future, made while the clock was wrong, does not count.
    std::optional<Backup> newest_proven(Instant no_later_than) const;
    /// Makes one, proves it by opening it, and writes its manifest. One that does not prove itself
    /// is kept with its fault, for it may hold what nothing else does. Throws Problem 409
    /// "backup-running" when another process is at it, or what `copy` throws; then nothing is left.
    Backup make(Reason reason, const Environment& environment, const Copy& copy);
    /// Deletes what is `outlived`, and nothing at all unless one of the last 26 hours is proven.
    /// Answers the names it deleted.
    std::vector<std::string> rotate(Instant now, const Keeping& keeping, const TimeZone& zone);
    /// Copies a proven backup of another folder, with its manifest, and reads it back. Does nothing
    /// when it is there already. Throws Problem 409 "needs-sealing" where the place shows every
    /// file to everyone (a stick that knows no modes) and the backup is not sealed; 507
    /// "disk-full"; 500 for a place that is not there.
    void take_over(const std::filesystem::path& backup, const OnPercent& on_percent = {});
    /// Where the backup of that name is; Problem 404 when there is none. A name that is not exactly
    /// one of ours is none.
    std::filesystem::path file_of(const std::string& name) const;

private:
    std::string free_name(Instant at) const;
    void seal(const std::filesystem::path& plain, Manifest& manifest) const;
    void clean_leftovers() const;
    void drop_oldest_unproven() const;

    std::filesystem::path folder_;
    std::optional<sealing::Secret> seal_;
    GoOn go_on_;
};

/// The moment in a backup's name ("clinic-20261122T103000Z.db", or ".sealed"), nothing for any
/// other name.
std::optional<Instant> moment_in(std::string_view name);
/// "20261122T103000Z" (ISO 8601, basic): sorts by time, and no file system minds it.
std::string stamp_of(Instant at);
}  // namespace clinic::operations
