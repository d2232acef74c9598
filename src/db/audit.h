#pragma once
#include "db/session.h"
namespace clinic {

/// What the audit chain ends with: printed into every backup's manifest, so that a cut tail shows.
struct AuditHead {
    std::int64_t entries = 0;
    std::string digest{};  // hex
};
BOOST_DESCRIBE_STRUCT(AuditHead, (), (entries, digest))

AuditHead audit_head(Session&);

/// Walks the whole chain. Answers the first fault in words, or nothing when it proves itself.
std::optional<std::string> audit_fault(Session&);

/// True when there are entries and neither the first nor the last fits what stands before it: not
/// tampering, but another key (clinic.key of another clinic or another start).
bool audit_made_with_another_key(Session&);
}  // namespace clinic
