#pragma once
#include <filesystem>
#include <string>
#include <string_view>
namespace clinic::accounts {

/// True for what people try first: a password of the built-in list, such a word with digits and
/// signs around it, or a walk along the keyboard.
bool is_common(std::string_view password);

/// A file with what leaked elsewhere: SHA-1 digests as upper-case hexadecimal, one per line,
/// sorted, whatever stands behind a colon. Set before the clinic opens; throws std::runtime_error
/// with what is wrong with it. An empty name: none.
void use_breached_passwords(const std::filesystem::path& file);
/// False without such a file.
bool is_breached(std::string_view password);
}  // namespace clinic::accounts
