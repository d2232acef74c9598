#pragma once
#include "platform/descriptor.h"
#include <cstdint>
#include <filesystem>
#include <string_view>
namespace clinic::platform {
/// A new file that only its owner may open, written from its beginning to its end. Throws
/// std::system_error; also when there is one already.
class PrivateFile {
public:
    explicit PrivateFile(std::filesystem::path file);
    void write(std::string_view bytes);
    /// Returns once what was written is on the disk; the folder that names it is the caller's.
    void sync();

private:
    std::filesystem::path file_;
    Descriptor made_;
};
/// Makes a file that only its owner may open, holding `bytes`, on disk when it returns. Throws
/// std::system_error; also when there is one already.
void make_private_file(const std::filesystem::path& file, std::string_view bytes = {});
/// True when anyone but the owner may read, write or run the file. False when there is none.
bool open_to_others(const std::filesystem::path& file);
/// Bytes this process may still write to the disk that holds the folder. Throws
/// std::filesystem::filesystem_error.
std::uint64_t free_bytes(const std::filesystem::path& folder);
/// Gives the file a second name; makes a copy where the disk knows no second names (a USB stick).
/// Throws std::system_error or std::filesystem::filesystem_error.
void name_again(const std::filesystem::path& file, const std::filesystem::path& second);
}  // namespace clinic::platform
