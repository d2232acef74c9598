#pragma once
#include "accounts/sessions.h"
namespace clinic::accounts {
/// Waiting-room screens: each is a user with the role display, no password and one long session.
Routes display_routes();
}  // namespace clinic::accounts
