#pragma once
#include "api/route.h"
#include "providers/settings.h"
namespace clinic::providers {

/// What a statement says of one payment, reduced to what moves money.
enum class MoneyState { paid, returned, cancelled, pending };
BOOST_DESCRIBE_ENUM(MoneyState, paid, returned, cancelled, pending)

struct StatementRow {
    std::int64_t line = 0;  // of the text; 0 in JSON
    std::string reference{};
    std::optional<Instant> at{};
    std::int64_t amount_minor = 0;
    MoneyState state = MoneyState::pending;
};

/// Which columns of a CSV hold what, as the provider's cabinet names them.
struct Columns {
    std::optional<Text<100>> id{}, time{}, amount{}, state{};  // unset: these very words
};
BOOST_DESCRIBE_STRUCT(Columns, (), (id, time, amount, state))

enum class AmountUnit { minor, units };
BOOST_DESCRIBE_ENUM(AmountUnit, minor, units)

struct StatementForm {
    Columns columns{};
    AmountUnit unit = AmountUnit::minor;
    TimeZone zone = TimeZone::load("UTC");  // of moments without an offset
};

/// Reads the CSV of a cabinet, or JSON in the form of GetStatement when it begins with a brace.
/// The separator (comma, semicolon, tab) is found in the header. Throws 422 for "statement" that
/// names line and fault.
std::vector<StatementRow> read_statement(const std::string& text, const StatementForm& form);
}  // namespace clinic::providers
