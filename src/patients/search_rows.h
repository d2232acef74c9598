#pragma once
#include "patients/patients.h"
namespace clinic::patients {

/// The folded words of a name that tell people apart, without "oʻgʻli" and "qizi"; the first
/// `of_last_name` of them come from the last name.
struct SearchName {
    std::vector<std::string> words;
    std::size_t of_last_name = 0;
};
SearchName search_name(std::string_view last_name, std::string_view first_name,
                       std::string_view middle_name);
/// True for "oʻgʻli" and "qizi" in any spelling, folded: son and daughter of, which half a country
/// has in its name.
bool is_patronymic_mark(std::string_view folded_word);

/// patients.search_words: each word with a blank before it, the birth date's digits at the end.
std::string search_words(const Patient&);

/// Puts the rows by which the search finds a patient.
void insert_search_rows(Session&, const Patient&);
/// Makes the search find `after` where it found `before`.
void update_search_rows(Session&, const Patient& before, const Patient& after);

/// How many characters of a second word patient_names keeps; a birth year has as many.
constexpr std::size_t next_size = 4;
/// The first characters of UTF-8 text, whole ones.
std::string_view first_characters(std::string_view text, std::size_t count);

/// A phone's digits without the clinic's own country code: "+998901234567" is "901234567".
std::string_view national_digits(std::string_view phone, std::string_view country_code);
/// What patient_phones keeps of a phone: "+901234567", and its endings down to three digits.
std::vector<std::string> phone_keys(std::string_view phone, std::string_view country_code);
}  // namespace clinic::patients
