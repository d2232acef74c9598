#pragma once
#include "db/session.h"
#include <span>
namespace clinic::operations {

/// What an admin is told of without asking.
enum class Rule {
    disk_failing,
    database_error,
    slow_disk,
    low_disk,
    wal_growth,
    backup_stale,
    proof_failed,
    second_place,
    payment_webhook,
    dead_letters,
    login_failures,
    error_rate,
    unexpected_error,
    clock_jump,
    certificate_expiry,
    unbooked_payment  // at the end: the record of changes names rules by their place
};
BOOST_DESCRIBE_ENUM(Rule, disk_failing, database_error, slow_disk, low_disk, wal_growth,
                    backup_stale, proof_failed, second_place, payment_webhook, dead_letters,
                    login_failures, error_rate, unexpected_error, clock_jump, certificate_expiry,
                    unbooked_payment)

/// How bad it is: `stop` stops the clinic's work or endangers its data now.
enum class Weight { warning, stop };
BOOST_DESCRIBE_ENUM(Weight, warning, stop)

/// A rule as the program has it. `docs/monitoring.md` explains each.
struct RuleKind {
    Rule rule;
    Weight weight;
    std::string_view unit;  // of value and threshold: "hours"; empty: yes or no
    std::int64_t threshold, least, most;
    std::int64_t patience;  // milliseconds it must last, so that a hiccup wakes nobody
    bool when_below;        // fires at the threshold or below, else at it or above
};
std::span<const RuleKind> rule_kinds();
const RuleKind& kind_of(Rule rule);

/// A rule as this clinic has it.
struct RuleState {
    Rule rule{};
    Weight weight{};
    std::string unit{};
    bool enabled = true;
    std::int64_t threshold = 0, usual_threshold = 0, least = 0, most = 0;
};
BOOST_DESCRIBE_STRUCT(RuleState, (),
                      (rule, weight, unit, enabled, threshold, usual_threshold, least, most))
std::vector<RuleState> rule_states(Session&);
/// As the program has them, for when the database does not answer.
std::vector<RuleState> usual_rules();

struct RuleChange {
    std::optional<bool> enabled{};
    std::optional<Whole<0, 1'000'000'000>> threshold{};
};
BOOST_DESCRIBE_STRUCT(RuleChange, (), (enabled, threshold))
/// Throws Problem 404 for a rule that is none, 422 for a threshold outside of the rule's range.
RuleState change_rule(Session&, const std::string& name, const RuleChange&);
}  // namespace clinic::operations
