#pragma once
#include "api/route.h"
#include "operations/rules.h"
#include <mutex>
#include <set>
namespace clinic::operations {
using AlertId = Id<struct RaisedAlert>;

/// Something that is wrong, or was.
struct Alert {
    AlertId id{};  // 0 while the database could not be written to
    Rule rule{};
    std::string subject{};  // which of several, such as a provider; else empty
    std::int64_t value = 0, threshold = 0;
    Instant raised_at{}, last_at{};
    std::optional<Instant> recovered_at{}, acknowledged_at{};
    std::optional<std::string> acknowledged_by{};
};
BOOST_DESCRIBE_STRUCT(Alert, (),
                      (id, rule, subject, value, threshold, raised_at, last_at, recovered_at,
                       acknowledged_at, acknowledged_by))

/// What was measured for a rule. Without one, the rule finds nothing wrong.
struct Reading {
    Rule rule{};
    std::int64_t value = 0;
    std::string subject{};
    bool measured = true;  // false: it could not be; what is known of the rule stays as it is
};

/// Which alerts are raised: judges readings, keeps state in the database, tells the screens and
/// whoever is to be told outside. One judges at a time; `open` may be asked by any thread.
class Alerts {
public:
    /// `addresses`: "mailto:..." and "https:...", put into the outbox for each alert and recovery.
    Alerts(Database& database, std::vector<std::string> addresses)
        : database_(database), addresses_(std::move(addresses)) {}

    /// Raises and recovers. What the database refuses to take is told to the screens all the same
    /// and written as soon as it takes it. False when it refused.
    bool judge(const std::vector<Reading>& readings);
    /// Those raised now, the worst first.
    std::vector<Alert> open() const;

private:
    using Key = std::pair<Rule, std::string>;
    struct News {
        Alert alert{};
        bool raised = true;
    };
    std::vector<RuleState> states_or_usual();
    void compare(const std::vector<Reading>& readings, const std::vector<RuleState>& states,
                 Instant now);
    void found_bad(const Reading& reading, const RuleState& state, Instant now);
    void recover_others(const std::set<Key>& bad, const std::set<Rule>& unknown, Instant now);
    bool write_news(Instant now);
    void write_one(Session& session, News& news) const;
    void put_messages(Session& session, const News& news) const;
    void tell_screens(const std::vector<News>& news) const;
    void learn_ids(const std::vector<News>& written);

    Database& database_;
    std::vector<std::string> addresses_;
    mutable std::mutex mutex_;  // of what `open` answers from
    std::map<Key, Alert> open_{};
    std::map<Key, Instant> bad_since_{}, well_since_{};
    std::vector<News> unwritten_{};
    std::size_t told_directly_ = 0;  // of the unwritten
    Instant refreshed_at_{};
    bool loaded_ = false;
};

/// /alerts, /alerts/rules
Routes alert_routes();
}  // namespace clinic::operations
