#pragma once
#include "api/exchange.h"
#include "db/session.h"
namespace clinic {

/// One use of an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): who, which key, and
/// what the request said.
struct KeyUse {
    std::string key;          // as sent; empty: none
    std::string fingerprint;  // digest of method, path and body
    bool for_good = false;    // money: its answer is never forgotten
};
KeyUse key_use(std::string_view key, std::string_view method, std::string_view path,
               std::string_view body);

/// Where money moves: 428 "idempotency-key-required" without a key; the answer is kept for good.
void require_key(KeyUse&);

/// The first answer to this key, kept 24 hours or for good. Throws 422 "idempotency-reused" when
/// the key came with another request.
std::optional<api::Answer> kept_answer(Session&, const KeyUse&);
/// Keeps it in the same transaction as what it answers.
void keep_answer(Session&, const KeyUse&, const api::Answer&);
}  // namespace clinic
