#pragma once
#include "billing/pricing.h"
#include "billing/terms.h"
namespace clinic::billing {

struct Cashier {
    UserId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Cashier, (), (id, name))

enum class ShiftStatus { open, closed };
BOOST_DESCRIBE_ENUM(ShiftStatus, open, closed)

/// One amount per method that a desk counts.
struct MethodSums {
    std::int64_t cash = 0, card = 0, transfer = 0, other = 0;
};
BOOST_DESCRIBE_STRUCT(MethodSums, (), (cash, card, transfer, other))

/// A cashier's time at the drawer. While it is open it shows no sums, so that the count at its end
/// is blind.
struct Shift {
    ShiftId id;
    std::int64_t number;
    Cashier cashier;
    ShiftStatus status;
    Day day;
    Instant opened_at;
    std::optional<Instant> closed_at;
    std::int64_t float_minor;
    std::optional<std::int64_t> payments, refunds;  // sums
    std::optional<MethodSums> expected, counted, difference;
    std::optional<std::string> note;
    std::optional<std::string> closed_by, close_reason;  // when somebody counted for the cashier
    std::optional<ShiftId> handed_over_to;
};
BOOST_DESCRIBE_STRUCT(Shift, (),
                      (id, number, cashier, status, day, opened_at, closed_at, float_minor,
                       payments, refunds, expected, counted, difference, note, closed_by,
                       close_reason, handed_over_to))

struct NewShift {
    Money float_minor;
};
BOOST_DESCRIBE_STRUCT(NewShift, (), (float_minor))

/// A terminal that gave back more than it took ends below nothing.
using Total = Whole<-most_money, most_money>;
/// What lay there. A method that is left out was counted as nothing.
struct Counted {
    std::optional<Money> cash{};
    std::optional<Total> card{}, transfer{}, other{};
};
BOOST_DESCRIBE_STRUCT(Counted, (), (cash, card, transfer, other))

struct Denomination {
    Whole<1, 1'000'000'000> value_minor;
    Whole<1, 100'000> count;
};
BOOST_DESCRIBE_STRUCT(Denomination, (), (value_minor, count))

struct Closing {
    Counted counted;
    std::vector<Denomination> denominations{};
    std::optional<Notes<1000>> note{};
};
BOOST_DESCRIBE_STRUCT(Closing, (), (counted, denominations, note))

/// Somebody else counts a drawer that its cashier left behind, and says why.
struct ClosingFor {
    Reason reason;
    Counted counted;
    std::vector<Denomination> denominations{};
};
BOOST_DESCRIBE_STRUCT(ClosingFor, (), (reason, counted, denominations))

enum class Direction { in, out };
BOOST_DESCRIBE_ENUM(Direction, in, out)
struct NewCashMove {
    Direction direction;
    Amount amount_minor;
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(NewCashMove, (), (direction, amount_minor, reason))

using CashMoveId = Id<struct CashMove>;
struct CashMove {
    CashMoveId id;
    ShiftId shift_id;
    Direction direction;
    std::int64_t amount_minor;
    std::string reason;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(CashMove, (), (id, shift_id, direction, amount_minor, reason, at))

struct Handover {
    UserId to_user_id;
    Counted counted;
    std::vector<Denomination> denominations{};
};
BOOST_DESCRIBE_STRUCT(Handover, (), (to_user_id, counted, denominations))

struct ShiftsQuery {
    std::optional<UserId> user{};
    std::optional<Whole<1, 200>> limit{};  // 50
    std::optional<ShiftId> cursor{};       // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(ShiftsQuery, (), (user, limit, cursor))

/// The caller's open shift.
std::optional<ShiftId> open_shift(Session&);
/// The same; throws 409 "no-shift".
ShiftId require_shift(Session&);
/// The shift that money of this method belongs to: cash needs one (409 "no-shift"); what a terminal
/// or a bank took counts for whoever sits at the desk, if anyone does; the rest for nobody.
std::optional<ShiftId> desk_shift(Session&, Method);
/// 409 "not-enough-cash", which does not say how much there is (the close is blind), when that
/// much is not in the drawer.
void require_cash(Session&, ShiftId, std::int64_t amount_minor);

/// Throws 409 "shift-open" when the caller has one already; 409 "no-user" inside the program.
Created<Shift> open(Session&, const NewShift&);
/// Throws 404 when the caller has none.
Shift current(Session&);
/// The blind count: says what was expected only now. Throws 409 "no-shift", 422 when the
/// denominations do not add up to the cash counted.
Shift close(Session&, const Closing&);
/// The same count of a shift whose cashier is not there; it keeps who closed it and why. Throws
/// 404, 409 "shift-closed".
Shift close_for(Session&, ShiftId, const ClosingFor&);
/// Closes the caller's shift and opens one for the other cashier with the counted cash as float.
Shift hand_over(Session&, const Handover&);
/// Who may take the caller's drawer over: whoever may take payments and has no open shift, by name.
Page<Cashier> successors(Session&);
/// Cash into the drawer or out of it that is no payment. Throws 409 "no-shift", "not-enough-cash".
Created<CashMove> move_cash(Session&, const NewCashMove&);
/// Throws 404.
Shift shift(Session&, ShiftId);
/// Newest first.
Page<Shift> shifts(Session&, const Query<ShiftsQuery>&);

/// What a shift should hold per method, added up from its own payments, refunds and cash moves.
MethodSums expected_of(Session&, ShiftId);
}  // namespace clinic::billing
