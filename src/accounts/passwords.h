#pragma once
#include "core/values.h"
#include <initializer_list>
namespace clinic::accounts {

/// Argon2id (RFC 9106), t=2, 64 MiB: about 60 ms. At most three at once, others wait; never call it
/// on the writer or a loop.
std::string password_hash(const Password&);
/// True when the password fits. An empty hash (nobody, or a user without a password) costs the same
/// time and never fits.
bool password_fits(const Password&, const std::string& hash);
/// What a name that nobody has is held against: it costs what every hash of today costs, and
/// nothing fits it.
const std::string& hash_of_nobody();
/// False when the hash was made at another cost than those of today: a refusal would tell by its
/// time that the name exists, so it is made anew when its owner signs in.
bool costs_as_today(const std::string& hash);
/// How many Argon2id this program has begun since its start.
std::uint64_t hashes_begun();

/// Throws Problem 422 for `member` when the password is shorter than 8 characters, contains one of
/// the names (the user's, the clinic's), is one that everybody guesses first or was published in a
/// breach (NIST SP 800-63B, 5.1.1.2).
void refuse_weak(const Password&, std::initializer_list<std::string_view> names,
                 const std::string& member);
}  // namespace clinic::accounts
