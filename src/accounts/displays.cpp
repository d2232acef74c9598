#include "accounts/displays.h"
#include "api/cookies.h"
namespace clinic::accounts {
namespace {
struct Display {
    UserId id;
    std::string name;
    Instant created_at;
    std::optional<Instant> last_seen_at;
};
BOOST_DESCRIBE_STRUCT(Display, (), (id, name, created_at, last_seen_at))
struct NewDisplay {
    Text<60> name;
};
BOOST_DESCRIBE_STRUCT(NewDisplay, (), (name))
struct CreatedDisplay {
    UserId id;
    std::string name;
    Instant created_at;
    std::string url;  // with the token, said only here
};
BOOST_DESCRIBE_STRUCT(CreatedDisplay, (), (id, name, created_at, url))
struct NewDisplayToken {
    Text<120> token;
};
BOOST_DESCRIBE_STRUCT(NewDisplayToken, (), (token))

Page<Display> list_displays(Session& session) {
    return {session.all<Display>(R"sql(
        select u.id, u.display_name as name, u.created_at,
               (select max(last_seen_at) from sessions where user_id = u.id and ended_at is null)
                   as last_seen_at
        from users u join user_roles r on r.user_id = u.id
        where r.role = 'display' and not u.disabled
        order by u.display_name -- scans: users are few
        -- sorts: users are few
    )sql")};
}

Created<CreatedDisplay> create_display(Session& session, const NewDisplay& wanted) {
    NewUser screen{.username = {"display-" + hex(session.random(6))},
                   .display_name = {wanted.name.value},
                   .password = {},
                   .roles = {Role::display},
                   .language = {}};
    const auto user = add_user(session, screen, "");
    const auto started = start_session(session, user.id, Client{}, display_session_lasts);
    session.record("display.created", "user", user.id.value, RawJson{}, user);
    return {{user.id, user.display_name, user.created_at, "/display#" + started.value.token}};
}

void delete_display(Session& session, UserId id) {
    const auto user = find_user(session, id);
    if (user.roles != std::vector{Role::display} || user.disabled) throw not_found("display");
    session.run(R"sql(update users set disabled = 1, version = version + 1 where id = ?)sql", id);
    end_sessions_of(session, id);
    session.record("display.removed", "user", id.value, user, RawJson{});
}

// The page takes the token out of its address and keeps it as a cookie no script can read.
WithCookies<OpenSession> use_token(Session& session, const NewDisplayToken& given,
                                   const Client& client) {
    Caller holder;
    Client with_token = client;
    with_token.session_token = given.token.value;
    admit(session, holder, with_token);
    if (!holder.session || holder.permissions != permission_bits({Role::display}))
        throw Problem(401, "signed-out", "This screen's link is no longer valid. Make a new one.");
    auto open = find_session(session, *holder.session);
    return {open,
            {set_cookie(display_cookie, given.token.value, client.secure,
                        (open.expires_at.value - session.now().value) / second)}};
}
}  // namespace

Routes display_routes() {
    using enum Can;
    return {
        route("GET", "/displays", manage_clinic, list_displays, "List the waiting-room screens"),
        route("POST", "/displays", manage_clinic, create_display, "Add a waiting-room screen")
            .tells_secret(),
        route("DELETE", "/displays/{id}", manage_clinic, delete_display, "Remove a screen"),
        route("POST", "/sessions/display", anyone, use_token, "Start the waiting-room screen")
            .tells_secret(),
    };
}
}  // namespace clinic::accounts
