#include "core/folding.h"
#include "core/text.h"
#include <algorithm>
#include <array>
#include <cstdint>
// Two steps. First every letter becomes a sound: what was typed in Latin stays in lower case, as
// its letters may form pairs ("kh"); what is certain (Cyrillic, letters with marks) is in upper
// case, so that "с" and "х" of Исхаков never become an "sh" of their own. `soft` stands for ь.
// Second, pairs and the many uses of y are made equal, from left to right.
namespace clinic {
namespace {
constexpr char soft = '%';

/// Takes one code point from the front of well-formed UTF-8.
char32_t take_letter(std::string_view& rest) {
    const auto first = static_cast<unsigned char>(rest[0]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t letter = size == 1 ? first : first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size && i < rest.size(); ++i)
        letter = letter << 6 | (static_cast<unsigned char>(rest[i]) & 0x3Fu);
    rest.remove_prefix(std::min(size, rest.size()));
    return letter;
}

struct Letter {
    char32_t letter;
    std::string_view sound;
};
template <std::size_t Count>
const std::string_view* sound_in(const std::array<Letter, Count>& letters, char32_t letter) {
    const auto found = std::ranges::lower_bound(letters, letter, {}, &Letter::letter);
    return found != letters.end() && found->letter == letter ? &found->sound : nullptr;
}

// а..я; the hard sign is not heard.
constexpr std::array<std::string_view, 32> cyrillic{
    "A", "B", "V", "G", "D", "E", "J", "Z",  "I",  "Y",  "K", "L", "M", "N", "O",  "P",
    "R", "S", "T", "U", "F", "H", "S", "CH", "SH", "SH", "",  "I", "%", "E", "YU", "YA"};

// Cyrillic letters of Uzbek, Kazakh, Kyrgyz, Tajik, Ukrainian, in the order of their code points.
constexpr std::array<Letter, 36> more_cyrillic{{
    {U'Ё', "YO"}, {U'Є', "E"}, {U'І', "I"}, {U'Ї', "I"}, {U'Ў', "O"}, {U'ё', "YO"},
    {U'є', "E"},  {U'і', "I"}, {U'ї', "I"}, {U'ў', "O"}, {U'Ғ', "G"}, {U'ғ', "G"},
    {U'Қ', "K"},  {U'қ', "K"}, {U'Ң', "N"}, {U'ң', "N"}, {U'Ү', "U"}, {U'ү', "U"},
    {U'Ұ', "U"},  {U'ұ', "U"}, {U'Ҳ', "H"}, {U'ҳ', "H"}, {U'Ҷ', "J"}, {U'ҷ', "J"},
    {U'Һ', "H"},  {U'һ', "H"}, {U'Ә', "A"}, {U'ә', "A"}, {U'Ӣ', "I"}, {U'ӣ', "I"},
    {U'Ө', "O"},  {U'ө', "O"}, {U'Ӯ', "U"}, {U'ӯ', "U"}, {U'Ӱ', "U"}, {U'ӱ', "U"},
}};
static_assert(std::ranges::is_sorted(more_cyrillic, {}, &Letter::letter));

// Latin letters with marks beyond Latin-1: Turkic, Polish, Czech, Baltic.
constexpr std::array<Letter, 42> marked_latin{{
    {U'Ā', "A"},  {U'ā', "A"},  {U'Ă', "A"},  {U'ă', "A"},  {U'Ą', "A"}, {U'ą', "A"},
    {U'Ć', "CH"}, {U'ć', "CH"}, {U'Č', "CH"}, {U'č', "CH"}, {U'Ē', "E"}, {U'ē', "E"},
    {U'Ę', "E"},  {U'ę', "E"},  {U'Ě', "E"},  {U'ě', "E"},  {U'Ğ', "G"}, {U'ğ', "G"},
    {U'Ī', "I"},  {U'ī', "I"},  {U'İ', "I"},  {U'ı', "I"},  {U'Ł', "L"}, {U'ł', "L"},
    {U'Ń', "N"},  {U'ń', "N"},  {U'Ř', "R"},  {U'ř', "R"},  {U'Ś', "S"}, {U'ś', "S"},
    {U'Ş', "SH"}, {U'ş', "SH"}, {U'Š', "SH"}, {U'š', "SH"}, {U'Ū', "U"}, {U'ū', "U"},
    {U'Ż', "J"},  {U'ż', "J"},  {U'Ž', "J"},  {U'ž', "J"},  {U'Ə', "A"}, {U'ə', "A"},
}};
static_assert(std::ranges::is_sorted(marked_latin, {}, &Letter::letter));

// À..ÿ without their marks.
constexpr std::string_view latin_1 =
    "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO*OUUUUYTY";

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == U'´' || c == U'ʻ' || c == U'ʼ' || c == U'‘' || c == U'’';
}
bool parts_words(char32_t c) {
    return c < 0x80 || (c >= 0x80 && c < 0xC0) || c == U'×' || c == U'÷' ||
           (c >= 0x2000 && c < 0x2070) || c == 0x3000 || c == 0xFEFF;
}

void append_sound(std::string& out, char32_t c, std::string_view as_typed) {
    if (c >= U'0' && c <= U'9')
        out += static_cast<char>(c);
    else if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
        out += static_cast<char>(c | 0x20);
    else if (c >= U'А' && c <= U'я')
        out += cyrillic[(c - U'А') % 32];
    else if (is_apostrophe(c) || (c >= 0x300 && c < 0x370))  // combining marks
        return;
    else if (c == U'Ç' || c == U'ç')
        out += "CH";
    else if (const auto* sound = sound_in(more_cyrillic, c))
        out += *sound;
    else if (const auto* plain = sound_in(marked_latin, c))
        out += *plain;
    else if (parts_words(c))
        out += ' ';
    else if (c >= 0xC0 && c <= 0xFF)
        out += latin_1[c - 0xC0];
    else
        out += as_typed;
}

std::string sounds(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto before = text;
        const char32_t c = take_letter(text);
        append_sound(out, c, before.substr(0, before.size() - text.size()));
    }
    return out;
}

struct Rule {
    std::string_view from, to;
};
// The many spellings of one sound, longest first.
constexpr Rule rules[]{{"shch", "sh"}, {"sch", "sh"}, {"SCH", "sh"}, {"dzh", "j"}, {"ch", "ch"},
                       {"kh", "h"},    {"ks", "h"},   {"KS", "h"},   {"gh", "g"},  {"zh", "j"},
                       {"dj", "j"},    {"DJ", "j"},   {"ts", "s"},   {"tz", "s"},  {"TS", "s"},
                       {"ph", "f"},    {"x", "h"},    {"q", "k"},    {"w", "v"},   {"c", "k"}};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}
/// Doubled letters are heard once; digits are not letters.
void append(std::string& out, std::string_view piece) {
    for (const char c : piece)
        if (out.empty() || out.back() != c || (c >= '0' && c <= '9')) out += c;
}

/// What y and ь become, by what stands around them; `next` is the sound after, or 0. True when
/// `next` is used up too.
bool append_y(std::string& out, char next) {
    if (out.empty()) {
        if (next == 'e') return false;  // Yelena is Елена
        out += is_vowel(next) ? 'y' : 'i';
    } else if (is_vowel(out.back())) {
        if (next != 'e') append(out, "i");  // Sergey is Sergei; Aliyev is Алиев
    } else if (next == 'o') {
        out += 'e';  // Fyodorov is Фёдоров, who is mostly written Федоров
        return true;
    } else
        out += 'i';  // Dmitry is Дмитрий, Tatyana is Tatiana
    return false;
}
void append_soft(std::string& out, std::string_view rest) {
    const bool heard = rest.starts_with('E') || rest.starts_with("YU") || rest.starts_with("YA");
    if (heard && !out.empty()) append(out, "i");  // Татьяна is Tatiana, Ильёс is Ilyos
}

std::string folded(std::string_view word) {
    std::string out;
    while (!word.empty()) {
        const char first = lower(word[0]);
        const auto rule =
            std::ranges::find_if(rules, [&](const Rule& r) { return word.starts_with(r.from); });
        if (rule != std::end(rules)) {
            append(out, rule->to);
            word.remove_prefix(rule->from.size());
            continue;
        }
        word.remove_prefix(1);
        if (first == 'y') {
            if (append_y(out, word.empty() ? '\0' : lower(word[0]))) word.remove_prefix(1);
        } else if (first == soft)
            append_soft(out, word);
        else
            append(out, {&first, 1});
    }
    return out;
}

/// All that a half-typed word may become; the likeliest first.
std::vector<std::string> guesses(std::string_view word) {
    if (lower(word.back()) == 'y') {
        const auto head = folded(word.substr(0, word.size() - 1));
        if (head.empty()) return {"y", "e", "i"};
        if (is_vowel(head.back())) return {head};
        return {head + "i", head + "e"};
    }
    std::vector<std::string> all{folded(word)};
    for (const auto& rule : rules)
        for (std::size_t size = 1; size < rule.from.size() && size <= word.size(); ++size)
            if (word.ends_with(rule.from.substr(0, size))) {
                auto one = folded(word.substr(0, word.size() - size));
                append(one, rule.to);
                all.push_back(std::move(one));
            }
    return all;
}
}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    const std::string heard = sounds(text);
    for (const auto word : split(heard, ' '))
        if (auto one = folded(word); !one.empty()) words.push_back(std::move(one));
    return words;
}

std::vector<std::string> folded_beginnings(std::string_view typed) {
    const std::string all = sounds(typed);
    const auto heard = std::string_view(all).substr(all.rfind(' ') + 1);
    if (heard.empty() || folded(heard).empty()) return {};
    std::vector<std::string> kept;
    for (auto& guess : guesses(heard)) {
        const auto covers = [&](const std::string& other) { return guess.starts_with(other); };
        if (std::ranges::any_of(kept, covers)) continue;
        std::erase_if(kept, [&](const std::string& other) { return other.starts_with(guess); });
        kept.push_back(std::move(guess));
    }
    return kept;
}

double similarity(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty()) return one.empty() && other.empty() ? 1 : 0;
    const std::size_t reach = std::max<std::size_t>(1, std::max(one.size(), other.size()) / 2);
    std::vector<bool> in_one(one.size()), in_other(other.size());
    std::size_t matches = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const std::size_t from = i + 1 > reach ? i + 1 - reach : 0;
        const std::size_t to = std::min(other.size(), i + reach);
        for (std::size_t k = from; k < to; ++k)
            if (!in_other[k] && one[i] == other[k]) {
                in_one[i] = in_other[k] = true;
                ++matches;
                break;
            }
    }
    if (!matches) return 0;
    std::size_t swapped = 0;
    for (std::size_t i = 0, k = 0; i < one.size(); ++i) {
        if (!in_one[i]) continue;
        while (!in_other[k]) ++k;
        swapped += one[i] != other[k++];
    }
    const auto m = static_cast<double>(matches);
    const double jaro =
        (m / static_cast<double>(one.size()) + m / static_cast<double>(other.size()) +
         (m - static_cast<double>(swapped) / 2) / m) /
        3;
    std::size_t prefix = 0;
    while (prefix < 4 && prefix < one.size() && prefix < other.size() &&
           one[prefix] == other[prefix])
        ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}
}  // namespace clinic
