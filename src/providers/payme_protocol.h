#pragma once
#include "core/shape.h"
namespace clinic::providers::payme {

/// The error codes of Payme's merchant API. Of -31050 to -31099, left to the merchant, these are
/// ours.
enum Code : std::int64_t {
    no_rights = -32504,
    bad_call = -32600,
    no_method = -32601,
    internal = -32400,
    wrong_amount = -31001,
    no_transaction = -31003,
    cannot_cancel = -31007,
    cannot_perform = -31008,
    no_invoice = -31050,
    paid_already = -31051,
    invoice_cancelled = -31052,
    being_paid = -31053,
};

/// What a call is refused with. Payme shows the words to the patient in their language.
struct Refusal {
    Code code;
    std::string data{};  // the account field that is wrong, or the method's name
};

/// One JSON-RPC call. The id travels back as it came.
struct Call {
    json::value id = nullptr;
    std::string method{};
    json::object params{};
};

/// A transaction's life, as Payme counts it.
enum State : std::int64_t { created = 1, performed = 2, cancelled = -1, taken_back = -2 };
constexpr std::int64_t timed_out = 4;             // reason of a cancellation
constexpr std::int64_t lifetime = 43'200'000;     // milliseconds until an unperformed one is void
constexpr std::string_view account = "order_id";  // the field of `account` that holds the invoice

/// True when the Authorization field shows the cashbox's key. In constant time.
bool authorised(std::string_view authorization, const std::string& key);
/// The call's id where one can be read, so that even a refusal can carry it.
json::value id_in(std::string_view body);
/// Throws Refusal bad_call for anything that is no JSON-RPC call.
Call read_call(std::string_view body);

// Parameters. Each throws the Refusal that Payme documents for its absence or fault.
std::string transaction_id(const json::object& params);
std::int64_t moment(const json::object& params, std::string_view name);
std::int64_t reason(const json::object& params);
/// In tiyin, the minor units of the soum.
std::int64_t amount(const json::object& params);
/// The invoice the patient pays, as written in account.order_id.
std::int64_t invoice(const json::object& params);

std::string reply(const json::value& id, const json::object& result);
std::string reply(const json::value& id, const Refusal& refusal);
}  // namespace clinic::providers::payme
