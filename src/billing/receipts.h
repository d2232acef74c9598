#pragma once
#include "billing/invoices.h"
#include "billing/refunds.h"
namespace clinic::billing {

struct ReceiptLine {
    std::string name;
    std::int64_t quantity, price_minor, discount_minor, total_minor;
};
BOOST_DESCRIBE_STRUCT(ReceiptLine, (), (name, quantity, price_minor, discount_minor, total_minor))

/// Everything on the paper. `copy` is 0 for the first print; a reprint says which one it is.
struct Receipt {
    std::string clinic_name, currency, language;
    std::int64_t receipt_number;
    PaymentId payment_id;
    std::optional<std::int64_t> invoice_number;  // none: a deposit
    std::string patient_name;
    std::vector<ReceiptLine> lines;
    std::int64_t total_minor, paid_minor;  // of the invoice, this payment
    std::int64_t due_minor;                // owed right after it
    std::optional<std::int64_t> tendered_minor, change_minor;
    Method method;
    Instant paid_at;
    std::optional<std::string> cashier;
    bool voided;
    std::vector<Refund> refunds;
    std::int64_t copy;
    std::int64_t width;  // millimetres of paper
    std::optional<std::string> footer;
};
BOOST_DESCRIBE_STRUCT(Receipt, (),
                      (clinic_name, currency, language, receipt_number, payment_id, invoice_number,
                       patient_name, lines, total_minor, paid_minor, due_minor, tendered_minor,
                       change_minor, method, paid_at, cashier, voided, refunds, copy, width,
                       footer))

/// Throws 404.
Receipt receipt(Session&, PaymentId);
/// Counts a print: the next one is a copy. Audited.
Receipt receipt_printed(Session&, PaymentId);
}  // namespace clinic::billing
