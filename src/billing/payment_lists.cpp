#include "billing/payments.h"
#include "api/page.h"
namespace clinic::billing {
namespace {
constexpr std::int64_t usual_limit = 50;

std::vector<Payment> of_shift(Session& session, const PaymentsQuery& asked, std::int64_t limit) {
    return session.all<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id
        where p.shift_id = ?1 and (?2 is null or p.id < ?2) and (?3 is null or p.method = ?3)
          and (?4 is null or p.day = ?4) and (?5 is null or p.invoice_id = ?5)
        order by p.id desc limit ?6)sql",
                                *asked.shift, asked.cursor, asked.method, asked.date, asked.invoice,
                                limit);
}
std::vector<Payment> of_invoice(Session& session, const PaymentsQuery& asked, std::int64_t limit) {
    return session.all<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id
        where p.invoice_id = ?1 and (?2 is null or p.id < ?2) and (?3 is null or p.method = ?3)
          and (?4 is null or p.day = ?4)
        order by p.id desc limit ?5)sql",
                                *asked.invoice, asked.cursor, asked.method, asked.date, limit);
}
std::vector<Payment> of_day(Session& session, const PaymentsQuery& asked, std::int64_t limit) {
    return session.all<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id
        where p.day = ?1 and (?2 is null or p.id < ?2) and (?3 is null or p.method = ?3)
        order by p.id desc limit ?4)sql",
                                asked.date.value_or(session.today()), asked.cursor, asked.method,
                                limit);
}
std::vector<Payment> newest(Session& session, const PaymentsQuery& asked, std::int64_t limit) {
    return session.all<Payment>(R"sql(
        select p.*, p.tendered_minor - p.amount_minor as change_minor,
               u.display_name as cashier, p.voided_at is not null as voided
        from payments p left join users u on u.id = p.user_id
        where p.id < coalesce(?1, 9223372036854775807) and (?2 is null or p.method = ?2)
        order by p.id desc limit ?3)sql",
                                asked.cursor, asked.method, limit);
}
}  // namespace

Page<Payment> payments(Session& session, const Query<PaymentsQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_limit;
    if (wanted.shift) return page_of(of_shift(session, wanted, limit + 1), limit);
    if (wanted.invoice) return page_of(of_invoice(session, wanted, limit + 1), limit);
    if (wanted.date) return page_of(of_day(session, wanted, limit + 1), limit);
    return page_of(newest(session, wanted, limit + 1), limit);
}
}  // namespace clinic::billing
