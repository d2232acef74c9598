#include "accounts/sessions.h"
#include "accounts/passwords.h"
#include "accounts/presence.h"
#include "accounts/second_factor.h"
#include "accounts/throttle.h"
#include "api/cookies.h"
namespace clinic::accounts {
namespace {
constexpr std::int64_t device_lasts = 400LL * 24 * hour;  // as long as browsers keep a cookie
constexpr std::int64_t seen_every = 20 * second;
constexpr std::size_t token_bytes = 32, most_user_agent = 200;
constexpr std::string_view token_prefix = "clinicd_";

struct Holder {
    SessionId id;
    UserId user_id;
    std::string display_name;
    std::vector<Role> roles;
    std::optional<Instant> locked_at;
    std::optional<std::int64_t> locks_after;
    Instant created_at, last_seen_at, expires_at;
    bool must_enrol;
};
BOOST_DESCRIBE_STRUCT(Holder, (),
                      (id, user_id, display_name, roles, locked_at, locks_after, created_at,
                       last_seen_at, expires_at, must_enrol))

struct SessionRow {
    SessionId id;
    UserId user_id;
    Instant expires_at;
    std::optional<Instant> locked_at;
    bool has_pin, must_enrol;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, user_id, expires_at, locked_at, has_pin, must_enrol))

struct Person {
    UserId id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, display_name))

struct ListedSession {
    SessionId id;
    Person user;
    Instant created_at, last_seen_at, expires_at;
    std::string remote, user_agent;
    bool locked, current;
};
BOOST_DESCRIBE_STRUCT(ListedSession, (),
                      (id, user, created_at, last_seen_at, expires_at, remote, user_agent, locked,
                       current))
struct ListedRow {
    SessionId id;
    UserId user_id;
    std::string display_name;
    Instant created_at, last_seen_at, expires_at;
    std::string remote, user_agent;
    std::optional<Instant> locked_at;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (),
                      (id, user_id, display_name, created_at, last_seen_at, expires_at, remote,
                       user_agent, locked_at))

struct IdleSession {
    SessionId id;
    Blob token_digest;
    std::int64_t locks_after;
};
BOOST_DESCRIBE_STRUCT(IdleSession, (), (id, token_digest, locks_after))
struct EndedSession {
    SessionId id;
};
BOOST_DESCRIBE_STRUCT(EndedSession, (), (id))

struct Account {
    UserId id;
    std::string display_name, password_hash;
    bool disabled;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, display_name, password_hash, disabled))

// What a client calls itself, as far as it may stand in an answer: header bytes need not be UTF-8.
std::string agent_name(std::string_view said) {
    std::string name(said.substr(0, most_user_agent));
    std::erase_if(name, [](char c) { return c < ' ' || c > '~'; });
    return name;
}

Blob token_digest(Session& session, std::string_view token) {
    return {session.keys().digest(Purpose::token, token)};
}

/// Whose token it is, from memory until a session, a user or a role changes.
std::shared_ptr<const std::optional<Holder>> holder_of(Session& session, const Blob& digest) {
    const auto look_up = [&] {
        return session.first<Holder>(R"sql(
            select s.id, s.user_id, u.display_name, s.locked_at, s.locks_after, s.created_at,
                   s.last_seen_at, s.expires_at, s.must_enrol,
                   (select json_group_array(role) from user_roles where user_id = u.id) as roles
            from sessions s join users u on u.id = s.user_id
            where s.token_digest = ? and s.ended_at is null and not u.disabled)sql",
                                     digest);
    };
    // What nobody holds is not kept: strangers could send any number of those.
    const auto room = [](const std::optional<Holder>& found) { return found ? sizeof(Holder) : 0; };
    return session.remembered(MemoryOf::sessions, "session " + digest.value, look_up, room);
}

// A browser gets its cookies; its device cookie stays what it was.
std::vector<std::string> cookies_for(const Client& client, const std::string& token,
                                     const std::string& device, std::int64_t lasts) {
    if (!client.over_cookie) return {};
    return {set_cookie(session_cookie, token, client.secure, lasts / second),
            set_cookie(device_cookie, device, client.secure, device_lasts / second)};
}

bool is_idle(Session& session, const Holder& holder, const Blob& digest) {
    if (!holder.locks_after) return false;
    const auto seen = std::max(holder.last_seen_at, presence().last(digest.value));
    return session.now().value - seen.value > *holder.locks_after;
}

WithCookies<StartedSession> told(Session& session, SessionId id, const std::string& token,
                                 const Client& client, const std::string& device) {
    const auto open = find_session(session, id);
    return {{token, id, open.expires_at, open.user, open.permissions, open.locked, open.has_pin,
             open.must_enrol},
            cookies_for(client, token, device, open.expires_at.value - session.now().value),
            201};
}

// The password was right; the code must be too.
WithCookies<StartedSession> start_with_code(Aside aside, const std::string& name,
                                            const std::optional<Text<16>>& code,
                                            const Client& client) {
    const auto id = *aside.caller.user;
    std::optional<WithCookies<StartedSession>> started;
    const auto proof = aside.write([&](Session& session) {
        if (code) begin_code(session, name);
        const auto judged = prove_second_factor(session, id, code);
        if (judged == Proof::wrong) {
            session.record("session.refused", "user", id.value);
            code_was_wrong(session, name);
        }
        if (judged != Proof::fits) return judged;
        guess_was_right(session, name);
        if (code) code_was_right(session, name);
        started = start_session(session, id, client);
        return judged;
    });
    if (proof == Proof::needed)
        throw Problem(401, "totp-needed", "Enter the code from your phone too.");
    if (proof == Proof::wrong)
        throw Problem(401, "wrong-code", "That code is not right, or was used already.");
    return *started;
}

WithCookies<StartedSession> sign_in(Aside& aside, const Credentials& given, const Client& client) {
    const auto& name = given.username.value;
    const auto account = aside.write([&](Session& session) {
        begin_guess(session, name);
        return session.first<Account>(
            R"sql(
                select id, display_name, password_hash, disabled from users where username = ?
            )sql",
            name);
    });
    const bool fits = password_fits(given.password, account ? account->password_hash : "");
    if (!fits || account->disabled) {
        aside.write([&](Session& session) {
            session.record("session.refused", "user", account ? account->id.value : 0);
        });
        throw Problem(401, "wrong-password", "The username or the password is not right.");
    }
    // From here on it is their own act.
    auto known = aside.caller;
    known.user = account->id;
    known.name = account->display_name;
    Aside own(aside.database, known);
    keep_cost_of_today(own, account->id, account->password_hash, given.password);
    return start_with_code(own, name, given.totp, client);
}

OpenSession current(Session& session) {
    if (!session.caller().session) throw not_found("session");
    auto open = find_session(session, *session.caller().session);
    open.locked = session.caller().locked;
    return open;
}

// `admit` has taken note.
void seen(Session& session) {
    if (!session.caller().session) throw not_found("session");
}

WithCookies<route_details::Nothing> sign_out(Session& session, const Client& client) {
    if (session.caller().session) end_session(session, *session.caller().session);
    std::vector<std::string> cookies;
    if (client.over_cookie) cookies = {set_cookie(session_cookie, "", client.secure, 0)};
    return {{}, cookies};
}

Page<ListedSession> list_sessions(Session& session) {
    const auto rows = session.all<ListedRow>(
        R"sql(
        select s.id, s.user_id, u.display_name, s.created_at, s.last_seen_at, s.expires_at,
               s.remote, s.user_agent, s.locked_at
        from sessions s join users u on u.id = s.user_id
        where s.ended_at is null and s.expires_at > ?1 and (?2 or s.user_id = ?3)
        order by s.id desc limit 200 -- scans: only the open ones
    )sql",
        session.now(), may(session.caller(), Can::manage_users), session.caller().user);
    Page<ListedSession> page;
    for (const auto& row : rows)
        page.items.push_back({row.id,
                              {row.user_id, row.display_name},
                              row.created_at,
                              row.last_seen_at,
                              row.expires_at,
                              row.remote,
                              row.user_agent,
                              row.locked_at.has_value(),
                              row.id == session.caller().session});
    return page;
}

void revoke(Session& session, SessionId id) {
    const auto owner = session.value<UserId>(
        R"sql(select user_id from sessions where id = ? and ended_at is null)sql", id);
    const bool own = owner && owner == session.caller().user;
    // Another's session looks like none to who may not manage it.
    if (!owner || (!own && !may(session.caller(), Can::manage_users))) throw not_found("session");
    end_session(session, id);
}
void lock_idle(Session& session) {
    const auto idle = session.all<IdleSession>(R"sql(
        select id, token_digest, locks_after from sessions
        where ended_at is null and locked_at is null
          and last_seen_at + locks_after < ?1 -- scans: only the open ones
    )sql",
                                               session.now());
    for (const auto& one : idle) {
        const auto seen = presence().last(one.token_digest.value);
        if (session.now().value - seen.value <= one.locks_after) continue;
        lock_session(session, one.id);
    }
}
}  // namespace

void lock_session(Session& session, SessionId id) {
    session.run(R"sql(update sessions set locked_at = ?2 where id = ?1 and locked_at is null)sql",
                id, session.now());
    session.record("session.locked", "session", id.value);
    session.drop_streams(id);
}

void admit(Session& session, Caller& caller, const Client& client) {
    if (!client.device_token.empty())
        caller.device = token_digest(session, client.device_token).value;
    if (!client.session_token.starts_with(token_prefix)) return;
    const auto digest = token_digest(session, client.session_token);
    const auto kept = holder_of(session, digest);
    const auto& holder = *kept;
    const auto now = session.now();
    // One made while the clock ran far ahead is worth nothing once it is right again.
    if (!holder || holder->expires_at <= now || holder->created_at.value >= now.value + 24 * hour)
        return;
    caller.user = holder->user_id;
    caller.session = holder->id;
    caller.name = holder->display_name;
    caller.locked = holder->locked_at || is_idle(session, *holder, digest);
    caller.permissions = holder->must_enrol ? bit(Can::signed_in) : permission_bits(holder->roles);
    if (caller.locked) return;
    // A browser reads by itself as long as it is open; a program reads because it works.
    if (!client.over_cookie) presence().note(digest.value, session.now());
    if (session.may_write() && session.now().value - holder->last_seen_at.value > seen_every)
        session.housekeeping([&] {
            session.run(R"sql(update sessions set last_seen_at = ?2 where id = ?1)sql", holder->id,
                        session.now());
        });
}

OpenSession find_session(Session& session, SessionId id) {
    const auto row = session.first<SessionRow>(R"sql(
        select id, user_id, expires_at, locked_at, pin_digest is not null as has_pin, must_enrol
        from sessions where id = ? and ended_at is null
    )sql",
                                               id);
    if (!row) throw not_found("session");
    const auto user = find_user(session, row->user_id);
    return {row->id,
            row->expires_at,
            {user.id, user.username, user.display_name, user.roles, user.language},
            permission_names(row->must_enrol ? bit(Can::signed_in) : permission_bits(user.roles)),
            row->locked_at.has_value(),
            row->has_pin,
            row->must_enrol};
}

WithCookies<StartedSession> start_session(Session& session, UserId user, const Client& client,
                                          std::int64_t lasts) {
    const auto token = std::string(token_prefix) + base64url(session.random(token_bytes));
    std::string device(client.device_token);
    if (device.empty() && client.over_cookie) device = base64url(session.random(token_bytes));
    std::optional<Blob> digest;
    if (!device.empty()) digest = token_digest(session, device);
    const bool of_a_person = lasts <= staff_session_lasts;
    session.run(
        R"sql(
            insert into sessions (user_id, token_digest, device_digest, created_at, last_seen_at,
                                  expires_at, remote, user_agent, must_enrol, locks_after)
            values (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8,
                    case when ?9 then (select lock_after_minutes from clinic) * 60000 end)
        )sql",
        user, token_digest(session, token), digest, session.now(), session.now().value + lasts,
        session.caller().remote, agent_name(client.user_agent),
        of_a_person && must_enrol(session, user), of_a_person);
    const SessionId id{session.connection().database.getLastInsertRowid()};
    session.run(R"sql(update users set last_login_at = ?2 where id = ?1)sql", user, session.now());
    session.record("session.started", "user", user.value, RawJson{}, id);
    return told(session, id, token, client, device);
}

WithCookies<StartedSession> renew_session(Session& session, SessionId id, const Client& client) {
    const auto token = std::string(token_prefix) + base64url(session.random(token_bytes));
    session.run(
        R"sql(
            update sessions set token_digest = ?2, locked_at = null, pin_failures = 0,
                                last_seen_at = ?3
            where id = ?1
        )sql",
        id, token_digest(session, token), session.now());
    session.record("session.unlocked", "session", id.value);
    return told(session, id, token, client, std::string(client.device_token));
}

void end_session(Session& session, SessionId id) {
    const int ended =
        session.run(R"sql(update sessions set ended_at = ?2 where id = ?1 and ended_at is null)sql",
                    id, session.now());
    if (!ended) throw not_found("session");
    session.record("session.ended", "session", id.value);
    session.drop_streams(id);
}

void end_expired_sessions(Session& session) {
    session.housekeeping([&] {
        const auto ended = session.all<EndedSession>(R"sql(
            update sessions set ended_at = ?1 where ended_at is null and expires_at <= ?1
            returning id -- scans: only the open ones
        )sql",
                                                     session.now());
        for (const auto& one : ended) session.drop_streams(one.id);
    });
}

void tidy_sessions(Database& database) {
    const auto system = Caller::inside("system");
    bool due = false;  // else the disk would be written to for nothing
    database.read(system, [&](Session& session) {
        due = session.exists(R"sql(
            select 1 from sessions
            where ended_at is null
              and (expires_at <= ?1
                   or locked_at is null and last_seen_at + locks_after < ?1) -- scans: open ones
            limit 1
        )sql",
                             session.now());
    });
    if (!due) return;
    database.write(system, [](Session& session) {
        end_expired_sessions(session);
        lock_idle(session);
    });
}

Routes lock_routes();  // locks.cpp

Routes session_routes() {
    using enum Can;
    Routes all{
        route("POST", "/sessions", anyone, sign_in, "Sign in"),
        route("GET", "/sessions/current", signed_in, current, "Who is signed in").while_locked(),
        route("DELETE", "/sessions/current", signed_in, sign_out, "Sign out").while_locked(),
        route("POST", "/sessions/current/seen", signed_in, seen, "Somebody is at this screen"),
        route("GET", "/sessions", signed_in, list_sessions, "List open sessions"),
        route("DELETE", "/sessions/{id}", signed_in, revoke, "End a session"),
    };
    for (auto& one : lock_routes()) all.push_back(std::move(one));
    return all;
}
}  // namespace clinic::accounts
