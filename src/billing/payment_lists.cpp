#include "billing/payments.h"
#include "api/page.h"
#include "patients/discretion.h"
namespace clinic::billing {
namespace {
constexpr std::int64_t usual_limit = 50;

std::vector<ListedPayment> of_shift(Session& session, const PaymentsQuery& asked,
                                    std::int64_t limit) {
    return session.all<ListedPayment>(R"sql(
        select * from listed_payments
        where shift_id = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
          and (?4 is null or day = ?4) and (?5 is null or invoice_id = ?5)
        order by id desc limit ?6)sql",
                                      *asked.shift, asked.cursor, asked.method, asked.date,
                                      asked.invoice, limit);
}
std::vector<ListedPayment> of_invoice(Session& session, const PaymentsQuery& asked,
                                      std::int64_t limit) {
    return session.all<ListedPayment>(R"sql(
        select * from listed_payments
        where invoice_id = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
          and (?4 is null or day = ?4)
        order by id desc limit ?5)sql",
                                      *asked.invoice, asked.cursor, asked.method, asked.date,
                                      limit);
}
std::vector<ListedPayment> of_day(Session& session, const PaymentsQuery& asked,
                                  std::int64_t limit) {
    return session.all<ListedPayment>(R"sql(
        select * from listed_payments
        where day = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
        order by id desc limit ?4)sql",
                                      asked.date.value_or(session.today()), asked.cursor,
                                      asked.method, limit);
}
std::vector<ListedPayment> newest(Session& session, const PaymentsQuery& asked,
                                  std::int64_t limit) {
    return session.all<ListedPayment>(R"sql(
        select * from listed_payments
        where id < coalesce(?1, 9223372036854775807) and (?2 is null or method = ?2)
        order by id desc limit ?3)sql",
                                      asked.cursor, asked.method, limit);
}
}  // namespace

Page<ListedPayment> payments(Session& session, const Query<PaymentsQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_limit;
    auto rows = wanted.shift     ? of_shift(session, wanted, limit + 1)
                : wanted.invoice ? of_invoice(session, wanted, limit + 1)
                : wanted.date    ? of_day(session, wanted, limit + 1)
                                 : newest(session, wanted, limit + 1);
    for (auto& row : rows)
        patients::closed_and_nameless(session, row.restricted, row.patient_id, row.patient_name);
    return page_of(std::move(rows), limit);
}
}  // namespace clinic::billing
