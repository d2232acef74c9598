#include "patients/search.h"
#include "api/page.h"
#include "patients/discretion.h"
#include "patients/search_rows.h"
#include "patients/search_terms.h"
#include <algorithm>
#include <array>
#include <charconv>
// Each question below walks an index in the order in which its answers are wanted and stops when
// the list is full. The questions are asked from the most to the least precise, and what one has
// found the next does not repeat.
namespace clinic::patients {
namespace {
constexpr std::size_t usual_limit = 20;
// Above every letter: what begins with "iva" lies from "iva" to "iva" with this behind it.
constexpr std::string_view above_all = "\U0010FFFF";

std::string end_of(std::string_view beginning) {
    return std::string(beginning) += above_all;
}

/// What every found patient's search words must hold, beside what led to them.
struct Filters {
    std::array<std::string, 5> part{};
    std::size_t count = 0;
    void add(const std::string& beginning) {
        if (count < part.size() && !beginning.empty()) part[count++] = " " + beginning;
    }
};

/// Four digits that a birth date may begin with.
bool is_year(const SearchTerms& terms) {
    const auto& digits = terms.digits;
    return terms.one_piece && !terms.international && digits.size() == 4 && digits >= "1900" &&
           digits <= "2099";
}

class Search {
public:
    Search(Session& session, std::size_t limit, bool archived)
        : session_(session), limit_(limit), archived_(archived) {}

    std::vector<PatientListItem> run(const SearchTerms& terms) {
        if (!terms.has_words())
            without_words(terms);
        else if (terms.last_guesses.empty())
            with_words(terms.words, terms);
        for (const auto& guess : terms.last_guesses) {
            auto words = terms.words;
            words.push_back(guess);
            with_words(words, terms);
        }
        return std::move(found_);
    }

private:
    bool full() const { return found_.size() >= limit_; }
    void take(std::vector<PatientListItem> items, std::size_t most) {
        for (auto& item : items) {
            const auto same = [&](const PatientListItem& other) { return other.id == item.id; };
            if (found_.size() < most && std::ranges::none_of(found_, same))
                found_.push_back(std::move(item));
        }
    }

    void without_words(const SearchTerms& terms) {
        for (const auto& birth : terms.births) births(birth);
        const auto& digits = terms.digits;
        if (digits.empty()) return;
        const bool whole = terms.one_piece && !terms.international;
        if (whole) number(digits, {});
        if (is_year(terms)) {
            phones_that_end(digits, {}, limit_ / 2);
            births(digits);
        }
        phones(terms, {});
        if (whole) numbers_from(digits);
    }

    void with_words(const std::vector<std::string>& words, const SearchTerms& terms) {
        if (terms.digits.empty() && terms.births.empty()) return names(words, "");
        for (const auto& birth : terms.births) names(words, birth);
        if (terms.digits.empty()) return;
        Filters filters;
        for (const auto& word : words) filters.add(word);
        if (terms.one_piece && !terms.international) {
            number(terms.digits, filters);
            names(words, terms.digits);
        }
        if (is_year(terms))
            phones_that_end(terms.digits, filters, limit_);
        else if (terms.digits.size() >= 4)
            phones(terms, filters);
    }

    void number(const std::string& digits, const Filters& filters);
    void numbers_from(const std::string& digits);
    void births(const std::string& digits);
    void phones(const SearchTerms& terms, const Filters& filters);
    void phones_that_end(const std::string& digits, const Filters& filters, std::size_t most) {
        phones_between(digits, digits + " ", digits, filters, most);
    }
    void phones_between(const std::string& from, const std::string& to, const std::string& holding,
                        const Filters& filters, std::size_t most);
    void names(std::vector<std::string> words, const std::string& birth);
    void names_of(int place, const std::string& word);
    void pairs_of(int place, const std::string& word, const std::string& next,
                  const Filters& filters);

    Session& session_;
    std::size_t limit_;
    bool archived_;
    std::vector<PatientListItem> found_{};
};

std::optional<std::int64_t> as_number(const std::string& digits) {
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    if (digits.size() > 12 || digits[0] == '0') return std::nullopt;
    if (std::from_chars(digits.data(), end, number).ptr != end) return std::nullopt;
    return number;
}

void Search::number(const std::string& digits, const Filters& filters) {
    const auto number = as_number(digits);
    if (!number || full()) return;
    constexpr Sql by_number = R"sql(
        select * from patient_list
        where number = ? and archived <= ?
          and instr(search_words, ?) and instr(search_words, ?) and instr(search_words, ?)
          and instr(search_words, ?) and instr(search_words, ?)
    )sql";
    take(session_.all<PatientListItem>(by_number, *number, archived_, filters.part[0],
                                       filters.part[1], filters.part[2], filters.part[3],
                                       filters.part[4]),
         limit_);
}

// 182 is begun 1820 to 1829, 18200 to 18299 and so on.
void Search::numbers_from(const std::string& digits) {
    const auto number = as_number(digits);
    if (!number || full()) return;
    const auto last =
        session_.value<std::int64_t>(R"sql(select max(number) from patients)sql").value_or(0);
    for (std::int64_t unit = 10; !full() && *number * unit <= last; unit *= 10) {
        constexpr Sql between = R"sql(
            select * from patient_list
            where number between ? and ? and archived <= ? order by number limit ?
        )sql";
        take(session_.all<PatientListItem>(between, *number * unit, *number * unit + unit - 1,
                                           archived_, limit_),
             limit_);
    }
}

void Search::births(const std::string& digits) {
    if (full()) return;
    std::string date = digits.substr(0, 4);
    if (digits.size() > 4) date += "-" + digits.substr(4, 2);
    if (digits.size() > 6) date += "-" + digits.substr(6, 2);
    constexpr Sql born = R"sql(
        select * from patient_list
        where birth_date >= ? and birth_date < ? and archived <= ? order by birth_date limit ?
    )sql";
    take(session_.all<PatientListItem>(born, date, end_of(date), archived_, limit_), limit_);
}

// Whoever says four digits mostly says the last four; whoever says more begins at the beginning.
void Search::phones(const SearchTerms& terms, const Filters& filters) {
    const auto& digits = terms.digits;
    if (digits.size() < 3) return;
    const auto& country = session_.clinic().country_code;
    const auto full_number = "+" + digits;
    const auto begins = [&](const std::string& whole, const std::string& holding) {
        phones_between(whole, end_of(whole), holding, filters, limit_);
    };
    if (digits.size() >= 4 && !terms.international) phones_that_end(digits, filters, limit_);
    if (digits.size() > country.size() && digits.starts_with(country))
        begins("+" + digits.substr(country.size()), full_number);
    if (terms.international && !country.starts_with(digits))
        return begins(full_number, full_number);
    begins(full_number, digits);
    phones_between(digits, end_of(digits), digits, filters, limit_);
}

void Search::phones_between(const std::string& from, const std::string& to,
                            const std::string& holding, const Filters& filters, std::size_t most) {
    if (found_.size() >= most) return;
    constexpr Sql with_digits = R"sql(
        select p.* from (select distinct patient_id from patient_phones
                         where digits >= ? and digits < ?) hit
        join patient_list p on p.id = hit.patient_id
        where instr(p.phones, ?) and p.archived <= ?
          and instr(p.search_words, ?) and instr(p.search_words, ?)
          and instr(p.search_words, ?) and instr(p.search_words, ?)
          and instr(p.search_words, ?)
        limit ? -- sorts: drops repeats among those found
    )sql";
    take(session_.all<PatientListItem>(with_digits, from, to, holding, archived_, filters.part[0],
                                       filters.part[1], filters.part[2], filters.part[3],
                                       filters.part[4], limit_),
         most);
}

// The longest word leads: it is the rarest. What goes with it is the birth date, or else the second
// longest word.
void Search::names(std::vector<std::string> words, const std::string& birth) {
    if (full()) return;
    std::ranges::stable_sort(words, std::ranges::greater{}, &std::string::size);
    Filters filters;
    filters.add(birth);
    for (std::size_t i = 1; i < words.size(); ++i) filters.add(words[i]);
    const auto& next = !birth.empty() || words.size() < 2 ? birth : words[1];
    for (const int place : {0, 1})
        if (next.empty())
            names_of(place, words[0]);
        else
            pairs_of(place, words[0], std::string(first_characters(next, next_size)), filters);
}

void Search::names_of(int place, const std::string& word) {
    if (full()) return;
    constexpr Sql with_word = R"sql(
        select p.* from (select distinct patient_id from patient_names
                         where place = ? and word >= ? and word < ?) hit
        join patient_list p on p.id = hit.patient_id
        where p.archived <= ?
        limit ? -- sorts: drops repeats among those found
    )sql";
    take(session_.all<PatientListItem>(with_word, place, word, end_of(word), archived_, limit_),
         limit_);
}

// From one beginning of `word` to the next (a loose index scan, which SQLite does not do by
// itself), and under each straight to `next`.
void Search::pairs_of(int place, const std::string& word, const std::string& next,
                      const Filters& filters) {
    if (full()) return;
    constexpr Sql with_pair = R"sql(
        with recursive begun (word) as (
            select min(word) from patient_names where place = ?1 and word >= ?2 and word < ?3
            union all
            select (select min(n.word) from patient_names n
                    where n.place = ?1 and n.word > begun.word and n.word < ?3)
            from begun where begun.word is not null
        )
        select p.* from (select distinct n.patient_id
                         from begun cross join patient_names n
                         where n.place = ?1 and n.word = begun.word
                           and n.next >= ?4 and n.next < ?5) hit
        join patient_list p on p.id = hit.patient_id
        where p.archived <= ?6
          and instr(p.search_words, ?7) and instr(p.search_words, ?8)
          and instr(p.search_words, ?9) and instr(p.search_words, ?10)
          and instr(p.search_words, ?11)
        limit ?12 -- sorts: drops repeats among those found
    )sql";
    take(session_.all<PatientListItem>(with_pair, place, word, end_of(word), next, end_of(next),
                                       archived_, filters.part[0], filters.part[1], filters.part[2],
                                       filters.part[3], filters.part[4], limit_),
         limit_);
}

Page<PatientListItem> newest(Session& session, const PatientQuery& query, std::size_t limit) {
    const auto before =
        query.cursor ? query.cursor->value : std::numeric_limits<std::int64_t>::max();
    constexpr Sql all = R"sql(
        select * from patient_list where id < ? order by id desc limit ?
    )sql";
    constexpr Sql present = R"sql(
        select * from patient_list where archived = 0 and id < ? order by id desc limit ?
    )sql";
    return page_of(session.all<PatientListItem>(query.archived ? all : present, before, limit + 1),
                   static_cast<std::int64_t>(limit));
}
}  // namespace

Page<PatientListItem> list(Session& session, const Query<PatientQuery>& asked) {
    const auto& query = asked.value;
    const auto limit = query.limit ? static_cast<std::size_t>(query.limit->value) : usual_limit;
    auto page = query.q ? Page<PatientListItem>{Search(session, limit, query.archived)
                                                    .run(search_terms(query.q->value))}
                        : newest(session, query, limit);
    show_discreetly(session, page.items);
    return page;
}
}  // namespace clinic::patients
