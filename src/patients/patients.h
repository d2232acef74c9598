#pragma once
#include "api/route.h"
namespace clinic::patients {
struct Patient;
using PatientId = Id<Patient>;

enum class Sex { female, male, other, unknown };
BOOST_DESCRIBE_ENUM(Sex, female, male, other, unknown)
enum class Language { en, ru, uz };
BOOST_DESCRIBE_ENUM(Language, en, ru, uz)
enum class AllergyStatus { known, none_known, not_asked };
BOOST_DESCRIBE_ENUM(AllergyStatus, known, none_known, not_asked)
enum class Severity { mild, moderate, severe, unknown };
BOOST_DESCRIBE_ENUM(Severity, mild, moderate, severe, unknown)

using Name = Text<100>;

struct Allergy {
    Text<100> substance;
    std::optional<Text<200>> reaction;
    Severity severity = Severity::unknown;
    auto operator<=>(const Allergy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Allergy, (), (substance, reaction, severity))

struct NewPatient {
    Name last_name, first_name;
    std::optional<Name> middle_name{};
    std::optional<BirthDate> birth_date{};
    std::optional<Sex> sex{};
    std::vector<Phone> phones{};
    std::optional<Text<300>> address{};
    std::optional<Text<100>> document{};
    std::optional<Language> language{};
    std::optional<Text<300>> emergency_contact{};
    std::optional<AllergyStatus> allergy_status{};
    std::vector<Allergy> allergies{};
    std::vector<Text<200>> conditions{};
    std::optional<Notes<5000>> notes{};
    bool consent_to_messages = false;
    bool create_anyway = false;
};
BOOST_DESCRIBE_STRUCT(NewPatient, (),
                      (last_name, first_name, middle_name, birth_date, sex, phones, address,
                       document, language, emergency_contact, allergy_status, allergies, conditions,
                       notes, consent_to_messages, create_anyway))

/// A patient's chart, as GET /patients/{id} shows it. Phones are E.164.
struct Patient {
    PatientId id;
    std::int64_t number;
    Name last_name, first_name;
    std::optional<Name> middle_name;
    std::optional<BirthDate> birth_date;
    Sex sex = Sex::unknown;
    std::vector<Phone> phones;
    std::optional<Text<300>> address;
    std::optional<Text<100>> document;
    std::optional<Language> language;
    std::optional<Text<300>> emergency_contact;
    AllergyStatus allergy_status = AllergyStatus::not_asked;
    std::vector<Allergy> allergies;
    std::vector<Text<200>> conditions;
    std::optional<Notes<5000>> notes;
    bool consent_to_messages = false, archived = false;
    std::optional<Instant> last_visit_at;
    Instant created_at;
    std::optional<Text<500>> restriction{};  // why the chart is restricted; none: it is not
    std::optional<Instant> erased_at{};      // on request: nothing but the number is theirs
    std::int64_t version = 1;
    bool operator==(const Patient&) const = default;
};
BOOST_DESCRIBE_STRUCT(Patient, (),
                      (id, number, last_name, first_name, middle_name, birth_date, sex, phones,
                       address, document, language, emergency_contact, allergy_status, allergies,
                       conditions, notes, consent_to_messages, archived, last_visit_at, created_at,
                       restriction, erased_at, version))

struct PatientChanges {
    std::optional<Name> last_name{}, first_name{};
    Change<Name> middle_name{};
    Change<BirthDate> birth_date{};
    std::optional<Sex> sex{};
    std::optional<std::vector<Phone>> phones{};
    Change<Text<300>> address{};
    Change<Text<100>> document{};
    Change<Language> language{};
    Change<Text<300>> emergency_contact{};
    std::optional<AllergyStatus> allergy_status{};
    std::optional<std::vector<Allergy>> allergies{};
    std::optional<std::vector<Text<200>>> conditions{};
    Change<Notes<5000>> notes{};
    std::optional<bool> consent_to_messages{};
};
BOOST_DESCRIBE_STRUCT(PatientChanges, (),
                      (last_name, first_name, middle_name, birth_date, sex, phones, address,
                       document, language, emergency_contact, allergy_status, allergies, conditions,
                       notes, consent_to_messages))

/// Registers a patient under the next number, which is without a gap. 422 names what does not fit;
/// 409 "likely-duplicate" with `candidates` when someone scores as the same person
/// (duplicates.h), unless create_anyway, which needs Can::create_duplicate and is audited as
/// "patient.duplicate_registered".
Created<Patient> enroll(Session&, const NewPatient&);

/// Opens the chart: audited as "patient.opened". Not found when there is no such patient; 403
/// "chart-restricted" when it is closed to the caller (discretion.h).
Patient open(Session&, PatientId);

/// The same for rooms that show a chart's part within an act of their own; not audited.
Patient get(Session&, PatientId);

/// Changes what is given and keeps the rest; version + 1, audited with before and after. Throws 412
/// "changed" when `seen` is not the present version, 409 "archived" for an archived patient. A
/// restricted chart is changed, archived and brought back only by whom it opens to.
Patient edit(Session&, PatientId, IfMatch seen, const PatientChanges&);

/// Takes a patient out of lists and searches; nothing is lost. No effect when archived already.
Patient archive(Session&, PatientId, IfMatch seen);
/// Brings an archived patient back.
Patient restore(Session&, PatientId, IfMatch seen);

/// What an importer knows beyond a registration.
struct Origin {
    std::optional<std::string> source_id{};  // the key in the system it comes from; unique
    std::optional<Instant> created_at{}, last_visit_at{};
};
/// For importers and the demo: like enroll, but looks for no duplicates and writes no audit row
/// (the importer writes one per slice). Some 10,000 a second. Throws 422 like enroll.
PatientId add(Session&, const NewPatient&, const Origin& = {});

/// Notes a visit: last_visit_at only moves forward. Without an audit row of its own.
void visited(Session&, PatientId, Instant at);

Routes routes();
}  // namespace clinic::patients
