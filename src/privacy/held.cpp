#include "privacy/held.h"
namespace clinic::privacy {
namespace {
struct Section {
    const char* name;
    Sql items;  // one JSON list
};

// In the order in which they are read. Moments are RFC 3339 in UTC, as everywhere outside.
constexpr Sql appointments = R"sql(
    select json_group_array(json_object(
        'starts_at', strftime('%FT%TZ', a.starts_at / 1000, 'unixepoch'),
        'ends_at', strftime('%FT%TZ', a.ends_at / 1000, 'unixepoch'),
        'doctor', d.last_name || ' ' || d.first_name, 'status', a.status,
        'services', (select json_group_array(s.name) from appointment_services x
                     join services s on s.id = x.service_id where x.appointment_id = a.id),
        'reason', a.reason, 'override_reason', a.override_reason,
        'cancel_reason', a.cancel_reason) order by a.starts_at)
    from appointments a join doctors d on d.id = a.doctor_id where a.patient_id = ?
    -- sorts: one patient's
)sql";
constexpr Sql tickets = R"sql(
    select json_group_array(json_object(
        'day', t.day, 'number', t.number, 'doctor', d.last_name || ' ' || d.first_name,
        'status', t.status, 'service', s.name,
        'arrived_at', strftime('%FT%TZ', t.arrived_at / 1000, 'unixepoch'),
        'phone', c.phone, 'note', t.resume_note) order by t.id)
    from tickets t join doctors d on d.id = t.doctor_id left join services s on s.id = t.service_id
    left join checkin_claims c on c.ticket_id = t.id
    where t.patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql visits = R"sql(
    select json_group_array(json_object(
        'day', v.day, 'doctor', d.last_name || ' ' || d.first_name, 'status', v.status,
        'started_at', strftime('%FT%TZ', v.started_at / 1000, 'unixepoch'),
        'ended_at', strftime('%FT%TZ', v.ended_at / 1000, 'unixepoch'), 'reason', v.reason,
        'services', (select json_group_array(s.name || ' x ' || s.quantity)
                     from visit_services s where s.visit_id = v.id)) order by v.started_at)
    from visits v left join doctors d on d.id = v.doctor_id where v.patient_id = ?
    -- sorts: one patient's
)sql";
constexpr Sql waitlist = R"sql(
    select json_group_array(json_object(
        'from_day', w.from_day, 'to_day', w.to_day, 'doctor', d.last_name || ' ' || d.first_name,
        'service', s.name, 'status', w.status, 'note', w.note) order by w.id)
    from waitlist_entries w left join doctors d on d.id = w.doctor_id
    left join services s on s.id = w.service_id where w.patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql booking_requests = R"sql(
    select json_group_array(json_object(
        'created_at', strftime('%FT%TZ', r.created_at / 1000, 'unixepoch'),
        'last_name', r.last_name, 'first_name', r.first_name, 'phone', r.phone,
        'status', r.status) order by r.id)
    from appointments a join booking_requests r on r.appointment_id = a.id where a.patient_id = ?
    -- sorts: one patient's
)sql";
constexpr Sql invoices = R"sql(
    select json_group_array(json_object(
        'number', i.number, 'day', i.day, 'status', i.status, 'total_minor', i.total_minor,
        'paid_minor', i.paid_minor, 'due_minor', i.due_minor,
        'services', (select json_group_array(l.name || ' x ' || l.quantity)
                     from invoice_lines l where l.invoice_id = i.id),
        'discount_minor', i.discount_minor, 'discount_reason', i.discount_reason,
        'cancel_reason', i.cancel_reason) order by i.id)
    from invoices i where i.patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql payments = R"sql(
    select json_group_array(json_object(
        'receipt_number', p.receipt_number,
        'paid_at', strftime('%FT%TZ', p.paid_at / 1000, 'unixepoch'), 'method', p.method,
        'amount_minor', p.amount_minor, 'status', p.status, 'reference', p.reference,
        'void_reason', p.void_reason) order by p.id)
    from payments p where p.patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql refunds = R"sql(
    select json_group_array(json_object(
        'receipt_number', r.receipt_number,
        'refunded_at', strftime('%FT%TZ', r.refunded_at / 1000, 'unixepoch'), 'method', r.method,
        'amount_minor', r.amount_minor, 'reason', r.reason) order by r.id)
    from refunds r where r.patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql deposit = R"sql(
    select json_group_array(json_object('amount_minor', balance_minor))
    from deposits where patient_id = ?
)sql";
constexpr Sql provider_calls = R"sql(
    select json_group_array(json_object(
        'received_at', strftime('%FT%TZ', e.received_at / 1000, 'unixepoch'),
        'provider', e.provider, 'what', e.what, 'outcome', e.outcome, 'reference', e.reference)
        order by e.id)
    from invoices i join provider_events e on e.invoice_id = i.id where i.patient_id = ?
    -- sorts: one patient's
)sql";
constexpr Sql messages = R"sql(
    select json_group_array(json_object(
        'kind', kind, 'due_at', strftime('%FT%TZ', due_at / 1000, 'unixepoch'),
        'status', status, 'params', json(params)) order by id)
    from messages where patient_id = ? -- sorts: one patient's
)sql";
constexpr Sql openings = R"sql(
    select json_group_array(json_object(
        'at', strftime('%FT%TZ', e.at / 1000, 'unixepoch'), 'by', e.actor, 'what', e.action)
        order by e.id)
    from audit_entries e
    where e.id in (select entry_id from patient_entries where patient_id = ?)
      and e.action in ('patient.opened', 'patient.visits_opened', 'visit.opened',
                       'patient.exported') -- sorts: one patient's
)sql";
constexpr Sql changes = R"sql(
    select json_group_array(json_object(
        'at', strftime('%FT%TZ', e.at / 1000, 'unixepoch'), 'by', e.actor, 'what', e.action)
        order by e.id)
    from audit_entries e
    where e.entity = 'patient' and e.entity_id = ?
      and e.action not in ('patient.opened', 'patient.visits_opened', 'patient.exported')
    -- sorts: one patient's
)sql";
constexpr Sql glass_breaks = R"sql(
    select json_group_array(json_object(
        'at', strftime('%FT%TZ', g.at / 1000, 'unixepoch'), 'by', u.display_name,
        'reason', g.reason, 'review_note', g.review_note) order by g.id)
    from glass_breaks g join users u on u.id = g.user_id where g.patient_id = ?
    -- sorts: one patient's
)sql";

constexpr Section sections[]{{"appointments", appointments},
                             {"tickets", tickets},
                             {"visits", visits},
                             {"waitlist", waitlist},
                             {"booking_requests", booking_requests},
                             {"invoices", invoices},
                             {"payments", payments},
                             {"refunds", refunds},
                             {"deposit", deposit},
                             {"provider_calls", provider_calls},
                             {"messages", messages},
                             {"openings", openings},
                             {"changes", changes},
                             {"glass_breaks", glass_breaks}};
}  // namespace

json::object held_about(Session& session, PatientId id) {
    const auto patient = patients::get(session, id);
    json::object held{
        {"format", "clinicd-patient"},           {"version", 1},
        {"clinic", session.clinic().name},       {"currency", session.clinic().currency},
        {"exported_at", to_text(session.now())}, {"patient", json::parse(write(patient))}};
    for (const auto& section : sections) {
        const auto items = session.value<std::string>(section.items, id);
        held[section.name] = json::parse(items.value_or("[]"));
    }
    return held;
}
}  // namespace clinic::privacy
