#pragma once
#include "billing/shifts.h"
namespace clinic::billing {

/// One method's part of a shift: how many and how much.
struct MethodReport {
    CountedMethod method;
    std::int64_t payments, payments_minor, refunds, refunds_minor, voids, voids_minor;
    std::int64_t expected_minor, counted_minor, difference_minor;
};
BOOST_DESCRIBE_STRUCT(MethodReport, (),
                      (method, payments, payments_minor, refunds, refunds_minor, voids, voids_minor,
                       expected_minor, counted_minor, difference_minor))

/// Where a chain stood: printed, so that a cut tail shows.
struct Anchor {
    std::int64_t entries;
    std::string digest;
};
BOOST_DESCRIBE_STRUCT(Anchor, (), (entries, digest))

struct CountedNote {
    std::int64_t value_minor, count;
};
BOOST_DESCRIBE_STRUCT(CountedNote, (), (value_minor, count))

/// The paper that ends a shift.
struct ZReport {
    ShiftId shift_id;
    std::int64_t number;
    std::string clinic_name;
    Cashier cashier;
    Instant opened_at, closed_at;
    std::int64_t float_minor, cash_in_minor, cash_out_minor;
    std::vector<MethodReport> methods;
    std::vector<CountedNote> denominations;
    std::optional<std::int64_t> receipts_from, receipts_to;  // of payments and refunds
    std::optional<std::string> note;
    std::optional<std::string> closed_by, close_reason;  // when somebody counted for the cashier
    Anchor audit, ledger;
};
BOOST_DESCRIBE_STRUCT(ZReport, (),
                      (shift_id, number, clinic_name, cashier, opened_at, closed_at, float_minor,
                       cash_in_minor, cash_out_minor, methods, denominations, receipts_from,
                       receipts_to, note, closed_by, close_reason, audit, ledger))

/// Throws 404, 409 "shift-open" before the close: the count is blind.
ZReport z_report(Session&, ShiftId);
}  // namespace clinic::billing
