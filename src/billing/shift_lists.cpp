#include "billing/shifts.h"
#include "api/page.h"
#include <limits>
namespace clinic::billing {
namespace {
constexpr std::int64_t usual_limit = 50;

struct ShiftRow {
    ShiftId id;
    std::int64_t number;
    UserId user_id;
    std::string name;
    Day day;
    Instant opened_at;
    std::optional<Instant> closed_at;
    std::int64_t float_minor, payments, refunds;
    std::optional<std::string> note, closer, close_reason;
    std::optional<ShiftId> handed_over_to;
};
BOOST_DESCRIBE_STRUCT(ShiftRow, (),
                      (id, number, user_id, name, day, opened_at, closed_at, float_minor, payments,
                       refunds, note, closer, close_reason, handed_over_to))

struct Counts {
    CountedMethod method;
    std::int64_t expected_minor, counted_minor, difference_minor;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (method, expected_minor, counted_minor, difference_minor))

void put(MethodSums& sums, CountedMethod method, std::int64_t amount) {
    switch (method) {
    case CountedMethod::cash:
        sums.cash = amount;
        break;
    case CountedMethod::card:
        sums.card = amount;
        break;
    case CountedMethod::transfer:
        sums.transfer = amount;
        break;
    case CountedMethod::other:
        sums.other = amount;
        break;
    }
}

void add_sums(Session& session, const ShiftRow& row, Shift& to) {
    to.payments = row.payments;
    to.refunds = row.refunds;
    to.expected.emplace();
    to.counted.emplace();
    to.difference.emplace();
    const auto counts = session.all<Counts>(R"sql(
        select method, expected_minor, counted_minor, difference_minor from shift_counts
        where shift_id = ?)sql",
                                            row.id);
    for (const auto& one : counts) {
        put(*to.expected, one.method, one.expected_minor);
        put(*to.counted, one.method, one.counted_minor);
        put(*to.difference, one.method, one.difference_minor);
    }
}

Shift shown(Session& session, const ShiftRow& row) {
    Shift out{.id = row.id,
              .number = row.number,
              .cashier = {row.user_id, row.name},
              .status = row.closed_at ? ShiftStatus::closed : ShiftStatus::open,
              .day = row.day,
              .opened_at = row.opened_at,
              .closed_at = row.closed_at,
              .float_minor = row.float_minor,
              .payments = {},
              .refunds = {},
              .expected = {},
              .counted = {},
              .difference = {},
              .note = row.note,
              .closed_by = row.closer,
              .close_reason = row.close_reason,
              .handed_over_to = row.handed_over_to};
    if (row.closed_at) add_sums(session, row, out);
    return out;
}
}  // namespace

Shift shift(Session& session, ShiftId id) {
    const auto row =
        session.first<ShiftRow>(R"sql(select * from shift_totals where id = ?)sql", id);
    if (!row) throw not_found("shift");
    return shown(session, *row);
}

Page<Cashier> successors(Session& session) {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        if (permission_bits({role.value}) & bit(Can::take_payment)) roles.push_back(role.value);
    });
    return {session.all<Cashier>(R"sql(
        select id, display_name as name from users u
        where not disabled and id is not ?1
          and exists (select 1 from user_roles
                      where user_id = u.id and role in (select value from json_each(?2)))
          and not exists (select 1 from shifts where user_id = u.id and closed_at is null)
        order by name, id -- scans: the people of one clinic
        -- sorts: the people of one clinic
    )sql",
                                 session.caller().user, write(roles))};
}

Page<Shift> shifts(Session& session, const Query<ShiftsQuery>& asked) {
    const auto& wanted = asked.value;
    const auto limit = wanted.limit ? wanted.limit->value : usual_limit;
    const auto before = wanted.cursor.value_or(ShiftId{std::numeric_limits<std::int64_t>::max()});
    // Two statements, so that each has its index: a new cashier's list does not read everyone's.
    const auto rows = wanted.user ? session.all<ShiftRow>(R"sql(
        select * from shift_totals where user_id = ? and id < ? order by id desc limit ?)sql",
                                                          *wanted.user, before, limit + 1)
                                  : session.all<ShiftRow>(R"sql(
        select * from shift_totals where id < ? order by id desc limit ?)sql",
                                                          before, limit + 1);
    std::vector<Shift> shifts;
    for (const auto& row : rows) shifts.push_back(shown(session, row));
    return page_of(std::move(shifts), limit);
}
}  // namespace clinic::billing
