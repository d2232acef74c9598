#pragma once
#include "patients/patients.h"
namespace clinic::patients {

/// A stored JSON list of phones, handed on as it is: parsing it for every row of a list would cost
/// more than finding the row.
struct PhoneList {
    std::string value{"[]"};
};

struct PatientListItem {
    PatientId id;
    std::int64_t number;
    Name last_name, first_name;
    std::optional<Name> middle_name;
    std::optional<BirthDate> birth_date;
    Sex sex = Sex::unknown;
    PhoneList phones;
    std::optional<Instant> last_visit_at;
    bool archived = false;
    bool restricted = false;  // shown as far as the reader may see (discretion.h)
};
BOOST_DESCRIBE_STRUCT(PatientListItem, (),
                      (id, number, last_name, first_name, middle_name, birth_date, sex, phones,
                       last_visit_at, archived, restricted))

struct PatientQuery {
    std::optional<Text<200>> q{};
    std::optional<Whole<1, 100>> limit{};  // 20
    std::optional<PatientId> cursor{};     // the last id of the page before
    bool archived = false;                 // archived ones too
};
BOOST_DESCRIBE_STRUCT(PatientQuery, (), (q, limit, cursor, archived))

/// Without `q` all patients, newest first, page by page. With `q` the best `limit` matches, on one
/// page: who wants another one types on. `q` may hold
/// - beginnings of words of the name in either alphabet, all of which must match, in any order;
/// - a birth date, whole or begun: 14.03.1988, 14.03.88, 1988-03-14, 1988;
/// - a patient's number;
/// - three or more digits of a phone, from any part of it, blanks allowed;
/// - words together with one of these (of a phone, four digits).
/// The patient with that number comes first, then phones that end or begin with the digits, then
/// last names before other words, shorter words first.
Page<PatientListItem> list(Session&, const Query<PatientQuery>&);
}  // namespace clinic::patients

namespace clinic {
template <>
struct Shape<patients::PhoneList> {
    static void write(std::string& out, const patients::PhoneList& v) { out += v.value; }
    static json::value schema() { return {{"type", "array"}, {"items", {{"type", "string"}}}}; }
};
}  // namespace clinic
