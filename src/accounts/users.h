#pragma once
#include "api/route.h"
namespace clinic::accounts {

enum class Language { en, ru, uz };
BOOST_DESCRIBE_ENUM(Language, en, ru, uz)

struct User {
    UserId id;
    std::string username, display_name;
    std::vector<Role> roles;
    Language language;
    bool disabled, has_second_factor;
    std::optional<Instant> last_login_at;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, username, display_name, roles, language, disabled, has_second_factor,
                       last_login_at, created_at, version))

/// 2 to 40 of a-z, 0-9, dot, dash, underscore; told apart without regard to case.
struct Username {
    std::string value;
};

struct NewUser {
    Username username;
    Text<80> display_name;
    Password password;
    std::vector<Role> roles;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(NewUser, (), (username, display_name, password, roles, language))

struct UserChanges {
    std::optional<Text<80>> display_name;
    std::optional<std::vector<Role>> roles;
    std::optional<Language> language;
    std::optional<bool> disabled;
};
BOOST_DESCRIBE_STRUCT(UserChanges, (), (display_name, roles, language, disabled))

/// The user, or Problem 404.
User find_user(Session&, UserId);
/// Adds a user whose password is already hashed. 409 "username-taken"; 422 without a role.
User add_user(Session&, const NewUser&, const std::string& hash);
/// For what only the person themselves may do: throws Problem 422 for `current_password` when it is
/// not the caller's, 429 after too many tries.
void prove_own_password(Aside&, const Password& current);
/// Makes the hash anew when it costs other than those of today (passwords.h), now that the password
/// that fits it is at hand.
void keep_cost_of_today(Aside&, UserId, const std::string& hash, const Password& fits);
/// True when somebody can sign in: the set-up is done.
bool anyone_exists(Session&);
/// Ends every session of the user now, its event streams too; `except` goes on.
void end_sessions_of(Session&, UserId, std::optional<SessionId> except = {});

Routes user_routes();
}  // namespace clinic::accounts

namespace clinic {
template <>
struct Shape<accounts::Username> {
    static MaybeFault read(const json::value& v, accounts::Username& out);
    static void write(std::string& out, const accounts::Username& v) {
        append_quoted(out, v.value);
    }
    static json::value schema() {
        return {{"type", "string"}, {"pattern", "^[A-Za-z0-9._-]{2,40}$"}};
    }
};
}  // namespace clinic
