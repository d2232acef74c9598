#pragma once
#include "billing/terms.h"
namespace clinic::billing {

/// Money received, for an invoice or (without one) as a deposit. `change_minor` is what the cashier
/// gave back of the cash on the table.
struct Payment {
    PaymentId id;
    std::int64_t receipt_number;
    std::optional<InvoiceId> invoice_id;
    PatientId patient_id;
    PaymentStatus status;
    std::int64_t amount_minor, refunded_minor;
    std::optional<std::int64_t> tendered_minor, change_minor;
    Method method;
    std::optional<std::string> reference;  // the provider's number
    Instant paid_at;
    Day day;
    std::optional<std::string> cashier;
    std::optional<ShiftId> shift_id;
    bool voided;
};
BOOST_DESCRIBE_STRUCT(Payment, (),
                      (id, receipt_number, invoice_id, patient_id, status, amount_minor,
                       refunded_minor, tendered_minor, change_minor, method, reference, paid_at,
                       day, cashier, shift_id, voided))

/// The same in a list, with whom it is about.
struct ListedPayment {
    PaymentId id;
    std::int64_t receipt_number;
    std::optional<InvoiceId> invoice_id;
    std::optional<std::int64_t> invoice_number;
    PatientId patient_id;
    std::string patient_name;
    std::int64_t patient_number;
    bool restricted;  // the chart is
    PaymentStatus status;
    std::int64_t amount_minor, refunded_minor;
    std::optional<std::int64_t> tendered_minor, change_minor;
    Method method;
    std::optional<std::string> reference;
    Instant paid_at;
    Day day;
    std::optional<std::string> cashier;
    std::optional<ShiftId> shift_id;
    bool voided;
};
BOOST_DESCRIBE_STRUCT(ListedPayment, (),
                      (id, receipt_number, invoice_id, invoice_number, patient_id, patient_name,
                       patient_number, restricted, status, amount_minor, refunded_minor,
                       tendered_minor, change_minor, method, reference, paid_at, day, cashier,
                       shift_id, voided))

struct NewPayment {
    DeskMethod method;
    Amount amount_minor;
    std::optional<Amount> tendered_minor{};  // cash alone
};
BOOST_DESCRIBE_STRUCT(NewPayment, (), (method, amount_minor, tendered_minor))

struct NewSplit {
    std::vector<NewPayment> parts;
};
BOOST_DESCRIBE_STRUCT(NewSplit, (), (parts))

struct Split {
    std::vector<Payment> items;
};
BOOST_DESCRIBE_STRUCT(Split, (), (items))

struct PaymentsQuery {
    std::optional<Day> date{};
    std::optional<Method> method{};
    std::optional<InvoiceId> invoice{};
    std::optional<ShiftId> shift{};
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<PaymentId> cursor{};     // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(PaymentsQuery, (), (date, method, invoice, shift, limit, cursor))

/// Takes money for an invoice. Throws 404; 409 "invoice-cancelled"; 409 "more-than-due" with
/// `due_minor`; 409 "no-shift" for cash without an open shift of the caller; 409
/// "deposit-too-small" with `balance_minor`; 422 when the cash on the table is less than the sum.
Created<Payment> take(Session&, InvoiceId, const NewPayment&);
/// Several methods for one invoice, all or nothing. A refusal says of which part it is.
Created<Split> take_split(Session&, InvoiceId, const NewSplit&);
/// Throws 404.
Payment payment(Session&, PaymentId);
/// Newest first.
Page<ListedPayment> payments(Session&, const Query<PaymentsQuery>&);
/// Everything paid for an invoice, oldest first.
std::vector<Payment> payments_of(Session&, InvoiceId);

/// What is received, once it was judged.
struct Receiving {
    std::optional<InvoiceId> invoice{};
    PatientId patient{};
    Method method{};
    std::int64_t amount_minor = 0;
    std::optional<std::int64_t> tendered_minor{};
    std::optional<ShiftId> shift{};
    std::optional<std::string> reference{};
};
/// Writes the payment with its receipt number, ledger entry, the invoice's or deposit's new sum,
/// audit row and events.
Payment receive(Session&, const Receiving&);

/// 422 unless the cash on the table suits the method and is enough.
void judge_tendered(Method, std::int64_t amount_minor, const std::optional<Amount>& tendered);
/// The ledger's account that money of this method lies in.
std::string money_account(Method, const std::optional<ShiftId>&);
/// Adds to what the invoice was paid (less: negative) and to what is not owed any more, and tells
/// the screens.
void settle(Session&, InvoiceId, std::int64_t paid_minor, std::int64_t credited_minor = 0);
/// Adds to a patient's deposit, or takes from it: throws 409 "deposit-too-small" with
/// `balance_minor`.
void change_deposit(Session&, PatientId, std::int64_t by_minor);
std::int64_t deposit_of(Session&, PatientId);
}  // namespace clinic::billing
