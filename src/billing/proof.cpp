#include "billing/proof.h"
#include "db/migrations.h"
#include <algorithm>
#include <ranges>
namespace clinic::billing {
namespace {
/// Something whose sum is said twice, differently.
struct Drift {
    std::string what;
    std::int64_t id, said_minor, proven_minor;
};
BOOST_DESCRIBE_STRUCT(Drift, (), (what, id, said_minor, proven_minor))

// What the book holds per account, from both sides of its entries. No account stands in it that
// nothing here speaks of. Grouped, not joined: SQLite compares each row of a full join with each
// of the other side, which took 40 s for 30,000 payments and grew with their square.
std::vector<Drift> against_ledger(Session& session) {
    return session.all<Drift>(R"sql(
        with said as (
            select 'invoice' as what, id, 'invoice:' || id as account, due_minor as sum
            from invoices
            union all
            select 'deposit', patient_id, 'deposit:' || patient_id, -balance_minor from deposits
            union all
            select 'closed shift', id, m.method || ':' || id, 0
            from shifts, (select 'cash' as method union all select 'card'
                          union all select 'transfer' union all select 'other') m
            where closed_at is not null
            union all
            select 'open shift', s.id, m.method || ':' || s.id,
                   (select coalesce(sum(amount_minor), 0) from payments
                    where shift_id = s.id and method = m.method and voided_at is null) -
                   (select coalesce(sum(amount_minor), 0) from refunds
                    where shift_id = s.id and method = m.method) +
                   case when m.method = 'cash' then s.float_minor +
                       (select coalesce(sum(case direction when 'in' then amount_minor
                                            else -amount_minor end), 0)
                        from cash_moves where shift_id = s.id) else 0 end
            from shifts s, (select 'cash' as method union all select 'card'
                            union all select 'transfer' union all select 'other') m
            where s.closed_at is null
            union all
            select 'account ' || account, 0, account, balance_minor from settled_accounts),
        both as (
            select what, id, account, sum as said_minor, 0 as proven_minor from said
            union all select null, 0, debit, 0, amount_minor from ledger_entries
            union all select null, 0, credit, 0, -amount_minor from ledger_entries)
        select coalesce(max(what), 'nothing, but account ' || account) as what, max(id) as id,
               sum(said_minor) as said_minor, sum(proven_minor) as proven_minor
        from both group by account having sum(said_minor) <> sum(proven_minor)
        -- scans: the proof reads everything
        -- sorts: the proof reads everything; what it sorts goes to the disk
    )sql");
}

// What invoices, payments and shifts say of themselves, from the rows that make them up.
std::vector<Drift> against_rows(Session& session) {
    return session.all<Drift>(R"sql(
        select 'invoice paid' as what, i.id, i.paid_minor as said_minor,
               (select coalesce(sum(amount_minor - refunded_minor), 0) from payments
                where invoice_id = i.id and voided_at is null) as proven_minor
        from invoices i where said_minor <> proven_minor
        union all
        select 'invoice total', i.id, i.total_minor,
               (select coalesce(sum(total_minor), 0) from invoice_lines where invoice_id = i.id)
                   as lines
        from invoices i where i.total_minor <> lines
        union all
        select 'payment refunded', p.id, p.refunded_minor,
               (select coalesce(sum(amount_minor), 0) from refunds where payment_id = p.id)
                   as returned
        from payments p where p.refunded_minor <> returned
        union all
        select 'shift ' || c.method, c.shift_id, c.expected_minor,
               (select coalesce(sum(amount_minor), 0) from payments
                where shift_id = c.shift_id and method = c.method and voided_at is null) -
               (select coalesce(sum(amount_minor), 0) from refunds
                where shift_id = c.shift_id and method = c.method) +
               case when c.method = 'cash' then
                   (select float_minor from shifts where id = c.shift_id) +
                   (select coalesce(sum(case direction when 'in' then amount_minor
                                        else -amount_minor end), 0)
                    from cash_moves where shift_id = c.shift_id) else 0 end as took
        from shift_counts c where c.expected_minor <> took
        -- scans: the proof reads everything
    )sql");
}

// Payments - refunds = paid amounts of invoices + deposits. What only moved from a deposit to an
// invoice or back stays inside.
std::vector<Drift> as_a_whole(Session& session) {
    return session.all<Drift>(R"sql(
        select 'all money' as what, 0 as id,
               (select coalesce(sum(paid_minor), 0) from invoices) +
               (select coalesce(sum(balance_minor), 0) from deposits) as said_minor,
               (select coalesce(sum(amount_minor), 0) from payments
                where voided_at is null and method <> 'deposit') -
               (select coalesce(sum(amount_minor), 0) from refunds where method <> 'deposit')
                   as proven_minor
        where said_minor <> proven_minor
        union all
        select d.kind || ' numbers', 0, d.next_number - 1, n.count
        from document_numbers d join (
            select 'invoice' as kind, count(*) as count, max(number) as last from invoices
            union all select 'shift', count(*), max(number) from shifts
            union all select 'receipt', count(distinct receipt_number), max(receipt_number)
            from (select receipt_number from payments union all
                  select receipt_number from refunds)) n on n.kind = d.kind
        where d.next_number - 1 <> n.count or coalesce(n.last, 0) <> n.count
        -- scans: the proof reads everything
        -- sorts: the proof reads everything; what it sorts goes to the disk
    )sql");
}

std::string in_words(const Drift& one) {
    return one.what + (one.id ? " " + std::to_string(one.id) : "") + " says " +
           std::to_string(one.said_minor) + " where its rows come to " +
           std::to_string(one.proven_minor);
}

std::vector<Drift> drifts(Session& session) {
    auto all = against_ledger(session);
    for (auto&& more : {against_rows(session), as_a_whole(session)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}
KnownDifference difference_of(const Drift& one) {
    return {one.what, one.id, one.said_minor - one.proven_minor};
}

/// All but what stood like that when the history was begun anew.
std::vector<Drift> new_drifts(Session& session) {
    auto all = drifts(session);
    if (const auto begun = newest_beginning(session); begun && !all.empty())
        std::erase_if(all, [&](const Drift& one) {
            return std::ranges::count(begun->differences, difference_of(one)) > 0;
        });
    return all;
}
}  // namespace

LedgerBalance ledger_balance(Session& session) {
    std::int64_t drift = 0;
    for (const auto& one : drifts(session)) drift += std::abs(one.said_minor - one.proven_minor);
    auto accounts = session.all<AccountBalance>(R"sql(
        with sides as (
            select debit as account, amount_minor from ledger_entries
            union all select credit, -amount_minor from ledger_entries)
        select substr(account, 1, instr(account || ':', ':') - 1) as account,
               sum(amount_minor) as balance_minor
        from sides group by 1 order by 1 -- scans: every account is wanted
        -- sorts: the proof reads everything; what it sorts goes to the disk
    )sql");
    std::int64_t sum = 0;
    for (const auto& one : accounts) sum += one.balance_minor;
    return {sum == 0 && drift == 0, ledger_head(session).entries, drift, std::move(accounts)};
}

std::vector<KnownDifference> differences(Session& session) {
    std::vector<KnownDifference> all;
    for (const auto& one : drifts(session)) all.push_back(difference_of(one));
    return all;
}

std::optional<std::string> money_fault(Session& session) {
    if (const auto fault = chain_fault(session)) return *fault;
    if (!is_newest(session.connection(), embedded_schema())) return std::nullopt;
    return sums_fault(session);
}

std::optional<std::string> sums_fault(Session& session) {
    constexpr std::size_t most_told = 5;
    const auto all = new_drifts(session);
    if (all.empty()) return std::nullopt;
    std::string said;
    for (const auto& one : all | std::views::take(most_told)) {
        if (!said.empty()) said += "; ";
        said += in_words(one);
    }
    if (all.size() > most_told) said += "; and " + std::to_string(all.size() - most_told) + " more";
    return said;
}
}  // namespace clinic::billing
