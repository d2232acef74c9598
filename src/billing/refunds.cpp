#include "billing/refunds.h"
#include "billing/events.h"
#include "billing/invoices.h"
#include "billing/receipt_news.h"
#include "billing/settings.h"
#include "billing/shifts.h"
namespace clinic::billing {
namespace {
/// What the audit keeps of a refund.
struct Recorded {
    std::int64_t receipt_number;
    std::optional<PaymentId> payment_id;
    Method method;
    std::int64_t amount_minor;
    bool credit;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Recorded, (),
                      (receipt_number, payment_id, method, amount_minor, credit, reason))

Problem more_than_paid(std::int64_t left) {
    return conflict("more-than-paid", "That is more than what is left of this payment.")
        .about("left_minor", left)
        .with("left_minor", left);
}

Problem at_provider(Method method) {
    const auto* const words =
        method == Method::click
            ? "Reverse it in Click's cabinet: the money goes back from there. Click does not tell "
              "us, so an administrator then writes the refund down here."
            : "Cancel it in the provider's cabinet: the money goes back from there, and the "
              "refund arrives here by itself.";
    return conflict("refund-at-provider", words).about("provider", name_of(method));
}

std::optional<ShiftId> shift_for(Session& session, Method method, std::int64_t amount) {
    const auto shift = desk_shift(session, method);
    if (method == Method::cash) require_cash(session, *shift, amount);
    return shift;
}

void judge_void(Session& session, const Payment& paid) {
    if (paid.voided) throw conflict("already-voided", "This payment was struck out already.");
    if (!paid.shift_id || open_shift(session) != paid.shift_id)
        throw conflict("other-shift",
                       "Only the open shift that took a payment may strike it out. Refund it.");
    if (paid.day != session.today())
        throw conflict("past-day", "This payment is of another day. Refund it instead.")
            .about("day", json::string(paid.day.value));
    if (paid.refunded_minor)
        throw conflict("refunded", "A part of this payment was refunded already.");
}

RefundId insert(Session& session, const Returning& money, std::int64_t receipt_number) {
    return {*session.value<std::int64_t>(
        R"sql(
        insert into refunds (receipt_number, payment_id, patient_id, method, amount_minor, reason,
                             credit, shift_id, user_id, refunded_at, day)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        receipt_number, money.payment, money.patient, money.method, money.amount_minor,
        money.reason, money.credit, money.shift, session.caller().user, session.now(),
        session.today())};
}

void mark_refunded(Session& session, PaymentId id, std::int64_t amount) {
    session.run(R"sql(
        update payments set refunded_minor = refunded_minor + ?2,
            status = case when refunded_minor + ?2 = amount_minor then 'refunded'
                          else 'part_refunded' end
        where id = ?1)sql",
                id, amount);
}
}  // namespace

void judge_limit(Session& session, const std::optional<PaymentId>& of, PatientId patient,
                 std::int64_t amount) {
    if (may(session.caller(), Can::refund_any)) return;
    const auto limit = refund_limit_of(session, session.caller().user);
    // What the same person gave back before counts: a large refund is not many small ones.
    const auto before =
        of ? session.value<std::int64_t>(R"sql(
        select coalesce(sum(amount_minor), 0) from refunds
        where payment_id = ? and user_id is ?)sql",
                                         *of, session.caller().user)
           : session.value<std::int64_t>(R"sql(
        select coalesce(sum(amount_minor), 0) from refunds
        where patient_id = ? and payment_id is null and user_id is ? and day = ?)sql",
                                         patient, session.caller().user, session.today());
    if (*before + amount > limit)
        throw Problem(403, "over-limit", "Refunds above the limit need someone with more rights.")
            .about("limit_minor", limit)
            .with("limit_minor", limit);
}

Created<Refund> refund(Session& session, PaymentId id, const NewRefund& wanted) {
    const auto paid = payment(session, id);
    const auto amount = wanted.amount_minor.value;
    if (paid.voided) throw conflict("payment-voided", "This payment was struck out.");
    const auto left = paid.amount_minor - paid.refunded_minor;
    if (amount > left) throw more_than_paid(left);
    // Payments of signed webhooks are "other" with the provider's reference.
    const bool online = paid.method == Method::payme || paid.method == Method::click ||
                        (paid.method == Method::other && paid.reference);
    // Click calls nobody when money is sent back in its cabinet: an admin writes it down here.
    const bool told_by_hand =
        paid.method == Method::click && may(session.caller(), Can::refund_any);
    if (online && !told_by_hand) throw at_provider(paid.method);
    judge_limit(session, id, paid.patient_id, amount);
    return {give_back(session, {.payment = id,
                                .invoice = paid.invoice_id,
                                .patient = paid.patient_id,
                                .method = paid.method,
                                .amount_minor = amount,
                                .reason = wanted.reason.value,
                                .credit = wanted.credit && paid.invoice_id,
                                .shift = shift_for(session, paid.method, amount)}),
            "/refunds"};
}

Refund give_back(Session& session, const Returning& money) {
    const auto amount = money.amount_minor;
    // A refund of what was paid from the deposit fills it; one of a deposit empties it.
    if (money.method == Method::deposit) change_deposit(session, money.patient, amount);
    if (!money.invoice) change_deposit(session, money.patient, -amount);
    const auto receipt_number = next_number(session, Document::receipt);
    const auto id = insert(session, money, receipt_number);
    const Act act{"refund", id.value};
    const auto deposit = account("deposit", money.patient.value);
    const auto owed = money.invoice ? account("invoice", money.invoice->value) : deposit;
    post(session, act, owed,
         money.method == Method::deposit ? deposit : money_account(money.method, money.shift),
         amount);
    if (money.credit) post(session, act, "returns", owed, amount);
    if (money.payment) mark_refunded(session, *money.payment, amount);
    if (money.invoice) {
        session.run(R"sql(update invoices set refunded_minor = refunded_minor + ?2
                          where id = ?1)sql",
                    *money.invoice, amount);
        settle(session, *money.invoice, -amount, money.credit ? amount : 0);
        // Credited whole, it is no invoice of anything: its visits may be charged anew, and wait
        // for nothing.
        if (const auto now = invoice(session, *money.invoice);
            now.status == InvoiceStatus::cancelled)
            for (const auto visit : now.visits) visits::set_credited(session, visit);
    }
    const Recorded recorded{receipt_number, money.payment, money.method,
                            amount,         money.credit,  money.reason};
    session.record("payment.refunded", "refund", id.value, RawJson{}, recorded);
    if (money.payment) announce_payment(session, *money.payment, money.invoice);
    return find_refund(session, id);
}

Refund find_refund(Session& session, RefundId id) {
    auto found = session.first<Refund>(R"sql(
        select r.*, u.display_name as cashier
        from refunds r left join users u on u.id = r.user_id where r.id = ?)sql",
                                       id);
    if (!found) throw not_found("refund");
    return std::move(*found);
}

std::vector<Refund> refunds_of(Session& session, PaymentId payment) {
    return session.all<Refund>(R"sql(
        select r.*, u.display_name as cashier
        from refunds r left join users u on u.id = r.user_id
        where r.payment_id = ? order by r.id)sql",
                               payment);
}

Payment void_payment(Session& session, PaymentId id, const WithReason& wanted) {
    const auto paid = payment(session, id);
    judge_void(session, paid);
    if (paid.method == Method::cash) require_cash(session, *paid.shift_id, paid.amount_minor);
    if (!paid.invoice_id) change_deposit(session, paid.patient_id, -paid.amount_minor);
    session.run(R"sql(
        update payments set status = 'cancelled', voided_at = ?2, void_reason = ?3
        where id = ?1)sql",
                id, session.now(), wanted.reason);
    const auto owed = paid.invoice_id ? account("invoice", paid.invoice_id->value)
                                      : account("deposit", paid.patient_id.value);
    post(session, {"void", id.value}, owed, money_account(paid.method, paid.shift_id),
         paid.amount_minor);
    if (paid.invoice_id) settle(session, *paid.invoice_id, -paid.amount_minor);
    untell_receipt(session, id);
    session.record("payment.voided", "payment", id.value, RawJson{}, wanted);
    announce_payment(session, id, paid.invoice_id);
    return payment(session, id);
}
}  // namespace clinic::billing
