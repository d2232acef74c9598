#include "providers/payme.h"
namespace clinic::providers::payme {
namespace {
using billing::Payable;
constexpr std::string_view get_statement_method = "GetStatement";

std::optional<Transaction> find(Session& session, const std::string& reference) {
    return session.first<Transaction>(
        R"sql(select * from payme_transactions where reference = ?)sql", reference);
}
Transaction must_find(Session& session, const json::object& params) {
    auto found = find(session, transaction_id(params));
    if (!found) throw Refusal{no_transaction};
    return *std::move(found);
}
void save(Session& session, const Transaction& before, const Transaction& after,
          std::string_view act) {
    session.run(R"sql(
        update payme_transactions
        set state = ?, performed_at = ?, cancelled_at = ?, reason = ?, payment_id = ?
        where id = ?)sql",
                after.state, after.performed_at, after.cancelled_at, after.reason, after.payment_id,
                after.id);
    session.record(act, "payme_transaction", after.id, before, after);
}

/// What may be paid, or why not: the account is judged first, then the sum.
Payable judge(Session& session, const json::object& params, std::int64_t number) {
    const auto found = billing::payable_by_number(session, number);
    const std::string field(account);
    if (!found) throw Refusal{no_invoice, field};
    if (found->status == billing::InvoiceStatus::cancelled) throw Refusal{invoice_cancelled, field};
    if (found->due_minor == 0) throw Refusal{paid_already, field};
    if (amount(params) != found->due_minor) throw Refusal{wrong_amount};
    return *found;
}
void refuse_second(Session& session, InvoiceId invoice) {
    if (session.exists(R"sql(
            select 1 from payme_transactions where invoice_id = ? and state = 1)sql",
                       invoice))
        throw Refusal{being_paid, std::string(account)};
}

Said check_perform(Session& session, const Call& call) {
    const auto found = judge(session, call.params, invoice(call.params));
    refuse_second(session, found.id);
    return {.answer = reply(call.id, {{"allow", true}}), .invoice = found.id};
}

json::object created_result(const Transaction& one) {
    return {{"create_time", one.created_at},
            {"transaction", std::to_string(one.id)},
            {"state", one.state}};
}

// The same id with another content is another payment that pretends to be this one.
Said create_again(const Call& call, const Transaction& first, const Payable& payable) {
    if (amount(call.params) != first.amount_minor) throw Refusal{wrong_amount};
    if (payable.id != first.invoice_id) throw Refusal{no_invoice, std::string(account)};
    if (first.state != created) throw Refusal{cannot_perform};
    return {.answer = reply(call.id, created_result(first)), .outcome = Outcome::repeated};
}

Said create(Session& session, const Call& call) {
    const auto& params = call.params;
    const auto reference = transaction_id(params);
    const auto said_at = moment(params, "time");
    const auto number = invoice(params);
    if (const auto first = find(session, reference)) {
        const auto payable = billing::payable_by_number(session, number);
        if (!payable) throw Refusal{no_invoice, std::string(account)};
        return create_again(call, *first, *payable);
    }
    const auto payable = judge(session, params, number);
    refuse_second(session, payable.id);
    // One that came too late is remembered as what it is, so that Payme hears the same later.
    const auto now = session.now().value;
    const bool late = now - said_at > lifetime;
    Transaction made{.reference = reference,
                     .said_at = said_at,
                     .invoice_id = payable.id,
                     .account = json::serialize(params.at("account")),
                     .amount_minor = amount(params),
                     .state = late ? cancelled : created,
                     .created_at = now,
                     .cancelled_at = late ? now : 0,
                     .reason = late ? std::optional(timed_out) : std::nullopt};
    made.id = *session.value<std::int64_t>(
        R"sql(
        insert into payme_transactions (reference, said_at, invoice_id, account, amount_minor,
                                        state, created_at, cancelled_at, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)sql",
        made.reference, made.said_at, made.invoice_id, made.account, made.amount_minor, made.state,
        made.created_at, made.cancelled_at, made.reason);
    session.record("payme.created", "payme_transaction", made.id, RawJson{}, made);
    if (late) throw Refusal{cannot_perform};
    return {.answer = reply(call.id, created_result(made)),
            .outcome = Outcome::done,
            .invoice = payable.id};
}

Said performed_answer(const Call& call, const Transaction& one, Outcome outcome) {
    return {.answer = reply(call.id, {{"transaction", std::to_string(one.id)},
                                      {"perform_time", one.performed_at},
                                      {"state", one.state}}),
            .outcome = outcome,
            .invoice = one.invoice_id};
}
Said perform(Session& session, const Call& call, Seen& seen) {
    const auto before = must_find(session, call.params);
    seen.invoice = before.invoice_id;
    if (before.state == performed) return performed_answer(call, before, Outcome::repeated);
    if (before.state != created) throw Refusal{cannot_perform};
    auto after = before;
    after.payment_id = billing::take_provider_payment(session, {.invoice = before.invoice_id,
                                                                .amount_minor = before.amount_minor,
                                                                .method = billing::Method::payme,
                                                                .reference = {before.reference}});
    after.state = performed;
    after.performed_at = session.now().value;
    save(session, before, after, "payme.performed");
    return performed_answer(call, after, Outcome::done);
}

bool may_take_back(Session& session, Takeback rule, InvoiceId invoice) {
    if (rule != Takeback::unless_completed) return rule == Takeback::always;
    return !session.exists(R"sql(
        select 1 from invoice_visits i join visits v on v.id = i.visit_id
        where i.invoice_id = ? and v.status = 'completed')sql",
                           invoice);
}
Said cancelled_answer(const Call& call, const Transaction& one, Outcome outcome) {
    return {.answer = reply(call.id, {{"transaction", std::to_string(one.id)},
                                      {"cancel_time", one.cancelled_at},
                                      {"state", one.state}}),
            .outcome = outcome,
            .invoice = one.invoice_id};
}
Said cancel(Session& session, const Settings::Payme& settings, const Call& call) {
    const auto before = must_find(session, call.params);
    const auto why = reason(call.params);
    if (before.state < 0) return cancelled_answer(call, before, Outcome::repeated);
    auto after = before;
    if (before.state == performed) {
        if (!may_take_back(session, settings.takeback, before.invoice_id))
            throw Refusal{cannot_cancel};
        billing::return_provider_payment(session, *before.payment_id,
                                         "Payme: reason " + std::to_string(why));
    }
    after.state = before.state == performed ? taken_back : cancelled;
    after.cancelled_at = session.now().value;
    after.reason = why;
    save(session, before, after, "payme.cancelled");
    return cancelled_answer(call, after, Outcome::done);
}

json::object times(const Transaction& one) {
    json::object all{{"create_time", one.created_at},
                     {"perform_time", one.performed_at},
                     {"cancel_time", one.cancelled_at},
                     {"transaction", std::to_string(one.id)},
                     {"state", one.state}};
    all["reason"] = one.reason ? json::value(*one.reason) : json::value(nullptr);
    return all;
}
Said check(Session& session, const Call& call) {
    const auto one = must_find(session, call.params);
    return {.answer = reply(call.id, times(one)), .invoice = one.invoice_id};
}

Said get_statement(Session& session, const Call& call) {
    const auto from = moment(call.params, "from"), to = moment(call.params, "to");
    json::array rows;
    for (const auto& one : statement(session, from, to)) rows.push_back(statement_row(one));
    return {.answer = reply(call.id, {{"transactions", std::move(rows)}})};
}

Said run(Session& session, const Settings::Payme& settings, const Call& call, Seen& seen) {
    if (call.method == "CheckPerformTransaction") return check_perform(session, call);
    if (call.method == "CreateTransaction") return create(session, call);
    if (call.method == "PerformTransaction") return perform(session, call, seen);
    if (call.method == "CancelTransaction") return cancel(session, settings, call);
    if (call.method == "CheckTransaction") return check(session, call);
    if (call.method == get_statement_method) return get_statement(session, call);
    throw Refusal{no_method, call.method.substr(0, 100)};
}

void see(const Call& call, Seen& seen) {
    seen.what = call.method.substr(0, 100);
    seen.brings_money = call.method == "PerformTransaction";
    seen.takes_back = call.method == "CancelTransaction";
    const auto* id = call.params.if_contains("id");
    if (id && id->is_string()) seen.reference = std::string(id->as_string()).substr(0, 100);
}

Said refused(const json::value& id, const Refusal& refusal) {
    const bool stranger = refusal.code == no_rights;
    return {.answer = reply(id, refusal),
            .outcome = stranger ? Outcome::stranger : Outcome::refused,
            .code = std::to_string(refusal.code),
            .alarming = stranger || refusal.code == bad_call || refusal.code == no_method};
}
}  // namespace

void let_expire(Session& session) {
    const auto late = session.all<Transaction>(R"sql(
        select * from payme_transactions where state = 1 and created_at < ?)sql",
                                               session.now().value - lifetime);
    for (const auto& before : late) {
        auto after = before;
        after.state = cancelled;
        after.cancelled_at = session.now().value;
        after.reason = timed_out;
        save(session, before, after, "payme.timed_out");
    }
}

std::vector<Transaction> statement(Session& session, std::int64_t from, std::int64_t to) {
    return session.all<Transaction>(R"sql(
        select * from payme_transactions where said_at between ? and ? order by said_at, id)sql",
                                    from, to);
}

json::object statement_row(const Transaction& one) {
    json::object row{{"id", one.reference},
                     {"time", one.said_at},
                     {"amount", one.amount_minor},
                     {"account", json::parse(one.account)}};
    for (auto& [name, value] : times(one)) row[name] = value;
    return row;
}

bool asks_statement(const Settings::Payme& settings, std::string_view authorization,
                    std::string_view body) {
    if (!authorised(authorization, settings.key)) return false;
    try {
        return read_call(body).method == get_statement_method;
    } catch (const Refusal&) {
        return false;
    }
}

Said answer(Session& session, const Settings::Payme& settings, std::string_view authorization,
            std::string_view body, Seen& seen) {
    if (!authorised(authorization, settings.key)) return refused(id_in(body), {no_rights});
    std::optional<Call> call;
    try {
        call = read_call(body);
        see(*call, seen);
        if (call->method != get_statement_method) let_expire(session);
        return run(session, settings, *call, seen);
    } catch (const Refusal& refusal) {
        auto said = refused(call ? call->id : id_in(body), refusal);
        // Payme asks for it when the patient has paid.
        said.unbooked = seen.brings_money && refusal.code == cannot_perform;
        said.alarming |= said.unbooked;
        return said;
    }
}

// What the invoice does not allow any more is Payme's "cannot perform"; the rest it may ask again.
Said sorry(std::string_view body, const Problem* problem) {
    const bool ours = !problem || problem->status >= 500;
    auto said = refused(id_in(body), {ours ? internal : cannot_perform});
    said.outcome = Outcome::failed;
    said.alarming = true;
    return said;
}
}  // namespace clinic::providers::payme
