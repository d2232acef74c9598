#include "imports/people.h"
#include <chrono>
#include <cstdio>
namespace clinic::imports {
namespace {
constexpr int adult = 18;

/// What the members of one household have in common.
struct Home {
    Origin origin;
    Script script;
    bool typed_apostrophes;  // who wrote the card down used ' for ʻ
    std::string address;
    std::optional<Tongue> tongue;
};

std::string street_address(Chance& chance, Script script) {
    static constexpr Spelling districts[]{
        {"Bektemir", "Бектемир"},        {"Chilonzor", "Чиланзар"},
        {"Mirobod", "Мирабад"},          {"Mirzo Ulugʻbek", "Мирзо-Улугбек"},
        {"Olmazor", "Алмазар"},          {"Sergeli", "Сергели"},
        {"Shayxontohur", "Шайхантахур"}, {"Uchtepa", "Учтепа"},
        {"Yakkasaroy", "Яккасарай"},     {"Yangihayot", "Янгихаёт"},
        {"Yashnobod", "Яшнабад"},        {"Yunusobod", "Юнусабад"}};
    static constexpr Spelling streets[]{{"Bogʻishamol", "Богишамол"},
                                        {"Navoiy", "Навои"},
                                        {"Bobur", "Бабура"},
                                        {"Mustaqillik", "Мустакиллик"},
                                        {"Nukus", "Нукусская"},
                                        {"Farhod", "Фархадская"},
                                        {"Zarqaynar", "Заркайнар"},
                                        {"Qatortol", "Катартал"},
                                        {"Bunyodkor", "Бунёдкор"},
                                        {"Parkent", "Паркентская"},
                                        {"Osiyo", "Асия"},
                                        {"Muqimiy", "Мукими"},
                                        {"Shota Rustaveli", "Шота Руставели"},
                                        {"Temur Malik", "Темура Малика"},
                                        {"Fargʻona yoʻli", "Ферганский тракт"},
                                        {"Kichik halqa yoʻli", "Малая кольцевая"}};
    const auto district = chance.pick(districts).in(script);
    const auto house = std::to_string(chance.between(1, 120));
    const auto flat = std::to_string(chance.between(1, 90));
    const bool latin = script == Script::latin;
    if (chance.percent(35)) {
        const auto block = std::to_string(chance.between(1, 25));
        return latin ? district + " tumani, " + block + "-mavze, " + house + "-uy, " + flat +
                           "-xonadon"
                     : district + ", квартал " + block + ", д. " + house + ", кв. " + flat;
    }
    const auto street = chance.pick(streets).in(script);
    return latin ? district + " tumani, " + street + " koʻchasi, " + house + "-uy"
                 : district + ", ул. " + street + ", д. " + house + ", кв. " + flat;
}

std::string mobile_phone(Chance& chance) {
    static constexpr std::string_view operators[]{"90", "91", "93", "94", "95", "97",
                                                  "98", "99", "88", "33", "50", "77"};
    char digits[8];
    std::snprintf(digits, sizeof digits, "%07d", static_cast<int>(chance.below(10'000'000)));
    return "+998" + std::string(chance.pick(operators)) + digits;
}
std::string home_phone(Chance& chance) {
    return "+99871" + std::to_string(chance.between(2'000'000, 2'999'999));
}

std::optional<std::string> document(Chance& chance, int age) {
    static constexpr std::string_view series[]{"AA", "AB", "AC", "AD", "AE"};
    char text[24];
    const auto number = static_cast<int>(chance.below(10'000'000));
    if (age >= 16 && chance.percent(70)) {
        std::snprintf(text, sizeof text, "%s%07d", chance.pick(series).data(), number);
        return text;
    }
    if (age < 16 && chance.percent(30)) {
        std::snprintf(text, sizeof text, "I-TO %07d", number);  // a birth certificate
        return text;
    }
    return {};
}

std::optional<Tongue> tongue_of(Chance& chance, Origin origin) {
    if (chance.percent(10)) return {};
    if (origin == Origin::english) return Tongue::en;
    return origin == Origin::uzbek && chance.percent(85) ? Tongue::uz : Tongue::ru;
}

Home home(Chance& chance) {
    static constexpr int origins[]{64, 18, 6, 10, 2};
    static constexpr int latin_percent[]{60, 15, 20, 25, 95};
    Home home;
    const auto origin = chance.weighted(origins);
    home.origin = static_cast<Origin>(origin);
    home.script = chance.percent(latin_percent[origin]) ? Script::latin : Script::cyrillic;
    home.typed_apostrophes = chance.percent(35);
    home.address = street_address(chance, home.script);
    home.tongue = tongue_of(chance, home.origin);
    return home;
}

std::optional<std::string> middle_name(Chance& chance, Origin origin, Script script,
                                       const FatherName& father, bool woman, int age) {
    if (origin == Origin::english) return {};
    if (chance.percent(4)) return {};  // nobody asked
    const bool newer_form = origin == Origin::uzbek && chance.percent(age < 25 ? 55 : 12);
    return newer_form ? child_of(father, script, woman) : patronymic(father, script, woman);
}

void with_typed_apostrophes(std::string& text) {
    constexpr std::string_view mark = "ʻ";
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at))
        text.replace(at, mark.size(), "'");
}

/// Makes the members of one household.
class Household {
public:
    Household(std::uint64_t seed, std::uint64_t index)
        : chance_(seed, "family", index), home_(home(chance_)) {}

    std::vector<Person> members() {
        static constexpr int kinds[]{34, 20, 36, 10};  // alone, a couple, with children, and theirs
        const auto kind = chance_.weighted(kinds);
        if (kind == 0)
            alone();
        else {
            const int mother =
                static_cast<int>(kind == 1 ? chance_.between(20, 78) : chance_.between(23, 52));
            couple(mother, kind != 1 && chance_.percent(12));
            if (kind != 1) children(mother);
            if (kind == 3) grandmother(mother);
        }
        for (auto& person : people_) finish(person);
        return std::move(people_);
    }

private:
    const NameBook& book() const { return name_book(home_.origin); }
    std::string family_name(bool woman, Script script) const {
        return surname(*surname_, script, woman, book().women_inflect);
    }

    Person& add(bool woman, int age, const FatherName& father) {
        auto& person = people_.emplace_back();
        const bool other_script = chance_.percent(8);
        person.origin = home_.origin;
        person.script = other_script ? Script(1 - int(home_.script)) : home_.script;
        person.woman = woman;
        person.age = age;
        person.born_day = reference_day - age * 1461 / 4 - static_cast<int>(chance_.below(365));
        person.knows_birthday = !chance_.percent(1);
        person.last_name = family_name(woman, person.script);
        person.first_name = woman ? chance_.pick(book().women).in(person.script)
                                  : chance_.pick(book().men).name.in(person.script);
        person.middle_name = middle_name(chance_, home_.origin, person.script, father, woman, age);
        return person;
    }
    const FatherName& any_father() { return chance_.pick(book().men); }

    void alone() {
        static constexpr int ages[]{24, 26, 22, 20, 8};
        static constexpr int oldest[]{29, 44, 59, 74, 93};
        const auto band = chance_.weighted(ages);
        const int youngest = band == 0 ? adult : oldest[band - 1] + 1;
        const int age = static_cast<int>(chance_.between(youngest, oldest[band]));
        surname_ = &chance_.pick(book().surnames);
        const bool woman = chance_.percent(age > 59 ? 62 : 53);
        auto& person = add(woman, age, any_father());
        if (!chance_.percent(3)) person.phones.push_back(mobile_phone(chance_));
    }
    void couple(int mother, bool father_away) {
        surname_ = &chance_.pick(book().surnames);
        father_ = &any_father();
        if (!father_away) {
            const int age = mother + static_cast<int>(chance_.between(-1, 6));
            auto& husband = add(false, age, any_father());
            husband.first_name = father_->name.in(husband.script);
            husband.phones.push_back(mobile_phone(chance_));
        }
        auto& wife = add(true, mother, any_father());
        if (chance_.percent(25))
            wife.last_name =
                surname(chance_.pick(book().surnames), wife.script, true, book().women_inflect);
        wife.phones.push_back(mobile_phone(chance_));
        if (!father_away && chance_.percent(30))
            wife.phones.push_back(people_.front().phones.front());
        mothers_phone_ = wife.phones.front();
    }
    void children(int mother) {
        static constexpr int counts[]{0, 30, 36, 23, 11};
        const auto count = chance_.weighted(counts);
        for (std::size_t i = 0; i < count; ++i) {
            const auto youngest = std::max(0, mother - 43), oldest = std::min(mother - 19, 24);
            const int age = static_cast<int>(chance_.between(youngest, oldest));
            auto& child = add(chance_.percent(49), age, *father_);
            child.phones.push_back(age < 16 ? mothers_phone_ : mobile_phone(chance_));
        }
    }
    void grandmother(int mother) {
        const int age = mother + static_cast<int>(chance_.between(20, 36));
        auto& person = add(true, age, any_father());
        person.phones.push_back(mothers_phone_);
        if (chance_.percent(40)) person.phones.push_back(home_phone(chance_));
    }

    void finish(Person& person) {
        person.address = home_.address;
        person.tongue = home_.tongue;
        person.document = document(chance_, person.age);
        const auto& eldest = people_.front();
        if (&person != &eldest && !eldest.phones.empty() && chance_.percent(25))
            person.emergency_contact =
                eldest.last_name + " " + eldest.first_name + ", " + eldest.phones.front();
        add_health(person, chance_);
        if (!home_.typed_apostrophes) return;
        with_typed_apostrophes(person.last_name);
        with_typed_apostrophes(person.first_name);
        if (person.middle_name) with_typed_apostrophes(*person.middle_name);
        with_typed_apostrophes(person.address);
    }

    Chance chance_;
    Home home_;
    const Spelling* surname_ = nullptr;
    const FatherName* father_ = nullptr;
    std::string mothers_phone_{};
    std::vector<Person> people_{};
};
}  // namespace

std::string Person::birth_date() const {
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(born_day))};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return knows_birthday ? text : std::string(text, 4);
}

std::vector<Person> family(std::uint64_t seed, std::uint64_t index) {
    return Household(seed, index).members();
}

Person named(Chance& chance, Origin origin, Script script, bool woman) {
    const auto& book = name_book(origin);
    Person person;
    person.origin = origin;
    person.script = script;
    person.woman = woman;
    person.last_name = surname(chance.pick(book.surnames), script, woman, book.women_inflect);
    person.first_name =
        woman ? chance.pick(book.women).in(script) : chance.pick(book.men).name.in(script);
    if (origin != Origin::english)
        person.middle_name = patronymic(chance.pick(book.men), script, woman);
    return person;
}
}  // namespace clinic::imports
