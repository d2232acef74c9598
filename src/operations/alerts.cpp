#include "operations/alerts.h"
#include "messages/outbox.h"
#include "operations/rule_words.h"
#include "operations/watch.h"
#include "platform/log.h"
namespace clinic::operations {
namespace {
// What is well must stay so for this long before it counts: a measure that swings around its
// threshold is one alert, not twenty.
constexpr std::int64_t calm = 2 * minute, refresh = minute, past_stays = 90 * 24 * hour;
constexpr std::int64_t usual_limit = 50;

bool fires(const RuleKind& kind, std::int64_t value, std::int64_t threshold) {
    return kind.when_below ? value <= threshold : value >= threshold;
}

struct Told {
    AlertId id{};
    Rule rule{};
    std::string subject{};
    Weight weight{};
};
BOOST_DESCRIBE_STRUCT(Told, (), (id, rule, subject, weight))

Event event_of(const Alert& alert, bool raised) {
    const Told told{alert.id, alert.rule, alert.subject, kind_of(alert.rule).weight};
    return {"alerts", raised ? "alert_raised" : "alert_recovered", write(told)};
}

/// What the text for people outside is made from, in the clinic's language: nothing of a patient.
json::object params_of(const Session& session, const Alert& alert) {
    const auto& kind = kind_of(alert.rule);
    const auto& words = words_of(alert.rule, session.clinic().language);
    return {{"rule", name_of(alert.rule)},
            {"name", words.name},
            {"subject", alert.subject},
            {"value", alert.value},
            {"threshold", alert.threshold},
            {"unit", kind.unit},
            {"weight", name_of(kind.weight)},
            {"sentence", words.sentence},
            {"fix", words.fix},
            {"raised_at", to_text(alert.raised_at)}};
}

std::vector<Alert> open_in(Session& session) {
    return session.all<Alert>(R"sql(
        select a.id, a.rule, a.subject, a.value, a.threshold, a.raised_at, a.last_at,
               a.recovered_at, a.acknowledged_at, u.display_name as acknowledged_by
        from alerts a left join users u on u.id = a.acknowledged_by
        where a.recovered_at is null  -- scans: the index of open ones holds only those
    )sql");
}

void worst_first(std::vector<Alert>& alerts) {
    std::ranges::stable_sort(alerts, [](const Alert& a, const Alert& b) {
        const auto rank = [](const Alert& one) {
            return std::pair(kind_of(one.rule).weight == Weight::warning, one.rule);
        };
        return rank(a) < rank(b);
    });
}

struct AlertOverview {
    std::vector<Alert> open{}, past{};
};
BOOST_DESCRIBE_STRUCT(AlertOverview, (), (open, past))

// Those the disk refuses to keep are known to the program alone.
AlertOverview overview(Session& session) {
    AlertOverview all{.open = open_in(session),
                      .past = session.all<Alert>(R"sql(
        select a.id, a.rule, a.subject, a.value, a.threshold, a.raised_at, a.last_at,
               a.recovered_at, a.acknowledged_at, u.display_name as acknowledged_by
        from alerts a left join users u on u.id = a.acknowledged_by
        where a.recovered_at is not null
        order by a.raised_at desc limit ?  -- scans: newest first, ends at the last row wanted
    )sql",
                                                 usual_limit)};
    for (auto& one : Watch::current().alerts().open())
        if (one.id.value == 0) all.open.push_back(std::move(one));
    worst_first(all.open);
    return all;
}

Alert acknowledge(Session& session, AlertId id) {
    const int changed = session.run(R"sql(
        update alerts set acknowledged_at = ?1, acknowledged_by = ?2
        where id = ?3 and recovered_at is null and acknowledged_at is null
    )sql",
                                    session.now(), session.caller().user, id);
    const auto open = open_in(session);
    const auto found = std::ranges::find(open, id, &Alert::id);
    if (found == open.end()) throw not_found("alert");
    if (changed) {
        session.record("alert.acknowledged", "alert", id.value);
        session.announce({"alerts", "alert_seen", "{}"});
    }
    return *found;
}

struct Rules {
    std::vector<RuleState> items{};
};
BOOST_DESCRIBE_STRUCT(Rules, (), (items))

Rules rules(Session& session) {
    return {rule_states(session)};
}
RuleState change(Session& session, PathText name, const RuleChange& wanted) {
    return change_rule(session, name.value, wanted);
}
}  // namespace

bool Alerts::judge(const std::vector<Reading>& readings) {
    const auto now = database_.environment()->surroundings.now();
    compare(readings, states_or_usual(), now);
    return write_news(now);
}

// A database that does not answer is something to tell of, by the rules as they usually are.
std::vector<RuleState> Alerts::states_or_usual() try {
    std::vector<RuleState> states;
    database_.read(Caller::inside("system"), [&](Session& session) {
        states = rule_states(session);
        if (loaded_) return;
        std::lock_guard guard(mutex_);
        for (auto& one : open_in(session)) open_.emplace(Key{one.rule, one.subject}, one);
        loaded_ = true;
    });
    return states;
} catch (const std::exception&) {
    return usual_rules();
}

void Alerts::compare(const std::vector<Reading>& readings, const std::vector<RuleState>& states,
                     Instant now) {
    std::lock_guard guard(mutex_);
    std::set<Key> bad;
    std::set<Rule> unknown;
    for (const auto& reading : readings) {
        if (!reading.measured) {
            unknown.insert(reading.rule);
            continue;
        }
        const auto& state = *std::ranges::find(states, reading.rule, &RuleState::rule);
        if (!state.enabled || !fires(kind_of(reading.rule), reading.value, state.threshold))
            continue;
        bad.insert({reading.rule, reading.subject});
        found_bad(reading, state, now);
    }
    std::erase_if(bad_since_, [&](const auto& one) {
        return !bad.contains(one.first) && !unknown.contains(one.first.first);
    });
    recover_others(bad, unknown, now);
}

void Alerts::found_bad(const Reading& reading, const RuleState& state, Instant now) {
    const Key key{reading.rule, reading.subject};
    well_since_.erase(key);
    if (const auto known = open_.find(key); known != open_.end()) {
        known->second.value = reading.value;
        known->second.last_at = now;
        return;
    }
    auto& since = bad_since_.emplace(key, now).first->second;
    since = std::min(since, now);  // the clock may have been set back
    if (now.value - since.value < kind_of(reading.rule).patience) return;
    const Alert alert{.rule = reading.rule,
                      .subject = reading.subject,
                      .value = reading.value,
                      .threshold = state.threshold,
                      .raised_at = now,
                      .last_at = now};
    open_.emplace(key, alert);
    unwritten_.push_back({alert, true});
    platform::log(platform::Level::warn, "alert raised",
                  {{"rule", name_of(alert.rule)},
                   {"subject", alert.subject},
                   {"value", alert.value},
                   {"threshold", alert.threshold}});
}

void Alerts::recover_others(const std::set<Key>& bad, const std::set<Rule>& unknown, Instant now) {
    for (auto one = open_.begin(); one != open_.end();) {
        if (unknown.contains(one->first.first)) well_since_.erase(one->first);
        if (bad.contains(one->first) || unknown.contains(one->first.first)) {
            ++one;
            continue;
        }
        auto& since = well_since_.emplace(one->first, now).first->second;
        since = std::min(since, now);
        if (now.value - since.value < calm) {
            ++one;
            continue;
        }
        one->second.recovered_at = now;
        unwritten_.push_back({one->second, false});
        platform::log(platform::Level::info, "alert recovered",
                      {{"rule", name_of(one->first.first)}, {"subject", one->first.second}});
        well_since_.erase(one->first);
        one = open_.erase(one);
    }
}

// What could not be written waits, in order: a recovery is written after its alert.
bool Alerts::write_news(Instant now) {
    std::vector<News> news;
    std::vector<Alert> standing;
    {
        std::lock_guard guard(mutex_);
        news = unwritten_;
        if (now.value - refreshed_at_.value >= refresh || now < refreshed_at_)
            for (const auto& [key, alert] : open_)
                if (alert.id.value) standing.push_back(alert);
    }
    if (news.empty() && standing.empty()) return true;
    try {
        database_.write(Caller::inside("system"), [&](Session& session) {
            session.housekeeping([&] {
                for (auto& one : news) write_one(session, one);
                for (const auto& one : standing)
                    session.run(R"sql(update alerts set value = ?, last_at = ? where id = ?)sql",
                                one.value, one.last_at, one.id);
            });
        });
    } catch (const std::exception& fault) {
        platform::log(platform::Level::warn, "alerts wait to be kept", {{"fault", fault.what()}});
        // The screens hear of a dying disk at once, not when it is mended.
        const auto untold = static_cast<std::ptrdiff_t>(std::min(told_directly_, news.size()));
        tell_screens({news.begin() + untold, news.end()});
        told_directly_ = news.size();
        return false;
    }
    refreshed_at_ = now;
    told_directly_ = 0;
    learn_ids(news);
    return true;
}

void Alerts::write_one(Session& session, News& news) const {
    auto& alert = news.alert;
    if (news.raised) {
        const auto id =
            session.value<std::int64_t>(R"sql(
            insert into alerts (rule, subject, value, threshold, raised_at, last_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (rule, subject) where recovered_at is null
            do update set value = ?3, threshold = ?4, last_at = ?6
            returning id
        )sql",
                                        alert.rule, alert.subject, alert.value, alert.threshold,
                                        alert.raised_at, alert.last_at);
        alert.id = AlertId{*id};
    } else {
        const auto id = session.value<std::int64_t>(R"sql(
            update alerts set recovered_at = ?3, last_at = ?4, value = ?5
            where rule = ?1 and subject = ?2 and recovered_at is null returning id
        )sql",
                                                    alert.rule, alert.subject, alert.recovered_at,
                                                    alert.last_at, alert.value);
        alert.id = AlertId{id.value_or(0)};
        // A few at a time: a clock gone wrong must not end all history at once.
        session.run(R"sql(
            delete from alerts where id in (
                select id from alerts where raised_at < ? and recovered_at is not null
                order by raised_at limit 2)
        )sql",
                    Instant{session.now().value - past_stays});
    }
    put_messages(session, news);
    session.announce(event_of(alert, news.raised));
}

void Alerts::put_messages(Session& session, const News& news) const {
    const std::string kind = news.raised ? "alert.raised" : "alert.recovered";
    for (const auto& address : addresses_)
        messages::put(session, {.key = kind + "/" + write(news.alert.id) + "/" + address,
                                .kind = kind,
                                .to = {.address = address},
                                .entity = "alert",
                                .entity_id = news.alert.id.value,
                                .params = json::serialize(params_of(session, news.alert)),
                                .due_at = session.now()});
}

void Alerts::tell_screens(const std::vector<News>& news) const {
    std::vector<Event> events;
    for (const auto& one : news) events.push_back(event_of(one.alert, one.raised));
    if (!events.empty()) database_.on_events(std::move(events));
}

void Alerts::learn_ids(const std::vector<News>& written) {
    std::lock_guard guard(mutex_);
    for (const auto& one : written)
        if (const auto found = open_.find({one.alert.rule, one.alert.subject});
            one.raised && found != open_.end())
            found->second.id = one.alert.id;
    unwritten_.clear();
}

std::vector<Alert> Alerts::open() const {
    std::vector<Alert> all;
    {
        std::lock_guard guard(mutex_);
        for (const auto& [key, alert] : open_) all.push_back(alert);
    }
    worst_first(all);
    return all;
}

Routes alert_routes() {
    return {
        route("GET", "/alerts", Can::see_system, overview, "What is wrong now, and what was")
            .slow(),
        route("POST", "/alerts/{id}/acknowledge", Can::manage_clinic, acknowledge,
              "Say that an alert was seen: its banner goes"),
        route("GET", "/alerts/rules", Can::see_system, rules, "The rules of alerts"),
        route("PATCH", "/alerts/rules/{rule}", Can::manage_clinic, change,
              "Change a rule's threshold, or switch it off"),
    };
}
}  // namespace clinic::operations
