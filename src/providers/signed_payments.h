#pragma once
#include "providers/journal.h"
#include "providers/signed_event.h"
namespace clinic::providers::hmac {

/// Takes one signed event inside the session's transaction. Each event id counts once, and the
/// payment's state follows from the set of its events: the order in which they come is the same to
/// us. What it throws must undo everything; the sender may send the event again.
Said answer(Session&, const Settings::Hmac&, std::string_view signature, std::string_view body,
            Seen& seen);
/// The answer when `answer` threw.
Said sorry(std::string_view body, const Problem* problem);
}  // namespace clinic::providers::hmac
