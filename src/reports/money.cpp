#include "reports/money.h"
#include "billing/terms.h"
namespace clinic::reports {
namespace {
__extension__ using Wide = __int128;  // an amount times a total

struct Named {
    std::int64_t id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

class Rows {
public:
    void add(const std::string& key, std::int64_t payments, std::int64_t taken,
             std::int64_t refunded) {
        auto& row = by_key_[key];
        row.payments += payments;
        row.taken_minor += taken;
        row.refunded_minor += refunded;
    }
    void call(const std::vector<Named>& names) {
        for (const auto& one : names)
            if (const auto found = by_key_.find(std::to_string(one.id)); found != by_key_.end())
                found->second.name = one.name;
    }
    void call_by_key() {
        for (auto& [key, row] : by_key_) row.name = key;
    }
    /// The largest first, or in the order of their keys.
    void put_into(MoneyReport& report, bool by_key) {
        for (auto& [key, row] : by_key_) {
            row.key = key;
            row.net_minor = row.taken_minor - row.refunded_minor;
            report.taken_minor += row.taken_minor;
            report.refunded_minor += row.refunded_minor;
            report.items.push_back(row);
        }
        report.net_minor = report.taken_minor - report.refunded_minor;
        if (!by_key) std::ranges::stable_sort(report.items, std::greater{}, &MoneyRow::net_minor);
    }

private:
    std::map<std::string, MoneyRow> by_key_;
};

struct Flow {
    Day day;
    billing::Method method;
    std::optional<UserId> user_id;
    std::int64_t payments, taken, refunded;
};
BOOST_DESCRIBE_STRUCT(Flow, (), (day, method, user_id, payments, taken, refunded))

std::vector<Flow> flows(Session& session, const Period& period) {
    return session.all<Flow>(R"sql(
        select day, method, user_id, count(*) as payments, sum(amount_minor) as taken,
               0 as refunded
        from payments
        where day between ?1 and ?2 and voided_at is null and method <> 'deposit'
        group by day, method, user_id
        union all
        select day, method, user_id, 0, 0, sum(amount_minor)
        from refunds where day between ?1 and ?2 and method <> 'deposit'
        group by day, method, user_id -- sorts: what one period took
        )sql",
                             period.from, period.to);
}

/// What one invoice brought in the period.
struct Earned {
    billing::InvoiceId invoice_id;
    std::int64_t payments, taken, refunded;
};
BOOST_DESCRIBE_STRUCT(Earned, (), (invoice_id, payments, taken, refunded))

std::vector<Earned> earned(Session& session, const Period& period) {
    return session.all<Earned>(R"sql(
        select invoice_id, count(*) as payments, sum(amount_minor) as taken, 0 as refunded
        from payments
        where day between ?1 and ?2 and voided_at is null and invoice_id is not null
        group by invoice_id
        union all
        select p.invoice_id, 0, 0, sum(r.amount_minor)
        from refunds r join payments p on p.id = r.payment_id
        where r.day between ?1 and ?2 and p.invoice_id is not null
        group by p.invoice_id -- sorts: what one period took
        )sql",
                               period.from, period.to);
}

struct Line {
    std::int64_t service_id, doctor_id, department_id, total_minor;
};
BOOST_DESCRIBE_STRUCT(Line, (), (service_id, doctor_id, department_id, total_minor))

std::vector<Line> lines_of(Session& session, billing::InvoiceId invoice) {
    return session.all<Line>(R"sql(
        select l.service_id, coalesce(l.doctor_id, 0) as doctor_id,
               coalesce(d.department_id, s.department_id, 0) as department_id, l.total_minor
        from invoice_lines l join services s on s.id = l.service_id
                             left join doctors d on d.id = l.doctor_id
        where l.invoice_id = ? order by l.id)sql",
                             invoice);
}

std::int64_t share(std::int64_t amount, std::int64_t part, std::int64_t whole) {
    return static_cast<std::int64_t>(Wide{amount} * part / whole);
}

// Shares are differences of rounded running sums: they add up to the amount whatever is rounded.
void divide(Rows& rows, const std::vector<Line>& lines, const Earned& one, MoneyBy by) {
    std::int64_t whole = 0, before = 0;
    for (const auto& line : lines) whole += line.total_minor;
    if (whole == 0) return;
    std::map<std::string, bool> counted;  // a payment counts once for each doctor it pays
    for (const auto& line : lines) {
        const auto id = by == MoneyBy::service  ? line.service_id
                        : by == MoneyBy::doctor ? line.doctor_id
                                                : line.department_id;
        const auto key = std::to_string(id);
        const auto after = before + line.total_minor;
        const bool first = counted.try_emplace(key, true).second;
        rows.add(key, first ? one.payments : 0,
                 share(one.taken, after, whole) - share(one.taken, before, whole),
                 share(one.refunded, after, whole) - share(one.refunded, before, whole));
        before = after;
    }
}

std::vector<Named> names(Session& session, MoneyBy by) {
    if (by == MoneyBy::cashier)
        return session.all<Named>(R"sql(select id, display_name as name from users)sql");
    if (by == MoneyBy::service) return session.all<Named>(R"sql(select id, name from services)sql");
    if (by == MoneyBy::department)
        return session.all<Named>(R"sql(select id, name from departments)sql");
    return session.all<Named>(R"sql(
        select id, last_name || ' ' || first_name as name from doctors)sql");
}

/// Whose a row without a cashier, doctor or department is, in the clinic's language.
std::string nobody(const Session& session, MoneyBy by) {
    const auto& language = session.clinic().language;
    const auto said = [&](const char* english, const char* russian, const char* uzbek) {
        return std::string(language == "ru" ? russian : language == "uz" ? uzbek : english);
    };
    if (by == MoneyBy::cashier) return said("No cashier", "Без кассира", "Kassirsiz");
    if (by == MoneyBy::doctor) return said("No doctor", "Без врача", "Shifokorsiz");
    return said("No department", "Без отделения", "Boʻlimsiz");
}

std::string key_of(const Flow& flow, MoneyBy by) {
    if (by == MoneyBy::method) return name_of(flow.method);
    if (by == MoneyBy::day) return flow.day.value;
    return std::to_string(flow.user_id ? flow.user_id->value : 0);
}
}  // namespace

MoneyReport money(Session& session, const Period& period, MoneyBy by) {
    judge(period);
    MoneyReport report{.from = period.from, .to = period.to, .by = by};
    Rows rows;
    if (by == MoneyBy::method || by == MoneyBy::day || by == MoneyBy::cashier) {
        for (const auto& flow : flows(session, period))
            rows.add(key_of(flow, by), flow.payments, flow.taken, flow.refunded);
    } else {
        for (const auto& one : earned(session, period))
            divide(rows, lines_of(session, one.invoice_id), one, by);
    }
    if (by == MoneyBy::method || by == MoneyBy::day)
        rows.call_by_key();
    else
        rows.call(names(session, by));
    rows.put_into(report, by == MoneyBy::day);
    return report;
}

Document money_report(Session& session, const Query<MoneyQuery>& asked) {
    const auto& query = asked.value;
    auto report = money(session, {query.from, query.to}, query.by.value_or(MoneyBy::method));
    // Screens have words of their own for it.
    if (query.format == Format::csv)
        for (auto& row : report.items)
            if (row.key == "0") row.name = nobody(session, report.by);
    return told(report, query.format);
}
}  // namespace clinic::reports
