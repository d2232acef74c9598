#include "operations/rules.h"
namespace clinic::operations {
namespace {
constexpr std::int64_t at_once = 0;
constexpr std::array kinds{
    RuleKind{Rule::disk_failing, Weight::stop, "", 1, 1, 1, at_once, false,
             "The disk refused to write; nothing is saved any more.",
             "Start the server again on a sound disk; restore the newest backup if it does not."},
    RuleKind{Rule::database_error, Weight::stop, "faults", 1, 1, 1000, at_once, false,
             "The database answered with faults within the last hour.",
             "Run: clinicd check. Make a backup while it still works."},
    RuleKind{Rule::slow_disk, Weight::warning, "milliseconds", 500, 5, 60'000, minute, false,
             "Saving is slow: the average of the last five minutes.",
             "Look at what else writes to this disk, and at the disk's health."},
    RuleKind{Rule::low_disk, Weight::stop, "mebibytes", 500, 20, 10'000'000, at_once, true,
             "Little room is left on the clinic's disk.",
             "Free some space: old files, or fewer backups on this disk."},
    RuleKind{Rule::wal_growth, Weight::warning, "mebibytes", 128, 1, 100'000, minute, false,
             "The database's log of changes has grown and is not written back.",
             "Usually a report that runs too long. Restart the server when it stays."},
    RuleKind{Rule::backup_stale, Weight::stop, "hours", 26, 1, 1000, 5 * minute, false,
             "There is no proven backup of the last day.",
             "Make one on the page Backups; if it fails, look at the disk and the folder."},
    RuleKind{Rule::proof_failed, Weight::stop, "", 1, 1, 1, at_once, false,
             "The newest backup does not prove itself: records or history do not fit.",
             "Run: clinicd check. Keep all older backups."},
    RuleKind{Rule::second_place, Weight::warning, "hours", 26, 1, 1000, 5 * minute, false,
             "Backups do not reach their second place.",
             "Look whether the stick or share is there, and what the page Backups says."},
    RuleKind{Rule::payment_webhook, Weight::warning, "calls", 3, 1, 1000, at_once, false,
             "Calls of a payment provider failed within the last hour.",
             "See Payments, Calls: a wrong key or amount stands there with its code."},
    RuleKind{Rule::dead_letters, Weight::warning, "messages", 1, 1, 100'000, at_once, false,
             "Messages could not be delivered.", "See the page Messages: the cause stands there."},
    RuleKind{Rule::login_failures, Weight::warning, "attempts", 30, 3, 100'000, at_once, false,
             "Many sign-ins were refused within the last fifteen minutes.",
             "See the record of changes for their address; someone may be guessing."},
    RuleKind{Rule::error_rate, Weight::stop, "percent", 5, 1, 100, at_once, false,
             "Many requests fail: the share of the last five minutes.",
             "See the page Errors; restart the server when it stays."},
    RuleKind{Rule::unexpected_error, Weight::warning, "errors", 1, 1, 1000, at_once, false,
             "Something nobody foresaw failed within the last hour.",
             "See the page Errors. Tell whoever looks after clinicd."},
    RuleKind{Rule::clock_jump, Weight::warning, "seconds", 120, 5, 1'000'000, at_once, false,
             "This computer's clock jumped.", "Set the clock right and let it be kept by NTP."},
    RuleKind{Rule::certificate_expiry, Weight::warning, "days", 14, 1, 365, at_once, true,
             "The certificate for the network ends soon, or has ended.",
             "Renew it (see docs/deployment.md); it is read again without a restart."},
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
