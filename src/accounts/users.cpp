#include "accounts/users.h"
#include "accounts/passwords.h"
#include "accounts/setup.h"
#include "accounts/throttle.h"
#include <algorithm>
namespace clinic {
MaybeFault Shape<accounts::Username>::read(const json::value& v, accounts::Username& out) {
    const auto* s = v.if_string();
    const std::string text(s ? trimmed({s->data(), s->size()}) : "");
    const bool good =
        text.size() >= 2 && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '.' || c == '-' || c == '_';
        });
    if (!good)
        return Fault{"not-a-username",
                     "must be 2 to 40 Latin letters, digits, dots, dashes or underscores"};
    out.value = text;
    return {};
}
}  // namespace clinic

namespace clinic::accounts {
namespace {
struct NewPassword {
    Password password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (password))
struct OwnNewPassword {
    Password current_password, password;
};
BOOST_DESCRIBE_STRUCT(OwnNewPassword, (), (current_password, password))
struct EndedSession {
    SessionId id;
};
BOOST_DESCRIBE_STRUCT(EndedSession, (), (id))
struct RolePermissions {
    Role role;
    std::vector<Can> permissions;
};
BOOST_DESCRIBE_STRUCT(RolePermissions, (), (role, permissions))

void announce(Session& session, UserId id) {
    session.announce(
        {"staff", "staff_changed", R"({"kind":"user","id":)" + std::to_string(id.value) + "}"});
}

void set_roles(Session& session, UserId id, const std::vector<Role>& roles) {
    if (roles.empty()) throw invalid("roles", "empty", "must name at least one role");
    session.run(R"sql(delete from user_roles where user_id = ?)sql", id);
    for (const auto role : roles)
        session.run(R"sql(insert into user_roles (user_id, role) values (?, ?)
                          on conflict do nothing)sql",
                    id, role);
}

void refuse_without_admin(Session& session) {
    constexpr Sql any_admin = R"sql(
        select 1 from users join user_roles on user_id = id
        where role = 'admin' and not disabled -- scans: users are few
    )sql";
    if (!session.exists(any_admin))
        throw conflict("last-admin",
                       "This is the only administrator. Make somebody else one first.");
}

Page<User> list_users(Session& session) {
    return {session.all<User>(R"sql(
        select id, username, display_name, language, disabled, last_login_at, created_at, version,
               (select json_group_array(role) from user_roles where user_id = id) as roles,
               exists (select 1 from second_factors
                       where user_id = id and sealed_seed is not null) as has_second_factor
        from users order by disabled, display_name -- scans: users are few
        -- sorts: users are few
    )sql")};
}

// Added at the console before any set-up: a clinic begins with them, to be named in the settings.
User add_first_user(Session& session, const NewUser& wanted, const std::string& hash) {
    if (std::ranges::find(wanted.roles, Role::admin) == wanted.roles.end())
        throw conflict("first-user", "The first user must be an administrator (--role admin).");
    NewClinic clinic{.token = {},
                     .clinic_name = {"Clinic"},
                     .time_zone = {"Asia/Tashkent"},
                     .language = wanted.language.value_or(Language::en),
                     .currency = {},
                     .reach = {},
                     .username = wanted.username,
                     .display_name = wanted.display_name,
                     .password = wanted.password};
    const auto id = create_clinic(session, clinic, hash);
    set_roles(session, id, wanted.roles);
    return find_user(session, id);
}

std::string clinic_name(Aside& aside) {
    return aside.database.environment()->clinic->name;
}

Created<User> create_user(Aside& aside, const NewUser& wanted) {
    refuse_weak(wanted.password, {wanted.username.value, clinic_name(aside)}, "password");
    const auto hash = password_hash(wanted.password);
    return {aside.write([&](Session& session) {
        const auto user = anyone_exists(session) ? add_user(session, wanted, hash)
                                                 : add_first_user(session, wanted, hash);
        session.record("user.created", "user", user.id.value, RawJson{}, user);
        return user;
    })};
}

User edit_user(Session& session, UserId id, const UserChanges& changes, const IfMatch& seen) {
    const auto before = find_user(session, id);
    seen.check(before);
    const auto name = changes.display_name ? changes.display_name->value : before.display_name;
    session.run(
        R"sql(
            update users set display_name = ?2, language = ?3, disabled = ?4, version = version + 1
            where id = ?1
        )sql",
        id, name, changes.language.value_or(before.language),
        changes.disabled.value_or(before.disabled));
    if (changes.roles) set_roles(session, id, *changes.roles);
    refuse_without_admin(session);
    const auto after = find_user(session, id);
    // What they may do has changed: it holds from their next request, which needs a new sign-in.
    if (after.disabled != before.disabled || after.roles != before.roles)
        end_sessions_of(session, id, session.caller().session);
    session.record("user.edited", "user", id.value, before, after);
    announce(session, id);
    return after;
}

void store_password(Session& session, UserId id, const std::string& hash) {
    session.run(R"sql(update users set password_hash = ?2, version = version + 1
                      where id = ?1)sql",
                id, hash);
    end_sessions_of(session, id, session.caller().session);
    session.record("user.password-changed", "user", id.value);
}

void reset_password(Aside& aside, UserId id, const NewPassword& wanted) {
    const auto user = aside.read([&](Session& session) { return find_user(session, id); });
    refuse_weak(wanted.password, {user.username, clinic_name(aside)}, "password");
    const auto hash = password_hash(wanted.password);
    aside.write([&](Session& session) { store_password(session, id, hash); });
}

void change_own_password(Aside& aside, const OwnNewPassword& wanted) {
    prove_own_password(aside, wanted.current_password);
    const auto id = *aside.caller.user;
    const auto user = aside.read([&](Session& session) { return find_user(session, id); });
    refuse_weak(wanted.password, {user.username, clinic_name(aside)}, "password");
    const auto hash = password_hash(wanted.password);
    aside.write([&](Session& session) { store_password(session, id, hash); });
}

void forget_wrong_guesses(Session& session, UserId id) {
    forget_guesses(session, find_user(session, id).username);
    session.record("user.unlocked", "user", id.value);
}

Page<RolePermissions> list_roles(Session&) {
    Page<RolePermissions> page;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
        page.items.push_back({d.value, permissions_of(d.value)});
    });
    return page;
}
}  // namespace

User find_user(Session& session, UserId id) {
    const auto user = session.first<User>(R"sql(
        select id, username, display_name, language, disabled, last_login_at, created_at, version,
               (select json_group_array(role) from user_roles where user_id = id) as roles,
               exists (select 1 from second_factors
                       where user_id = id and sealed_seed is not null) as has_second_factor
        from users where id = ?
    )sql",
                                          id);
    if (!user) throw not_found("user");
    return *user;
}

void keep_cost_of_today(Aside& aside, UserId id, const std::string& hash, const Password& fits) {
    if (costs_as_today(hash)) return;
    const auto fresh = password_hash(fits);
    aside.write([&](Session& session) {
        session.housekeeping([&] {
            session.run(
                R"sql(update users set password_hash = ?3 where id = ?1 and password_hash = ?2)sql",
                id, hash, fresh);
        });
    });
}

void prove_own_password(Aside& aside, const Password& current) {
    if (!aside.caller.user) throw not_found("user");
    struct Known {
        std::string username, hash;
    };
    // Guesses count as at the sign-in: a screen left open must not tell the password.
    const auto known = aside.write([&](Session& session) {
        const auto id = *aside.caller.user;
        const auto username = find_user(session, id).username;
        begin_guess(session, username);
        return Known{username, *session.value<std::string>(
                                   R"sql(select password_hash from users where id = ?)sql", id)};
    });
    if (!password_fits(current, known.hash))
        throw invalid("current_password", "wrong", "is not your present password");
    aside.write([&](Session& session) { guess_was_right(session, known.username); });
}

User add_user(Session& session, const NewUser& wanted, const std::string& hash) {
    if (session.exists(R"sql(select 1 from users where username = ?)sql", wanted.username))
        throw conflict("username-taken", "Somebody has this username. Choose another.");
    const auto fallback = enumerator<Language>(session.clinic().language.c_str());
    session.run(
        R"sql(
            insert into users (username, display_name, password_hash, language, created_at)
            values (?, ?, ?, ?, ?)
        )sql",
        wanted.username, wanted.display_name, hash,
        wanted.language.value_or(fallback.value_or(Language::en)), session.now());
    const UserId id{session.connection().database.getLastInsertRowid()};
    set_roles(session, id, wanted.roles);
    announce(session, id);
    return find_user(session, id);
}

bool anyone_exists(Session& session) {
    return session.exists(R"sql(select 1 from users limit 1 -- scans: the first will do
    )sql");
}

void end_sessions_of(Session& session, UserId id, std::optional<SessionId> except) {
    constexpr Sql end = R"sql(
        update sessions set ended_at = ?3 where user_id = ?1 and ended_at is null and id <> ?2
        returning id
    )sql";
    for (const auto& ended :
         session.all<EndedSession>(end, id, except.value_or(SessionId{0}), session.now()))
        session.drop_streams(ended.id);
}

Routes user_routes() {
    using enum Can;
    return {
        route("GET", "/users", manage_users, list_users, "List the users"),
        route("POST", "/users", manage_users, create_user, "Add a user"),
        route("GET", "/users/{id}", manage_users, find_user, "Read one user"),
        route("PATCH", "/users/{id}", manage_users, edit_user, "Change a user's name or roles"),
        route("POST", "/users/{id}/password", manage_users, reset_password,
              "Set another user's password"),
        route("POST", "/users/{id}/unlock", manage_users, forget_wrong_guesses,
              "Forget wrong guesses at a user's password"),
        route("POST", "/users/current/password", signed_in, change_own_password,
              "Change one's own password"),
        route("GET", "/roles", manage_users, list_roles, "What each role may do"),
    };
}
}  // namespace clinic::accounts
