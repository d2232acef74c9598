#pragma once
#include "accounts/displays.h"
#include "accounts/setup.h"
#include "accounts/second_factor.h"
#include "accounts/sessions.h"
#include "accounts/users.h"
namespace clinic::accounts {
inline Routes routes() {
    Routes all;
    for (auto&& part : {user_routes(), session_routes(), second_factor_routes(), setup_routes(),
                        display_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
}  // namespace clinic::accounts
