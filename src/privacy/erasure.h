#pragma once
#include "privacy/traces.h"
namespace clinic::privacy {
using patients::PatientId;

/// Who asks for it types the patient's number once more, so that nobody erases another by a slip.
struct NewErasure {
    Whole<1, 1'000'000'000'000> confirm_number;
    Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(NewErasure, (), (confirm_number, reason))

/// What went and what stays.
struct Erasure {
    PatientId patient_id;
    std::int64_t patient_number;
    std::string shown_as;
    std::int64_t details_emptied;  // of the record of changes
    Instant erased_at;
};
BOOST_DESCRIBE_STRUCT(Erasure, (),
                      (patient_id, patient_number, shown_as, details_emptied, erased_at))

/// Empties everything that tells of the person: names, phones, document, health, reasons and notes,
/// texts of messages, kept answers, what providers sent, the details of the record of changes. The
/// number, visits and money stay, so that ledger, invoices, receipts and the audit chain remain
/// whole; from now on it is nobody's. There is no way back but an older backup. What takes long is
/// looked for before the one write that erases. Throws 404, 409 "erased", 422 "confirm_number", 409
/// "still-open" while the patient has something ahead of them (`what`: appointment, ticket,
/// waitlist, debt, deposit).
Erasure erase(Aside&, PatientId, const NewErasure&);

/// How the erasure comes to the database: to read beside the writer, and to write.
struct Ways {
    Reads read, write;
};
Erasure search_and_erase(const Ways&, PatientId, const NewErasure&);

/// The write alone. Nothing, and nothing is changed, when the search is outdated.
std::optional<Erasure> erase_found(Session&, PatientId, const NewErasure&, const Traces&);
/// What the name becomes, in the clinic's language.
std::string shown_after_erasure(const Session&, const patients::Patient&);
}  // namespace clinic::privacy
