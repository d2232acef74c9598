#pragma once
#include <string>
#include <string_view>
#include <vector>
namespace clinic {

/// The words of a name in one spelling for searching: lower case, without marks and apostrophes,
/// Cyrillic (Russian, Uzbek and their neighbours) and the usual Latin transliterations made equal,
/// so that "Иванов" and "Ivanov", "Жўраев" and "Joʻrayev", "Хасанов" and "Xasanov" meet. Letters of
/// other alphabets stay as they are.
std::vector<std::string> folded_words(std::string_view text);

/// What the folding of the last word may begin with, when `typed` is as far as someone got: more
/// than one where the last letter could be half of a pair ("k" of "kh"). Whatever spelling a name
/// is typed in, each of its beginnings finds the name in every other spelling. Empty when no word
/// has begun.
std::vector<std::string> folded_beginnings(std::string_view typed);

/// Jaro-Winkler similarity of two folded names, 0 to 1 (Winkler 1990, prefix weight 0.1).
double similarity(std::string_view one, std::string_view other);
}  // namespace clinic
