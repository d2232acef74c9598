#pragma once
#include "db/session.h"
namespace clinic {

/// What the audit chain ends with: printed into every backup's manifest, so that a cut tail shows.
struct AuditHead {
    std::int64_t entries = 0;
    std::string digest{};  // hex
    /// As it is written down and given to `clinicd check --anchor`: "1234:9f86d0...".
    std::string text() const { return std::to_string(entries) + ":" + digest; }
};
BOOST_DESCRIBE_STRUCT(AuditHead, (), (entries, digest))

AuditHead audit_head(Session&);
/// Nothing when it is no head as AuditHead::text writes it.
std::optional<AuditHead> read_audit_head(std::string_view text);

/// Walks the whole chain. Answers the first fault in words, or nothing when it proves itself.
/// Details may be missing only where a later erasure in the chain names their entry.
std::optional<std::string> audit_fault(Session&);

/// Answers in words how the chain no longer holds a head written down outside of it (a cut tail, an
/// entry put in another's place), or nothing. Goes with audit_fault: a chain with a fault proves
/// nothing.
std::optional<std::string> anchor_fault(Session&, const AuditHead& anchor);

/// True when there are entries and neither the first nor the last fits what stands before it: not
/// tampering, but another key (clinic.key of another clinic or another start).
bool audit_made_with_another_key(Session&);
}  // namespace clinic
