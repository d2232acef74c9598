#include "billing/refunds.h"
#include "api/page.h"
#include "patients/discretion.h"
namespace clinic::billing {
namespace {
constexpr std::int64_t usual_limit = 50;

std::vector<ListedRefund> of_shift(Session& session, const RefundsQuery& asked,
                                   std::int64_t limit) {
    return session.all<ListedRefund>(R"sql(
        select * from listed_refunds
        where shift_id = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
          and (?4 is null or day = ?4) and (?5 is null or payment_id = ?5)
        order by id desc limit ?6)sql",
                                     *asked.shift, asked.cursor, asked.method, asked.date,
                                     asked.payment, limit);
}
std::vector<ListedRefund> of_payment(Session& session, const RefundsQuery& asked,
                                     std::int64_t limit) {
    return session.all<ListedRefund>(R"sql(
        select * from listed_refunds
        where payment_id = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
          and (?4 is null or day = ?4)
        order by id desc limit ?5)sql",
                                     *asked.payment, asked.cursor, asked.method, asked.date, limit);
}
std::vector<ListedRefund> of_day(Session& session, const RefundsQuery& asked, std::int64_t limit) {
    return session.all<ListedRefund>(R"sql(
        select * from listed_refunds
        where day = ?1 and (?2 is null or id < ?2) and (?3 is null or method = ?3)
        order by id desc limit ?4)sql",
                                     *asked.date, asked.cursor, asked.method, limit);
}
std::vector<ListedRefund> newest(Session& session, const RefundsQuery& asked, std::int64_t limit) {
    return session.all<ListedRefund>(R"sql(
        select * from listed_refunds
        where id < coalesce(?1, 9223372036854775807) and (?2 is null or method = ?2)
        order by id desc limit ?3)sql",
                                     asked.cursor, asked.method, limit);
}
}  // namespace

Page<ListedRefund> refunds(Session& session, const Query<RefundsQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_limit;
    auto rows = wanted.shift     ? of_shift(session, wanted, limit + 1)
                : wanted.payment ? of_payment(session, wanted, limit + 1)
                : wanted.date    ? of_day(session, wanted, limit + 1)
                                 : newest(session, wanted, limit + 1);
    for (auto& row : rows)
        patients::closed_and_nameless(session, row.restricted, row.patient_id, row.patient_name);
    return page_of(std::move(rows), limit);
}
}  // namespace clinic::billing
