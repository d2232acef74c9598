#pragma once
#include "api/route.h"
#include "db/audit.h"
namespace clinic::billing {

/// A business act that the ledger tells of: "payment" 7.
struct Act {
    std::string_view name;
    std::int64_t id;
};

/// An account's name, as schema/0011_billing.sql lists them: account("cash", 5) is "cash:5".
std::string account(std::string_view kind, std::int64_t owner);

/// Moves `amount_minor` from `credit` to `debit`, chained to the entry before it. Nothing for 0;
/// throws std::logic_error for less.
void post(Session&, const Act&, const std::string& debit, const std::string& credit,
          std::int64_t amount_minor);

/// What was moved to the account less what was moved from it.
std::int64_t balance(Session&, const std::string& account);

struct LedgerHead {
    std::int64_t entries = 0;
    std::string digest{};  // hex
};
LedgerHead ledger_head(Session&);

/// The chain as a new beginning of the history writes it down (db/audit.h).
OldChain ledger_so_far(Session&);

/// Walks the whole chain, or what came after the newest beginning and the seal of what was before.
/// Answers the first fault in words, or nothing when it proves itself.
std::optional<std::string> chain_fault(Session&);
}  // namespace clinic::billing
