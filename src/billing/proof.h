#pragma once
#include "billing/terms.h"
#include "db/audit.h"
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

/// Every sum that differs, as a new beginning of the history writes it down (db/audit.h).
std::vector<KnownDifference> differences(Session&);

/// Proves the money: the chain; every invoice, deposit and shift against its own rows and against
/// the ledger; payments less refunds against what invoices and deposits hold; numbers without a
/// gap. What differed when the history was begun anew may go on to differ by as much; of an
/// earlier schema, the chain alone is judged. Answers the first faults in words.
std::optional<std::string> money_fault(Session&);
/// The same but for the chain, which needs the key it was made with.
std::optional<std::string> sums_fault(Session&);
}  // namespace clinic::billing
