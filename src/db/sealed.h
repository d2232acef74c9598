#pragma once
#include "core/sealing.h"
#include "db/files.h"
namespace clinic {

/// Backups that are encrypted (core/sealing.h), as files.

/// True when the file says that it is sealed; what is inside nobody knows without the secret.
bool is_sealed(const std::filesystem::path& file);

/// Writes `to`, a new file of the owner alone, as the sealed form of `from`. It is on disk when
/// this returns; nothing is left of it on any fault. Answers the digest (BLAKE2b-256, hex) of the
/// sealed bytes, read back from the file. Throws Problem 507 "disk-full", 409 "wrong-key".
std::string seal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                      const sealing::Secret& with, const OnBytes& on_bytes = {});

/// Opens a sealed file into `to`, a new file of the owner alone, and answers the digest of what was
/// inside. Throws Problem 409 "wrong-key" when the secret does not fit (nothing was written then),
/// 409 "damaged-backup" when a bit was changed, a piece is missing, swapped or added; nothing is
/// left of `to`.
std::string open_sealed(const std::filesystem::path& from, const std::filesystem::path& to,
                        const sealing::Secret& with);

/// The same without writing anything: the digest of what is inside.
std::string digest_inside(const std::filesystem::path& sealed, const sealing::Secret& with,
                          const OnBytes& on_bytes = {});
}  // namespace clinic
