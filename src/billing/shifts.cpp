#include "billing/shifts.h"
#include "billing/events.h"
#include "billing/payments.h"
#include "db/audit.h"
namespace clinic::billing {
namespace {
struct Flow {
    Method method;
    std::int64_t amount_minor;
};
BOOST_DESCRIBE_STRUCT(Flow, (), (method, amount_minor))

std::int64_t& of(MethodSums& sums, Method method) {
    switch (method) {
    case Method::cash:
        return sums.cash;
    case Method::card:
        return sums.card;
    case Method::transfer:
        return sums.transfer;
    case Method::other:
        return sums.other;
    default:
        throw std::logic_error("this method belongs to no shift");
    }
}

MethodSums sums_of(const Counted& counted) {
    const auto value = [](const auto& given) { return given ? given->value : 0; };
    return {value(counted.cash), value(counted.card), value(counted.transfer),
            value(counted.other)};
}

void judge_denominations(const std::vector<Denomination>& notes, std::int64_t cash) {
    if (notes.empty()) return;
    std::int64_t sum = 0;
    for (const auto& [value, count] : notes) sum += value.value * count.value;
    if (sum != cash)
        throw invalid("denominations", "sum-differs", "must add up to the cash counted",
                      {{"sum_minor", sum}, {"cash_minor", cash}});
}

/// Either way round: the ledger itself knows no negative amounts.
void move(Session& session, const Act& act, const std::string& to, const std::string& from,
          std::int64_t amount) {
    amount < 0 ? post(session, act, from, to, -amount) : post(session, act, to, from, amount);
}

/// Whatever a desk took leaves its accounts: cash goes to the safe, the rest to where it settles.
void post_close(Session& session, ShiftId id, Method method, std::int64_t expected,
                std::int64_t counted) {
    const Act act{"shift_closed", id.value};
    const auto desk = money_account(method, id);
    const std::string where = method == Method::cash ? "safe" : name_of(method);
    move(session, act, desk, "differences", counted - expected);
    move(session, act, where, desk, counted);
}

void note_count(Session& session, ShiftId id, Method method, std::int64_t expected,
                std::int64_t counted) {
    session.run(R"sql(
        insert into shift_counts (shift_id, method, expected_minor, counted_minor, difference_minor)
        values (?1, ?2, ?3, ?4, ?4 - ?3))sql",
                id, method, expected, counted);
    post_close(session, id, method, expected, counted);
}

void finish(Session& session, ShiftId id, const Counted& counted,
            const std::vector<Denomination>& notes, const std::optional<std::string>& note) {
    auto lies_there = sums_of(counted);
    judge_denominations(notes, lies_there.cash);
    auto expected = expected_of(session, id);
    using enum Method;
    for (const auto method : {cash, card, transfer, other})
        note_count(session, id, method, of(expected, method), of(lies_there, method));
    for (const auto& [value, count] : notes)
        session.run(R"sql(
            insert into shift_denominations (shift_id, value_minor, count) values (?1, ?2, ?3)
            on conflict (shift_id, value_minor) do update set count = count + ?3)sql",
                    id, value, count);
    const auto audited = audit_head(session);
    const auto book = ledger_head(session);
    session.run(R"sql(
        update shifts set closed_at = ?2, note = ?3, audit_entries = ?4, audit_digest = ?5,
            ledger_entries = ?6, ledger_digest = ?7
        where id = ?1)sql",
                id, session.now(), note, audited.entries, audited.digest, book.entries,
                book.digest);
}

ShiftId begin(Session& session, UserId user, std::int64_t float_minor) {
    const ShiftId id{*session.value<std::int64_t>(
        R"sql(
        insert into shifts (number, user_id, day, opened_at, float_minor)
        values (?, ?, ?, ?, ?) returning id)sql",
        next_number(session, Document::shift), user, session.today(), session.now(), float_minor)};
    post(session, {"shift_opened", id.value}, money_account(Method::cash, id), "safe", float_minor);
    announce_shift(session, id);
    return id;
}

void judge_next(Session& session, UserId next) {
    const auto disabled =
        session.value<bool>(R"sql(select disabled from users where id = ?)sql", next);
    if (!disabled) throw invalid("to_user_id", "unknown", "is no user of this program");
    if (*disabled) throw invalid("to_user_id", "disabled", "may not sign in any more");
    if (!(permission_bits(roles_of(session, next)) & bit(Can::take_payment)))
        throw invalid("to_user_id", "not-a-cashier", "may not take payments");
    if (session.exists(R"sql(
        select 1 from shifts where user_id = ? and closed_at is null)sql",
                       next))
        throw conflict("shift-open", "That cashier has an open shift already.");
}
}  // namespace

std::optional<ShiftId> open_shift(Session& session) {
    if (!session.caller().user) return std::nullopt;
    return session.value<ShiftId>(R"sql(
        select id from shifts where user_id = ? and closed_at is null)sql",
                                  *session.caller().user);
}

ShiftId require_shift(Session& session) {
    const auto id = open_shift(session);
    if (!id) throw conflict("no-shift", "Open a shift first: cash belongs to a drawer.");
    return *id;
}

std::optional<ShiftId> desk_shift(Session& session, Method method) {
    using enum Method;
    if (method == cash) return require_shift(session);
    if (method == card || method == transfer || method == other) return open_shift(session);
    return std::nullopt;
}

void require_cash(Session& session, ShiftId id, std::int64_t amount) {
    const auto drawer = balance(session, money_account(Method::cash, id));
    if (amount > drawer)
        throw conflict("not-enough-cash", "There is not that much cash in the drawer.");
}

Created<Shift> open(Session& session, const NewShift& wanted) {
    const auto user = session.caller().user;
    if (!user) throw conflict("no-user", "A shift belongs to somebody who signed in.");
    if (open_shift(session)) throw conflict("shift-open", "You have an open shift already.");
    const auto id = begin(session, *user, wanted.float_minor.value);
    session.record("shift.opened", "shift", id.value, RawJson{}, wanted);
    return {shift(session, id)};
}

Shift current(Session& session) {
    const auto id = open_shift(session);
    if (!id) throw not_found("open shift");
    return shift(session, *id);
}

Shift close(Session& session, const Closing& wanted) {
    const auto id = require_shift(session);
    finish(session, id, wanted.counted, wanted.denominations,
           wanted.note ? std::optional(wanted.note->value) : std::nullopt);
    auto done = shift(session, id);
    session.record("shift.closed", "shift", id.value, RawJson{}, done);
    announce_shift(session, id);
    return done;
}

Shift close_for(Session& session, ShiftId id, const ClosingFor& wanted) {
    if (shift(session, id).closed_at)
        throw conflict("shift-closed", "This shift was counted and closed already.");
    finish(session, id, wanted.counted, wanted.denominations, std::nullopt);
    session.run(R"sql(update shifts set closed_by = ?2, close_reason = ?3 where id = ?1)sql", id,
                session.caller().user, wanted.reason);
    auto done = shift(session, id);
    session.record("shift.closed_for_cashier", "shift", id.value, RawJson{}, done);
    announce_shift(session, id);
    return done;
}

Shift hand_over(Session& session, const Handover& wanted) {
    const auto id = require_shift(session);
    judge_next(session, wanted.to_user_id);
    finish(session, id, wanted.counted, wanted.denominations, std::nullopt);
    const auto next = begin(session, wanted.to_user_id, sums_of(wanted.counted).cash);
    session.run(R"sql(update shifts set handed_over_to = ? where id = ?)sql", next, id);
    auto done = shift(session, id);
    session.record("shift.handed_over", "shift", id.value, RawJson{}, done);
    announce_shift(session, id);
    return done;
}

Created<CashMove> move_cash(Session& session, const NewCashMove& wanted) {
    const auto shift_id = require_shift(session);
    const auto amount = wanted.amount_minor.value;
    const bool in = wanted.direction == Direction::in;
    if (!in) require_cash(session, shift_id, amount);
    const auto made = session.first<CashMove>(
        R"sql(
        insert into cash_moves (shift_id, direction, amount_minor, reason, at)
        values (?, ?, ?, ?, ?) returning *)sql",
        shift_id, wanted.direction, amount, wanted.reason, session.now());
    const auto drawer = money_account(Method::cash, shift_id);
    const Act act{in ? "cash_in" : "cash_out", made->id.value};
    post(session, act, in ? drawer : "safe", in ? "safe" : drawer, amount);
    session.record("shift.cash_moved", "shift", shift_id.value, RawJson{}, *made);
    announce_shift(session, shift_id);
    return {*made};
}

MethodSums expected_of(Session& session, ShiftId id) {
    constexpr Sql flows = R"sql(
        select method, amount_minor from payments where shift_id = ?1 and voided_at is null
        union all select method, -amount_minor from refunds where shift_id = ?1
        union all select 'cash', case direction when 'in' then amount_minor else -amount_minor end
        from cash_moves where shift_id = ?1
        union all select 'cash', float_minor from shifts where id = ?1)sql";
    MethodSums sums;
    for (const auto& flow : session.all<Flow>(flows, id))
        of(sums, flow.method) += flow.amount_minor;
    return sums;
}
}  // namespace clinic::billing
