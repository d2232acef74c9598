#pragma once
#include "patients/search.h"
namespace clinic::patients {

enum class Level { certain, likely };
BOOST_DESCRIBE_ENUM(Level, certain, likely)

/// From these scores on creation needs an explicit "create anyway", or a warning.
constexpr double certain_from = 0.85, likely_from = 0.65;

/// Someone on file who may be the person described.
struct Candidate {
    PatientId id;
    std::int64_t number;
    Name last_name, first_name;
    std::optional<Name> middle_name;
    std::optional<BirthDate> birth_date;
    PhoneList phones;
    std::optional<Instant> last_visit_at;
    double score;
    Level level;
    bool phone_same, name_same, birth_same;
};
BOOST_DESCRIBE_STRUCT(Candidate, (),
                      (id, number, last_name, first_name, middle_name, birth_date, phones,
                       last_visit_at, score, level, phone_same, name_same, birth_same))

/// What is known of a person while they are being registered: any part may still be missing.
struct Description {
    std::optional<Name> last_name{}, first_name{}, middle_name{};
    std::optional<BirthDate> birth_date{};
    std::vector<Phone> phones{};
    std::optional<PatientId> except_id{};  // who is being edited is no duplicate of themself
};
BOOST_DESCRIBE_STRUCT(Description, (),
                      (last_name, first_name, middle_name, birth_date, phones, except_id))

struct Candidates {
    std::vector<Candidate> items;
};
BOOST_DESCRIBE_STRUCT(Candidates, (), (items))

/// Who on file scores 0.65 or more against `described`, the likeliest first, at most ten; archived
/// ones are not looked at. The score: a phone in common .60, similarity of the names .20 (none
/// below half a likeness), birth date .15 (half of it when one side has only the year), a visit
/// within 30 days .05. When one side has no phone, name and birth date weigh double if both agree:
/// such a pair reaches .75 at most, a warning, never a refusal.
std::vector<Candidate> likely_duplicates(Session&, const Description& described);
}  // namespace clinic::patients
