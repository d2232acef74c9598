#include "privacy/erasure.h"
#include "messages/outbox.h"
#include "patients/charts.h"
#include "privacy/leftovers.h"
namespace clinic::privacy {
namespace {
/// What stands where the name stood: in the clinic's language, as names are read everywhere.
struct Nobody {
    patients::Name last_name, first_name;
};
Nobody nobody(const Session& session, std::int64_t number) {
    const auto no = std::to_string(number);
    const auto& language = session.clinic().language;
    if (language == "ru") return {{"Удалённый пациент"}, {"№ " + no}};
    if (language == "uz") return {{"Oʻchirilgan bemor"}, {"№ " + no}};
    return {{"Erased patient"}, {"No " + no}};
}

std::optional<std::string> still_open(Session& session, PatientId id) {
    return session.value<std::string>(R"sql(
        select 'appointment' from appointments
        where patient_id = ?1 and status in ('scheduled', 'confirmed') and starts_at > ?2
        union all
        select 'ticket' from tickets
        where patient_id = ?1 and created_at > ?2 - 86400000
          and status in ('waiting', 'called', 'in_room', 'paused')
        union all
        select 'waitlist' from waitlist_entries
        where patient_id = ?1 and status in ('waiting', 'offered')
        union all
        select 'debt' from invoices where patient_id = ?1 and status in ('open', 'part_paid')
        union all
        select 'deposit' from deposits where patient_id = ?1 and balance_minor > 0
        limit 1)sql",
                                      id, session.now());
}

void judge(Session& session, const patients::Patient& patient, const NewErasure& wanted) {
    if (patient.erased_at) throw conflict("erased", "This patient was erased already.");
    if (wanted.confirm_number.value != patient.number)
        throw invalid("confirm_number", "not-theirs", "is not this patient's number");
    if (const auto what = still_open(session, patient.id))
        throw conflict("still-open", "Something is still open for this patient (" + *what +
                                         "). Settle it first, then erase.")
            .about("what", json::string(*what));
}

patients::Patient emptied(const patients::Patient& patient, const Nobody& shown) {
    patients::Patient after{.id = patient.id,
                            .number = patient.number,
                            .last_name = shown.last_name,
                            .first_name = shown.first_name,
                            .middle_name = {},
                            .birth_date = {},
                            .phones = {},
                            .address = {},
                            .document = {},
                            .language = {},
                            .emergency_contact = {},
                            .allergies = {},
                            .conditions = {},
                            .notes = {},
                            .archived = true,
                            .last_visit_at = patient.last_visit_at,
                            .created_at = patient.created_at};
    after.version = patient.version + 1;
    return after;
}

struct EntryId {
    std::int64_t id;
};
BOOST_DESCRIBE_STRUCT(EntryId, (), (id))

/// What the audit says of the erasure: which entries it emptied, and nothing of the person.
struct Recorded {
    std::int64_t patient_number;
    std::string reason;
    std::vector<std::int64_t> emptied;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (patient_number, reason, emptied))

/// Entries of messages and devices are found by what stands in them: the rows themselves may be
/// gone by now. Asked before the leftovers are emptied, as a message is the patient's by its phone.
std::vector<EntryId> entries_about(Session& session, const patients::Patient& patient) {
    return session.all<EntryId>(R"sql(
        select d.entry_id as id
        from patient_entries x join audit_details d on d.entry_id = x.entry_id
        where x.patient_id = ?1
        union
        select d.entry_id
        from audit_entries e join audit_details d on d.entry_id = e.id
        where e.entity in ('device', 'message')
          and (instr(d.before, ?2) or instr(d.after, ?2)
               or exists (select 1 from json_each(?3) phone
                          where instr(d.before, phone.value || '"')
                             or instr(d.after, phone.value || '"'))))sql",
                                patient.id, "\"patient_id\":" + write(patient.id) + ",",
                                write(phones_of_nobody_else(session, patient)));
}

void empty_details(Session& session, const std::vector<std::int64_t>& entries) {
    for (const auto entry : entries)
        session.run(R"sql(delete from audit_details where entry_id = ?)sql", entry);
}
}  // namespace

Erasure erase(Session& session, PatientId id, const NewErasure& wanted) {
    const auto before = patients::get(session, id);
    judge(session, before, wanted);
    const auto shown = nobody(session, before.number);
    // What is taken out of a page is overwritten there, not only unlinked.
    session.connection().run("pragma secure_delete = on");
    Recorded said{before.number, wanted.reason.value, {}};
    for (const auto& entry : entries_about(session, before)) said.emptied.push_back(entry.id);
    empty_leftovers(session, before, shown.last_name.value + " " + shown.first_name.value);
    patients::update_chart(session, before, emptied(before, shown));
    session.run(R"sql(
        update patients set restriction = null, erased_at = ?, source_id = null where id = ?)sql",
                session.now(), id);
    // First the entry that names them: only then may the details go (schema/0017).
    session.record("patient.erased", "patient", id.value, RawJson{}, said);
    empty_details(session, said.emptied);
    session.connection().run("pragma secure_delete = off");
    session.announce(
        {"patients", "patient_changed",
         "{\"patient_id\":" + write(id) + ",\"version\":" + write(before.version + 1) + "}"});
    return {id, before.number, shown.last_name.value + " " + shown.first_name.value,
            std::ssize(said.emptied), session.now()};
}
}  // namespace clinic::privacy
