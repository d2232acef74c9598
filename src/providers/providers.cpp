#include "providers/providers.h"
#include "api/route.h"
#include "providers/checkout.h"
#include "providers/click.h"
#include "providers/payme.h"
#include "providers/reconciliation.h"
#include "providers/signed_payments.h"
namespace clinic::providers {
namespace {
constexpr std::int64_t day_long = 24 * hour;

/// Where a provider is switched off there is nothing to see.
template <class T>
const T& switched_on(const std::optional<T>& settings) {
    if (!settings) throw not_found("page");
    return *settings;
}

Document payme_webhook(Aside& aside, const Settings& settings, const Raw& raw) {
    const auto& own = switched_on(settings.payme);
    const auto shown = raw.field("authorization");
    Protocol protocol{
        .provider = Provider::payme,
        .run = [&](Session& session,
                   Seen& seen) { return payme::answer(session, own, shown, raw.body, seen); },
        .sorry = [&](const Problem* why) { return payme::sorry(raw.body, why); }};
    if (payme::asks_statement(own, shown, raw.body)) protocol.before_reading = payme::let_expire;
    return attend(aside, raw, protocol);
}

Document click_step(Aside& aside, const Settings& settings, const Raw& raw,
                    std::optional<click::Action> only) {
    const auto& own = switched_on(settings.click);
    return attend(
        aside, raw,
        {.provider = Provider::click,
         .run = [&](Session& session,
                    Seen& seen) { return click::answer(session, own, only, raw.body, seen); },
         .sorry = [&](const Problem* why) { return click::sorry(raw.body, why); }});
}
Document click_webhook(Aside& aside, const Settings& settings, const Raw& raw) {
    return click_step(aside, settings, raw, std::nullopt);
}
Document click_prepare(Aside& aside, const Settings& settings, const Raw& raw) {
    return click_step(aside, settings, raw, click::Action::prepare);
}
Document click_complete(Aside& aside, const Settings& settings, const Raw& raw) {
    return click_step(aside, settings, raw, click::Action::complete);
}

std::string_view signature_of(const Raw& raw) {
    const auto own = raw.field("webhook-signature");
    return own.empty() ? raw.field("stripe-signature") : own;
}
Document hmac_webhook(Aside& aside, const Settings& settings, const Raw& raw) {
    const auto& own = switched_on(settings.hmac);
    return attend(aside, raw,
                  {.provider = Provider::hmac,
                   .run =
                       [&](Session& session, Seen& seen) {
                           return hmac::answer(session, own, signature_of(raw), raw.body, seen);
                       },
                   .sorry = [&](const Problem* why) { return hmac::sorry(raw.body, why); }});
}

// Reading a statement takes its time: not on the writer.
Reconciliation compare_statement(Aside& aside, const Comparing& wanted) {
    auto found = aside.read([&](Session& session) { return reconcile(session, wanted); });
    aside.write([&](Session& session) {
        session.record("provider.reconciled", "provider",
                       static_cast<std::int64_t>(wanted.provider));
    });
    return found;
}

/// How one provider is doing.
struct Doing {
    Provider provider;
    bool enabled;     // its secret is set: calls are answered
    bool configured;  // patients get a link to pay by
    std::optional<Instant> last_event_at;
    std::int64_t failures_24h;
    std::optional<std::string> last_failure;  // its code
    std::string webhook_path;
};
BOOST_DESCRIBE_STRUCT(Doing, (),
                      (provider, enabled, configured, last_event_at, failures_24h, last_failure,
                       webhook_path))

Doing doing(Session& session, Provider provider, bool enabled, bool configured) {
    const Instant yesterday{session.now().value - day_long};
    return {.provider = provider,
            .enabled = enabled,
            .configured = configured,
            .last_event_at = session.value<Instant>(R"sql(
            select received_at from provider_events where provider = ?
            order by id desc limit 1)sql",
                                                    provider),
            .failures_24h = session
                                .value<std::int64_t>(R"sql(
            select coalesce(sum(count), 0) from provider_failures
            where last_at > ? and provider = ?)sql",
                                                     yesterday, provider)
                                .value_or(0),
            .last_failure = session.value<std::string>(R"sql(
            select code from provider_failures where last_at > ? and provider = ?
            order by last_at desc limit 1 -- sorts: one provider's failures since yesterday
            )sql",
                                                       yesterday, provider),
            .webhook_path = "/api/v1/webhooks/" + std::string(name_of(provider))};
}
Page<Doing> list(Session& session, const Settings& settings) {
    const auto& [payme, click, hmac] = settings;
    return {
        {doing(session, Provider::payme, payme.has_value(), payme && !payme->merchant_id.empty()),
         doing(session, Provider::click, click.has_value(),
               click && !click->merchant_id.empty() && !click->service_id.empty()),
         doing(session, Provider::hmac, hmac.has_value(), hmac.has_value())}};
}
}  // namespace

Routes routes(const Settings& settings) {
    using enum Can;
    const auto lent = std::make_shared<const Settings>(settings);
    return {
        lent_route("POST", "/webhooks/payme", anyone, lent, payme_webhook,
                   "Payme's merchant API (JSON-RPC)")
            .on_public_surface(),
        lent_route("POST", "/webhooks/click", anyone, lent, click_webhook,
                   "Click's SHOP API, both steps")
            .on_public_surface(),
        lent_route("POST", "/webhooks/click/prepare", anyone, lent, click_prepare,
                   "Click's SHOP API, prepare")
            .on_public_surface(),
        lent_route("POST", "/webhooks/click/complete", anyone, lent, click_complete,
                   "Click's SHOP API, complete")
            .on_public_surface(),
        lent_route("POST", "/webhooks/hmac", anyone, lent, hmac_webhook,
                   "Signed payment events of other providers")
            .on_public_surface(),
        lent_route("GET", "/invoices/{id}/checkout", charge, lent, checkout,
                   "Where a patient pays an invoice with their phone"),
        lent_route("GET", "/providers", manage_money, lent, list, "How the payment providers do"),
        route("GET", "/provider-events", manage_money, events, "What payment providers called")
            .slow(),
        route("POST", "/reconciliation", manage_money, compare_statement,
              "Hold a provider's statement against the ledger"),
        route("GET", "/reconciliation/payme", manage_money, payme_statement,
              "Payme's transactions as its GetStatement hears them")
            .slow(),
    };
}
}  // namespace clinic::providers
