#pragma once
#include "core/shape.h"
namespace clinic::providers::click {

/// The codes a merchant answers with (Click SHOP API).
enum Code : std::int64_t {
    success = 0,
    bad_sign = -1,
    wrong_amount = -2,
    no_action = -3,
    paid_already = -4,
    no_order = -5,
    no_transaction = -6,
    update_failed = -7,
    bad_request = -8,
    was_cancelled = -9,
};
enum class Action { prepare, complete };

struct Refusal {
    Code code;
    std::string note{};  // empty: the usual words
};

/// The fields of one call as they were sent; signatures cover the exact text.
struct Call {
    std::string click_trans_id, service_id, click_paydoc_id, merchant_trans_id, merchant_prepare_id;
    std::string amount, action, error, error_note, sign_time, sign_string;

    std::int64_t trans_id = 0;  // click_trans_id as a number
    std::int64_t fault = 0;     // error as a number; below 0 the payment failed at Click
};

/// Reads the form. Throws Refusal bad_request when a field is missing, doubled or no number where
/// one belongs.
Call read_call(std::string_view form);
/// Which step it is. Throws no_action.
Action action_of(const Call& call);
/// What the call's signature must be, in lower-case hexadecimal.
std::string signature(const Call& call, const std::string& secret, bool with_prepare_id);
/// Throws bad_sign. In constant time.
void check_signature(const Call& call, const std::string& secret);
/// The amount in minor units. Throws wrong_amount.
std::int64_t amount(const Call& call);
/// The invoice in merchant_trans_id. Throws no_order.
std::int64_t invoice(const Call& call);

/// Accepted: `id_name` is merchant_prepare_id or merchant_confirm_id.
std::string reply(const Call& call, std::string_view id_name, std::int64_t id);
/// Refused. A call that could not be read is answered without its ids.
std::string reply(const Call* call, const Refusal& refusal);
}  // namespace clinic::providers::click
