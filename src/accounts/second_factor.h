#pragma once
#include "accounts/users.h"
namespace clinic::accounts {

/// Who must prove more than a password.
enum class SecondFactorRule { optional, admins, everyone };
BOOST_DESCRIBE_ENUM(SecondFactorRule, optional, admins, everyone)

enum class Proof { fits, wrong, needed };

/// Judges the code from the phone, or one of the recovery codes, and uses it up: each works once.
/// `needed` when the user has a second factor and no code was given; without one all fits.
Proof prove_second_factor(Session&, UserId, const std::optional<Text<16>>& code);
/// True when the clinic's rule asks this user for a second factor they do not have yet.
bool must_enrol(Session&, UserId);

Routes second_factor_routes();
}  // namespace clinic::accounts
