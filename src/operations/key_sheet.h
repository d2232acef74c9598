#pragma once
#include "core/keys.h"
#include <filesystem>
#include <iosfwd>
namespace clinic::operations {

// What `clinicd key show` and `clinicd key restore` do: the clinic's key on paper, and back.

/// The groups (core/typed_key.h), with a QR code of them where a person looks at a terminal. Throws
/// Problem 404 where there is no key yet.
void show_key(const std::filesystem::path& database, bool with_picture, std::ostream& out);

/// The same as a page to print, in English, Russian and Uzbek, into a new file of the owner alone.
/// Throws Problem 404 "not-found", 409 "exists"; 500 "file-fault", and then there is no file.
void write_key_sheet(const std::filesystem::path& database, const std::filesystem::path& page,
                     std::ostream& out);

/// The page alone, for whoever keeps it elsewhere than the server's user may write. Throws Problem
/// 404 "not-found".
void print_key_sheet(const std::filesystem::path& database, std::ostream& out);

/// Puts the typed key beside the database, which nobody serves. Another key that lies there is
/// overwritten only where the database proves that the typed one is its own or was never used; it
/// stays beside it as "clinic-replaced-<time>.key". Throws Problem 409 "not-its-key",
/// platform::AlreadyRunning.
void restore_key(const std::filesystem::path& database, const Keys::Secret& typed,
                 std::ostream& out);
}  // namespace clinic::operations
