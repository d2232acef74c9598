#pragma once
#include "core/surroundings.h"
#include "messages/channel.h"
#include <mutex>
namespace clinic::messages {

/// The key file of a Firebase service account, as the console hands it out.
struct ServiceAccount {
    std::string client_email{}, private_key{}, token_uri{};
    /// Throws std::invalid_argument with what is missing.
    static ServiceAccount read(std::string_view json_text);
};

/// Firebase Cloud Messaging, HTTP v1. What travels are ids alone: the device asks the clinic for
/// the rest. The same message takes the earlier one's place on the device (its collapse key).
class Push : public Channel {
public:
    struct Settings {
        std::string project;  // FCM_PROJECT_ID
        ServiceAccount account;
        std::string origin = "https://fcm.googleapis.com";
    };
    Push(Settings settings, Outgoing& outgoing, Surroundings surroundings = {})
        : settings_(std::move(settings)), outgoing_(outgoing), around_(std::move(surroundings)) {}
    Outcome send(const Parcel& parcel, std::stop_token stop) override;
    bool repeatable() const override { return true; }

private:
    struct Token {
        std::string text{};
        Instant good_until{};
    };
    /// The access token, fetched when there is none that lasts. Throws OutgoingFault.
    std::string token(std::stop_token stop);
    std::string assertion(Instant now) const;
    void forget(const std::string& token);
    OutgoingAnswer post(const Parcel& parcel, const std::string& token, std::stop_token stop);

    const Settings settings_;
    Outgoing& outgoing_;
    const Surroundings around_;
    std::mutex mutex_;  // of the token; held while one is fetched, so that it is fetched once
    Token token_;
};
}  // namespace clinic::messages
