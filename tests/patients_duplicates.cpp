#include "patients/duplicates.h"
#include "test_patients.h"

namespace clinic::testing {
using namespace patients;
namespace {
Description described(const NewPatient& wanted) {
    return {.last_name = wanted.last_name,
            .first_name = wanted.first_name,
            .middle_name = wanted.middle_name,
            .birth_date = wanted.birth_date,
            .phones = wanted.phones};
}
/// The score against the only one on file; 0 when they are no candidate.
double score(TestClinic& clinic, const NewPatient& wanted) {
    const auto found = likely_duplicates(clinic.session(), described(wanted));
    return found.empty() ? 0 : found.front().score;
}
/// One man on file: Karimov Ali, 901234567, 1988-03-14.
struct OneOnFile : TestClinic {
    Patient known = enrolled(*this, person("Karimov", "Ali", {"901234567"}, "1988-03-14"));
};
std::string refusal(TestClinic& clinic, const NewPatient& wanted) {
    return problem_of([&] { enroll(clinic.session(), wanted); });
}
}  // namespace

TEST_CASE("the score adds phone .60, name .20, birth date .15 and a recent visit .05") {
    OneOnFile clinic;
    CHECK(score(clinic, person("Karimov", "Ali", {"901234567"}, "1988-03-14")) == 0.95);
    CHECK(score(clinic, person("Каримов", "Али", {"901234567"}, "1990-01-01")) == 0.8);
    CHECK(score(clinic, person("Karimov", "Ali", {"901234567"}, "1988")) == 0.875);
    CHECK(score(clinic, person("Zzyzx", "Wxyq", {"901234567"}, "1988-03-14")) == 0.75);
    visited(clinic.session(), clinic.known.id, clinic.now);
    CHECK(score(clinic, person("Karimov", "Ali", {"901234567"}, "1988-03-14")) == 1.0);
    clinic.after(31 * 24 * hour);
    CHECK(score(clinic, person("Karimov", "Ali", {"901234567"}, "1988-03-14")) == 0.95);
}

TEST_CASE("last and first name may have changed places, and hold a slip") {
    OneOnFile clinic;
    CHECK(score(clinic, person("Ali", "Karimov", {"901234567"}, "1988-03-14")) == 0.95);
    CHECK(score(clinic, person("Karimv", "Ali", {"901234567"}, "1988-03-14")) > 0.93);
}

TEST_CASE("a shared phone alone is a family, not a duplicate") {
    OneOnFile clinic;
    CHECK(score(clinic, person("Zzyzx", "Wxyq", {"901234567"})) == 0);
    const auto sister = person("Karimova", "Nodira", {"901234567"}, "1992-05-05");
    CHECK(score(clinic, sister) >= likely_from);
    CHECK(score(clinic, sister) < certain_from);
    CHECK(refusal(clinic, sister) == "none");
}

TEST_CASE("without a phone on one side, name and birth date together are a warning, no refusal") {
    OneOnFile clinic;
    const auto same = person("Karimov", "Ali", {}, "1988-03-14");
    CHECK(score(clinic, same) == 0.7);
    CHECK(score(clinic, person("Karimov", "Ali", {}, "1988-03-15")) == 0);
    CHECK(score(clinic, person("Karimov", "Ali", {}, "")) == 0);
    CHECK(score(clinic, person("Salimov", "Olim", {}, "1988-03-14")) == 0);
    CHECK(score(clinic, person("Karimov", "Ali", {"935556677"}, "1988-03-14")) == 0);
    visited(clinic.session(), clinic.known.id, clinic.now);
    CHECK(score(clinic, same) == 0.75);
    CHECK(refusal(clinic, same) == "none");
}

TEST_CASE("a middle name counts where both have one") {
    TestClinic clinic;
    auto wanted = person("Karimov", "Ali", {"901234567"}, "1988-03-14");
    wanted.middle_name = Name{"Valiyevich"};
    enrolled(clinic, wanted);
    CHECK(score(clinic, wanted) == 0.95);
    wanted.middle_name = Name{"Botirovich"};
    CHECK(score(clinic, wanted) == doctest::Approx(0.921));
    wanted.middle_name = std::nullopt;
    CHECK(score(clinic, wanted) == 0.95);
}

TEST_CASE("a likely duplicate is refused with candidates") {
    OneOnFile clinic;
    try {
        enroll(clinic.session(), person("Каримов", "Али", {"+998901234567"}, "1988-03-14"));
        FAIL("was not refused");
    } catch (const Problem& problem) {
        CHECK(problem.status == 409);
        CHECK(problem.code == "likely-duplicate");
        const auto& first = problem.extras.at("candidates").as_array().at(0).as_object();
        CHECK(first.at("id") == clinic.known.id.value);
        CHECK(first.at("score") == 0.95);
        CHECK(first.at("level") == "certain");
        CHECK(first.at("phones") == json::value{"+998901234567"});
    }
    CHECK(clinic.count("select count(*) from patients") == 1);
}

TEST_CASE("create anyway makes a second chart, audited as such, for those who may") {
    OneOnFile clinic;
    auto wanted = person("Karimov", "Ali", {"901234567"}, "1988-03-14");
    wanted.create_anyway = true;
    Caller caller = Caller::inside("registrar");
    caller.permissions &= ~bit(Can::create_duplicate);
    clinic.as(caller);
    CHECK(refusal(clinic, wanted) == "403 not-allowed");
    caller.permissions |= bit(Can::create_duplicate);
    clinic.as(caller);
    CHECK(enrolled(clinic, wanted).number == 2);
    CHECK(clinic.count("select count(*) from audit_entries where action = "
                       "'patient.duplicate_registered'") == 1);
}

TEST_CASE("create anyway without a duplicate is a plain registration") {
    TestClinic clinic;
    auto wanted = person("Karimov", "Ali");
    wanted.create_anyway = true;
    enrolled(clinic, wanted);
    CHECK(clinic.count("select count(*) from audit_entries where action = 'patient.registered'") ==
          1);
}

TEST_CASE("who is edited or archived is no candidate") {
    OneOnFile clinic;
    auto same = described(person("Karimov", "Ali", {"901234567"}, "1988-03-14"));
    same.except_id = clinic.known.id;
    CHECK(likely_duplicates(clinic.session(), same).empty());
    same.except_id.reset();
    CHECK(likely_duplicates(clinic.session(), same).size() == 1);
    archive(clinic.session(), clinic.known.id, {});
    CHECK(likely_duplicates(clinic.session(), same).empty());
}

TEST_CASE("while typing, a description may be empty or hold half a phone") {
    OneOnFile clinic;
    CHECK(likely_duplicates(clinic.session(), {}).empty());
    CHECK(likely_duplicates(clinic.session(), {.phones = {{"9"}}}).empty());
    CHECK(likely_duplicates(clinic.session(), {.last_name = Name{"Karimov"}}).empty());
}

TEST_CASE("the likeliest come first, ten at most") {
    TestClinic clinic;
    for (int i = 0; i < 12; ++i)
        add(clinic.session(), person("Karimov", "Ali", {"901234567"}, "1988"));
    add(clinic.session(), person("Karimov", "Ali", {"901234567"}, "1988-03-14"));
    const auto all = likely_duplicates(
        clinic.session(), described(person("Karimov", "Ali", {"901234567"}, "1988-03-14")));
    REQUIRE(all.size() == 10);
    CHECK(all.front().number == 13);
    CHECK(all.front().birth_same);
    CHECK(all.back().score == 0.875);
}
}  // namespace clinic::testing
