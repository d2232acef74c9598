#pragma once
#include "core/keys.h"
#include <string>
#include <string_view>
#include <vector>
namespace clinic {

/// The clinic's key as it stands on paper and is typed back: fourteen groups of five characters
/// out of 0-9 and A-Z without I, L, O and U (Crockford's base 32). Thirteen groups hold four
/// characters of the key and one that checks them: any one wrong character, any two that changed
/// places, and a group in another one's place are found, each by its number. The last group is made
/// from the whole key.
inline constexpr std::size_t typed_groups = 14, typed_group_size = 5;

std::vector<std::string> typed_groups_of(const Keys::Secret& secret);

/// Whether `text` can be that group (1 to 14) of any sheet: five characters that check. Small
/// letters are taken, O reads as 0, I and L as 1.
bool is_typed_group(std::size_t number, std::string_view text);

/// The key behind groups parted by blanks, dashes or ends of lines. Throws Problem 422
/// "wrong-group" that names the groups (`groups`: their numbers), "wrong-sheet" when all check and
/// still are no key together.
Keys::Secret typed_secret(std::string_view text);
}  // namespace clinic
