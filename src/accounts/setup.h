#pragma once
#include "accounts/sessions.h"
namespace clinic::accounts {

enum class Reach { this_pc, clinic_network };
BOOST_DESCRIBE_ENUM(Reach, this_pc, clinic_network)

struct NewClinic {
    Text<120> token;
    Text<120> clinic_name;
    Text<60> time_zone;
    Language language;
    std::optional<Text<3>> currency;
    std::optional<Reach> reach;
    Username username;
    Text<80> display_name;
    Password password;
};
BOOST_DESCRIBE_STRUCT(NewClinic, (),
                      (token, clinic_name, time_zone, language, currency, reach, username,
                       display_name, password))

/// The word in the one-time set-up link. Derived from the clinic's key, so that every start before
/// the set-up prints the same link; worth nothing once a user exists.
std::string setup_token(const Keys&);
/// Makes the clinic and its first admin without a browser (`clinicd init`, `clinicd demo`). The
/// token is not looked at. Throws 409 "set-up-done" when there is a user.
UserId create_clinic(Session&, const NewClinic&, const std::string& password_hash);

Routes setup_routes();
}  // namespace clinic::accounts
