#pragma once
#include "api/route.h"
namespace clinic::messages {

/// When patients are not woken, in minutes on the clinic's wall; both or none.
struct MessageSettings {
    std::optional<std::int64_t> quiet_from, quiet_until;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(MessageSettings, (), (quiet_from, quiet_until, version))

struct MessageSettingsChanges {
    Change<Whole<0, 1439>> quiet_from{}, quiet_until{};
};
BOOST_DESCRIBE_STRUCT(MessageSettingsChanges, (), (quiet_from, quiet_until))

MessageSettings settings(Session&);
/// Throws 412 "changed", 422 for one end without the other, or two that are the same.
MessageSettings change_settings(Session&, const MessageSettingsChanges&, const IfMatch&);

/// The end of the quiet hours that `at` lies in; nothing outside of them.
std::optional<Instant> quiet_end(const MessageSettings&, const TimeZone&, Instant at);
}  // namespace clinic::messages
