#include "privacy/leftovers.h"
#include "patients/search_rows.h"
namespace clinic::privacy {
namespace {
using patients::Patient;
using patients::PatientId;

void empty_diary(Session& session, PatientId id) {
    session.run(R"sql(
        update appointments set reason = null, override_reason = null, cancel_reason = null
        where patient_id = ?)sql",
                id);
    session.run(R"sql(update waitlist_entries set note = null where patient_id = ?)sql", id);
    session.run(R"sql(
        update booking_requests set phone = '', last_name = '', first_name = ''
        where appointment_id in (select id from appointments where patient_id = ?))sql",
                id);
}

void empty_queue_and_visits(Session& session, PatientId id) {
    session.run(R"sql(
        update ticket_moves set before = json_remove(before, '$.resume_note')
        where ticket_id in (select id from tickets where patient_id = ?)
          and json_valid(before))sql",
                id);
    session.run(R"sql(
        update checkin_claims set phone = ''
        where ticket_id in (select id from tickets where patient_id = ?))sql",
                id);
    session.run(R"sql(
        update tickets set patient_name = null, resume_note = null where patient_id = ?)sql",
                id);
    session.run(R"sql(
        update visits set reason = null, source_id = null where patient_id = ?)sql",
                id);
    session.run(R"sql(
        update glass_breaks
        set reason = '', review_note = iif(reviewed_at is null, null, '')
        where patient_id = ?)sql",
                id);
}

// Sums, numbers and what was sold stay: they are the clinic's books.
void empty_money(Session& session, PatientId id) {
    session.run(R"sql(
        update invoice_lines
        set own_discount_reason = iif(own_discount_reason is null, null, ''),
            discount_reason = iif(discount_reason in ('follow_up', ''), discount_reason,
                                  iif(discount_reason is null, null, ''))
        where invoice_id in (select id from invoices where patient_id = ?))sql",
                id);
    session.run(R"sql(
        update invoices set discount_reason = iif(discount_reason is null, null, ''),
                            cancel_reason = iif(cancel_reason is null, null, '')
        where patient_id = ?)sql",
                id);
    session.run(R"sql(
        update payments set void_reason = iif(void_reason is null, null, '')
        where patient_id = ?)sql",
                id);
    session.run(R"sql(update refunds set reason = '' where patient_id = ?)sql", id);
    session.run(R"sql(
        update provider_events set body = x'', answer = ''
        where invoice_id in (select id from invoices where patient_id = ?))sql",
                id);
}

// Whoever asked with that phone and came to nothing is on no appointment or ticket of theirs. What
// is still under way is somebody's who waits for it now, and so is not this patient's.
void empty_strangers(Session& session, const std::string& phone) {
    session.run(R"sql(
        update booking_requests set phone = '', last_name = '', first_name = ''
        where phone = ? and appointment_id is null
          and (status <> 'pending' or expires_at <= ?))sql",
                phone, session.now());
}

/// News about a number or a request of theirs that went to a bare phone.
void empty_told_to_phone(Session& session, std::string_view entity, PatientId id) {
    session.run(R"sql(
        update messages
        set address = '', params = '{}', status = iif(status = 'pending', 'cancelled', status)
        where address is not null and entity = ?1 and entity_id in (
            select id from tickets where ?1 = 'ticket' and patient_id = ?2
            union all
            select r.id from appointments a join booking_requests r on r.appointment_id = a.id
            where ?1 = 'booking_request' and a.patient_id = ?2))sql",
                entity, id);
}

void empty_messages(Session& session, const Patient& patient) {
    session.run(R"sql(
        update messages set params = '{}', status = iif(status = 'pending', 'cancelled', status)
        where patient_id = ?)sql",
                patient.id);
    session.run(R"sql(
        delete from devices
        where patient_id = ?1 or ticket_id in (select id from tickets where patient_id = ?1)
           or booking_request_id in (select r.id from booking_requests r
                                     join appointments a on a.id = r.appointment_id
                                     where a.patient_id = ?1))sql",
                patient.id);
    empty_told_to_phone(session, "ticket", patient.id);
    empty_told_to_phone(session, "booking_request", patient.id);
}
}  // namespace

std::vector<std::string> phones_of_nobody_else(Session& session, const Patient& patient) {
    std::vector<std::string> own;
    for (const auto& phone : patient.phones) {
        const auto whole = patients::phone_keys(phone.value, session.clinic().country_code).front();
        if (!session.exists(
                R"sql(select 1 from patient_phones where digits = ? and patient_id <> ?)sql", whole,
                patient.id))
            own.push_back(phone.value);
    }
    return own;
}

void empty_leftovers(Session& session, const Patient& patient) {
    empty_diary(session, patient.id);
    empty_queue_and_visits(session, patient.id);
    empty_money(session, patient.id);
    empty_messages(session, patient);
    for (const auto& phone : phones_of_nobody_else(session, patient))
        empty_strangers(session, phone);
}
}  // namespace clinic::privacy
