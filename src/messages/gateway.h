#pragma once
#include "core/surroundings.h"
#include "messages/channel.h"
namespace clinic::messages {

/// Any service that takes a message by one HTTP request: an SMS gateway, Telegram, ntfy. {phone},
/// {digits} (the phone without its plus), {text} and {id} stand for the message's own.
class Gateway : public Channel {
public:
    struct Settings {
        std::string url{}, method = "POST", body{};
        std::vector<std::pair<std::string, std::string>> headers{};  // values may be secret
    };
    Gateway(Settings settings, Outgoing& outgoing, Surroundings surroundings = {})
        : settings_(std::move(settings)), outgoing_(outgoing), around_(std::move(surroundings)) {}
    Outcome send(const Parcel& parcel, std::stop_token stop) override;
    /// Where the settings name {id}, the admin says that the service knows a repetition by it.
    bool repeatable() const override;

private:
    const Settings settings_;
    Outgoing& outgoing_;
    const Surroundings around_;
};

/// "Name: value" lines, empty ones and those that begin with '#' left out. Throws
/// std::invalid_argument with the number of a line that is none.
std::vector<std::pair<std::string, std::string>> header_lines(std::string_view text);

/// Stands for the settings' address for alerts, wherever it is kept, listed or recorded: the
/// address itself mostly holds a token.
inline constexpr std::string_view alert_hook = "alert:hook";

/// A URL that hears news as JSON: alerts for a chat, a pager or another program.
class Webhook : public Channel {
public:
    /// `hook` is what alert_hook stands for.
    explicit Webhook(Outgoing& outgoing, std::string hook = {}, Surroundings surroundings = {})
        : outgoing_(outgoing), hook_(std::move(hook)), around_(std::move(surroundings)) {}
    Outcome send(const Parcel& parcel, std::stop_token stop) override;
    /// An alert heard twice is better than one not heard; its id tells them apart.
    bool repeatable() const override { return true; }

private:
    Outgoing& outgoing_;
    const std::string hook_;
    const Surroundings around_;
};
}  // namespace clinic::messages
