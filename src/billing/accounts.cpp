#include "billing/accounts.h"
#include "billing/shifts.h"
namespace clinic::billing {
namespace {
void require_patient(Session& session, PatientId id) {
    if (!session.exists(R"sql(select 1 from patients where id = ?)sql", id))
        throw not_found("patient");
}
}  // namespace

PatientAccount account_of(Session& session, PatientId id) {
    require_patient(session, id);
    const auto debt = *session.value<std::int64_t>(R"sql(
        select coalesce(sum(due_minor), 0) from invoices
        where patient_id = ? and status in ('open', 'part_paid'))sql",
                                                   id);
    auto entries = session.all<DepositEntry>(R"sql(
        select at, act, act_id, change_minor from
            (select id, at, act, act_id, amount_minor as change_minor from ledger_entries
             where credit = ?1
             union all
             select id, at, act, act_id, -amount_minor from ledger_entries where debit = ?1)
        order by id desc limit 100)sql",
                                             account("deposit", id.value));
    return {deposit_of(session, id), debt, std::move(entries)};
}

Created<Payment> add_deposit(Session& session, PatientId id, const NewDeposit& wanted) {
    require_patient(session, id);
    const auto method = method_of(wanted.method);
    const auto amount = wanted.amount_minor.value;
    judge_tendered(method, amount, wanted.tendered_minor);
    if (deposit_of(session, id) + amount > most_money)
        throw invalid("amount_minor", "too-large", "is more than a deposit can hold",
                      {{"most_minor", most_money}});
    const auto tendered =
        wanted.tendered_minor ? std::optional(wanted.tendered_minor->value) : std::nullopt;
    return {receive(session, {.patient = id,
                              .method = method,
                              .amount_minor = amount,
                              .tendered_minor = tendered,
                              .shift = desk_shift(session, method)}),
            "/payments"};
}

Created<Refund> refund_deposit(Session& session, PatientId id, const DepositRefund& wanted) {
    require_patient(session, id);
    const auto method = method_of(wanted.method);
    const auto amount = wanted.amount_minor.value;
    const auto held = deposit_of(session, id);
    if (amount > held)
        throw conflict("deposit-too-small", "The deposit does not hold that much.")
            .about("balance_minor", held)
            .with("balance_minor", held);
    judge_limit(session, std::nullopt, id, amount);
    const auto shift = desk_shift(session, method);
    if (method == Method::cash) require_cash(session, *shift, amount);
    return {give_back(session, {.patient = id,
                                .method = method,
                                .amount_minor = amount,
                                .reason = wanted.reason.value,
                                .shift = shift}),
            "/refunds"};
}

Page<Debt> debts(Session& session) {
    return {session.all<Debt>(R"sql(
        select i.patient_id, p.last_name || ' ' || p.first_name
                   || coalesce(' ' || p.middle_name, '') as name,
               json_extract(p.phones, '$[0]') as phone, sum(i.due_minor) as debt_minor,
               min(i.created_at) as oldest_at, count(*) as invoices
        from invoices i join patients p on p.id = i.patient_id
        where i.status in ('open', 'part_paid') and i.due_minor > 0
        group by i.patient_id
        order by debt_minor desc, i.patient_id limit 1000 -- scans: the unpaid ones alone
    )sql")};
}

Page<Deposit> deposits(Session& session) {
    return {session.all<Deposit>(R"sql(
        select d.patient_id, p.last_name || ' ' || p.first_name
                   || coalesce(' ' || p.middle_name, '') as name,
               json_extract(p.phones, '$[0]') as phone, d.balance_minor as deposit_minor
        from deposits d join patients p on p.id = d.patient_id
        where d.balance_minor > 0
        order by d.balance_minor desc limit 1000)sql")};
}
}  // namespace clinic::billing
