#pragma once
#include "db/session.h"
namespace clinic::patients {
struct Patient;
}
namespace clinic::messages {
using MessageId = Id<struct Message>;

/// Somebody on file, somebody who works here, or a bare phone or mailbox.
struct Recipient {
    std::optional<Id<patients::Patient>> patient{};
    std::optional<UserId> user{};
    std::optional<std::string> address{};
};

/// News for somebody outside. Exactly one kind of recipient is set.
struct NewMessage {
    std::string key;   // the same news is put in once
    std::string kind;  // which text it becomes: "appointment.reminder"
    Recipient to;
    std::string entity;  // what it is about: "appointment"
    std::int64_t entity_id = 0;
    std::string params = "{}";  // JSON for the text: ids and moments, never a diagnosis
    Instant due_at{};           // not told before
    std::optional<Instant> expires_at{};
};

/// Puts the news into the outbox, in the caller's transaction (whose audit row covers it). Nothing
/// when news of that key is there already and was not cancelled.
std::optional<MessageId> put(Session&, const NewMessage&);

/// Takes back what has not been told yet about that thing; of every kind, or of `kind` alone. What
/// is being told at this moment ends as it turns out, and is not tried again.
/// Answers how many.
int cancel(Session&, std::string_view entity, std::int64_t entity_id, std::string_view kind = "");
}  // namespace clinic::messages
