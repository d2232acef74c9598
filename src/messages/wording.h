#pragma once
#include "db/session.h"
#include "messages/kinds.h"
#include <map>
namespace clinic::messages {

/// What the placeholders of a text stand for.
using Values = std::map<std::string, std::string, std::less<>>;

/// A text for people, filled in.
struct Words {
    std::string subject, body;
};
BOOST_DESCRIBE_STRUCT(Words, (), (subject, body))

/// `text` with every {name} replaced by its value; a name without one becomes "?". Single-pass: a
/// brace inside a value stays a brace.
std::string filled(std::string_view text, const Values& values);

/// Throws Problem 422 for `member`: "open-brace", "unknown-placeholder" or "missing-placeholder"
/// with the name as parameter.
void require_sound(const Kind& kind, std::string_view member, std::string_view text, bool is_body);

/// What a message's parameters say to people: moments on the clinic's wall, the doctor's name,
/// money with its currency.
Values values_of(Session&, const json::object& params);
/// Values to try a text with.
Values sample_values(const Session&);

/// The clinic's words for that kind, or the program's own.
Words words_for(Session&, const Kind&, Language);
/// In the patient's language, the user's, or the clinic's.
Language language_of(Session&, std::optional<std::int64_t> patient, std::optional<UserId> user);
}  // namespace clinic::messages
