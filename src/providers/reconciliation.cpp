#include "providers/reconciliation.h"
namespace clinic {
MaybeFault Shape<providers::StatementText>::read(const json::value& v,
                                                 providers::StatementText& out) {
    const auto* text = v.if_string();
    if (!text) return Fault{"not-text", "must be text"};
    if (text->empty()) return Fault{"required", "is required"};
    if (text->size() > (1 << 20))
        return Fault{"too-long", "must be at most 1 MiB; split it by days"};
    out.value = std::string(*text);
    return {};
}
}  // namespace clinic

namespace clinic::providers {
namespace {
constexpr std::int64_t day_long = 24 * hour;

struct Ours {
    std::string reference;
    Instant at;
    std::int64_t amount_minor;
    std::optional<InvoiceId> invoice_id;
    MoneyState state;
};
BOOST_DESCRIBE_STRUCT(Ours, (), (reference, at, amount_minor, invoice_id, state))

std::optional<Ours> find(Session& session, Provider provider, const std::string& reference) {
    return session.first<Ours>(R"sql(
        select reference, at, amount_minor, invoice_id, state from provider_money
        where provider = ? and reference = ?)sql",
                               provider, reference);
}
std::vector<Ours> within(Session& session, Provider provider, Instant from, Instant until) {
    return session.all<Ours>(R"sql(
        select reference, at, amount_minor, invoice_id, state from provider_money
        where provider = ? and at >= ? and at < ? order by at, reference
        -- sorts: one report's span, asked by an admin
    )sql",
                             provider, from, until);
}

bool moved(MoneyState state) {
    return state == MoneyState::paid || state == MoneyState::returned;
}
MoneySide side(const Ours& one) {
    return {one.reference, one.at, one.amount_minor, one.state, one.invoice_id, 0};
}
MoneySide side(const StatementRow& one) {
    return {one.reference, one.at.value_or(Instant{}), one.amount_minor, one.state, {}, one.line};
}

void compare(Reconciliation& found, const std::optional<Ours>& ours, const StatementRow& theirs,
             bool twice) {
    const bool here = ours && moved(ours->state), there = moved(theirs.state);
    if (!here && !there) return;
    if (!ours) return found.missing_here.push_back(side(theirs));
    std::vector<std::string> what;
    if (ours->amount_minor != theirs.amount_minor) what.emplace_back("amount");
    if (ours->state != theirs.state) what.emplace_back("state");
    if (twice) what.emplace_back("twice");
    if (what.empty()) {
        ++found.matched;
        if (ours->state == MoneyState::paid) found.matched_minor += ours->amount_minor;
    } else
        found.different.push_back({ours->reference, what, side(*ours), side(theirs)});
}

Instant end_of(const TimeZone& zone, const Day& day) {
    // Half past noon of the next day lies in it, whatever daylight saving does.
    const auto noon = zone.start_of(day).value + day_long + day_long / 2;
    return zone.start_of(zone.day_of(Instant{noon}));
}
}  // namespace

Reconciliation reconcile(Session& session, const Comparing& wanted) {
    if (wanted.to < wanted.from) throw invalid("to", "before-from", "must not lie before from");
    const auto& zone = session.clinic().zone;
    const auto usual = wanted.provider == Provider::click ? AmountUnit::units : AmountUnit::minor;
    const auto rows =
        read_statement(wanted.statement.value, {.columns = wanted.columns.value_or(Columns{}),
                                                .unit = wanted.amount_unit.value_or(usual),
                                                .zone = zone});
    Reconciliation found{.provider = wanted.provider, .from = wanted.from, .to = wanted.to};
    found.rows = static_cast<std::int64_t>(rows.size());
    std::map<std::string, bool> seen;
    for (const auto& row : rows) {
        const bool twice = !seen.try_emplace(row.reference, true).second;
        compare(found, find(session, wanted.provider, row.reference), row, twice);
    }
    for (const auto& ours :
         within(session, wanted.provider, zone.start_of(wanted.from), end_of(zone, wanted.to)))
        if (moved(ours.state) && !seen.contains(ours.reference))
            found.missing_there.push_back(side(ours));
    return found;
}

Document payme_statement(Session& session, const Query<Span>& asked) {
    const auto& [from, to] = asked.value;
    if (to < from) throw invalid("to", "before-from", "must not lie before from");
    const auto& zone = session.clinic().zone;
    json::array rows;
    for (const auto& one :
         payme::statement(session, zone.start_of(from).value, end_of(zone, to).value - 1))
        rows.push_back(payme::statement_row(one));
    return {json::serialize(json::object{{"transactions", std::move(rows)}}), "application/json"};
}
}  // namespace clinic::providers
