#pragma once
#include "patients/patients.h"
#include "patients/search.h"
#include "test_clinic.h"

namespace clinic::testing {

/// A registration with what most tests need.
inline patients::NewPatient person(std::string last_name, std::string first_name,
                                   std::vector<std::string> phones = {},
                                   const std::string& birth_date = "") {
    patients::NewPatient wanted{.last_name = {std::move(last_name)},
                                .first_name = {std::move(first_name)}};
    for (auto& phone : phones) wanted.phones.push_back({std::move(phone)});
    if (!birth_date.empty()) wanted.birth_date = BirthDate{birth_date};
    return wanted;
}

inline patients::Patient enrolled(TestClinic& clinic, const patients::NewPatient& wanted) {
    return patients::enroll(clinic.session(), wanted).value;
}

/// What the search answers, as "last first" joined by commas, in its order.
inline std::string found(TestClinic& clinic, const std::string& typed, bool archived = false) {
    std::string names;
    const auto page =
        patients::list(clinic.session(), {{.q = Text<200>{typed}, .archived = archived}});
    for (const auto& item : page.items) {
        if (!names.empty()) names += ", ";
        names += item.last_name.value + " " + item.first_name.value;
    }
    return names;
}
}  // namespace clinic::testing
