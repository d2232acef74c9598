#pragma once
#include "billing/terms.h"
namespace clinic::billing {

/// All accounts of one kind together, such as "invoice" or "cash".
struct AccountBalance {
    std::string account;
    std::int64_t balance_minor;
};
BOOST_DESCRIBE_STRUCT(AccountBalance, (), (account, balance_minor))

/// What the book says of the whole clinic. `drift_minor` adds up every difference between it and
/// the sums that stand in invoices, deposits and shifts; it is 0, or something is wrong.
struct LedgerBalance {
    bool balanced;
    std::int64_t entries, drift_minor;
    std::vector<AccountBalance> accounts;
};
BOOST_DESCRIBE_STRUCT(LedgerBalance, (), (balanced, entries, drift_minor, accounts))

/// Reads the whole ledger.
LedgerBalance ledger_balance(Session&);

/// Proves the money: the chain; every invoice, deposit and shift against its own rows and against
/// the ledger; payments less refunds against what invoices and deposits hold; numbers without a
/// gap. Answers the first faults in words.
std::optional<std::string> money_fault(Session&);
}  // namespace clinic::billing
