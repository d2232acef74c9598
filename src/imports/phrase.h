#pragma once
#include <string>
namespace clinic::imports {

enum class Tongue { en, ru, uz };

/// The same words in the clinic's three languages.
struct Phrase {
    std::string_view en, ru, uz;
    std::string in(Tongue tongue) const {
        return std::string(tongue == Tongue::en ? en : tongue == Tongue::ru ? ru : uz);
    }
};
}  // namespace clinic::imports
