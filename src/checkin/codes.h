#pragma once
#include "checkin/booking.h"
namespace clinic::checkin {

/// Six digits, evenly chosen.
std::string new_code(const Session&);
/// What the database keeps of it; worth nothing for another request.
Blob code_digest(const Session&, std::string_view secret, std::string_view code);
/// Whether the code is the request's, in constant time. Blanks do not count.
bool is_code(Session&, const RequestRow&, std::string_view secret, std::string_view typed);
/// Puts it into the outbox for the phone; it goes or it is too late.
void send_code(Session&, const RequestRow&, const std::string& code);
/// Throws 429 "too-many-codes": the clinic pays for each message.
void require_codes_left(Session&);
}  // namespace clinic::checkin
