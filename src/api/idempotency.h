#pragma once
#include "api/exchange.h"
#include "db/session.h"
namespace clinic {

/// One use of an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): who, which key, and
/// what the request said.
struct KeyUse {
    std::string key;          // as sent; empty: none
    std::string fingerprint;  // digest of method, path and body
};
KeyUse key_use(std::string_view key, std::string_view method, std::string_view path,
               std::string_view body);

/// The first answer to this key, kept 24 hours. Throws 422 "idempotency-reused" when the key came
/// with another request.
std::optional<api::Answer> kept_answer(Session&, const KeyUse&);
/// Keeps it in the same transaction as what it answers.
void keep_answer(Session&, const KeyUse&, const api::Answer&);
}  // namespace clinic
