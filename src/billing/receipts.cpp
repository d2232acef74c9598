#include "billing/receipts.h"
namespace clinic::billing {
namespace {
struct Owner {
    std::string name;
    std::int64_t prints;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (name, prints))

/// What the invoice asked for once this payment was taken, whatever came later: a copy says what
/// its first print said.
std::int64_t due_after(Session& session, InvoiceId id, PaymentId payment) {
    return *session.value<std::int64_t>(R"sql(
        select coalesce(sum(amount_minor), 0) from
            (select id, amount_minor from ledger_entries where debit = ?1
             union all
             select id, -amount_minor from ledger_entries where credit = ?1)
        where id <= (select id from ledger_entries
                     where credit = ?1 and act = 'payment' and act_id = ?2))sql",
                                        account("invoice", id.value), payment);
}

void add_invoice(Session& session, InvoiceId id, Receipt& to) {
    const auto from = invoice(session, id);
    to.invoice_number = from.number;
    to.total_minor = from.total_minor;
    to.due_minor = due_after(session, id, to.payment_id);
    for (const auto& line : from.lines)
        to.lines.push_back(
            {line.name, line.quantity, line.price_minor, line.discount_minor, line.total_minor});
}
}  // namespace

Receipt receipt(Session& session, PaymentId id) {
    const auto paid = payment(session, id);
    const auto owner = session.first<Owner>(R"sql(
        select p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as name,
               m.prints
        from payments m join patients p on p.id = m.patient_id where m.id = ?)sql",
                                            id);
    const auto rules = settings(session);
    Receipt out{.clinic_name = session.clinic().name,
                .currency = session.clinic().currency,
                .language = session.clinic().language,
                .receipt_number = paid.receipt_number,
                .payment_id = id,
                .invoice_number = {},
                .patient_name = owner->name,
                .lines = {},
                .total_minor = paid.amount_minor,
                .paid_minor = paid.amount_minor,
                .due_minor = 0,
                .tendered_minor = paid.tendered_minor,
                .change_minor = paid.change_minor,
                .method = paid.method,
                .paid_at = paid.paid_at,
                .cashier = paid.cashier,
                .voided = paid.voided,
                .refunds = refunds_of(session, id),
                .copy = owner->prints,
                .width = rules.receipt_width,
                .footer = rules.receipt_footer};
    if (paid.invoice_id) add_invoice(session, *paid.invoice_id, out);
    return out;
}

Receipt receipt_printed(Session& session, PaymentId id) {
    payment(session, id);
    session.run(R"sql(update payments set prints = prints + 1 where id = ?)sql", id);
    session.record("receipt.printed", "payment", id.value);
    return receipt(session, id);
}
}  // namespace clinic::billing
