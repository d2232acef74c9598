#pragma once
#include <optional>
#include <string>
#include <string_view>
namespace clinic {

/// Digests that others ask for: payment providers, authenticator programs, lists of leaked
/// passwords. Nothing else of our own rests on them.

/// Lower-case hexadecimal MD5 (RFC 1321): what Click signs its calls with.
std::string md5_hex(std::string_view message);
/// Lower-case hexadecimal HMAC-SHA-256 (RFC 2104).
std::string hmac_sha256_hex(std::string_view key, std::string_view message);
/// The 20 bytes of HMAC-SHA-1 (RFC 2104): what codes from phones are made of.
std::string hmac_sha1(std::string_view key, std::string_view message);
/// Lower-case hexadecimal SHA-1.
std::string sha1_hex(std::string_view message);

/// Standard base64 with padding (RFC 4648, section 4).
std::string base64(std::string_view bytes);
/// Nothing when `text` is not whole, padded base64.
std::optional<std::string> from_base64(std::string_view text);
}  // namespace clinic
