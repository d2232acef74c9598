#include "imports/names.h"
#include "imports/name_lists.h"
#include <array>
namespace clinic::imports {
namespace {
bool replace_end(std::string& word, std::string_view end, std::string_view by) {
    if (!word.ends_with(end)) return false;
    word.replace(word.size() - end.size(), end.size(), by);
    return true;
}
}  // namespace

const NameBook& name_book(Origin origin) {
    // Koreans of the country bear Korean surnames and mostly Russian first names.
    static const std::array<NameBook, 5> books{
        NameBook{uzbek_men(), uzbek_women(), uzbek_surnames(), true},
        NameBook{russian_men(), russian_women(), russian_surnames(), true},
        NameBook{russian_men(), russian_women(), korean_surnames(), false},
        NameBook{tatar_men(), tatar_women(), tatar_surnames(), true},
        NameBook{english_men(), english_women(), english_surnames(), false},
    };
    return books[static_cast<std::size_t>(origin)];
}

std::string surname(const Spelling& of_man, Script script, bool woman, bool inflects) {
    auto name = of_man.in(script);
    if (!woman || !inflects) return name;
    const bool adjective = replace_end(name, "skiy", "skaya") || replace_end(name, "ский", "ская");
    if (!adjective) name += script == Script::latin ? "a" : "а";
    return name;
}

std::string patronymic(const FatherName& father, Script script, bool woman) {
    const bool latin = script == Script::latin;
    auto stem = father.stem.in(script);
    if (stem.empty()) stem = father.name.in(script) + (latin ? "ov" : "ов");
    if (woman) return stem + (latin ? "na" : "на");
    return stem + (latin ? "ich" : "ич");
}

std::string child_of(const FatherName& father, Script script, bool woman) {
    if (script == Script::latin) return father.name.in(script) + (woman ? " qizi" : " oʻgʻli");
    return father.name.in(script) + (woman ? " қизи" : " ўғли");
}
}  // namespace clinic::imports
