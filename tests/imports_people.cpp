#include "imports/people.h"
#include "test_clinic.h"
#include <set>
using namespace clinic;
using namespace clinic::imports;

namespace {
std::vector<Person> crowd(std::uint64_t seed, std::size_t families) {
    std::vector<Person> people;
    for (std::size_t i = 0; i < families; ++i)
        for (auto& person : family(seed, i)) people.push_back(std::move(person));
    return people;
}
std::string all_of(const std::vector<Person>& people) {
    std::string text;
    for (const auto& p : people) {
        text += p.last_name + "|" + p.first_name + "|" + p.middle_name.value_or("-") + "|" +
                p.birth_date() + "|" + p.address + "|" + p.document.value_or("-") + "|" +
                p.emergency_contact.value_or("-") + "|" + p.notes.value_or("-");
        for (const auto& phone : p.phones) text += "," + phone;
        for (const auto& condition : p.conditions) text += "," + condition;
        for (const auto& allergy : p.allergies) text += "," + allergy.substance;
        text += "\n";
    }
    return text;
}
double share(const std::vector<Person>& people, bool (*holds)(const Person&)) {
    return static_cast<double>(std::ranges::count_if(people, holds)) /
           static_cast<double>(people.size());
}
}  // namespace

TEST_CASE("chance repeats for a seed, a subject and an index, and for nothing else") {
    CHECK(Chance(1, "family", 2).next() == Chance(1, "family", 2).next());
    CHECK(Chance(1, "family", 2).next() != Chance(2, "family", 2).next());
    CHECK(Chance(1, "family", 2).next() != Chance(1, "visits", 2).next());
    CHECK(Chance(1, "family", 2).next() != Chance(1, "family", 3).next());
}

TEST_CASE("chance is the same on every machine") {
    Chance chance(42, "test");
    const auto first = chance.next(), second = chance.next();
    CHECK(first == 17519853148885926686u);
    CHECK(second == 11429421336438665396u);
}

TEST_CASE("chance keeps to its bounds and weights") {
    Chance chance(7, "bounds");
    int counts[3]{};
    static constexpr int weights[]{1, 0, 3};
    for (int i = 0; i < 4000; ++i) {
        const auto number = chance.between(-2, 2);
        CHECK((number >= -2 && number <= 2));
        ++counts[chance.weighted(weights)];
    }
    CHECK(counts[1] == 0);
    CHECK(counts[0] > 800);
    CHECK(counts[0] < 1200);
}

TEST_CASE("names bend as the language wants") {
    const FatherName akmal{{"Akmal", "Акмал"}, {}};
    const FatherName sergey{{"Sergey", "Сергей"}, {"Sergeyev", "Сергеев"}};
    CHECK(patronymic(akmal, Script::latin, false) == "Akmalovich");
    CHECK(patronymic(akmal, Script::cyrillic, true) == "Акмаловна");
    CHECK(patronymic(sergey, Script::cyrillic, false) == "Сергеевич");
    CHECK(patronymic(sergey, Script::latin, true) == "Sergeyevna");
    CHECK(child_of(akmal, Script::latin, false) == "Akmal oʻgʻli");
    CHECK(child_of(akmal, Script::cyrillic, true) == "Акмал қизи");
    CHECK(surname({"Karimov", "Каримов"}, Script::latin, true, true) == "Karimova");
    CHECK(surname({"Karimov", "Каримов"}, Script::cyrillic, true, true) == "Каримова");
    CHECK(surname({"Pokrovskiy", "Покровский"}, Script::latin, true, true) == "Pokrovskaya");
    CHECK(surname({"Pokrovskiy", "Покровский"}, Script::cyrillic, true, true) == "Покровская");
    CHECK(surname({"Shin", "Шин"}, Script::latin, true, false) == "Shin");
}

TEST_CASE("the same seed makes the same families, another seed others") {
    CHECK(all_of(crowd(1, 300)) == all_of(crowd(1, 300)));
    CHECK(all_of(crowd(1, 300)) != all_of(crowd(2, 300)));
    CHECK(all_of(crowd(1, 300)).starts_with(all_of(crowd(1, 200))));
}

TEST_CASE("every family lives together and can be called") {
    for (std::uint64_t i = 0; i < 500; ++i) {
        const auto people = family(3, i);
        REQUIRE_FALSE(people.empty());
        for (const auto& person : people) {
            CHECK(person.address == people[0].address);
            CHECK((people.size() == 1 || !person.phones.empty()));
            for (const auto& phone : person.phones) {
                CHECK(normalised_phone(phone, "998") == phone);
                CHECK(phone.size() == 13);
            }
        }
    }
}

TEST_CASE("children are younger than their parents and named after their father") {
    int sons = 0;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const auto people = family(5, i);
        if (people.size() < 3 || people[0].woman || people[0].origin == Origin::english) continue;
        const auto& father = people[0];
        for (std::size_t at = 2; at < people.size(); ++at) {
            const auto& child = people[at];
            if (child.age >= father.age || child.script != father.script) continue;
            CHECK(father.age - child.age >= 18);
            if (!child.middle_name) continue;
            // The ending may swallow the name's last letters: Pyotr, Petrovich.
            CHECK(child.middle_name->substr(0, 1) == father.first_name.substr(0, 1));
            ++sons;
        }
    }
    CHECK(sons > 200);
}

TEST_CASE("a crowd looks like a city's: ages, sexes, alphabets, shared phones") {
    const auto people = crowd(1, 6000);
    const auto children = share(people, [](const Person& p) { return p.age < 15; });
    const auto old = share(people, [](const Person& p) { return p.age >= 65; });
    const auto women = share(people, [](const Person& p) { return p.woman; });
    const auto cyrillic =
        share(people, [](const Person& p) { return p.script == Script::cyrillic; });
    const auto allergic = share(people, [](const Person& p) { return !p.allergies.empty(); });
    CHECK((children > 0.18 && children < 0.35));
    CHECK((old > 0.04 && old < 0.16));
    CHECK((women > 0.48 && women < 0.62));
    CHECK((cyrillic > 0.3 && cyrillic < 0.7));
    CHECK((allergic > 0.05 && allergic < 0.12));

    std::map<std::string, int> owners;
    for (const auto& person : people)
        for (const auto& phone : person.phones) ++owners[phone];
    CHECK(std::ranges::count_if(owners, [](const auto& o) { return o.second > 1; }) > 1000);
    std::set<std::string> names;
    for (const auto& p : people)
        names.insert(p.last_name + p.first_name + p.middle_name.value_or(""));
    CHECK(names.size() > people.size() * 9 / 10);
}

TEST_CASE("nobody is born after the reference day, and every date exists") {
    for (const auto& person : crowd(9, 2000)) {
        const auto date = person.birth_date();
        CHECK((person.knows_birthday ? is_day(date) : date.size() == 4));
        CHECK(date <= "2026-01-01");
        CHECK(date > "1920");
        CHECK(is_utf8(person.last_name));
    }
}
