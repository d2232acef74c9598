#pragma once
#include "db/session.h"
namespace clinic::accounts {

/// Slows guessing without locking anybody out: after a few failures each further guess for the
/// same name or from the same address waits 1, 2, 4 ... at most 30 seconds. Counts fade after 15
/// minutes without a failure. Names nobody has are slowed just alike. A browser that signed a user
/// in before has a count of its own for them: whoever guesses a name keeps its owner from nothing.

/// Counts the guess before it is judged, so that a hundred at once are a hundred. Throws Problem
/// 429 "too-many-attempts" with the seconds to wait.
void begin_guess(Session&, const std::string& username);
/// Codes from the phone, asked for once the password was right: after ten wrong ones in a row each
/// further one from an unknown browser waits ten minutes, for a day. Throws Problem 429
/// "too-many-codes" with the minutes to wait.
void begin_code(Session&, const std::string& username);
void code_was_wrong(Session&, const std::string& username);
void code_was_right(Session&, const std::string& username);
/// Forgets the name's failures from unknown browsers.
void forget_guesses(Session&, const std::string& username);
/// Forgets them, and that this address guessed: a clinic behind one address signs in all day.
void guess_was_right(Session&, const std::string& username);
}  // namespace clinic::accounts
