#pragma once
#include "core/outgoing.h"
#include "core/shape.h"
#include <memory>
#include <optional>
namespace clinic::messages {

/// How news leaves the clinic.
enum class Way { push, mail, gateway, webhook };
BOOST_DESCRIBE_ENUM(Way, push, mail, gateway, webhook)
inline constexpr std::array ways{Way::push, Way::mail, Way::gateway, Way::webhook};

/// One message for one address.
struct Parcel {
    std::string id;  // the same at every attempt: by it the far side can know a repetition
    std::string kind, entity;
    std::int64_t message_id = 0, entity_id = 0;
    std::string to;  // a device's token, mailbox, phone or URL
    std::string subject, text;
    std::string params;  // JSON
};

enum class Result { under_way, sent, later, never, unknown };
BOOST_DESCRIBE_ENUM(Result, under_way, sent, later, never, unknown)

/// What became of an attempt.
struct Outcome {
    Result result = Result::sent;
    std::string code{}, fault{};  // stable, and in words for the admin: nothing of the person
    std::string provider_id{};
    std::optional<std::int64_t> retry_after{};  // milliseconds, as the far side asks
    bool way_is_down = false;                   // others by this way would fare alike
    bool address_is_gone = false;               // the device listens no more
    bool stopped = false;                       // by us, before anything was told: does not count
};

/// One way out. Any thread may call it.
class Channel {
public:
    virtual ~Channel() = default;
    /// Never throws for what the far side does.
    virtual Outcome send(const Parcel& parcel, std::stop_token stop) = 0;
    /// The far side knows a parcel by its id: sending it again does not tell it twice.
    virtual bool repeatable() const = 0;
};

/// Those that are switched on.
struct Channels {
    std::array<std::shared_ptr<Channel>, ways.size()> by_way{};
    Channel* at(Way way) const { return by_way.at(static_cast<std::size_t>(way)).get(); }
    std::shared_ptr<Channel>& operator[](Way way) {
        return by_way.at(static_cast<std::size_t>(way));
    }
};

/// No answer came: told again where that is harmless, unknown where it may be told twice.
Outcome outcome_of(const OutgoingFault& fault, bool repeatable);
/// The answer's Retry-After, in milliseconds from `now` (RFC 9110, 10.2.3).
std::optional<std::int64_t> retry_after(const OutgoingAnswer& answer, Instant now);
/// For a URL or a form: all but unreserved characters (RFC 3986, 2.3) as %XX.
std::string percent_encoded(std::string_view text);
/// For an answer that is no success: busy (408, 425, 429, 5xx) is tried again, the rest never.
Outcome refused(const std::string& who, const OutgoingAnswer& answer, Instant now);
}  // namespace clinic::messages
