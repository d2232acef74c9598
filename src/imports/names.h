#pragma once
#include "imports/chance.h"
#include <string>
namespace clinic::imports {

enum class Script { latin, cyrillic };
enum class Origin { uzbek, russian, korean, tatar, english };

/// One name in both alphabets of the country.
struct Spelling {
    std::string_view latin, cyrillic;
    std::string in(Script script) const {
        return std::string(script == Script::latin ? latin : cyrillic);
    }
};
/// A man's name; the stem makes his children's patronymic ("Sergeyev" + "ich"). Empty where it is
/// the name with "ov".
struct FatherName {
    Spelling name, stem{};
};

/// What people of one origin are called.
struct NameBook {
    std::span<const FatherName> men;
    std::span<const Spelling> women, surnames;
    bool women_inflect;  // Karimov, Karimova
};
const NameBook& name_book(Origin origin);

/// The surname as a woman or a man bears it.
std::string surname(const Spelling& of_man, Script script, bool woman, bool inflects);
/// "Akmalovich", "Akmalovna". `father` is from the men of the same book.
std::string patronymic(const FatherName& father, Script script, bool woman);
/// The Uzbek form: "Akmal oʻgʻli", "Akmal qizi".
std::string child_of(const FatherName& father, Script script, bool woman);
}  // namespace clinic::imports
