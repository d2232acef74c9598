#pragma once
#include "imports/names.h"
#include "imports/phrase.h"
#include <optional>
#include <vector>
namespace clinic::imports {

/// Ages count back from this day, 2026-01-01 in days since 1970, and not from today, so that the
/// same seed makes the same people tomorrow.
constexpr int reference_day = 20454;

/// Somebody who might walk into a clinic in Tashkent.
struct Person {
    struct Allergy {
        std::string substance{};
        std::optional<std::string> reaction{};
        std::string severity{};
    };
    Origin origin{};
    Script script{};
    bool woman = false, knows_birthday = true;
    std::string last_name{}, first_name{};
    std::optional<std::string> middle_name{};
    int born_day = 0;  // days since 1970
    int age = 0;       // in years, at the reference day
    std::vector<std::string> phones{};
    std::string address{};
    std::optional<std::string> document{};
    std::optional<Tongue> tongue{};
    std::optional<std::string> emergency_contact{};
    bool asked_for_allergies = false;
    std::vector<Allergy> allergies{};
    std::vector<std::string> conditions{};
    std::optional<std::string> notes{};

    /// "1988-03-14", or only the year where no more is known.
    std::string birth_date() const;
};

/// One household: parents, children, at times a grandmother; they share an address and phones. The
/// same seed and index give the same people, whatever else is asked for.
std::vector<Person> family(std::uint64_t seed, std::uint64_t index);

/// Somebody of that origin and sex with a name and nothing else.
Person named(Chance& chance, Origin origin, Script script, bool woman);

/// What the person's age and chance bring: allergies, chronic conditions, notes.
void add_health(Person& person, Chance& chance);
}  // namespace clinic::imports
