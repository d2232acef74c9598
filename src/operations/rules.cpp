#include "operations/rules.h"
namespace clinic::operations {
namespace {
constexpr std::int64_t at_once = 0;
constexpr std::array kinds{
    RuleKind{Rule::disk_failing, Weight::stop, "", 1, 1, 1, at_once, false},
    RuleKind{Rule::database_error, Weight::stop, "faults", 1, 1, 1000, at_once, false},
    RuleKind{Rule::slow_disk, Weight::warning, "milliseconds", 500, 5, 60'000, minute, false},
    RuleKind{Rule::low_disk, Weight::stop, "mebibytes", 500, 20, 10'000'000, at_once, true},
    RuleKind{Rule::wal_growth, Weight::warning, "mebibytes", 128, 1, 100'000, minute, false},
    RuleKind{Rule::backup_stale, Weight::stop, "hours", 26, 1, 1000, 5 * minute, false},
    RuleKind{Rule::proof_failed, Weight::stop, "", 1, 1, 1, at_once, false},
    RuleKind{Rule::second_place, Weight::warning, "hours", 26, 1, 1000, 5 * minute, false},
    RuleKind{Rule::payment_webhook, Weight::warning, "calls", 3, 1, 1000, at_once, false},
    RuleKind{Rule::dead_letters, Weight::warning, "messages", 1, 1, 100'000, at_once, false},
    RuleKind{Rule::login_failures, Weight::warning, "attempts", 30, 3, 100'000, at_once, false},
    RuleKind{Rule::error_rate, Weight::stop, "percent", 5, 1, 100, at_once, false},
    RuleKind{Rule::unexpected_error, Weight::warning, "errors", 1, 1, 1000, at_once, false},
    RuleKind{Rule::clock_jump, Weight::warning, "seconds", 120, 5, 1'000'000, at_once, false},
    RuleKind{Rule::certificate_expiry, Weight::warning, "days", 14, 1, 365, at_once, true},
    RuleKind{Rule::unbooked_payment, Weight::warning, "", 1, 1, 1, at_once, false},
};
static_assert(kinds.size() == boost::mp11::mp_size<boost::describe::describe_enumerators<Rule>>());

struct ChangedRule {
    std::string rule{};
    bool enabled = true;
    std::int64_t threshold = 0;
};
BOOST_DESCRIBE_STRUCT(ChangedRule, (), (rule, enabled, threshold))

RuleState usual(const RuleKind& kind) {
    return {.rule = kind.rule,
            .weight = kind.weight,
            .unit = std::string(kind.unit),
            .enabled = true,
            .threshold = kind.threshold,
            .usual_threshold = kind.threshold,
            .least = kind.least,
            .most = kind.most};
}
}  // namespace

std::span<const RuleKind> rule_kinds() {
    return kinds;
}
const RuleKind& kind_of(Rule rule) {
    return *std::ranges::find(kinds, rule, &RuleKind::rule);
}

std::vector<RuleState> usual_rules() {
    std::vector<RuleState> states;
    for (const auto& kind : kinds) states.push_back(usual(kind));
    return states;
}

std::vector<RuleState> rule_states(Session& session) {
    const auto changed = session.all<ChangedRule>(
        R"sql(select rule, enabled, threshold from alert_rules  -- scans: one row for each rule
        )sql");
    auto states = usual_rules();
    for (auto& state : states) {
        const auto found = std::ranges::find(changed, name_of(state.rule), &ChangedRule::rule);
        if (found == changed.end()) continue;
        state.enabled = found->enabled;
        state.threshold = std::clamp(found->threshold, state.least, state.most);
    }
    return states;
}

RuleState change_rule(Session& session, const std::string& name, const RuleChange& change) {
    auto states = rule_states(session);
    const auto found = std::ranges::find_if(
        states, [&](const RuleState& state) { return name_of(state.rule) == name; });
    if (found == states.end()) throw not_found("rule");
    const auto before = *found;
    if (change.enabled) found->enabled = *change.enabled;
    if (change.threshold) found->threshold = change.threshold->value;
    if (found->threshold < found->least || found->threshold > found->most)
        throw invalid("threshold", "out-of-range",
                      "must be a whole number from " + std::to_string(found->least) + " to " +
                          std::to_string(found->most),
                      {{"least", found->least}, {"most", found->most}});
    session.run(R"sql(
        insert into alert_rules (rule, enabled, threshold) values (?1, ?2, ?3)
        on conflict (rule) do update set enabled = ?2, threshold = ?3
    )sql",
                name, found->enabled, found->threshold);
    session.record("alert.rule-changed", "alert_rule", static_cast<std::int64_t>(found->rule),
                   before, *found);
    session.announce({"alerts", "rules_changed", "{}"});
    return *found;
}
}  // namespace clinic::operations
