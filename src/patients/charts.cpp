#include "patients/charts.h"
#include "patients/search_rows.h"
#include <algorithm>
namespace clinic::patients {
namespace {
constexpr std::size_t most_phones = 10;

std::vector<Phone> normalised(Session& session, const std::vector<Phone>& typed) {
    if (typed.size() > most_phones)
        throw invalid("phones", "too-many", "must have at most 10 numbers",
                      {{"most", most_phones}});
    std::vector<Phone> phones;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        auto full = normalised_phone(typed[i].value, session.clinic().country_code);
        if (!full)
            throw invalid("phones/" + std::to_string(i), "not-a-phone",
                          "must be a phone number such as +998 90 123 45 67");
        if (Phone phone{std::move(*full)}; std::ranges::find(phones, phone) == phones.end())
            phones.push_back(std::move(phone));
    }
    return phones;
}

void check(Session& session, const Patient& patient) {
    if (patient.birth_date && patient.birth_date->value > session.today().value)
        throw invalid("birth_date", "in-future", "must not be in the future");
    const bool listed = !patient.allergies.empty();
    if (listed && patient.allergy_status != AllergyStatus::known)
        throw invalid("allergy_status", "contradicts-allergies",
                      "must be known while allergies are listed");
    if (!listed && patient.allergy_status == AllergyStatus::known)
        throw invalid("allergies", "required", "must name what is known");
}

void insert_lists(Session& session, const Patient& patient) {
    std::int64_t position = 0;
    for (const auto& allergy : patient.allergies)
        session.run(R"sql(
            insert into patient_allergies (patient_id, position, substance, reaction, severity)
            values (?, ?, ?, ?, ?)
        )sql",
                    patient.id, position++, allergy.substance, allergy.reaction, allergy.severity);
    position = 0;
    for (const auto& condition : patient.conditions)
        session.run(R"sql(
            insert into patient_conditions (patient_id, position, condition) values (?, ?, ?)
        )sql",
                    patient.id, position++, condition);
}
}  // namespace

Patient chart_of(Session& session, const NewPatient& wanted) {
    const auto asked = wanted.allergies.empty() ? AllergyStatus::not_asked : AllergyStatus::known;
    Patient patient{.id = {},
                    .number = 0,
                    .last_name = wanted.last_name,
                    .first_name = wanted.first_name,
                    .middle_name = wanted.middle_name,
                    .birth_date = wanted.birth_date,
                    .sex = wanted.sex.value_or(Sex::unknown),
                    .phones = normalised(session, wanted.phones),
                    .address = wanted.address,
                    .document = wanted.document,
                    .language = wanted.language,
                    .emergency_contact = wanted.emergency_contact,
                    .allergy_status = wanted.allergy_status.value_or(asked),
                    .allergies = wanted.allergies,
                    .conditions = wanted.conditions,
                    .notes = wanted.notes,
                    .consent_to_messages = wanted.consent_to_messages,
                    .last_visit_at = {},
                    .created_at = session.now()};
    check(session, patient);
    return patient;
}

Patient changed(Session& session, const Patient& before, const PatientChanges& changes) {
    Patient after = before;
    if (changes.last_name) after.last_name = *changes.last_name;
    if (changes.first_name) after.first_name = *changes.first_name;
    changes.middle_name.to(after.middle_name);
    changes.birth_date.to(after.birth_date);
    if (changes.sex) after.sex = *changes.sex;
    if (changes.phones) after.phones = normalised(session, *changes.phones);
    changes.address.to(after.address);
    changes.document.to(after.document);
    changes.language.to(after.language);
    changes.emergency_contact.to(after.emergency_contact);
    if (changes.allergies) {
        after.allergies = *changes.allergies;
        if (!after.allergies.empty()) after.allergy_status = AllergyStatus::known;
    }
    if (changes.allergy_status) after.allergy_status = *changes.allergy_status;
    if (changes.conditions) after.conditions = *changes.conditions;
    changes.notes.to(after.notes);
    if (changes.consent_to_messages) after.consent_to_messages = *changes.consent_to_messages;
    check(session, after);
    return after;
}

std::optional<Patient> stored_chart(Session& session, PatientId id) {
    return session.first<Patient>(R"sql(
        select p.*,
               case p.allergy_status when 'known' then
                   (select json_group_array(json_object('substance', substance,
                                                        'reaction', reaction,
                                                        'severity', severity) order by position)
                    from patient_allergies where patient_id = p.id) end as allergies,
               case when exists (select 1 from patient_conditions where patient_id = p.id) then
                   (select json_group_array(condition order by position)
                    from patient_conditions where patient_id = p.id) end as conditions
        from patients p where p.id = ? -- sorts: one patient's
    )sql",
                                  id);
}

void insert_chart(Session& session, Patient& patient, const std::optional<std::string>& source_id) {
    // Patients are never deleted, so the highest number is the last one given.
    patient.number =
        session.value<std::int64_t>(R"sql(select max(number) from patients)sql").value_or(0) + 1;
    constexpr Sql insert = R"sql(
        insert into patients (number, last_name, first_name, middle_name, birth_date, sex, phones,
                              address, document, language, emergency_contact, allergy_status,
                              notes, consent_to_messages, last_visit_at, search_words, source_id,
                              created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
    )sql";
    patient.id.value = *session.value<std::int64_t>(
        insert, patient.number, patient.last_name, patient.first_name, patient.middle_name,
        patient.birth_date, patient.sex, write(patient.phones), patient.address, patient.document,
        patient.language, patient.emergency_contact, patient.allergy_status, patient.notes,
        patient.consent_to_messages, patient.last_visit_at, search_words(patient), source_id,
        patient.created_at);
    insert_lists(session, patient);
    insert_search_rows(session, patient);
}

void update_chart(Session& session, const Patient& before, const Patient& after) {
    constexpr Sql update = R"sql(
        update patients
        set last_name = ?, first_name = ?, middle_name = ?, birth_date = ?, sex = ?, phones = ?,
            address = ?, document = ?, language = ?, emergency_contact = ?, allergy_status = ?,
            notes = ?, consent_to_messages = ?, archived = ?, search_words = ?, version = ?
        where id = ?
    )sql";
    session.run(update, after.last_name, after.first_name, after.middle_name, after.birth_date,
                after.sex, write(after.phones), after.address, after.document, after.language,
                after.emergency_contact, after.allergy_status, after.notes,
                after.consent_to_messages, after.archived, search_words(after), after.version,
                after.id);
    if (before.allergies != after.allergies || before.conditions != after.conditions) {
        session.run(R"sql(delete from patient_allergies where patient_id = ?)sql", after.id);
        session.run(R"sql(delete from patient_conditions where patient_id = ?)sql", after.id);
        insert_lists(session, after);
    }
    update_search_rows(session, before, after);
}
}  // namespace clinic::patients
