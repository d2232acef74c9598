#include "operations/tracker.h"
#include "core/keys.h"
#include "core/version.h"
#include "platform/process.h"
#include <condition_variable>
namespace clinic::operations {
namespace {
using namespace std::chrono_literals;
constexpr auto look_again = 5s;
constexpr std::int64_t first_wait = 30 * second, longest_wait = 6 * hour, wrong_dsn_wait = hour;

bool is_plain(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
    });
}

/// A value every report carries, as https://develop.sentry.dev/sdk/data-model/event-payloads/ has
/// it. A tracker drops a second report of the same event_id.
std::string event_of(Session& session, const Error& error) {
    json::object event{
        {"event_id", hex(session.random(16))},
        {"timestamp", to_text(error.last_at)},
        {"platform", "other"},
        {"level", "error"},
        {"logger", "clinicd"},
        {"release", "clinicd@" + error.release},
        {"transaction", error.source},
        {"fingerprint", json::array{error.source, error.message}},
        {"exception",
         {{"values", json::array{{{"type", error.source}, {"value", error.message}}}}}},
        {"extra", {{"count", error.count}, {"first_at", to_text(error.first_at)}}}};
    if (!error.request_id.empty()) event["tags"] = {{"request_id", error.request_id}};
    return json::serialize(event);
}

/// Headers and one item, each JSON on a line of its own; the item's length is in bytes.
std::string envelope_of(const std::string& event, Instant now) {
    const auto event_id = json::parse(event).at("event_id");
    return json::serialize(json::object{{"event_id", event_id}, {"sent_at", to_text(now)}}) + "\n" +
           json::serialize(json::object{
               {"type", "event"}, {"length", event.size()}, {"content_type", "application/json"}}) +
           "\n" + event + "\n";
}

std::int64_t retry_after(const OutgoingAnswer& answer) {
    const auto field = answer.header("retry-after");
    std::int64_t seconds = 0;
    const auto [end, fault] = std::from_chars(field.begin(), field.end(), seconds);
    const bool said = fault == std::errc{} && end == field.end();
    return std::clamp(said ? seconds * second : minute, second, longest_wait);
}
}  // namespace

std::optional<Dsn> Dsn::parse(std::string_view text) {
    const auto scheme_end = text.find("://");
    if (scheme_end == text.npos) return std::nullopt;
    const auto scheme = text.substr(0, scheme_end);
    if (scheme != "https" && scheme != "http") return std::nullopt;
    auto rest = text.substr(scheme_end + 3);
    const auto at = rest.find('@');
    const auto slash = rest.rfind('/');
    if (at == rest.npos || slash == rest.npos || slash < at) return std::nullopt;
    const auto key = rest.substr(0, rest.substr(0, at).find(':'));  // old ones carry a secret too
    const auto server = rest.substr(at + 1, slash - at - 1);
    const auto project = rest.substr(slash + 1);
    const auto host = server.substr(0, server.find('/'));
    if (!is_plain(key.substr(0, at)) || !is_plain(project) || host.empty() ||
        host.find_first_of("@?# ") != host.npos)
        return std::nullopt;
    const auto path = server.substr(host.size());
    return Dsn{std::string(scheme) + "://" + std::string(host) + std::string(path) + "/api/" +
                   std::string(project) + "/envelope/",
               std::string(key.substr(0, at))};
}

void Tracker::put(Session& session, const Error& error) {
    session.run(R"sql(
        insert into error_reports (error_id, event, due_at) values (?1, ?2, ?3)
        on conflict (error_id) do update set event = ?2
    )sql",
                error.id, event_of(session, error), session.now());
}

BOOST_DESCRIBE_STRUCT(Tracker::Due, (), (error_id, event, attempts))

std::optional<Tracker::Due> Tracker::next_due() {
    std::optional<Due> due;
    database_.read(Caller::inside("system"), [&](Session& session) {
        due = session.first<Due>(R"sql(
            select error_id, event, attempts from error_reports
            where due_at <= ? order by due_at limit 1
        )sql",
                                 session.now());
    });
    return due;
}

int Tracker::send_due(std::stop_token stop) {
    int arrived = 0;
    while (!stop.stop_requested()) {
        const auto due = next_due();
        if (!due || !send_one(*due, stop)) break;
        ++arrived;
    }
    return arrived;
}

bool Tracker::send_one(const Due& due, std::stop_token stop) {
    const auto now = database_.environment()->surroundings.now();
    const std::string client = "clinicd/" + std::string(program_version());
    OutgoingAnswer answer;
    try {
        answer = outgoing_.send({.url = dsn_.endpoint,
                                 .headers = {{"Content-Type", "application/x-sentry-envelope"},
                                             {"User-Agent", client},
                                             {"X-Sentry-Auth",
                                              "Sentry sentry_version=7, "
                                              "sentry_client=" +
                                                  client + ", sentry_key=" + dsn_.key}},
                                 .body = envelope_of(due.event, now)},
                                stop);
    } catch (const OutgoingFault& fault) {
        if (fault.code == "stopped") return false;
        try_later(due, first_wait << std::min<std::int64_t>(due.attempts, 10), fault.what());
        return false;
    }
    if (answer.status < 300) {
        done_with(due, std::nullopt);
        ++sent_;
        return true;
    }
    const auto said = "The error tracker answered " + std::to_string(answer.status) + ".";
    if (answer.status == 413) {  // it will never take this one
        done_with(due, said);
    } else if (answer.status == 429 || answer.status >= 500) {
        try_later(due, retry_after(answer), said);
    } else {
        try_later(due, wrong_dsn_wait, said + " Check SENTRY_DSN: key and project.");
    }
    return false;
}

void Tracker::try_later(const Due& due, std::int64_t milliseconds, const std::string& fault) {
    const auto wait = std::clamp(milliseconds, second, longest_wait);
    database_.write(Caller::inside("system"), [&](Session& session) {
        session.housekeeping([&] {
            session.run(R"sql(
                update error_reports set due_at = ?1, attempts = attempts + 1 where error_id = ?2
            )sql",
                        Instant{session.now().value + wait}, due.error_id);
            // The others go the same way: asking for each would only be refused as often.
            session.run(R"sql(update error_reports set due_at = ?1 where due_at < ?1)sql",
                        Instant{session.now().value + wait});
        });
    });
    std::lock_guard guard(mutex_);
    if (fault_ != fault)
        platform::log(platform::Level::warn, "errors do not reach the tracker",
                      {{"fault", fault}, {"again_in_seconds", wait / second}});
    fault_ = fault;
}

// A newer report of the same error may have taken its place meanwhile: that one stays.
void Tracker::done_with(const Due& due, const std::optional<std::string>& fault) {
    database_.write(Caller::inside("system"), [&](Session& session) {
        session.housekeeping([&] {
            session.run(R"sql(delete from error_reports where error_id = ? and event = ?)sql",
                        due.error_id, due.event);
        });
    });
    std::lock_guard guard(mutex_);
    fault_ = fault;
}

void Tracker::start() {
    if (thread_.joinable()) return;
    thread_ = std::jthread([this](std::stop_token stop) {
        platform::name_thread("error-tracker");
        std::mutex mutex;
        std::condition_variable_any time_to_look;
        std::unique_lock guard(mutex);
        do {
            const platform::LogScope scope(platform::LogContext::for_job("error-tracker"));
            try {
                send_due(stop);
            } catch (const std::exception& fault) {  // the database: an alert tells of that
                platform::log(platform::Level::warn, "error reports wait",
                              {{"fault", fault.what()}});
            }
        } while (
            !time_to_look.wait_for(guard, stop, look_again, [&] { return stop.stop_requested(); }));
    });
}

Tracker::State Tracker::state(Session& session) const {
    State state{.waiting = session
                               .value<std::int64_t>(
                                   R"sql(select count(*) from error_reports  -- scans: 500 at most
                                   )sql")
                               .value_or(0),
                .sent = sent_};
    std::lock_guard guard(mutex_);
    state.fault = fault_;
    return state;
}
}  // namespace clinic::operations
