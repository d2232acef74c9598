#pragma once
#include "providers/statements.h"
namespace clinic::providers {

/// What a provider or its cabinet means by that word, in English, Russian or Uzbek, or by Payme's
/// number. Nothing for a word that nobody told us: guessing would hide money.
std::optional<MoneyState> state_called(std::string_view word);
/// All of them, as people write them.
const std::vector<std::string>& known_states();
}  // namespace clinic::providers
