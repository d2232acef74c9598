#include "accounts/passwords.h"
#include "accounts/sessions.h"
#include "accounts/throttle.h"
#include "api/cookies.h"
#include <algorithm>
namespace clinic::accounts {
namespace {
constexpr std::int64_t most_pin_failures = 5;

/// 4 to 8 digits.
struct Pin {
    std::string value;
};
struct NewPin {
    Pin pin;
};
BOOST_DESCRIBE_STRUCT(NewPin, (), (pin))
struct NewUnlock {
    std::optional<Pin> pin;
    std::optional<Password> password;
};
BOOST_DESCRIBE_STRUCT(NewUnlock, (), (pin, password))

struct Tile {
    SessionId session_id;
    UserId user_id;
    std::string display_name;
    bool locked, has_pin;
};
BOOST_DESCRIBE_STRUCT(Tile, (), (session_id, user_id, display_name, locked, has_pin))

struct Locked {
    UserId user_id;
    std::string username, password_hash;
    std::optional<Blob> pin_digest, device_digest;
    std::int64_t pin_failures;
};
BOOST_DESCRIBE_STRUCT(Locked, (),
                      (user_id, username, password_hash, pin_digest, device_digest, pin_failures))
}  // namespace
}  // namespace clinic::accounts

namespace clinic {
template <>
struct Shape<accounts::Pin> {
    static MaybeFault read(const json::value& v, accounts::Pin& out) {
        const auto* s = v.if_string();
        const std::string text = s ? std::string(s->data(), s->size()) : "";
        if (text.size() < 4 || text.size() > 8 || digits_of(text) != text)
            return Fault{"not-a-pin", "must be 4 to 8 digits"};
        out.value = text;
        return {};
    }
    static json::value schema() { return {{"type", "string"}, {"pattern", "^[0-9]{4,8}$"}}; }
};
}  // namespace clinic

namespace clinic::accounts {
namespace {
Blob pin_digest(Session& session, SessionId id, const Pin& pin) {
    return {session.keys().digest(Purpose::pin, std::to_string(id.value) + ":" + pin.value)};
}

void set_pin(Session& session, const NewPin& wanted) {
    if (!session.caller().session) throw not_found("session");
    const auto id = *session.caller().session;
    session.run(R"sql(update sessions set pin_digest = ?2, pin_failures = 0 where id = ?1)sql", id,
                pin_digest(session, id, wanted.pin));
    session.record("session.pin-set", "session", id.value);
}

void lock(Session& session) {
    if (!session.caller().session) throw not_found("session");
    lock_session(session, *session.caller().session);
}

std::optional<Locked> find_locked(Session& session, SessionId id) {
    return session.first<Locked>(R"sql(
        select s.user_id, u.username, u.password_hash, s.pin_digest, s.device_digest,
               s.pin_failures
        from sessions s join users u on u.id = s.user_id
        where s.id = ? and s.ended_at is null and s.expires_at > ? and not u.disabled
    )sql",
                                 id, session.now());
}

/// True when the PIN fits. A wrong one is counted; the fifth ends the session.
bool pin_fits(Session& session, SessionId id, const Locked& locked, const Pin& pin) {
    if (locked.pin_digest &&
        same_bytes(locked.pin_digest->value, pin_digest(session, id, pin).value))
        return true;
    session.run(R"sql(update sessions set pin_failures = pin_failures + 1 where id = ?)sql", id);
    session.record("session.wrong-pin", "session", id.value);
    if (locked.pin_failures + 1 >= most_pin_failures) end_session(session, id);
    return false;
}

Problem wrong_pin(std::int64_t left) {
    if (left <= 0)
        return {401, "signed-out", "Five wrong PINs: please sign in with your password."};
    return Problem(401, "wrong-pin", "That PIN is not right.").about("tries_left", left);
}

WithCookies<StartedSession> unlock(Aside& aside, SessionId id, const NewUnlock& given,
                                   const Client& client) {
    if (!given.pin && !given.password) throw invalid("pin", "required", "is required");
    const auto locked = aside.read([&](Session& s) { return find_locked(s, id); });
    if (!locked) throw not_found("session");
    if (given.pin) {
        const bool fits = aside.write([&](Session& session) {
            // Read again: another guess may have been counted meanwhile.
            const auto now = find_locked(session, id);
            return now && pin_fits(session, id, *now, *given.pin);
        });
        if (!fits) throw wrong_pin(most_pin_failures - locked->pin_failures - 1);
    } else {
        aside.write([&](Session& session) { begin_guess(session, locked->username); });
        if (!password_fits(*given.password, locked->password_hash)) {
            aside.write([&](Session& session) {
                session.record("session.refused", "user", locked->user_id.value);
            });
            throw Problem(401, "wrong-password", "The password is not right.");
        }
    }
    return aside.write([&](Session& session) {
        if (!find_locked(session, id)) throw not_found("session");
        if (given.password) guess_was_right(session, locked->username);
        auto renewed = renew_session(session, id, client);
        renewed.status = 200;
        return renewed;
    });
}

WithCookies<StartedSession> unlock_current(Aside& aside, const NewUnlock& given,
                                           const Client& client) {
    if (!aside.caller.session) throw not_found("session");
    return unlock(aside, *aside.caller.session, given, client);
}

// Another user's session of this same browser, chosen by its tile.
WithCookies<StartedSession> switch_user(Aside& aside, SessionId id, const NewUnlock& given,
                                        const Client& client) {
    const auto locked = aside.read([&](Session& s) { return find_locked(s, id); });
    const bool same_browser = locked && locked->device_digest && !aside.caller.device.empty() &&
                              locked->device_digest->value == aside.caller.device;
    if (!same_browser) throw not_found("session");
    auto opened = unlock(aside, id, given, client);
    if (aside.caller.session && *aside.caller.session != id)
        aside.write([&](Session& session) { lock_session(session, *aside.caller.session); });
    return opened;
}

Page<Tile> tiles(Session& session) {
    if (session.caller().device.empty()) return {};
    return {session.all<Tile>(R"sql(
        select s.id as session_id, s.user_id, u.display_name, s.locked_at is not null as locked,
               s.pin_digest is not null as has_pin
        from sessions s join users u on u.id = s.user_id
        where s.device_digest = ? and s.ended_at is null and s.expires_at > ? and not u.disabled
        order by u.display_name limit 20 -- sorts: people who use one device
    )sql",
                              Blob{session.caller().device}, session.now())};
}
}  // namespace

Routes lock_routes() {
    using enum Can;
    return {
        route("PUT", "/sessions/current/pin", signed_in, set_pin,
              "Set the PIN that unlocks this session"),
        route("POST", "/sessions/current/lock", signed_in, lock, "Lock the screen").while_locked(),
        route("POST", "/sessions/current/unlock", signed_in, unlock_current, "Unlock the screen")
            .while_locked(),
        route("POST", "/sessions/{id}/unlock", anyone, switch_user,
              "Go on as another user of this browser"),
        route("GET", "/sessions/tiles", anyone, tiles, "Who signed in with this browser today"),
    };
}
}  // namespace clinic::accounts
