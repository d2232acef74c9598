#pragma once
#include "cli/settings.h"
#include "http/outgoing.h"
#include "messages/channel.h"
namespace clinic::cli {

/// Whoever carries what leaves the house: lent to the rooms, and to outlive them.
class Couriers {
public:
    /// Throws WrongSetting with the name, its fault and the fix.
    explicit Couriers(const Settings& settings);
    Couriers(const Couriers&) = delete;
    Outgoing& outgoing() { return calls_; }
    /// Those ways that are switched on.
    const messages::Channels& channels() const { return channels_; }

private:
    http::OutgoingCalls calls_;
    std::optional<http::MailCarrier> mail_;
    messages::Channels channels_;
};
}  // namespace clinic::cli
