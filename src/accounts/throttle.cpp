#include "accounts/throttle.h"
#include "core/problem.h"
#include <algorithm>
namespace clinic::accounts {
namespace {
/// How many failures are free, when they are forgotten, and how the waits behind them grow.
struct Pace {
    std::int64_t free, fades_after, first_wait, longest_wait;
};
constexpr Pace of_a_name{3, 15 * minute, second, 30 * second};
// A whole clinic may sit behind one address, so it is more patient than a name.
constexpr Pace of_an_address{20, 15 * minute, second, 30 * second};
// Six digits are few: three of a million fit, so half a minute each would be found out in weeks.
constexpr Pace of_a_code{9, 24 * hour, 10 * minute, 10 * minute};

struct Failures {
    std::int64_t failures;
    Instant wait_until, last_at;
};
BOOST_DESCRIBE_STRUCT(Failures, (), (failures, wait_until, last_at))

Blob source(Session& session, std::string_view kind, const std::string& what) {
    return {session.keys().digest(Purpose::throttle, std::string(kind) + lower_ascii(what))};
}

std::int64_t wait_left(Session& session, const Blob& from, const Pace& pace) {
    const auto until = session.value<std::int64_t>(
        R"sql(select wait_until from login_failures where source = ?)sql", from);
    const auto left = until.value_or(0) - session.now().value;
    // Longer than anybody is made to wait: the clock was set back, which must not lock anyone out.
    return left > pace.longest_wait ? 0 : left;
}

void refuse_early(Session& session, const Blob& from) {
    const auto left = wait_left(session, from, of_a_name);
    if (left <= 0) return;
    const auto seconds = (left + second - 1) / second;
    throw Problem(
        429, "too-many-attempts",
        "Too many attempts. Wait " + std::to_string(seconds) + " seconds, then try again.")
        .about("seconds", seconds);
}

void count(Session& session, const Blob& from, const Pace& pace) {
    const auto known = session.first<Failures>(
        R"sql(select failures, wait_until, last_at from login_failures where source = ?)sql", from);
    const bool faded = !known || session.now().value - known->last_at.value > pace.fades_after;
    const std::int64_t failures = faded ? 1 : known->failures + 1;
    const auto over = std::clamp<std::int64_t>(failures - pace.free, 0, 6);
    const auto wait = over ? std::min(pace.first_wait << (over - 1), pace.longest_wait) : 0;
    session.run(
        R"sql(
            insert into login_failures (source, failures, wait_until, last_at) values (?, ?, ?, ?)
            on conflict (source) do update set failures = excluded.failures,
                wait_until = excluded.wait_until, last_at = excluded.last_at
        )sql",
        from, failures, session.now().value + wait, session.now());
    session.run(R"sql(delete from login_failures where last_at < ?)sql",
                session.now().value - of_a_code.fades_after);
}

// Who signed in from this browser before has a count of their own there, which no stranger's
// guesses touch.
bool knows_browser(Session& session, const std::string& username) {
    return !session.caller().device.empty() &&
           session.exists(R"sql(
               select 1 from sessions s join users u on u.id = s.user_id
               where s.device_digest = ? and u.username = ?
           )sql",
                          Blob{session.caller().device}, username);
}
Blob known_source(Session& session, const std::string& username) {
    return source(session, "browser:", hex(session.caller().device) + ":" + username);
}

Blob code_source(Session& session, const std::string& username) {
    return source(session, "code:", username);
}

void forget(Session& session, const Blob& from) {
    session.housekeeping(
        [&] { session.run(R"sql(delete from login_failures where source = ?)sql", from); });
}
}  // namespace

void begin_guess(Session& session, const std::string& username) {
    session.housekeeping([&] {
        if (knows_browser(session, username)) {
            const auto own = known_source(session, username);
            refuse_early(session, own);
            return count(session, own, of_a_name);
        }
        const auto name = source(session, "name:", username);
        const auto address = source(session, "address:", session.caller().remote);
        refuse_early(session, name);
        if (!session.caller().remote.empty()) refuse_early(session, address);
        count(session, name, of_a_name);
        if (!session.caller().remote.empty()) count(session, address, of_an_address);
    });
}

void forget_guesses(Session& session, const std::string& username) {
    forget(session, source(session, "name:", username));
    forget(session, code_source(session, username));
}

void begin_code(Session& session, const std::string& username) {
    if (knows_browser(session, username)) return;
    const auto left = wait_left(session, code_source(session, username), of_a_code);
    if (left <= 0) return;
    const auto minutes = (left + minute - 1) / minute;
    throw Problem(429, "too-many-codes",
                  "Ten or more wrong codes in a row. Wait " + std::to_string(minutes) +
                      " minutes, or sign in with a browser you have used before.")
        .about("minutes", minutes);
}

void code_was_wrong(Session& session, const std::string& username) {
    if (knows_browser(session, username)) return;
    session.housekeeping([&] { count(session, code_source(session, username), of_a_code); });
}

void code_was_right(Session& session, const std::string& username) {
    if (!knows_browser(session, username)) forget(session, code_source(session, username));
}

void guess_was_right(Session& session, const std::string& username) {
    if (knows_browser(session, username)) return forget(session, known_source(session, username));
    forget(session, source(session, "name:", username));
    session.housekeeping([&] {
        session.run(
            R"sql(
                update login_failures set failures = failures - 1, wait_until = ?2
                where source = ?1 and failures > 0
            )sql",
            source(session, "address:", session.caller().remote), session.now());
    });
}
}  // namespace clinic::accounts
