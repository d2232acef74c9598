#pragma once
#include "core/keys.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
namespace clinic {

/// What belongs to a database and stands beside it.
std::filesystem::path key_beside(const std::filesystem::path& file);  // "clinic.key"
/// Held by `serve`, and by whatever must not meet it (platform/lock_file.h): "clinic.db.lock".
std::filesystem::path lock_beside(const std::filesystem::path& file);

/// The clinic's secret, kept beside the database. Made at the first start (O_EXCL, 0600). Throws
/// Problem when it is readable by others, damaged, or cannot be made.
Keys load_key(const std::filesystem::path& file);
/// The same, but makes none: nothing where there is no file.
std::optional<Keys> find_key(const std::filesystem::path& file);
/// The secret itself, to be printed; whoever asks wipes it. Problems as above.
std::optional<Keys::Secret> find_secret(const std::filesystem::path& file);
/// Puts it there, in the place of another, so that a crash leaves the one or the other. Throws
/// Problem 503 "not-saved".
void put_secret(const std::filesystem::path& file, const Keys::Secret& secret);

/// Throws Problem that says the fix when others may read `file`. A missing file is fine.
void refuse_open_mode(const std::filesystem::path& file);

/// fsync of a file and of the folder that names it. Throws Problem 503 when the disk refuses.
/// Never for the database in use: closing a descriptor of it drops SQLite's locks.
void sync_to_disk(const std::filesystem::path& file);

/// Hears after each piece of a long reading how many bytes have passed; what it throws ends it.
using OnBytes = std::function<void(std::uint64_t)>;

/// BLAKE2b (32 bytes, hex) of a whole file. Throws Problem 500 when it cannot be read.
std::string file_digest(const std::filesystem::path& file, const OnBytes& on_bytes = {});

/// SHA-256 (hex) of a whole file, as `sha256sum` prints it. Throws Problem 500 like the other.
std::string sha256_of(const std::filesystem::path& file, const OnBytes& on_bytes = {});

/// Copies a file into a new one of the owner alone, and on disk when it returns; on any fault
/// nothing is left of it. Answers the digest of what was copied. Throws Problem when there is one
/// already, or the disk refuses.
std::string copy_private(const std::filesystem::path& from, const std::filesystem::path& to,
                         const OnBytes& on_bytes = {});
}  // namespace clinic
