#include "reports/reports.h"
#include "billing/shifts.h"
#include "reports/today.h"
namespace clinic::reports {
namespace {
struct ShiftsQuery {
    std::optional<Day> from{}, to{};  // a month back, today
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(ShiftsQuery, (), (from, to, format))

/// A shift as one line of a table.
struct ShiftLine {
    std::int64_t number;
    Day day;
    std::string cashier;
    Instant opened_at;
    std::optional<Instant> closed_at;
    std::int64_t float_minor;
    std::optional<std::int64_t> payments_minor, refunds_minor, expected_cash_minor,
        counted_cash_minor, difference_cash_minor;
};
BOOST_DESCRIBE_STRUCT(ShiftLine, (),
                      (number, day, cashier, opened_at, closed_at, float_minor, payments_minor,
                       refunds_minor, expected_cash_minor, counted_cash_minor,
                       difference_cash_minor))

ShiftLine line_of(const billing::Shift& shift) {
    ShiftLine line{shift.number,
                   shift.day,
                   shift.cashier.name,
                   shift.opened_at,
                   shift.closed_at,
                   shift.float_minor,
                   shift.payments,
                   shift.refunds,
                   {},
                   {},
                   {}};
    if (shift.expected) line.expected_cash_minor = shift.expected->cash;
    if (shift.counted) line.counted_cash_minor = shift.counted->cash;
    if (shift.difference) line.difference_cash_minor = shift.difference->cash;
    return line;
}

struct OfDay {
    billing::ShiftId id;
};
BOOST_DESCRIBE_STRUCT(OfDay, (), (id))

Page<billing::Shift> shifts_of(Session& session, const Period& period) {
    judge(period);
    Page<billing::Shift> page;
    const auto ids = session.all<OfDay>(R"sql(
        select id from shifts where day between ? and ? order by day desc, id desc limit 1001)sql",
                                        period.from, period.to);
    if (ids.size() > 1000)
        throw invalid("from", "too-long", "is so early that there are over 1,000 shifts");
    for (const auto& one : ids) page.items.push_back(billing::shift(session, one.id));
    return page;
}

Document shifts_report(Session& session, const Query<ShiftsQuery>& asked) {
    const auto& query = asked.value;
    const auto to = query.to.value_or(session.today());
    const Instant month_before{session.clinic().zone.start_of(to).value - 30 * 24 * hour};
    const Period period{query.from.value_or(session.clinic().zone.day_of(month_before)), to};
    const auto page = shifts_of(session, period);
    if (query.format != Format::csv)
        return {route_details::Reply<Page<billing::Shift>>::write(page).body, "application/json"};
    std::vector<ShiftLine> lines;
    for (const auto& shift : page.items) lines.push_back(line_of(shift));
    return {csv(lines), csv_type};
}
}  // namespace

Routes routes() {
    using enum Can;
    return {
        giving<Today>(
            route("GET", "/reports/today", see_reports, today_report, "The day at a glance")),
        giving<MoneyReport>(route("GET", "/reports/money", see_reports, money_report,
                                  "Money by method, doctor, service, cashier, day or department")),
        giving<VisitsReport>(route("GET", "/reports/visits", see_reports, visits_report,
                                   "Visits by doctor, department or day")),
        giving<WaitingReport>(route("GET", "/reports/waiting", see_reports, waiting_report,
                                    "How long patients waited and stayed, by doctor")),
        giving<Page<billing::Shift>>(route("GET", "/reports/shifts", see_reports, shifts_report,
                                           "The shifts of a period, newest first")),
    };
}
}  // namespace clinic::reports
