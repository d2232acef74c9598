#include "billing/provider_payments.h"
#include "billing/refunds.h"
namespace clinic::billing {

std::optional<Payable> payable(Session& session, InvoiceId id) {
    return session.first<Payable>(R"sql(
        select id, number, patient_id, total_minor, due_minor, status from invoices
        where id = ?)sql",
                                  id);
}

std::optional<Payable> payable_by_number(Session& session, std::int64_t number) {
    return session.first<Payable>(R"sql(
        select id, number, patient_id, total_minor, due_minor, status from invoices
        where number = ?)sql",
                                  number);
}

Payable require_due(Session& session, InvoiceId id, std::int64_t amount) {
    auto invoice = payable(session, id);
    if (!invoice) throw not_found("invoice");
    if (invoice->status == InvoiceStatus::cancelled)
        throw conflict("invoice-cancelled", "This invoice was cancelled.");
    if (amount > invoice->due_minor)
        throw conflict("more-than-due", "That is more than what is still due.")
            .about("due_minor", invoice->due_minor)
            .with("due_minor", invoice->due_minor);
    return std::move(*invoice);
}

std::optional<PaymentId> provider_payment(Session& session, Method method,
                                          const std::string& reference) {
    return session.value<PaymentId>(R"sql(
        select id from payments where method = ? and reference = ?)sql",
                                    method, reference);
}

PaymentId take_provider_payment(Session& session, const ProviderPayment& money) {
    if (const auto first = provider_payment(session, money.method, money.reference.value)) {
        const auto before = payment(session, *first);
        if (before.invoice_id != money.invoice || before.amount_minor != money.amount_minor)
            throw conflict("reference-reused",
                           "The provider used this number for another payment before.");
        return *first;
    }
    if (money.amount_minor < 1) throw invalid("amount_minor", "out-of-range", "must be positive");
    const auto invoice = require_due(session, money.invoice, money.amount_minor);
    return receive(session, {.invoice = money.invoice,
                             .patient = invoice.patient_id,
                             .method = money.method,
                             .amount_minor = money.amount_minor,
                             .reference = money.reference.value})
        .id;
}

void return_provider_payment(Session& session, PaymentId id, const std::string& reason) {
    const auto paid = payment(session, id);
    const auto left = paid.amount_minor - paid.refunded_minor;
    if (left == 0 || paid.voided) return;
    give_back(session, {.payment = id,
                        .invoice = paid.invoice_id,
                        .patient = paid.patient_id,
                        .method = paid.method,
                        .amount_minor = left,
                        .reason = reason});
}
}  // namespace clinic::billing
