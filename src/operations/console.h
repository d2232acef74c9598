#pragma once
#include "operations/check.h"
#include <iosfwd>
namespace clinic::operations {

// What the commands of the same names do. Each answers the exit code: 0 well, 1 with faults found,
// and throws Problem or platform::AlreadyRunning where it refuses to begin.

struct RestoreRequest {
    std::filesystem::path database{}, backup{};
    bool dry_run = false;
    /// Go on although the audit chain (another clinic.key, or none) or the money is not proven.
    bool without_audit_proof = false;
    /// Go on although nothing tells whether a plain backup is as it was made.
    bool without_manifest = false;
    std::optional<sealing::Secret> secret{};  // opens a sealed backup
};
/// Replaces the database by a backup; the replaced one stays beside it as
/// "clinic-replaced-<time>.db". Interrupted anywhere, the old or the new one is there.
int restore(const RestoreRequest& request, std::ostream& out);

/// Restores the backup into a folder of its own beside the database, looks at it whole, says how
/// long each part took, and removes it again. Changes nothing; may run while the clinic works.
int drill(const RestoreRequest& request, std::ostream& out);

/// One line for each finding: "ok|warning|fault  name  what and what to do". 1 with any fault.
int check(const Place& place, std::ostream& out);

/// Brings the database to this program's schema after a proven snapshot; with `dry_run` says what
/// would be applied.
int migrate(const Place& place, bool dry_run, std::ostream& out);

/// For Database::Options::before_migration: a proven snapshot in the folder of backups. Throws
/// Problem when it cannot be made or does not prove itself; then nothing is migrated.
std::function<void(Connection&, const Environment&)> snapshot_into(
    const std::filesystem::path& backups);
}  // namespace clinic::operations
