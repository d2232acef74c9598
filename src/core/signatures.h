#pragma once
#include <string>
#include <string_view>
namespace clinic {

/// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2), which JSON Web Signature calls RS256 (RFC 7518,
/// 3.3). `key` is an RSA private key in PEM. Throws std::invalid_argument when it is none.
std::string rs256(std::string_view key, std::string_view message);
}  // namespace clinic
