#include "billing/z_report.h"
namespace clinic::billing {
namespace {
struct Closed {
    std::int64_t cash_in_minor, cash_out_minor;
    std::optional<std::int64_t> receipts_from, receipts_to;
    std::int64_t audit_entries;
    std::string audit_digest;
    std::int64_t ledger_entries;
    std::string ledger_digest;
};
BOOST_DESCRIBE_STRUCT(Closed, (),
                      (cash_in_minor, cash_out_minor, receipts_from, receipts_to, audit_entries,
                       audit_digest, ledger_entries, ledger_digest))

std::vector<MethodReport> methods(Session& session, ShiftId id) {
    return session.all<MethodReport>(R"sql(
        with taken as (
            select method, count(*) filter (where voided_at is null) as payments,
                   coalesce(sum(amount_minor) filter (where voided_at is null), 0)
                       as payments_minor,
                   count(voided_at) as voids,
                   coalesce(sum(amount_minor) filter (where voided_at is not null), 0)
                       as voids_minor
            from payments where shift_id = ?1 group by method),
        returned as (
            select method, count(*) as refunds, sum(amount_minor) as refunds_minor
            from refunds where shift_id = ?1 group by method)
        select c.method, coalesce(t.payments, 0) as payments,
               coalesce(t.payments_minor, 0) as payments_minor, coalesce(r.refunds, 0) as refunds,
               coalesce(r.refunds_minor, 0) as refunds_minor, coalesce(t.voids, 0) as voids,
               coalesce(t.voids_minor, 0) as voids_minor,
               c.expected_minor, c.counted_minor, c.difference_minor
        from shift_counts c left join taken t on t.method = c.method
        left join returned r on r.method = c.method
        where c.shift_id = ?1
        order by instr('cash card transfer other', c.method) -- scans: four methods of one shift
        -- sorts: four methods of one shift
    )sql",
                                     id);
}

Closed closed(Session& session, ShiftId id) {
    return *session.first<Closed>(R"sql(
        select (select coalesce(sum(amount_minor), 0) from cash_moves
                where shift_id = s.id and direction = 'in') as cash_in_minor,
               (select coalesce(sum(amount_minor), 0) from cash_moves
                where shift_id = s.id and direction = 'out') as cash_out_minor,
               (select min(receipt_number) from
                    (select receipt_number from payments where shift_id = ?1
                     union all select receipt_number from refunds where shift_id = ?1))
                   as receipts_from,
               (select max(receipt_number) from
                    (select receipt_number from payments where shift_id = ?1
                     union all select receipt_number from refunds where shift_id = ?1))
                   as receipts_to,
               audit_entries, audit_digest, ledger_entries, ledger_digest
        from shifts s where s.id = ?1)sql",
                                  id);
}
}  // namespace

ZReport z_report(Session& session, ShiftId id) {
    const auto done = shift(session, id);
    if (!done.closed_at)
        throw conflict("shift-open", "The report is made when the shift is counted and closed.");
    const auto more = closed(session, id);
    return {.shift_id = id,
            .number = done.number,
            .clinic_name = session.clinic().name,
            .cashier = done.cashier,
            .opened_at = done.opened_at,
            .closed_at = *done.closed_at,
            .float_minor = done.float_minor,
            .cash_in_minor = more.cash_in_minor,
            .cash_out_minor = more.cash_out_minor,
            .methods = methods(session, id),
            .denominations = session.all<CountedNote>(R"sql(
                select value_minor, count from shift_denominations where shift_id = ?
                order by value_minor desc)sql",
                                                      id),
            .receipts_from = more.receipts_from,
            .receipts_to = more.receipts_to,
            .note = done.note,
            .closed_by = done.closed_by,
            .close_reason = done.close_reason,
            .audit = {more.audit_entries, more.audit_digest},
            .ledger = {more.ledger_entries, more.ledger_digest}};
}
}  // namespace clinic::billing
