#pragma once
#include "providers/journal.h"
#include "providers/payme_protocol.h"
namespace clinic::providers::payme {

/// A transaction as it is remembered. Moments are milliseconds since 1970; 0: not yet.
struct Transaction {
    std::int64_t id = 0;
    std::string reference{};  // Payme's id
    std::int64_t said_at = 0;
    InvoiceId invoice_id{};
    std::string account{};
    std::int64_t amount_minor = 0, state = 0;
    std::int64_t created_at = 0, performed_at = 0, cancelled_at = 0;
    std::optional<std::int64_t> reason{};
    std::optional<billing::PaymentId> payment_id{};
};
BOOST_DESCRIBE_STRUCT(Transaction, (),
                      (id, reference, said_at, invoice_id, account, amount_minor, state, created_at,
                       performed_at, cancelled_at, reason, payment_id))

/// Answers one call of Payme's merchant API, all six methods, inside the session's transaction.
/// What it throws is our fault and must undo everything.
Said answer(Session&, const Settings::Payme&, std::string_view authorization, std::string_view body,
            Seen& seen);
/// The answer when `answer` threw.
Said sorry(std::string_view body, const Problem* problem);

/// True for Payme's own GetStatement, which writes nothing once transactions have expired.
bool asks_statement(const Settings::Payme&, std::string_view authorization, std::string_view body);
/// Payme forgets a transaction after twelve hours; so do we, whatever is asked next.
void let_expire(Session&);

/// The transactions whose `time` lies in the span, oldest first: what GetStatement tells.
std::vector<Transaction> statement(Session&, std::int64_t from, std::int64_t to);
json::object statement_row(const Transaction&);
}  // namespace clinic::providers::payme
