#pragma once
#include "messages/channel.h"
#include "messages/kinds.h"
#include "messages/outbox.h"
namespace clinic::messages {

/// A row of the outbox that is due.
struct Due {
    MessageId id;
    std::string kind;
    std::optional<std::int64_t> patient_id;
    std::optional<UserId> user_id;
    std::optional<std::string> address;
    std::string entity;
    std::int64_t entity_id;
    std::string params;
    std::optional<Instant> expires_at;
    std::int64_t attempts;
};
BOOST_DESCRIBE_STRUCT(Due, (),
                      (id, kind, patient_id, user_id, address, entity, entity_id, params,
                       expires_at, attempts))

/// One address by one way.
struct Target {
    Way way{};
    std::string address{};
    std::optional<std::int64_t> device{};
};
struct Recipients {
    std::vector<Target> targets{};  // all by the same way
    std::string why_none{};         // "no-consent", "no-way", "no-address"
};

/// Who hears it, by which way: devices that listen first, for they cost nothing; else the phone.
/// Devices that this message reached already are left out.
Recipients recipients(Session&, const Due&, const Kind&, const Channels&);
}  // namespace clinic::messages
