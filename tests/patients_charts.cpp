#include "db/audit.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace patients;
namespace {
std::string last_action(TestClinic& clinic) {
    return *clinic.session().value<std::string>(
        R"sql(select action from audit_entries order by id desc limit 1)sql");
}
std::string last_event(TestClinic& clinic) {
    const auto& events = clinic.session().events();
    return events.empty() ? "none" : events.back().name + " " + events.back().data;
}
NewPatient whole_person() {
    auto wanted = person("Karimova", "Nodira", {"90 123 45 67", "+998901234567"}, "1988-03-14");
    wanted.middle_name = Name{"Anvar qizi"};
    wanted.sex = Sex::female;
    wanted.language = patients::Language::uz;
    wanted.allergies = {{{"Penicillin"}, Text<200>{"rash"}, Severity::severe}, {{"Nuts"}, {}, {}}};
    wanted.conditions = {{"Asthma"}};
    wanted.notes = Notes<5000>{"Calls first.\nLikes mornings."};
    return wanted;
}
}  // namespace

TEST_CASE("enrolling gives the next number, normal phones, an audit row and an event") {
    TestClinic clinic;
    const auto first = enrolled(clinic, person("Ivanov", "Petr"));
    const auto second = enrolled(clinic, whole_person());
    CHECK(first.number == 1);
    CHECK(second.number == 2);
    CHECK(second.phones == std::vector<Phone>{{"+998901234567"}});
    CHECK(second.version == 1);
    CHECK(second.created_at == monday_nine);
    CHECK(last_action(clinic) == "patient.registered");
    CHECK(last_event(clinic) == "patient_changed {\"patient_id\":2,\"version\":1}");
    CHECK(!audit_fault(clinic.session()));
}

TEST_CASE("opening a chart shows all that was stored, and is audited") {
    TestClinic clinic;
    const auto stored = enrolled(clinic, whole_person());
    const auto opened = open(clinic.session(), stored.id);
    CHECK(opened == stored);
    CHECK(opened.allergies.size() == 2);
    CHECK(opened.allergy_status == AllergyStatus::known);
    CHECK(last_action(clinic) == "patient.opened");
    CHECK(problem_of([&] { open(clinic.session(), {99}); }) == "404 not-found");
    CHECK(problem_of([&] { edit(clinic.session(), {99}, {}, {}); }) == "404 not-found");
}

TEST_CASE("enrolling names the field that does not fit") {
    TestClinic clinic;
    const auto refused = [&](const NewPatient& wanted) {
        return problem_of([&] { enroll(clinic.session(), wanted); });
    };
    CHECK(refused(person("A", "B", {"90 123 45 67", "12"})) ==
          "422 invalid #/phones/1 not-a-phone");
    CHECK(refused(person("A", "B", {}, "2026-03-03")) == "422 invalid #/birth_date in-future");
    CHECK(refused(person("A", "B", {}, "2027")) == "422 invalid #/birth_date in-future");
    CHECK(refused(person("A", "B", {}, "2026-03-02")) == "none");
    CHECK(refused(person("A", "B", std::vector<std::string>(11, "901234567"))) ==
          "422 invalid #/phones too-many");
    auto wanted = person("A", "B");
    wanted.allergy_status = AllergyStatus::known;
    CHECK(refused(wanted) == "422 invalid #/allergies required");
    wanted.allergy_status = AllergyStatus::none_known;
    wanted.allergies = {{{"Nuts"}, {}, Severity::mild}};
    CHECK(refused(wanted) == "422 invalid #/allergy_status contradicts-allergies");
    CHECK(clinic.count("select count(*) from patients") == 1);
}

TEST_CASE("a phone without a country gets the clinic's, a foreign one keeps its own") {
    TestClinic clinic;
    const auto patient = enrolled(clinic, person("A", "B", {"(90) 123-45-67", "+7 916 123 45 67"}));
    CHECK(patient.phones == std::vector<Phone>{{"+998901234567"}, {"+79161234567"}});
}

TEST_CASE("editing changes what is given, keeps the rest, and tells before and after") {
    TestClinic clinic;
    const auto before = enrolled(clinic, whole_person());
    PatientChanges changes;
    changes.last_name = Name{"Rahimova"};
    changes.middle_name.given = true;
    changes.consent_to_messages = true;
    const auto after = edit(clinic.session(), before.id, {1}, changes);
    CHECK(after.version == 2);
    CHECK(after.last_name.value == "Rahimova");
    CHECK(!after.middle_name);
    CHECK(after.consent_to_messages);
    CHECK(after.allergies == before.allergies);
    CHECK(get(clinic.session(), before.id) == after);
    CHECK(last_action(clinic) == "patient.edited");
    CHECK(last_event(clinic) == "patient_changed {\"patient_id\":1,\"version\":2}");
    CHECK(clinic.count("select count(*) from audit_details where after like '%Rahimova%' and "
                       "before like '%Karimova%'") == 1);
}

TEST_CASE("editing lists replaces them") {
    TestClinic clinic;
    const auto before = enrolled(clinic, whole_person());
    PatientChanges changes;
    changes.phones = std::vector<Phone>{{"935556677"}};
    changes.allergies = std::vector<Allergy>{{{"Latex"}, {}, Severity::mild}};
    changes.conditions = std::vector<Text<200>>{};
    changes.birth_date = {true, BirthDate{"1988"}};
    const auto after = edit(clinic.session(), before.id, {}, changes);
    CHECK(get(clinic.session(), before.id) == after);
    CHECK(after.phones == std::vector<Phone>{{"+998935556677"}});
    CHECK(after.conditions.empty());
    CHECK(after.allergies.size() == 1);
}

TEST_CASE("editing refuses another's version, an empty known allergy list and an archived chart") {
    TestClinic clinic;
    const auto patient = enrolled(clinic, whole_person());
    PatientChanges changes;
    changes.first_name = Name{"Nigora"};
    const auto refused = [&](IfMatch seen) {
        return problem_of([&] { edit(clinic.session(), patient.id, seen, changes); });
    };
    CHECK(refused({7}) == "412 changed");
    changes.allergies = std::vector<Allergy>{};
    CHECK(refused({1}) == "422 invalid #/allergies required");
    changes.allergy_status = AllergyStatus::none_known;
    CHECK(refused({1}) == "none");
    archive(clinic.session(), patient.id, {});
    CHECK(refused({3}) == "409 archived");
}

TEST_CASE("editing without a difference changes nothing") {
    TestClinic clinic;
    const auto patient = enrolled(clinic, whole_person());
    const auto entries = clinic.count("select count(*) from audit_entries");
    PatientChanges changes;
    changes.last_name = patient.last_name;
    CHECK(edit(clinic.session(), patient.id, {1}, changes).version == 1);
    CHECK(clinic.count("select count(*) from audit_entries") == entries);
}

TEST_CASE("archiving and restoring count as versions, are audited, and repeat without effect") {
    TestClinic clinic;
    const auto patient = enrolled(clinic, whole_person());
    CHECK(problem_of([&] { archive(clinic.session(), patient.id, {5}); }) == "412 changed");
    CHECK(archive(clinic.session(), patient.id, {1}).archived);
    CHECK(last_action(clinic) == "patient.archived");
    CHECK(archive(clinic.session(), patient.id, {}).version == 2);
    CHECK(found(clinic, "karimova") == "");
    CHECK(found(clinic, "karimova", true) == "Karimova Nodira");
    CHECK(!restore(clinic.session(), patient.id, {2}).archived);
    CHECK(last_action(clinic) == "patient.restored");
    CHECK(found(clinic, "karimova") == "Karimova Nodira");
}

TEST_CASE("adding for an importer keeps its origin and writes no audit row") {
    TestClinic clinic;
    const auto id =
        add(clinic.session(), whole_person(), {"synthea-1", Instant{1000}, Instant{2000}});
    const auto patient = get(clinic.session(), id);
    CHECK(patient.created_at == Instant{1000});
    CHECK(patient.last_visit_at == Instant{2000});
    CHECK(patient.number == 1);
    CHECK(clinic.count("select count(*) from audit_entries") == 0);
    CHECK(found(clinic, "нодира") == "Karimova Nodira");
    CHECK_THROWS(add(clinic.session(), whole_person(), {"synthea-1", {}, {}}));
}

TEST_CASE("a visit moves the last visit forward only") {
    TestClinic clinic;
    const auto patient = enrolled(clinic, whole_person());
    visited(clinic.session(), patient.id, {5000});
    visited(clinic.session(), patient.id, {3000});
    CHECK(get(clinic.session(), patient.id).last_visit_at == Instant{5000});
}
}  // namespace clinic::testing
