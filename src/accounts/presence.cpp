#include "accounts/presence.h"
namespace clinic::accounts {

void Presence::note(const std::string& token, Instant at) {
    std::lock_guard guard(mutex_);
    // Sessions end within a day; whoever still works is heard of again at once.
    if (heard_.size() >= most && !heard_.contains(token)) heard_.clear();
    heard_[token] = at;
}

Instant Presence::last(const std::string& token) const {
    std::lock_guard guard(mutex_);
    const auto found = heard_.find(token);
    return found == heard_.end() ? Instant{0} : found->second;
}

Presence& presence() {
    static Presence all;
    return all;
}
}  // namespace clinic::accounts
