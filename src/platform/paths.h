#pragma once
#include <filesystem>
#include <string_view>
namespace clinic::platform {
/// Where the running program's file is.
std::filesystem::path own_program();
/// Where a clinic's data goes when nobody says: the folder systemd gives the service, else a
/// folder of the user's own. Not made here.
std::filesystem::path default_data_folder();
/// Makes the folder and its parents; a new one is 0700. Throws std::filesystem::filesystem_error.
void make_private_folder(const std::filesystem::path& folder);
/// Throws std::runtime_error naming the fix when anyone but the owner may read or write the file.
/// File systems that know no modes (a USB stick) show everything as open and are refused too.
void require_private(const std::filesystem::path& file);
/// Writes the whole file so that after a crash either the old or the new one is there, with mode
/// 0600. Throws std::system_error.
void replace_file(const std::filesystem::path& file, std::string_view bytes);
/// Returns once the file's bytes, or the folder's entries, are on the disk. Throws
/// std::system_error.
void make_durable(const std::filesystem::path& file_or_folder);
}  // namespace clinic::platform
