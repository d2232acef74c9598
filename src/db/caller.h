#pragma once
#include "core/values.h"
namespace clinic {
using UserId = Id<struct User>;
using SessionId = Id<struct SignIn>;

/// Who is asking, from where, and what they may do.
struct Caller {
    std::optional<UserId> user{};
    std::optional<SessionId> session{};
    std::string name{};    // as people know them; "console", "system" where nobody signed in
    std::string remote{};  // address, empty inside the program
    std::string request_id{};
    std::string device{};  // digest of the browser's device token, empty for programs
    std::uint64_t permissions = 0;
    bool locked = false;  // the session answers only to unlock and sign-out

    /// The admin at the machine itself, or the program on its own behalf: may do everything.
    static Caller inside(std::string name_) {
        Caller caller;
        caller.name = std::move(name_);
        caller.permissions = ~std::uint64_t{0};
        return caller;
    }
};
}  // namespace clinic
