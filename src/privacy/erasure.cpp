#include "privacy/erasure.h"
#include "messages/outbox.h"
#include "patients/charts.h"
#include "privacy/leftovers.h"
#include <algorithm>
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

std::vector<EntryId> entries_about(Session& session, const patients::Patient& patient) {
    return session.all<EntryId>(R"sql(
        select d.entry_id as id
        from patient_entries x join audit_details d on d.entry_id = x.entry_id
        where x.patient_id = ?)sql",
                                patient.id);
}

/// Each entry once, in their order.
std::vector<std::int64_t> all_entries(Session& session, const patients::Patient& patient,
                                      const Traces& found) {
    auto all = entries_of(session, patient, found);
    for (const auto& entry : entries_about(session, patient)) all.push_back(entry.id);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void empty_details(Session& session, const std::vector<std::int64_t>& entries) {
    for (const auto entry : entries)
        session.run(R"sql(delete from audit_details where entry_id = ?)sql", entry);
}
}  // namespace

std::string shown_after_erasure(const Session& session, const patients::Patient& patient) {
    const auto shown = nobody(session, patient.number);
    return shown.last_name.value + " " + shown.first_name.value;
}

std::optional<Erasure> erase_found(Session& session, PatientId id, const NewErasure& wanted,
                                   const Traces& found) {
    const auto before = patients::get(session, id);
    judge(session, before, wanted);
    if (outdated(session, before, found)) return std::nullopt;
    // What is taken out of a page is overwritten there, not only unlinked.
    session.connection().run("pragma secure_delete = on");
    const Recorded said{before.number, wanted.reason.value, all_entries(session, before, found)};
    empty_leftovers(session, before);
    empty_traces(session, before, found);
    patients::update_chart(session, before, emptied(before, nobody(session, before.number)));
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
    return Erasure{id, before.number, shown_after_erasure(session, before),
                   std::ssize(said.emptied), session.now()};
}

Erasure search_and_erase(const Ways& ways, PatientId id, const NewErasure& wanted) {
    constexpr int searches = 3;
    const auto found_by = [&](const Reads& read) {
        std::optional<patients::Patient> patient;
        std::string shown_as;
        read([&](Session& session) {
            patient = patients::get(session, id);
            judge(session, *patient, wanted);
            shown_as = shown_after_erasure(session, *patient);
        });
        return find_traces(read, *patient, shown_as);
    };
    std::optional<Erasure> done;
    for (int search = 0; search < searches && !done; ++search) {
        const auto found = found_by(ways.read);
        ways.write([&](Session& session) { done = erase_found(session, id, wanted, found); });
    }
    if (done) return *done;
    // Somebody is at work with this patient all the time: now they wait.
    ways.write([&](Session& session) {
        const auto found = found_by([&](const auto& piece) { piece(session); });
        done = erase_found(session, id, wanted, found);
    });
    return done.value();
}

Erasure erase(Aside& aside, PatientId id, const NewErasure& wanted) {
    return search_and_erase(Ways{[&](const auto& piece) { aside.read(piece); },
                                 [&](const auto& piece) { aside.write(piece); }},
                            id, wanted);
}
}  // namespace clinic::privacy
