#pragma once
#include "providers/click_protocol.h"
#include "providers/journal.h"
namespace clinic::providers::click {

/// One attempt to pay. Its id is the merchant_prepare_id.
struct Transaction {
    std::int64_t id = 0;
    std::string click_trans_id{}, click_paydoc_id{};
    InvoiceId invoice_id{};
    std::int64_t amount_minor = 0;
    std::string state{};  // prepared, paid, cancelled
    Instant prepared_at{};
    std::optional<Instant> ended_at{};
    std::optional<billing::PaymentId> payment_id{};
};
BOOST_DESCRIBE_STRUCT(Transaction, (),
                      (id, click_trans_id, click_paydoc_id, invoice_id, amount_minor, state,
                       prepared_at, ended_at, payment_id))

/// Answers one call of Click's SHOP API inside the session's transaction. `only` is the step that
/// the address takes, when it takes one alone. What it throws is our fault and must undo all.
Said answer(Session&, const Settings::Click&, std::optional<Action> only, std::string_view body,
            Seen& seen);
/// The answer when `answer` threw.
Said sorry(std::string_view body, const Problem* problem);
}  // namespace clinic::providers::click
