#include "billing/accounts.h"
#include "billing/shifts.h"
#include "patients/discretion.h"
#include <charconv>
namespace clinic::billing {
namespace {
void require_patient(Session& session, PatientId id) {
    if (!session.exists(R"sql(select 1 from patients where id = ?)sql", id))
        throw not_found("patient");
}

constexpr std::int64_t usual_debts = 1000;

struct Owed {
    std::int64_t patients, debt_minor;
};
BOOST_DESCRIBE_STRUCT(Owed, (), (patients, debt_minor))

/// Where a page of debts ended: "<debt>.<patient>". Whoever paid since is no place to begin behind.
struct Place {
    std::int64_t debt_minor, patient_id;
};
std::string cursor_of(const Debt& last) {
    return std::to_string(last.debt_minor) + "." + std::to_string(last.patient_id.value);
}
Place place_in(const std::string& cursor) {
    Place place{};
    const auto *const from = cursor.data(), *const end = from + cursor.size();
    const auto debt = std::from_chars(from, end, place.debt_minor);
    if (debt.ec == std::errc{} && debt.ptr != end && *debt.ptr == '.') {
        const auto patient = std::from_chars(debt.ptr + 1, end, place.patient_id);
        if (patient.ec == std::errc{} && patient.ptr == end) return place;
    }
    throw invalid("cursor", "unknown", "is no cursor of this list");
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
        order by id desc limit 100 -- sorts: one patient's deposit
        )sql",
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

Debts debts(Session& session, const DebtsQuery& wanted) {
    const auto whole = session.first<Owed>(R"sql(
        select count(distinct patient_id) as patients,
               coalesce(sum(due_minor), 0) as debt_minor from invoices
        where status in ('open', 'part_paid') and due_minor > 0 -- scans: the unpaid ones alone
        -- sorts: the unpaid ones alone
    )sql");
    Debts page{.patients = whole->patients, .debt_minor = whole->debt_minor};
    const bool all = wanted.format == Format::csv;
    const auto limit = wanted.limit ? wanted.limit->value : usual_debts;
    const auto after = wanted.cursor ? std::optional(place_in(wanted.cursor->value)) : std::nullopt;
    page.items = session.all<Debt>(
        R"sql(
        select i.patient_id, p.last_name || ' ' || p.first_name
                   || coalesce(' ' || p.middle_name, '') as name,
               p.restriction is not null as restricted,
               json_extract(p.phones, '$[0]') as phone, sum(i.due_minor) as debt_minor,
               min(i.created_at) as oldest_at, count(*) as invoices
        from invoices i join patients p on p.id = i.patient_id
        where i.status in ('open', 'part_paid') and i.due_minor > 0
        group by i.patient_id
        having ?1 is null or (-sum(i.due_minor), i.patient_id) > (-?1, ?2)
        order by debt_minor desc, i.patient_id limit ?3 -- scans: the unpaid ones alone
        -- sorts: the unpaid ones alone
    )sql",
        after ? std::optional(after->debt_minor) : std::nullopt, after ? after->patient_id : 0,
        all ? -1 : limit + 1);
    for (auto& one : page.items) {
        patients::closed_and_nameless(session, one.restricted, one.patient_id, one.name);
        if (one.name == patients::hidden) one.phone.reset();
    }
    if (all || std::ssize(page.items) <= limit) return page;
    page.items.pop_back();
    page.next_cursor = cursor_of(page.items.back());
    return page;
}

clinic::Document list_debts(Session& session, const Query<DebtsQuery>& asked) {
    return told(debts(session, asked.value), asked.value.format);
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
