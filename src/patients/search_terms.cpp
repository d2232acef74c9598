#include "patients/search_terms.h"
#include "core/folding.h"
#include "core/text.h"
#include "patients/search_rows.h"
#include <algorithm>
#include <array>
namespace clinic::patients {
namespace {
constexpr std::size_t most_words = 4;  // beside the one that is being typed

std::vector<std::string_view> pieces_of(std::string_view typed) {
    std::vector<std::string_view> pieces;
    for (auto piece : split(typed, ' '))
        if (piece = trimmed(piece); !piece.empty()) pieces.push_back(piece);
    return pieces;
}
/// Digits and what people put between them.
bool is_numeric(std::string_view piece) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') ||
               std::string_view("+-./()").find(c) != std::string_view::npos;
    };
    return std::ranges::all_of(piece, fits) && !digits_of(piece).empty();
}
std::string two_digits(std::string_view digits) {
    return (digits.size() == 1 ? "0" : "") + std::string(digits);
}

/// "14.03.1988", "14.03.88", "1988-03-14", "1988-03": the digits the birth date begins with, as
/// year, month, day. More than one where the century was not said; none when it is no such date.
std::vector<std::string> births_in(std::string_view piece) {
    const auto mark = piece.find_first_of("./-");
    if (mark == piece.npos) return {};
    const auto parts = split(piece, piece[mark]);
    for (const auto part : parts)
        if (part.size() != digits_of(part).size()) return {};
    if (parts[0].size() == 4) {  // the year first: as far as it goes
        if (parts.size() > 3 || (parts[0][0] != '1' && parts[0][0] != '2')) return {};
        std::string digits(parts[0]);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (parts[i].size() > 2) return {};
            digits += i + 1 < parts.size() ? two_digits(parts[i]) : std::string(parts[i]);
        }
        return {digits};
    }
    const bool day_first = parts.size() == 3 && !parts[0].empty() && parts[0].size() <= 2 &&
                           !parts[1].empty() && parts[1].size() <= 2;
    if (!day_first) return {};
    const auto rest = two_digits(parts[1]) + two_digits(parts[0]);
    const std::string year(parts[2]);
    if (year.size() == 4) return {year + rest};
    if (year.size() == 2) return {"20" + year + rest, "19" + year + rest};
    return {};
}

/// A date that is being typed, day first: not yet of use beside a name.
bool is_begun_date(std::string_view piece) {
    return piece.find_first_of("./") != piece.npos && digits_of(piece).size() < 8;
}

void add_numeric(SearchTerms& terms, const std::vector<std::string_view>& pieces) {
    if (pieces.size() == 1) {
        terms.births = births_in(pieces[0]);
    } else if (pieces.size() == 3 && pieces[2].size() == 4 && pieces[0].size() <= 2 &&
               pieces[1].size() <= 2 && !pieces[0].starts_with('+')) {
        terms.births = {std::string(pieces[2]) + two_digits(pieces[1]) + two_digits(pieces[0])};
    }
    if (!terms.births.empty()) return;
    if (terms.has_words() && pieces.size() == 1 && is_begun_date(pieces[0])) return;
    for (const auto piece : pieces) terms.digits += digits_of(piece);
    terms.international = !pieces.empty() && pieces[0].starts_with('+');
    terms.one_piece = pieces.size() == 1;
}

bool may_become_mark(std::string_view guess) {
    using namespace std::string_view_literals;
    return guess.size() >= 2 &&
           std::ranges::any_of(std::array{"ogli"sv, "ugli"sv, "kizi"sv},
                               [&](auto mark) { return mark.starts_with(guess); });
}

/// A full name that ends with "oʻgʻli" or half of it is found by the rest of it.
void drop_marks(SearchTerms& terms) {
    const auto is_mark = [](const std::string& word) { return is_patronymic_mark(word); };
    if (terms.words.size() + (terms.last_guesses.empty() ? 0 : 1) > 1)
        std::erase_if(terms.words, is_mark);
    const bool half = std::ranges::any_of(terms.last_guesses, may_become_mark);
    const bool whole = std::ranges::any_of(terms.last_guesses, is_mark);
    if ((half && terms.words.size() >= 2) || (whole && !terms.words.empty()))
        terms.last_guesses.clear();
}
}  // namespace

SearchTerms search_terms(std::string_view typed) {
    SearchTerms terms;
    std::vector<std::string_view> numeric;
    const auto pieces = pieces_of(typed);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (is_numeric(pieces[i])) {
            numeric.push_back(pieces[i]);
            continue;
        }
        auto folded = folded_words(pieces[i]);
        // Whoever types on types the end of the text; a word before it is as far as it will go.
        if (i + 1 == pieces.size()) terms.last_guesses = folded_beginnings(pieces[i]);
        if (!terms.last_guesses.empty()) folded.pop_back();
        for (auto& word : folded)
            if (terms.words.size() < most_words) terms.words.push_back(std::move(word));
    }
    if (!numeric.empty()) add_numeric(terms, numeric);
    drop_marks(terms);
    return terms;
}
}  // namespace clinic::patients
