#include "billing/invoices.h"
#include "visits/rendered.h"
#include <numeric>
namespace clinic::billing {
namespace {
struct StoredLine {
    InvoiceLineId id;
    ServiceId service_id;
    std::int64_t price_minor, quantity;
    std::optional<std::int64_t> own_percent;
    std::int64_t own_discount_minor;
    std::optional<std::string> own_discount_reason;
};
BOOST_DESCRIBE_STRUCT(StoredLine, (),
                      (id, service_id, price_minor, quantity, own_percent, own_discount_minor,
                       own_discount_reason))

struct Terms {
    std::optional<BenefitId> benefit_id;
    std::optional<std::int64_t> discount_percent, discount_fixed_minor;
    std::optional<std::string> discount_reason;
    std::int64_t gross_minor, discount_minor;
};
BOOST_DESCRIBE_STRUCT(Terms, (),
                      (benefit_id, discount_percent, discount_fixed_minor, discount_reason,
                       gross_minor, discount_minor))

std::int64_t covered(const std::optional<BenefitRow>& benefit, ServiceId service) {
    if (!benefit) return 0;
    const auto& services = benefit->services;
    return services.empty() || std::ranges::find(services, service) != services.end()
               ? benefit->percent
               : 0;
}

std::vector<PricedLine> priced(const std::vector<StoredLine>& stored,
                               const std::optional<BenefitRow>& benefit) {
    std::vector<PricedLine> lines;
    for (const auto& line : stored)
        lines.push_back({.price_minor = line.price_minor,
                         .quantity = line.quantity,
                         .own_percent = line.own_percent,
                         .own_minor = line.own_discount_minor,
                         .own_reason = line.own_discount_reason.value_or(""),
                         .benefit_percent = covered(benefit, line.service_id)});
    return lines;
}

void store(Session& session, const StoredLine& line, const LineDiscount& discount) {
    const auto reason = discount.reason.empty() ? std::nullopt : std::optional(discount.reason);
    session.run(R"sql(
        update invoice_lines set discount_minor = ?2, discount_reason = ?3, total_minor = ?4
        where id = ?1)sql",
                line.id, discount.minor, reason, line.price_minor * line.quantity - discount.minor);
}

/// Either way round: the ledger itself knows no negative amounts.
void move(Session& session, const Act& act, const std::string& to, const std::string& from,
          std::int64_t amount) {
    amount < 0 ? post(session, act, from, to, -amount) : post(session, act, to, from, amount);
}

void judge(Session& session, const NewLine& wanted, const std::string& at) {
    if (wanted.discount_minor && wanted.discount_percent)
        throw invalid(at + "discount_percent", "one-of-two", "is either a percentage or a sum");
    const bool discounted = (wanted.discount_minor && wanted.discount_minor->value > 0) ||
                            wanted.discount_percent.has_value();
    if (discounted && !may(session.caller(), Can::give_discount))
        throw not_allowed("You may not give discounts.").about("permission", "give_discount");
    if (wanted.doctor_id &&
        !session.exists(R"sql(select 1 from doctors where id = ?)sql", *wanted.doctor_id))
        throw invalid(at + "doctor_id", "unknown", "is no doctor of this clinic");
}
}  // namespace

bool is_free_follow_up(Session& session, InvoiceId id, const Done& done, ServiceId service) {
    if (!done.by) return false;
    // Only what was charged for opens the days: a free follow-up does not bring another. What was
    // invoiced without a visit happened on the invoice's day. The order of joins and the plus keep
    // to the patient's few invoices: a doctor has many lines.
    return session.exists(R"sql(
        select 1 from billing_settings b
        join invoices n on n.id = ?1
        cross join invoices i on i.patient_id = n.patient_id and i.id <> n.id
        cross join invoice_lines l on l.invoice_id = i.id
        where b.id = 1 and b.follow_up_days > 0
          and exists (select 1 from follow_up_services where service_id = ?3)
          and i.status <> 'cancelled' and +l.doctor_id = ?2
          and coalesce(
              (select max(v.day between date(?4, '-' || b.follow_up_days || ' days') and ?4)
               from invoice_visits c join visits v on v.id = c.visit_id
               where c.invoice_id = i.id and v.doctor_id = ?2),
              i.day between date(?4, '-' || b.follow_up_days || ' days') and ?4)
          and l.own_discount_reason is not 'follow_up'
        limit 1)sql",
                          id, *done.by, service, done.day);
}

void add_priced_line(Session& session, InvoiceId id, const NewLine& wanted, const Done& done,
                     const std::string& at) {
    judge(session, wanted, at);
    const auto price =
        visits::require_priced(session, wanted.service_id, done.priced_on, at + "service_id");
    const auto doctor = wanted.doctor_id ? wanted.doctor_id : done.by;
    const bool free = is_free_follow_up(session, id, {doctor, done.day}, wanted.service_id);
    const auto quantity = wanted.quantity.value_or(visits::Quantity{1}).value;
    const auto gross = price.price_minor * quantity;
    const auto sum = wanted.discount_minor ? wanted.discount_minor->value : 0;
    if (sum > gross)
        throw invalid(at + "discount_minor", "more-than-line", "is more than the line",
                      {{"most_minor", gross}});
    const auto percent =
        wanted.discount_percent ? std::optional(wanted.discount_percent->value) : std::nullopt;
    const auto reason =
        wanted.discount_reason ? std::optional(wanted.discount_reason->value) : std::nullopt;
    session.run(R"sql(
        insert into invoice_lines (invoice_id, service_id, doctor_id, code, name, quantity,
            price_minor, own_percent, own_discount_minor, own_discount_reason, discount_minor,
            total_minor)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?6 * ?7))sql",
                id, wanted.service_id, doctor, price.code, price.name, quantity, price.price_minor,
                free ? std::optional<std::int64_t>(100) : percent, free ? 0 : sum,
                free ? std::optional<std::string>("follow_up") : reason);
}

void reprice(Session& session, InvoiceId id, const Act& act) {
    const auto terms = *session.first<Terms>(R"sql(
        select benefit_id, discount_percent, discount_fixed_minor, discount_reason, gross_minor,
               discount_minor
        from invoices where id = ?)sql",
                                             id);
    const auto stored = session.all<StoredLine>(R"sql(
        select id, service_id, price_minor, quantity, own_percent, own_discount_minor,
               own_discount_reason
        from invoice_lines where invoice_id = ? order by id)sql",
                                                id);
    std::optional<BenefitRow> used;
    if (terms.benefit_id) used = benefit(session, *terms.benefit_id);
    const auto lines = priced(stored, used);
    const auto taken_off = discounts(
        lines,
        {terms.discount_percent, terms.discount_fixed_minor, terms.discount_reason.value_or("")},
        used ? used->name : "");
    if (!taken_off) throw invalid("discount", "more-than-invoice", "is more than there is to pay");
    std::int64_t gross = 0, discount = 0;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        gross += lines[i].gross();
        discount += (*taken_off)[i].minor;
        store(session, stored[i], (*taken_off)[i]);
    }
    if (gross > most_money)
        throw invalid("lines", "too-large", "come to more than an invoice can hold",
                      {{"most_minor", most_money}});
    session.run(R"sql(
        update invoices set gross_minor = ?2, discount_minor = ?3, total_minor = ?2 - ?3
        where id = ?1)sql",
                id, gross, discount);
    const auto owed = account("invoice", id.value);
    move(session, act, owed, "revenue", gross - terms.gross_minor);
    move(session, act, "discounts", owed, discount - terms.discount_minor);
    settle(session, id, 0);
}
}  // namespace clinic::billing
