#pragma once
#include "core/time.h"
#include <optional>
#include <string>
#include <string_view>
namespace clinic::accounts {

/// Codes from a phone (TOTP, RFC 6238) as every authenticator program knows them: HMAC-SHA-1, six
/// digits, a new one each 30 seconds.

/// The number of the 30 seconds that `at` lies in.
std::int64_t totp_step(Instant at);
/// Six digits.
std::string totp_code(std::string_view seed, std::int64_t step);
/// Whose step the code is: now's, or the one before or after it, for clocks that differ a little.
std::optional<std::int64_t> step_of_code(std::string_view seed, std::string_view code, Instant now);

/// RFC 4648, section 6, without padding: what people copy where no camera is.
std::string base32(std::string_view bytes);
/// What the QR code says to the phone. `issuer` and `account` are shown there.
std::string totp_uri(std::string_view issuer, std::string_view account, std::string_view seed);
}  // namespace clinic::accounts
