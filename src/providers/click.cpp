#include "providers/click.h"
#include "providers/amounts.h"
namespace clinic::providers::click {
namespace {
std::optional<Transaction> find(Session& session, std::int64_t prepare_id) {
    return session.first<Transaction>(R"sql(select * from click_transactions where id = ?)sql",
                                      prepare_id);
}
std::optional<Transaction> of_click(Session& session, const std::string& click_trans_id) {
    return session.first<Transaction>(
        R"sql(select * from click_transactions where click_trans_id = ?)sql", click_trans_id);
}
void refuse_ended(const Transaction& one) {
    if (one.state == "paid") throw Refusal{paid_already};
    if (one.state == "cancelled") throw Refusal{was_cancelled};
}
billing::Payable judge(Session& session, const Call& call) {
    const auto found = billing::payable_by_number(session, invoice(call));
    if (!found) throw Refusal{no_order};
    if (found->status == billing::InvoiceStatus::cancelled) throw Refusal{was_cancelled};
    if (found->due_minor == 0) throw Refusal{paid_already};
    if (amount(call) != found->due_minor) throw Refusal{wrong_amount};
    return *found;
}
Said prepared_answer(const Call& call, const Transaction& one, Outcome outcome) {
    return {.answer = reply(call, "merchant_prepare_id", one.id),
            .outcome = outcome,
            .invoice = one.invoice_id};
}

Said prepare(Session& session, const Call& call) {
    if (call.fault < 0) throw Refusal{was_cancelled};
    if (const auto first = of_click(session, call.click_trans_id)) {
        refuse_ended(*first);
        if (amount(call) != first->amount_minor) throw Refusal{wrong_amount};
        const auto payable = billing::payable_by_number(session, invoice(call));
        if (!payable || payable->id != first->invoice_id) throw Refusal{no_order};
        return prepared_answer(call, *first, Outcome::repeated);
    }
    const auto payable = judge(session, call);
    Transaction made{.click_trans_id = call.click_trans_id,
                     .click_paydoc_id = call.click_paydoc_id,
                     .invoice_id = payable.id,
                     .amount_minor = amount(call),
                     .state = "prepared",
                     .prepared_at = session.now()};
    made.id = *session.value<std::int64_t>(
        R"sql(
        insert into click_transactions (click_trans_id, click_paydoc_id, invoice_id, amount_minor,
                                        state, prepared_at)
        values (?, ?, ?, ?, ?, ?) returning id)sql",
        made.click_trans_id, made.click_paydoc_id, made.invoice_id, made.amount_minor, made.state,
        made.prepared_at);
    session.record("click.prepared", "click_transaction", made.id, RawJson{}, made);
    return prepared_answer(call, made, Outcome::done);
}

void end(Session& session, const Transaction& before, const char* state,
         std::optional<billing::PaymentId> payment) {
    auto after = before;
    after.state = state;
    after.ended_at = session.now();
    after.payment_id = payment;
    session.run(R"sql(
        update click_transactions set state = ?, ended_at = ?, payment_id = ? where id = ?)sql",
                after.state, after.ended_at, after.payment_id, after.id);
    session.record("click." + after.state, "click_transaction", after.id, before, after);
}

/// The attempt that Click completes: what it says must be what was prepared.
Transaction must_find(Session& session, const Call& call) {
    const auto prepare_id = whole_number(call.merchant_prepare_id);
    const auto found = prepare_id ? find(session, *prepare_id) : std::nullopt;
    if (!found || found->click_trans_id != call.click_trans_id) throw Refusal{no_transaction};
    const auto payable = billing::payable_by_number(session, invoice(call));
    if (!payable || payable->id != found->invoice_id) throw Refusal{no_order};
    return *found;
}

Said complete(Session& session, const Call& call, Seen& seen) {
    const auto one = must_find(session, call);
    seen.invoice = one.invoice_id;
    refuse_ended(one);
    if (call.fault < 0) {  // the payment failed at Click: nothing will come
        end(session, one, "cancelled", std::nullopt);
        throw Refusal{was_cancelled};
    }
    if (amount(call) != one.amount_minor) throw Refusal{wrong_amount};
    const auto payable = billing::payable(session, one.invoice_id);
    // -4 would say that this very attempt was confirmed, and Click would keep the money.
    if (payable->status == billing::InvoiceStatus::cancelled ||
        payable->due_minor < one.amount_minor) {
        end(session, one, "cancelled", std::nullopt);
        const bool nothing =
            payable->status == billing::InvoiceStatus::cancelled || payable->due_minor == 0;
        throw Refusal{nothing ? was_cancelled : update_failed};
    }
    const auto payment =
        billing::take_provider_payment(session, {.invoice = one.invoice_id,
                                                 .amount_minor = one.amount_minor,
                                                 .method = billing::Method::click,
                                                 .reference = {call.click_trans_id}});
    end(session, one, "paid", payment);
    return {.answer = reply(call, "merchant_confirm_id", payment.value),
            .outcome = Outcome::done,
            .invoice = one.invoice_id};
}

Said refused(const Call* call, const Refusal& refusal) {
    const bool stranger = refusal.code == bad_sign;
    return {.answer = reply(call, refusal),
            .outcome = stranger ? Outcome::stranger : Outcome::refused,
            .code = std::to_string(refusal.code),
            .alarming = stranger || refusal.code == bad_request};
}

void see(const Call& call, Seen& seen) {
    seen.what = call.action == "0"   ? "prepare"
                : call.action == "1" ? "complete"
                                     : call.action.substr(0, 20);
    seen.reference = call.click_trans_id;
}

Said run(Session& session, const Settings::Click& settings, std::optional<Action> only,
         const Call& call, Seen& seen) {
    check_signature(call, settings.secret);
    // A completion without a fault tells of a payment that was made at Click.
    seen.brings_money = call.action == "1" && call.fault >= 0;
    if (!settings.service_id.empty() && call.service_id != settings.service_id)
        throw Refusal{bad_request, "another service_id"};
    const auto action = action_of(call);
    if (only && action != *only) throw Refusal{no_action};
    return action == Action::prepare ? prepare(session, call) : complete(session, call, seen);
}
}  // namespace

Said answer(Session& session, const Settings::Click& settings, std::optional<Action> only,
            std::string_view body, Seen& seen) {
    std::optional<Call> call;
    try {
        call = read_call(body);
        see(*call, seen);
        return run(session, settings, only, *call, seen);
    } catch (const Refusal& refusal) {
        auto said = refused(call ? &*call : nullptr, refusal);
        // Without a signature that could be checked, nobody proved who they are.
        if (!call) said.outcome = Outcome::stranger;
        // "Paid already" is said to a completion that was booked before.
        said.unbooked = seen.brings_money && refusal.code != paid_already;
        said.alarming |= said.unbooked;
        return said;
    }
}

Said sorry(std::string_view body, const Problem*) {
    std::optional<Call> call;
    try {
        call = read_call(body);
    } catch (const Refusal&) {
        // An unreadable call can fail too: the disk may be full.
    }
    auto said = refused(call ? &*call : nullptr, {update_failed});
    said.outcome = Outcome::failed;
    said.alarming = true;
    return said;
}
}  // namespace clinic::providers::click
