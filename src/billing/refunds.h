#pragma once
#include "billing/payments.h"
namespace clinic::billing {

/// Money given back. `credit` says that the invoice does not ask for it any more.
struct Refund {
    RefundId id;
    std::int64_t receipt_number;
    std::optional<PaymentId> payment_id;  // nothing: of a deposit
    PatientId patient_id;
    std::int64_t amount_minor;
    std::string reason;
    Method method;
    bool credit;
    Instant refunded_at;
    Day day;
    std::optional<std::string> cashier;
    std::optional<ShiftId> shift_id;
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (id, receipt_number, payment_id, patient_id, amount_minor, reason, method,
                       credit, refunded_at, day, cashier, shift_id))

struct RefundsQuery {
    std::optional<Day> date{};
    std::optional<Method> method{};
    std::optional<PaymentId> payment{};
    std::optional<ShiftId> shift{};
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<RefundId> cursor{};      // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(RefundsQuery, (), (date, method, payment, shift, limit, cursor))

/// A refund in a list: with all that its paper says.
struct ListedRefund {
    RefundId id;
    std::int64_t receipt_number;
    std::optional<PaymentId> payment_id;
    std::optional<InvoiceId> invoice_id;
    std::optional<std::int64_t> invoice_number;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    bool restricted;  // the chart is
    std::int64_t amount_minor;
    std::string reason;
    Method method;
    bool credit;
    Instant refunded_at;
    Day day;
    std::optional<std::string> cashier;
    std::optional<ShiftId> shift_id;
};
BOOST_DESCRIBE_STRUCT(ListedRefund, (),
                      (id, receipt_number, payment_id, invoice_id, invoice_number, patient_id,
                       patient_name, patient_number, restricted, amount_minor, reason, method,
                       credit, refunded_at, day, cashier, shift_id))

struct NewRefund {
    Amount amount_minor;
    Reason reason;
    bool credit = false;
};
BOOST_DESCRIBE_STRUCT(NewRefund, (), (amount_minor, reason, credit))

struct WithReason {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(WithReason, (), (reason))

/// Gives money back the way it came, under a receipt of its own. The invoice is due again, unless
/// `credit`. Throws 404; 409 "payment-voided"; 409 "more-than-paid" with `left_minor`; 409
/// "refund-at-provider" for Payme and Click; 403 "over-limit" with `limit_minor` unless the caller
/// may refund any; for cash 409 "no-shift" and 409 "not-enough-cash".
Created<Refund> refund(Session&, PaymentId, const NewRefund&);
/// What was given back of a payment, oldest first.
std::vector<Refund> refunds_of(Session&, PaymentId);
Refund find_refund(Session&, RefundId);
/// Newest first.
Page<ListedRefund> refunds(Session&, const Query<RefundsQuery>&);

/// Strikes a payment out as if it had not been: only in the open shift that took it and on its day.
/// Throws 409 "already-voided", "other-shift", "past-day", "refunded".
Payment void_payment(Session&, PaymentId, const WithReason&);

/// Money that goes out, once it was judged.
struct Returning {
    std::optional<PaymentId> payment{};
    std::optional<InvoiceId> invoice{};
    PatientId patient{};
    Method method{};
    std::int64_t amount_minor = 0;
    std::string reason;
    bool credit = false;
    std::optional<ShiftId> shift{};
};
/// Writes the refund with all that belongs to it.
Refund give_back(Session&, const Returning&);
/// 403 "over-limit" when the caller's refunds of this payment (0: of a deposit, today) would pass
/// their limit (settings.h).
void judge_limit(Session&, const std::optional<PaymentId>&, PatientId, std::int64_t amount_minor);
}  // namespace clinic::billing
