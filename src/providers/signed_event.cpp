#include "providers/signed_event.h"
#include "core/digests.h"
#include "core/keys.h"
#include "providers/amounts.h"
namespace clinic::providers::hmac {
namespace {
constexpr std::size_t longest_field = 4096, longest_text = 200, most_signatures = 16;

struct Named {
    std::string_view type;
    Kind kind;
};
// Our own names first, then Stripe's for the same.
constexpr Named names[] = {
    {"payment.created", Kind::pending},
    {"payment.processing", Kind::pending},
    {"payment.succeeded", Kind::succeeded},
    {"payment.failed", Kind::failed},
    {"payment.cancelled", Kind::cancelled},
    {"payment.refunded", Kind::refunded},
    {"payment_intent.created", Kind::pending},
    {"payment_intent.processing", Kind::pending},
    {"payment_intent.succeeded", Kind::succeeded},
    {"payment_intent.payment_failed", Kind::failed},
    {"payment_intent.canceled", Kind::cancelled},
    {"charge.refunded", Kind::refunded},
};
Kind kind_of(std::string_view type) {
    for (const auto& one : names)
        if (one.type == type) return one.kind;
    return Kind::other;
}

Refusal bad_event(const std::string& why) {
    return {"bad-event", "The body is no event: " + why + "."};
}
const json::object& object_in(const json::object& in, std::string_view name) {
    const auto* value = in.if_contains(name);
    if (!value || !value->is_object()) throw bad_event(std::string(name) + " is no object");
    return value->as_object();
}
std::optional<std::string> text_in(const json::object& in, std::string_view name) {
    const auto* value = in.if_contains(name);
    const auto* text = value ? value->if_string() : nullptr;
    if (!text || text->empty()) return std::nullopt;
    if (text->size() > longest_text) throw bad_event(std::string(name) + " is too long");
    return std::string(*text);
}
std::string must_text(const json::object& in, std::string_view name) {
    auto text = text_in(in, name);
    if (!text) throw bad_event(std::string(name) + " is missing");
    return *text;
}
std::int64_t amount_in(const json::object& in, std::string_view name) {
    const auto* value = in.if_contains(name);
    const auto* minor = value ? value->if_int64() : nullptr;
    if (!minor || *minor <= 0 || *minor > most_minor)
        throw Refusal{"wrong-amount", std::string(name) + " is no amount in minor units."};
    return *minor;
}
/// In the object itself, or in its metadata, as a number or as text.
std::int64_t invoice_in(const json::object& payment) {
    const auto* value = payment.if_contains("invoice_id");
    if (const auto* more = payment.if_contains("metadata"); !value && more && more->is_object())
        value = more->as_object().if_contains("invoice_id");
    if (!value) return 0;
    if (const auto* number = value->if_int64()) return *number;
    const auto* text = value->if_string();
    return text ? whole_number(*text).value_or(0) : 0;
}
void read_refund(const json::object& payment, Event& event) {
    for (const auto* name : {"payment_intent", "payment_id"})
        if (const auto id = text_in(payment, name)) event.payment = *id;
    event.cumulative = payment.contains("amount_refunded");
    event.amount_minor = amount_in(payment, event.cumulative ? "amount_refunded" : "amount");
    event.refund = text_in(payment, "refund_id").value_or(event.id);
}
bool is_seconds(std::string_view text) {
    return !text.empty() && text.size() <= 12 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
}  // namespace

std::string signature_field(std::string_view body, const std::string& secret, Instant at) {
    const auto seconds = std::to_string(at.value / second);
    return "t=" + seconds + ",v1=" + hmac_sha256_hex(secret, seconds + "." + std::string(body));
}

void check_signature(std::string_view field, std::string_view body, const std::string& secret,
                     Instant now) {
    const Refusal bad{"bad-signature", "The signature is missing or wrong."};
    if (field.empty() || field.size() > longest_field || secret.empty()) throw bad;
    std::string_view moment;
    std::vector<std::string_view> shown;
    for (const auto part : split(field, ',')) {
        const auto mark = part.find('=');
        if (mark == part.npos) throw bad;
        const auto name = trimmed(part.substr(0, mark)), value = trimmed(part.substr(mark + 1));
        if (name == "t" && !moment.empty()) throw bad;
        if (name == "t") moment = value;
        if (name == "v1") shown.push_back(value);
    }
    if (!is_seconds(moment) || shown.empty() || shown.size() > most_signatures) throw bad;
    const auto right = hmac_sha256_hex(secret, std::string(moment) + "." + std::string(body));
    bool found = false;  // every one is compared, so that time tells nothing
    for (const auto one : shown) found |= same_bytes(one, right);
    if (!found) throw bad;
    const auto away = now.value / second - whole_number(moment).value_or(0);
    if (away > tolerance || away < -tolerance)
        throw Refusal{"stale-signature", "The signature is more than 300 seconds away from now."};
}

Event read_event(std::string_view body, const std::string& currency) {
    json::value value;
    try {
        value = parse_json(body);
    } catch (const Problem&) {
        throw bad_event("it is no JSON");
    }
    if (!value.is_object()) throw bad_event("it is no object");
    const auto& object = value.as_object();
    Event event{.id = must_text(object, "id"), .type = must_text(object, "type")};
    event.kind = kind_of(event.type);
    if (event.kind == Kind::other) return event;
    const auto& payment = object_in(object_in(object, "data"), "object");
    event.payment = must_text(payment, "id");
    if (event.kind == Kind::refunded) read_refund(payment, event);
    if (event.kind == Kind::succeeded) {
        event.amount_minor =
            amount_in(payment, payment.contains("amount_received") ? "amount_received" : "amount");
        event.invoice = invoice_in(payment);
    }
    const auto spoken = text_in(payment, "currency");
    if (spoken && lower_ascii(*spoken) != lower_ascii(currency))
        throw Refusal{"wrong-currency", "The clinic's currency is " + currency + "."};
    return event;
}
}  // namespace clinic::providers::hmac
