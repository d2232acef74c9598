#pragma once
#include "operations/backups.h"
namespace clinic::operations {

/// Throws Problem unless a backup can come to `to`: 409 "exists" when something is there, 404
/// "not-found" without its folder, 409 "needs-sealing" where the place shows every file to everyone
/// (a stick that knows no modes) and the backup is not sealed, 503 "not-saved" when the disk
/// refuses. Asks with an empty file, which goes again: no chart lies there for a moment.
void refuse_target(const std::filesystem::path& to, bool sealed);

/// The manifest that a copy is compared with. Throws Problem 500 "backup-failed" without one.
Manifest manifest_to_carry(const std::filesystem::path& backup);

/// Copies a backup with its manifest to the new file `to` and reads it back; it has that name only
/// once it is whole and on disk, and on any fault nothing is left of it. Throws Problem: as above,
/// 507 "disk-full", or 500 "backup-failed" when there is no manifest to compare it with or the copy
/// does not read as the backup was written; and whatever `go_on` throws.
void carry(
    const std::filesystem::path& backup, const std::filesystem::path& to,
    const OnPercent& on_percent = {}, const GoOn& go_on = [] {});
}  // namespace clinic::operations
