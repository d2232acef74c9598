#include "accounts/throttle.h"
#include "core/problem.h"
#include <algorithm>
namespace clinic::accounts {
namespace {
constexpr std::int64_t fades_after = 15 * minute, longest_wait = 30 * second;
// A whole clinic may sit behind one address, so it is more patient than a name.
constexpr std::int64_t free_guesses_of_a_name = 3, free_guesses_of_an_address = 20;

struct Failures {
    std::int64_t failures;
    Instant wait_until, last_at;
};
BOOST_DESCRIBE_STRUCT(Failures, (), (failures, wait_until, last_at))

Blob source(Session& session, std::string_view kind, const std::string& what) {
    return {session.keys().digest(Purpose::throttle, std::string(kind) + lower_ascii(what))};
}

void refuse_early(Session& session, const Blob& from) {
    const auto until = session.value<std::int64_t>(
        R"sql(select wait_until from login_failures where source = ?)sql", from);
    const auto left = until.value_or(0) - session.now().value;
    // Longer than anybody is made to wait: the clock was set back, which must not lock anyone out.
    if (left <= 0 || left > longest_wait) return;
    const auto seconds = (left + second - 1) / second;
    throw Problem(
        429, "too-many-attempts",
        "Too many attempts. Wait " + std::to_string(seconds) + " seconds, then try again.")
        .about("seconds", seconds);
}

void count(Session& session, const Blob& from, std::int64_t free) {
    const auto known = session.first<Failures>(
        R"sql(select failures, wait_until, last_at from login_failures where source = ?)sql", from);
    const bool faded = !known || session.now().value - known->last_at.value > fades_after;
    const std::int64_t failures = faded ? 1 : known->failures + 1;
    const auto over = std::clamp<std::int64_t>(failures - free, 0, 6);
    const auto wait = over ? std::min(second << (over - 1), longest_wait) : 0;
    session.run(
        R"sql(
            insert into login_failures (source, failures, wait_until, last_at) values (?, ?, ?, ?)
            on conflict (source) do update set failures = excluded.failures,
                wait_until = excluded.wait_until, last_at = excluded.last_at
        )sql",
        from, failures, session.now().value + wait, session.now());
    session.run(R"sql(delete from login_failures where last_at < ?)sql",
                session.now().value - fades_after);
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
            return count(session, own, free_guesses_of_a_name);
        }
        const auto name = source(session, "name:", username);
        const auto address = source(session, "address:", session.caller().remote);
        refuse_early(session, name);
        if (!session.caller().remote.empty()) refuse_early(session, address);
        count(session, name, free_guesses_of_a_name);
        if (!session.caller().remote.empty()) count(session, address, free_guesses_of_an_address);
    });
}

void forget_guesses(Session& session, const std::string& username) {
    forget(session, source(session, "name:", username));
}

void guess_was_right(Session& session, const std::string& username) {
    if (knows_browser(session, username)) return forget(session, known_source(session, username));
    forget_guesses(session, username);
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
