#pragma once
#include "core/shape.h"
namespace clinic::providers::hmac {

constexpr std::int64_t tolerance = 300;  // seconds, both ways

/// What is told about a payment elsewhere.
enum class Kind { pending, succeeded, failed, cancelled, refunded, other };
BOOST_DESCRIBE_ENUM(Kind, pending, succeeded, failed, cancelled, refunded, other)

struct Refusal {
    std::string code, detail;
};

/// One event, reduced to what the clinic needs.
struct Event {
    std::string id, type;
    Kind kind = Kind::other;
    std::string payment{};          // the payment's id at the provider
    std::string refund{};           // the refund's id; of a refund
    std::int64_t amount_minor = 0;  // paid, or given back
    bool cumulative = false;        // a refund's amount counts all refunds up to now
    std::int64_t invoice = 0;       // of a payment that succeeded
};

/// The field of Stripe's form: "t=<seconds>,v1=<hex>[,v1=<hex>...]". Throws Refusal bad-signature
/// unless one v1 is the HMAC-SHA-256 of "<t>.<body>", and stale-signature when t is more than the
/// tolerance away from now. In constant time; other schemes ("v0") are passed over.
void check_signature(std::string_view field, std::string_view body, const std::string& secret,
                     Instant now);
/// The field that signs `body` at that moment.
std::string signature_field(std::string_view body, const std::string& secret, Instant at);

/// Throws Refusal bad-event when the body is no event of this form, wrong-amount,
/// wrong-currency when its money is none of the clinic's.
Event read_event(std::string_view body, const std::string& currency);
}  // namespace clinic::providers::hmac
