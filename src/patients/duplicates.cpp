#include "patients/duplicates.h"
#include "core/folding.h"
#include "patients/discretion.h"
#include "patients/search_rows.h"
#include <algorithm>
#include <cmath>
namespace clinic::patients {
namespace {
constexpr double phone_weight = 0.60, name_weight = 0.20, birth_weight = 0.15, visit_weight = 0.05;
constexpr double same_from = 0.9;       // names as like as that are one name with a slip
constexpr double likeness_from = 0.75;  // words less like than that are different words
constexpr std::int64_t recent = 30 * 24 * hour;
constexpr std::size_t most_shown = 10;
constexpr std::int64_t most_looked_at = 50;  // of each kind

/// What the score is made of, folded once.
struct Person {
    std::string last, first, middle, birth;
    std::vector<std::string> phones;
};

std::string joined(std::string_view name) {
    std::string all;
    for (const auto& word : folded_words(name))
        if (!is_patronymic_mark(word)) all += word;
    return all;
}
std::string joined(const std::optional<Name>& name) {
    return name ? joined(std::string_view(name->value)) : "";
}

double likeness(const std::string& one, const std::string& other) {
    const double like = similarity(one, other);
    return like < likeness_from ? 0 : like;
}
/// 0 to 1. The first name counts as much as the last, the middle name a third of each where both
/// have one; last and first may have changed places.
double name_likeness(const Person& one, const Person& other) {
    if (one.last.empty() && one.first.empty()) return 0;
    const double straight = likeness(one.last, other.last) + likeness(one.first, other.first);
    const double crossed = likeness(one.last, other.first) + likeness(one.first, other.last);
    const double both = std::max(straight, crossed);
    if (one.middle.empty() || other.middle.empty()) return both / 2;
    return (both * 3 + likeness(one.middle, other.middle)) / 7;
}
/// 1 for one whole date, 0.5 where only the year is known of one side and agrees.
double birth_likeness(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return 0;
    if (one == other) return one.size() > 4 ? 1 : 0.5;
    const bool year_only = one.size() == 4 || other.size() == 4;
    return year_only && one.substr(0, 4) == other.substr(0, 4) ? 0.5 : 0;
}

std::vector<std::string> stored_phones(const PhoneList& list) {
    std::vector<std::string> phones;
    const auto stored = json::parse(list.value);
    for (const auto& phone : stored.as_array()) phones.emplace_back(phone.as_string());
    return phones;
}

class Scoring {
public:
    Scoring(Session& session, const Description& described) : session_(session) {
        for (const auto& phone : described.phones)
            if (auto full = normalised_phone(phone.value, session.clinic().country_code))
                person_.phones.push_back(std::move(*full));
        person_.last = joined(described.last_name);
        person_.first = joined(described.first_name);
        person_.middle = joined(described.middle_name);
        if (described.birth_date) person_.birth = described.birth_date->value;
        last_word_ = described.last_name ? folded_words(described.last_name->value)
                                         : std::vector<std::string>{};
        except_ = described.except_id;
    }

    std::vector<Candidate> candidates() {
        const auto& country = session_.clinic().country_code;
        for (const auto& phone : person_.phones)
            consider(with_phone("+" + std::string(national_digits(phone, country))));
        if (person_.birth.size() > 4) consider(born_on(person_.birth));
        if (!person_.birth.empty() && !last_word_.empty())
            consider(named(last_word_[0], person_.birth.substr(0, 4)));
        std::ranges::stable_sort(likely_, std::ranges::greater{}, &Candidate::score);
        if (likely_.size() > most_shown) likely_.resize(most_shown);
        return std::move(likely_);
    }

private:
    // Without a phone in common nobody reaches a warning but by name and birth together, so these
    // three ways in miss nobody.
    std::vector<PatientListItem> with_phone(const std::string& whole) {
        return session_.all<PatientListItem>(R"sql(
            select p.* from patient_phones f join patient_list p on p.id = f.patient_id
            where f.digits = ? and p.archived = 0 limit ?
        )sql",
                                             whole, most_looked_at);
    }
    std::vector<PatientListItem> born_on(const std::string& date) {
        return session_.all<PatientListItem>(R"sql(
            select * from patient_list where birth_date = ? and archived = 0 limit ?
        )sql",
                                             date, most_looked_at);
    }
    std::vector<PatientListItem> named(const std::string& word, const std::string& year) {
        return session_.all<PatientListItem>(R"sql(
            select p.* from patient_names n join patient_list p on p.id = n.patient_id
            where n.place = 0 and n.word = ? and n.next = ? and p.archived = 0 limit ?
        )sql",
                                             word, year, most_looked_at);
    }

    void consider(const std::vector<PatientListItem>& items) {
        for (const auto& item : items) {
            const auto same = [&](const Candidate& other) { return other.id == item.id; };
            if (item.id == except_ || std::ranges::any_of(likely_, same)) continue;
            auto candidate = scored(item);
            if (candidate.score < likely_from) continue;
            if (candidate.score >= certain_from) candidate.level = Level::certain;
            if (item.restricted && !may_show(candidate)) continue;
            likely_.push_back(std::move(candidate));
        }
    }

    /// Of a closed chart the desk learns that it is there, not what made it likely.
    bool may_show(Candidate& candidate) {
        const auto sight = sight_of(session_, candidate.id);
        if (sight == Sight::desk) {
            candidate.birth_date.reset();
            candidate.last_visit_at.reset();
            candidate.birth_same = false;
        }
        return sight != Sight::nothing;
    }

    Candidate scored(const PatientListItem& item) const {
        const Person other{joined(item.last_name.value), joined(item.first_name.value),
                           joined(item.middle_name), item.birth_date ? item.birth_date->value : "",
                           stored_phones(item.phones)};
        const double name = name_likeness(person_, other);
        const double birth = birth_likeness(person_.birth, other.birth);
        const bool phone_same = std::ranges::any_of(person_.phones, [&](const auto& phone) {
            return std::ranges::find(other.phones, phone) != other.phones.end();
        });
        const bool name_same = name >= same_from, birth_same = birth > 0;
        const bool no_phone = person_.phones.empty() || other.phones.empty();
        const double weight = no_phone && name_same && birth_same ? 2 : 1;
        const bool visited =
            item.last_visit_at && session_.now().value - item.last_visit_at->value <= recent;
        double score = (phone_same ? phone_weight : 0) + weight * name * name_weight +
                       weight * birth * birth_weight + (visited ? visit_weight : 0);
        score = std::round(score * 1000) / 1000;
        return {item.id,         item.number, item.last_name,     item.first_name, item.middle_name,
                item.birth_date, item.phones, item.last_visit_at, score,           Level::likely,
                phone_same,      name_same,   birth_same};
    }

    Session& session_;
    Person person_{};
    std::vector<std::string> last_word_{};
    std::optional<PatientId> except_{};
    std::vector<Candidate> likely_{};
};
}  // namespace

std::vector<Candidate> likely_duplicates(Session& session, const Description& described) {
    return Scoring(session, described).candidates();
}
}  // namespace clinic::patients
