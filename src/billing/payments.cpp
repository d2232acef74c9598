#include "billing/payments.h"
#include "billing/events.h"
#include "billing/provider_payments.h"
#include "billing/receipt_news.h"
#include "billing/shifts.h"
namespace clinic::billing {
namespace {
/// What the audit keeps of a payment.
struct Recorded {
    std::int64_t receipt_number;
    std::optional<InvoiceId> invoice_id;
    Method method;
    std::int64_t amount_minor;
    std::optional<std::string> reference;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (receipt_number, invoice_id, method, amount_minor, reference))

struct Settled {
    PatientId patient_id;
    InvoiceStatus status;
};
BOOST_DESCRIBE_STRUCT(Settled, (), (patient_id, status))

PaymentId insert(Session& session, const Receiving& money, std::int64_t receipt_number) {
    return {session.insert(
        R"sql(
        insert into payments (receipt_number, invoice_id, patient_id, method, amount_minor,
                              tendered_minor, status, shift_id, reference, user_id, paid_at, day)
        values (?, ?, ?, ?, ?, ?, 'paid', ?, ?, ?, ?, ?))sql",
        receipt_number, money.invoice, money.patient, money.method, money.amount_minor,
        money.tendered_minor, money.shift, money.reference, session.caller().user, session.now(),
        session.today())};
}

Payment received(const Session& session, PaymentId id, std::int64_t receipt_number,
                 const Receiving& money) {
    const auto& caller = session.caller();
    return {.id = id,
            .receipt_number = receipt_number,
            .invoice_id = money.invoice,
            .patient_id = money.patient,
            .status = PaymentStatus::paid,
            .amount_minor = money.amount_minor,
            .refunded_minor = 0,
            .tendered_minor = money.tendered_minor,
            .change_minor = money.tendered_minor
                                ? std::optional(*money.tendered_minor - money.amount_minor)
                                : std::nullopt,
            .method = money.method,
            .reference = money.reference,
            .paid_at = session.now(),
            .day = session.today(),
            .cashier = caller.user ? std::optional(caller.name) : std::nullopt,
            .shift_id = money.shift,
            .voided = false};
}

// Which of several: "#/parts/1/amount_minor", or, where no field is at fault, a parameter.
void name_part(Problem& refused, std::size_t part) {
    for (auto& error : refused.errors)
        error.pointer = "#/parts/" + std::to_string(part) + error.pointer.substr(1);
    if (refused.errors.empty()) refused.params["part"] = part;
}
}  // namespace

void judge_tendered(Method method, std::int64_t amount, const std::optional<Amount>& tendered) {
    if (!tendered) return;
    if (method != Method::cash)
        throw invalid("tendered_minor", "cash-only", "belongs to cash alone");
    if (tendered->value < amount)
        throw invalid("tendered_minor", "too-small", "must cover the amount",
                      {{"amount_minor", amount}});
}

std::string money_account(Method method, const std::optional<ShiftId>& shift) {
    return shift ? account(name_of(method), shift->value) : name_of(method);
}

Created<Payment> take(Session& session, InvoiceId id, const NewPayment& wanted) {
    const auto amount = wanted.amount_minor.value;
    const auto method = method_of(wanted.method);
    judge_tendered(method, amount, wanted.tendered_minor);
    const auto invoice = require_due(session, id, amount);
    const auto tendered =
        wanted.tendered_minor ? std::optional(wanted.tendered_minor->value) : std::nullopt;
    return {receive(session, {.invoice = id,
                              .patient = invoice.patient_id,
                              .method = method,
                              .amount_minor = amount,
                              .tendered_minor = tendered,
                              .shift = desk_shift(session, method)}),
            "/payments"};
}

Created<Split> take_split(Session& session, InvoiceId id, const NewSplit& wanted) {
    if (wanted.parts.empty()) throw invalid("parts", "required", "needs at least one part");
    Split all;
    for (const auto& part : wanted.parts) {
        try {
            all.items.push_back(take(session, id, part).value);
        } catch (Problem& refused) {
            name_part(refused, all.items.size());
            throw;
        }
    }
    const auto first = "/payments/" + std::to_string(all.items.front().id.value);
    return {std::move(all), first};
}

Payment receive(Session& session, const Receiving& money) {
    if (money.method == Method::deposit)
        change_deposit(session, money.patient, -money.amount_minor);
    if (!money.invoice) change_deposit(session, money.patient, money.amount_minor);
    const auto receipt_number = next_number(session, Document::receipt);
    const auto id = insert(session, money, receipt_number);
    const auto deposit = account("deposit", money.patient.value);
    post(session, {"payment", id.value},
         money.method == Method::deposit ? deposit : money_account(money.method, money.shift),
         money.invoice ? account("invoice", money.invoice->value) : deposit, money.amount_minor);
    if (money.invoice) settle(session, *money.invoice, money.amount_minor);
    const Recorded recorded{receipt_number, money.invoice, money.method, money.amount_minor,
                            money.reference};
    session.record("payment.taken", "payment", id.value, RawJson{}, recorded);
    announce_payment(session, id, money.invoice);
    auto paid = received(session, id, receipt_number, money);
    tell_receipt(session, paid);
    return paid;
}

void settle(Session& session, InvoiceId id, std::int64_t paid, std::int64_t credited) {
    constexpr Sql update = R"sql(
        update invoices set paid_minor = paid_minor + ?2, credited_minor = credited_minor + ?3,
            status = case when total_minor > 0 and credited_minor + ?3 = total_minor
                              then 'cancelled'
                          when total_minor = paid_minor + ?2 + credited_minor + ?3 then 'paid'
                          when paid_minor + ?2 + credited_minor + ?3 = 0 then 'open'
                          else 'part_paid' end,
            version = version + 1
        where id = ?1)sql";
    session.run(update, id, paid, credited);
    const auto now =
        session.first<Settled>(R"sql(select patient_id, status from invoices where id = ?)sql", id);
    announce_invoice(session, id, now->patient_id, now->status);
}

std::int64_t deposit_of(Session& session, PatientId patient) {
    return session
        .value<std::int64_t>(R"sql(
        select balance_minor from deposits where patient_id = ?)sql",
                             patient)
        .value_or(0);
}

void change_deposit(Session& session, PatientId patient, std::int64_t by) {
    const auto held = deposit_of(session, patient);
    if (held + by < 0)
        throw conflict("deposit-too-small", "The deposit does not hold that much.")
            .about("balance_minor", held)
            .with("balance_minor", held);
    session.run(R"sql(
        insert into deposits (patient_id, balance_minor) values (?1, ?2)
        on conflict (patient_id) do update set balance_minor = ?2)sql",
                patient, held + by);
}

Payment payment(Session& session, PaymentId id) {
    auto found = session.first<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id where p.id = ?)sql",
                                        id);
    if (!found) throw not_found("payment");
    return std::move(*found);
}

std::vector<Payment> payments_of(Session& session, InvoiceId invoice) {
    return session.all<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id
        where p.invoice_id = ? order by p.id)sql",
                                invoice);
}
}  // namespace clinic::billing
