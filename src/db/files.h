#pragma once
#include "core/keys.h"
#include <filesystem>
namespace clinic {

/// The clinic's secret, kept beside the database as "clinic.key". Made at the first start
/// (O_EXCL, 0600). Throws Problem when it is readable by others, damaged, or cannot be made.
Keys load_key(const std::filesystem::path& file);

/// Throws Problem that says the fix when others may read `file`. A missing file is fine.
void refuse_open_mode(const std::filesystem::path& file);

/// fsync of a file and of the folder that names it. Throws Problem 503 when the disk refuses.
void sync_to_disk(const std::filesystem::path& file);
}  // namespace clinic
