#pragma once
#include "billing/payments.h"
namespace clinic::billing {

/// What a provider must know of an invoice before it takes money for it.
struct Payable {
    InvoiceId id;
    std::int64_t number;
    PatientId patient_id;
    std::int64_t total_minor, due_minor;
    InvoiceStatus status;

    /// Something is owed and the invoice stands.
    bool may_be_paid() const { return status != InvoiceStatus::cancelled && due_minor > 0; }
};
BOOST_DESCRIBE_STRUCT(Payable, (), (id, number, patient_id, total_minor, due_minor, status))

/// Nothing when there is no such invoice.
std::optional<Payable> payable(Session&, InvoiceId);
std::optional<Payable> payable_by_number(Session&, std::int64_t number);

/// The invoice, when that much may be paid. Throws 404, 409 "invoice-cancelled", 409
/// "more-than-due" with `due_minor`.
Payable require_due(Session&, InvoiceId, std::int64_t amount_minor);

struct ProviderPayment {
    InvoiceId invoice{};
    std::int64_t amount_minor = 0;
    Method method = Method::payme;  // payme, click, or other (generic webhooks)
    Text<200> reference;            // the provider's own number of it; unique per method
};

/// Money that a provider took for us: a payment with a receipt, settled under the provider's
/// account and under no shift. Idempotent: the same method and reference answers the first payment
/// and moves nothing. Throws 404 for an unknown invoice, 409 "invoice-cancelled", 409
/// "more-than-due" with `due_minor`, 409 "reference-reused" when the reference came before with
/// another invoice or amount. Audited as the caller: use Caller::inside("payme").
PaymentId take_provider_payment(Session&, const ProviderPayment&);

/// The provider gave the money back (a cancellation after perform): the rest of the payment becomes
/// refunded and the invoice is due again. No effect when all of it is refunded already. Throws 404.
void return_provider_payment(Session&, PaymentId, const std::string& reason);

/// The payment of that reference, if it was taken.
std::optional<PaymentId> provider_payment(Session&, Method, const std::string& reference);
}  // namespace clinic::billing
