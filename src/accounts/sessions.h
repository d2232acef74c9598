#pragma once
#include "accounts/users.h"
namespace clinic::accounts {

struct Credentials {
    Text<80> username;
    Password password;
    std::optional<Text<16>> totp;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (username, password, totp))

struct SessionUser {
    UserId id;
    std::string username, display_name;
    std::vector<Role> roles;
    Language language;
};
BOOST_DESCRIBE_STRUCT(SessionUser, (), (id, username, display_name, roles, language))

/// What a signed-in client knows of itself.
struct OpenSession {
    SessionId id;
    Instant expires_at;
    SessionUser user;
    std::vector<Can> permissions;
    bool locked, has_pin, must_enrol;  // must_enrol: may only set the second factor up
};
BOOST_DESCRIBE_STRUCT(OpenSession, (),
                      (id, expires_at, user, permissions, locked, has_pin, must_enrol))

/// The only time the token is said.
struct StartedSession {
    std::string token;
    SessionId id;
    Instant expires_at;
    SessionUser user;
    std::vector<Can> permissions;
    bool locked, has_pin, must_enrol;
};
BOOST_DESCRIBE_STRUCT(StartedSession, (),
                      (token, id, expires_at, user, permissions, locked, has_pin, must_enrol))

constexpr std::int64_t staff_session_lasts = 12 * hour, display_session_lasts = 3650 * 24 * hour;

/// Who the token belongs to (api/dispatcher.h, Gate). An unknown, ended or disabled one leaves the
/// caller a stranger.
void admit(Session&, Caller&, const Client&);

/// Signs the user in: new token, and for a browser its cookies. Records it.
WithCookies<StartedSession> start_session(Session&, UserId, const Client&,
                                          std::int64_t lasts = staff_session_lasts);
/// Gives the session a new token (after unlocking), so that an old copy is worth nothing.
WithCookies<StartedSession> renew_session(Session&, SessionId, const Client&);
OpenSession find_session(Session&, SessionId);
/// Locks it now, and ends its event streams.
void lock_session(Session&, SessionId);
/// Ends it now, with its event streams. 404 when it is not open.
void end_session(Session&, SessionId);
/// Ends those whose time is over, with their event streams, so that neither a stream nor a clock
/// set back outlives it.
void end_expired_sessions(Session&);
/// The same, and locks those nobody is at. Writes only where there is something to do.
void tidy_sessions(Database&);

Routes session_routes();
}  // namespace clinic::accounts
