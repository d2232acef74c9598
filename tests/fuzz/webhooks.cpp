// What payment providers send. The first line says whose it is: click, payme, event, or signature
// (the field in the second line, the body behind it).
#include "core/problem.h"
#include "fuzz/target.h"
#include "providers/amounts.h"
#include "providers/click_protocol.h"
#include "providers/payme_protocol.h"
#include "providers/signed_event.h"
using namespace clinic;
using namespace clinic::testing;
using namespace clinic::providers;

namespace {
const std::string secret = "a secret of the test";
constexpr Instant now{1772424000000};

/// What `work` answers, or nothing when it refuses as promised.
template <class Refusal, class Work>
auto unless_refused(Work work) -> std::optional<decltype(work())> {
    try {
        return work();
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

void check_click(std::string_view body) {
    const auto call = unless_refused<click::Refusal>([&] { return click::read_call(body); });
    if (!call) return;
    const auto action = unless_refused<click::Refusal>([&] { return click::action_of(*call); });
    const auto minor = unless_refused<click::Refusal>([&] { return click::amount(*call); });
    claim(!minor || (*minor > 0 && *minor <= most_minor), "an amount is one");
    claim(!minor || minor_from_units(units_from_minor(*minor)) == minor, "and is written exactly");
    const auto invoice = unless_refused<click::Refusal>([&] { return click::invoice(*call); });
    claim(!invoice || *invoice > 0, "an invoice has a number");
    auto signed_call = *call;
    signed_call.sign_string = click::signature(*call, secret, action == click::Action::complete);
    const bool shown = unless_refused<click::Refusal>([&] {
                           click::check_signature(signed_call, secret);
                           return true;
                       }).has_value();
    claim(shown || !action, "our own signature fits");
    claim(!unless_refused<click::Refusal>([&] {
        click::check_signature(signed_call, "another secret");
        return true;
    }),
          "another's does not");
    parse_json(click::reply(*call, "merchant_prepare_id", 1));
    parse_json(click::reply(&*call, {click::bad_sign}));
}

void check_payme(std::string_view body) {
    const auto id = payme::id_in(body);
    claim(id.is_null() || id.is_number() || id.is_string(), "an id is a number or a text");
    const auto call = unless_refused<payme::Refusal>([&] { return payme::read_call(body); });
    if (!call) return;
    claim(call->id == id, "an id is the same wherever it is read");
    const auto& params = call->params;
    const auto minor = unless_refused<payme::Refusal>([&] { return payme::amount(params); });
    claim(!minor || (*minor > 0 && *minor <= most_minor), "an amount is one");
    const auto invoice = unless_refused<payme::Refusal>([&] { return payme::invoice(params); });
    claim(!invoice || *invoice > 0, "an invoice has a number");
    const auto own = unless_refused<payme::Refusal>([&] { return payme::transaction_id(params); });
    claim(!own || (!own->empty() && own->size() <= 100), "a transaction's id is kept short");
    const auto at = unless_refused<payme::Refusal>([&] { return payme::moment(params, "time"); });
    claim(!at || *at >= 0, "a moment is one");
    unless_refused<payme::Refusal>([&] { return payme::reason(params); });
    const auto said = parse_json(payme::reply(call->id, payme::Refusal{payme::no_invoice}));
    claim(said.at("id").kind() == call->id.kind(), "the id travels back");
}

void check_event(std::string_view body) {
    const auto event = unless_refused<hmac::Refusal>([&] { return hmac::read_event(body, "UZS"); });
    if (!event) return;
    claim(!event->id.empty() && event->id.size() <= 200, "an event has an id");
    claim(event->kind == hmac::Kind::other || !event->payment.empty(), "and a payment");
    const bool money = event->kind == hmac::Kind::succeeded || event->kind == hmac::Kind::refunded;
    claim(!money || (event->amount_minor > 0 && event->amount_minor <= most_minor), "and money");
}

void check_signature(std::string_view rest) {
    const auto field = line_of(rest);
    const auto holds = [&](std::string_view shown, std::string_view body, Instant at) {
        return unless_refused<hmac::Refusal>([&] {
                   hmac::check_signature(shown, body, secret, at);
                   return true;
               })
            .has_value();
    };
    claim(!holds(field, std::string(rest) + "x", now), "nobody knows the secret");
    const auto own = hmac::signature_field(rest, secret, now);
    claim(holds(own, rest, now), "our own signature fits");
    claim(!holds(own, std::string(rest) + " ", now), "but no other body");
    claim(!holds(own, rest, {now.value + 301'000}), "nor another time");
    payme::authorised(field, secret);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = text_of(data, size);
    const auto whose = line_of(rest);
    if (whose == "click") check_click(rest);
    if (whose == "payme") check_payme(rest);
    if (whose == "event") check_event(rest);
    if (whose == "signature") check_signature(rest);
    return 0;
}
