#include "patients/search_rows.h"
#include "core/folding.h"
#include <algorithm>
namespace clinic::patients {
namespace {
// Pairs grow with the square of the words; nobody is looked for by their seventh.
constexpr std::size_t most_words = 6;
constexpr std::size_t least_digits = 3;

std::string digits_of_birth(const Patient& patient) {
    return patient.birth_date ? digits_of(patient.birth_date->value) : "";
}
SearchName name_of(const Patient& patient) {
    return search_name(patient.last_name.value, patient.first_name.value,
                       patient.middle_name ? patient.middle_name->value : "");
}

struct NameKey {
    int place;
    std::string word, next;
    auto operator<=>(const NameKey&) const = default;
};

std::vector<NameKey> name_keys(const Patient& patient) {
    const auto name = name_of(patient);
    const auto birth = digits_of_birth(patient);
    std::vector<NameKey> keys;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const int place = i < name.of_last_name ? 0 : 1;
        const auto before = keys.size();
        const auto add = [&](std::string_view next) {
            keys.push_back({place, name.words[i], std::string(first_characters(next, next_size))});
        };
        for (std::size_t k = 0; k < name.words.size(); ++k)
            if (k != i) add(name.words[k]);
        if (!birth.empty()) add(birth);
        if (keys.size() == before) add("");
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::vector<std::string> all_phone_keys(Session& session, const Patient& patient) {
    std::vector<std::string> all;
    for (const auto& phone : patient.phones)
        for (auto& key : phone_keys(phone.value, session.clinic().country_code))
            all.push_back(std::move(key));
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void insert_names(Session& session, const Patient& patient) {
    for (const auto& key : name_keys(patient))
        session.run(R"sql(insert into patient_names (place, word, next, patient_id)
                          values (?, ?, ?, ?))sql",
                    key.place, key.word, key.next, patient.id);
}
void insert_phones(Session& session, const Patient& patient) {
    for (const auto& digits : all_phone_keys(session, patient))
        session.run(R"sql(insert into patient_phones (digits, patient_id) values (?, ?))sql",
                    digits, patient.id);
}
}  // namespace

std::string_view first_characters(std::string_view text, std::size_t count) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_one = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        if (begins_one && count-- == 0) return text.substr(0, i);
    }
    return text;
}

bool is_patronymic_mark(std::string_view word) {
    return word == "ogli" || word == "ugli" || word == "kizi";
}

SearchName search_name(std::string_view last_name, std::string_view first_name,
                       std::string_view middle_name) {
    SearchName name;
    const auto add = [&](std::string_view text) {
        for (auto& word : folded_words(text))
            if (name.words.size() < most_words && !is_patronymic_mark(word) &&
                std::ranges::find(name.words, word) == name.words.end())
                name.words.push_back(std::move(word));
    };
    add(last_name);
    name.of_last_name = name.words.size();
    add(first_name);
    add(middle_name);
    return name;
}

std::string search_words(const Patient& patient) {
    std::string all;
    for (const auto& word : name_of(patient).words) (all += ' ') += word;
    if (const auto birth = digits_of_birth(patient); !birth.empty()) (all += ' ') += birth;
    return all;
}

std::string_view national_digits(std::string_view phone, std::string_view country_code) {
    if (phone.starts_with('+')) phone.remove_prefix(1);
    if (phone.starts_with(country_code)) phone.remove_prefix(country_code.size());
    return phone;
}

std::vector<std::string> phone_keys(std::string_view phone, std::string_view country_code) {
    const auto digits = national_digits(phone, country_code);
    std::vector<std::string> keys{"+" + std::string(digits)};
    for (std::size_t from = 1; from + least_digits <= digits.size(); ++from)
        keys.emplace_back(digits.substr(from));
    return keys;
}

void insert_search_rows(Session& session, const Patient& patient) {
    insert_names(session, patient);
    insert_phones(session, patient);
}

void update_search_rows(Session& session, const Patient& before, const Patient& after) {
    if (name_keys(before) != name_keys(after)) {
        for (const auto& key : name_keys(before))
            session.run(R"sql(delete from patient_names where place = ? and word = ? and next = ?
                              and patient_id = ?)sql",
                        key.place, key.word, key.next, before.id);
        insert_names(session, after);
    }
    if (before.phones != after.phones) {
        for (const auto& digits : all_phone_keys(session, before))
            session.run(R"sql(delete from patient_phones where digits = ? and patient_id = ?)sql",
                        digits, before.id);
        insert_phones(session, after);
    }
}
}  // namespace clinic::patients
