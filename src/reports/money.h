#pragma once
#include "reports/period.h"
namespace clinic::reports {

enum class MoneyBy { method, doctor, service, cashier, day, department };
BOOST_DESCRIBE_ENUM(MoneyBy, method, doctor, service, cashier, day, department)

struct MoneyRow {
    std::string key, name;  // key: method, day or id; "0": nobody's
    std::int64_t payments = 0, taken_minor = 0, refunded_minor = 0, net_minor = 0;
};
BOOST_DESCRIBE_STRUCT(MoneyRow, (), (key, name, payments, taken_minor, refunded_minor, net_minor))

struct MoneyReport {
    Day from, to;
    MoneyBy by{};
    std::vector<MoneyRow> items{};
    std::int64_t taken_minor = 0, refunded_minor = 0, net_minor = 0;
};
BOOST_DESCRIBE_STRUCT(MoneyReport, (),
                      (from, to, by, items, taken_minor, refunded_minor, net_minor))

/// Two questions. By method, cashier or day: what came in and went out in those days; an invoice
/// paid from a deposit moves nothing, the deposit itself did. By doctor, service or department:
/// what patients paid for, each payment divided over its invoice's lines in proportion to their
/// totals, to the last minor unit; a deposit counts when it pays an invoice.
MoneyReport money(Session&, const Period&, MoneyBy);

struct MoneyQuery {
    Day from, to;
    std::optional<MoneyBy> by{};  // method
    std::optional<Format> format{};
};
BOOST_DESCRIBE_STRUCT(MoneyQuery, (), (from, to, by, format))
Document money_report(Session&, const Query<MoneyQuery>&);
}  // namespace clinic::reports
