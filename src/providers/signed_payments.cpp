#include "providers/signed_payments.h"
#include "billing/refunds.h"
namespace clinic::providers::hmac {
namespace {
/// An event as it is kept.
struct Kept {
    std::string event_id, type;
    Kind kind;
    std::string payment, refund;
    std::int64_t amount_minor;
    bool cumulative;
    std::optional<InvoiceId> invoice_id;
};
BOOST_DESCRIBE_STRUCT(Kept, (),
                      (event_id, type, kind, payment, refund, amount_minor, cumulative, invoice_id))

/// Its row, or nothing when that event is here already.
std::optional<std::int64_t> keep(Session& session, const Event& event,
                                 std::optional<InvoiceId> invoice) {
    return session.value<std::int64_t>(R"sql(
        insert into hmac_events (event_id, type, kind, payment, refund, amount_minor, cumulative,
                                 invoice_id, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing returning id)sql",
                                       event.id, event.type, event.kind, event.payment,
                                       event.refund, event.amount_minor, event.cumulative, invoice,
                                       session.now());
}

std::vector<Kept> of_payment(Session& session, const std::string& payment, Kind kind) {
    return session.all<Kept>(R"sql(
        select event_id, type, kind, payment, refund, amount_minor, cumulative, invoice_id
        from hmac_events where payment = ? and kind = ? order by refund, event_id
        -- sorts: one payment's
        )sql",
                             payment, kind);
}

/// How much of a payment its refund events send back, all together. Two events may tell of one
/// refund; a running total overrules the single ones.
std::int64_t told_back(const std::vector<Kept>& refunds) {
    std::map<std::string, std::int64_t> single;
    std::int64_t total = 0, running = 0;
    for (const auto& one : refunds) {
        if (one.cumulative) running = std::max(running, one.amount_minor);
        if (!one.cumulative) single[one.refund] = std::max(single[one.refund], one.amount_minor);
    }
    for (const auto& [refund, amount] : single) total += amount;
    return std::max(total, running);
}

/// Brings the ledger to what the events of this payment say, whichever came first. Answers false
/// when they send back more than was paid: then all of it goes back, and no more.
bool settle(Session& session, const std::string& payment) {
    const auto paid = of_payment(session, payment, Kind::succeeded);
    if (paid.empty()) return true;  // a refund that overtook its payment waits for it
    const auto& first = paid.front();
    for (const auto& one : paid)
        if (one.amount_minor != first.amount_minor || one.invoice_id != first.invoice_id)
            throw conflict("payment-contradicted", "Another event told another sum or invoice.");
    const auto id = billing::take_provider_payment(session, {.invoice = *first.invoice_id,
                                                             .amount_minor = first.amount_minor,
                                                             .method = billing::Method::other,
                                                             .reference = {payment}});
    const auto booked = billing::payment(session, id);
    const auto told = told_back(of_payment(session, payment, Kind::refunded));
    const auto wanted = std::min(told, booked.amount_minor);
    // What the desk gave back is the refund that the provider tells of.
    if (!booked.voided && wanted > booked.refunded_minor)
        billing::give_back(session, {.payment = id,
                                     .invoice = booked.invoice_id,
                                     .patient = booked.patient_id,
                                     .method = booked.method,
                                     .amount_minor = wanted - booked.refunded_minor,
                                     .reason = "Refunded by the provider"});
    return told <= booked.amount_minor;
}

std::optional<InvoiceId> invoice_of(Session& session, const Event& event) {
    if (event.kind != Kind::succeeded) return std::nullopt;
    const auto found =
        event.invoice > 0 ? billing::payable(session, InvoiceId{event.invoice}) : std::nullopt;
    if (!found) throw Refusal{"unknown-invoice", "There is no such invoice."};
    return found->id;
}

Said problem_said(int status, const std::string& code, const std::string& detail) {
    json::object body{{"type", "/problems/" + code},
                      {"code", code},
                      {"title", detail},
                      {"status", status},
                      {"detail", detail}};
    return {.answer = json::serialize(body),
            .outcome = Outcome::refused,
            .code = code,
            .status = status,
            .alarming = true};
}
Said refused(const Refusal& refusal) {
    const bool stranger = refusal.code.ends_with("-signature");
    auto said = problem_said(stranger ? 400 : 422, refusal.code, refusal.detail);
    if (stranger) said.outcome = Outcome::stranger;
    return said;
}
Said received(const Event& event, Outcome outcome) {
    return {.answer = json::serialize(json::object{{"received", true}, {"id", event.id}}),
            .outcome = outcome};
}

void see(const Event& event, Seen& seen) {
    seen.what = event.type.substr(0, 100);
    seen.reference = event.payment.empty() ? event.id : event.payment;
    seen.brings_money = event.kind == Kind::succeeded || event.kind == Kind::refunded;
}

Said take(Session& session, const Event& event, Seen& seen) {
    const auto invoice = seen.invoice = invoice_of(session, event);
    const auto id = keep(session, event, invoice);
    if (!id) return received(event, Outcome::repeated);
    session.record("payment_event.taken", "payment_event", *id, RawJson{},
                   Kept{event.id, event.type, event.kind, event.payment, event.refund,
                        event.amount_minor, event.cumulative, invoice});
    auto said = received(event, event.kind == Kind::other ? Outcome::answered : Outcome::done);
    if (seen.brings_money && !settle(session, event.payment)) {
        said.code = "more-than-paid";
        said.alarming = said.unbooked = true;
    }
    return said;
}
}  // namespace

Said answer(Session& session, const Settings::Hmac& settings, std::string_view signature,
            std::string_view body, Seen& seen) {
    try {
        check_signature(signature, body, settings.secret, session.now());
        const auto event = read_event(body, session.clinic().currency);
        see(event, seen);
        return take(session, event, seen);
    } catch (const Refusal& refusal) {
        auto said = refused(refusal);
        // Of a sum that cannot be read nobody knows more than that there is one.
        said.unbooked =
            seen.brings_money || refusal.code == "wrong-amount" || refusal.code == "wrong-currency";
        return said;
    }
}

Said sorry(std::string_view, const Problem* problem) {
    const bool ours = !problem || problem->status >= 500;
    auto said = ours ? problem_said(500, "internal", "Something failed here; it has been logged.")
                     : problem_said(409, problem->code, problem->what());
    said.outcome = Outcome::failed;
    return said;
}
}  // namespace clinic::providers::hmac
