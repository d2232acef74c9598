#pragma once
#include "operations/rules.h"
namespace clinic::operations {

/// A rule for people outside, who see no screen. Its name and fix are the screens' own (a test
/// compares them); the sentence is without the screens' numbers, which mail names beside it.
struct RuleWords {
    std::string_view name, sentence, fix;
};
/// In a language of the clinic's: "en", "ru" or "uz".
const RuleWords& words_of(Rule, std::string_view language);
}  // namespace clinic::operations
