#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::patients {

/// What someone typed into the search, understood as far as it goes.
struct SearchTerms {
    std::vector<std::string> words{};  // folded, complete, each with all of them to match
    std::vector<std::string>
        last_guesses{};                 // beginnings the last word may fold to: one must match
    std::vector<std::string> births{};  // digits a birth date begins with, "19880314", "198803"
    std::string digits{};               // of a number, a phone or a year
    bool international = false;         // the digits began with +
    bool one_piece = true;              // the digits stood without blanks

    bool has_words() const { return !words.empty() || !last_guesses.empty(); }
    bool empty() const { return !has_words() && births.empty() && digits.empty(); }
};
SearchTerms search_terms(std::string_view typed);
}  // namespace clinic::patients
