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

/// A chain as it stood at a new beginning: its head, and a digest over all its entries under the
/// key of that day (hex), so that what cannot prove itself any more is at least not changed
/// further.
struct OldChain {
    std::int64_t entries = 0;
    std::string digest{}, sealed{};
};
BOOST_DESCRIBE_STRUCT(OldChain, (), (entries, digest, sealed))

/// A sum that did not agree with its rows at a new beginning: by so much it may go on to differ.
struct KnownDifference {
    std::string what{};
    std::int64_t id = 0, minor = 0;
    bool operator==(const KnownDifference&) const = default;
};
BOOST_DESCRIBE_STRUCT(KnownDifference, (), (what, id, minor))

/// From where on the history proves itself after its key or a part of it was lost.
struct NewBeginning {
    OldChain audit{}, ledger{};
    std::vector<KnownDifference> differences{};
};
BOOST_DESCRIBE_STRUCT(NewBeginning, (), (audit, ledger, differences))

/// The audit chain as a new beginning writes it down.
OldChain audit_so_far(Session&);
/// Writes the entry "history.begun-anew": audit and ledger are proven from there on.
void begin_history_anew(Session&, const NewBeginning&);

/// The newest new beginning that was made with the clinic's key; an entry that only says to be one
/// counts for nothing.
struct Begun : NewBeginning {
    std::int64_t entry = 0;
    Instant at{};
};
std::optional<Begun> newest_beginning(Session&);

/// Walks the whole chain, or what came after the newest beginning and the seal of what was before.
/// Answers the first fault in words, or nothing when it proves itself. Details may be missing only
/// where a later erasure in the chain names their entry.
std::optional<std::string> audit_fault(Session&);

/// Answers in words how the chain no longer holds a head written down outside of it (a cut tail, an
/// entry put in another's place), or nothing. Goes with audit_fault: a chain with a fault proves
/// nothing.
std::optional<std::string> anchor_fault(Session&, const AuditHead& anchor);

/// True when there are entries and neither the first (or the newest beginning) nor the last fits
/// what stands before it: not tampering, but another key (clinic.key of another clinic or another
/// start).
bool audit_made_with_another_key(Session&);
}  // namespace clinic
