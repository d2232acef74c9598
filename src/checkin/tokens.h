#pragma once
#include "db/session.h"
namespace clinic::checkin {

/// What a code opens. The letter is part of what is signed, so that none passes for another.
enum class Door : char { line = 'c', booking = 'b', ticket = 't' };

/// A code for the wall: 22 letters that say when it was made, signed with the clinic's key. Nothing
/// is stored, so a million invented ones cost no look into the database. `number` is a moment in
/// seconds, a generation or a ticket, as the door wants it.
std::string signed_token(const Session&, Door, std::int64_t generation, std::uint32_t number);

/// The number inside, or nothing when the clinic never signed it for that door and generation. In
/// the same time for every wrong signature.
std::optional<std::uint32_t> number_in(const Session&, Door, std::int64_t generation,
                                       std::string_view token);

/// A new secret for one phone: 43 letters.
std::string new_secret(const Session&);
/// Whether a phone's own secret could have come from 32 random bytes.
bool is_secret(std::string_view text);
/// What the database keeps of it.
Blob digest_of(const Session&, std::string_view secret);
}  // namespace clinic::checkin
