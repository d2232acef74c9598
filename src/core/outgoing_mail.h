#pragma once
#include "core/outgoing.h"
namespace clinic {

/// The clinic's mail server, as its provider tells it.
struct MailServer {
    /// starttls: plain first, then encrypted or not at all (port 587). tls: encrypted from the
    /// first byte (465). off: never encrypted; only for a server in the clinic itself.
    enum class Encryption { starttls, tls, off };

    std::string host{};
    unsigned port = 587;
    Encryption encryption = Encryption::starttls;
    std::string user{}, password{};  // both empty: no sign-in
};

/// A whole message for one mailbox.
struct OutgoingMail {
    std::string from{}, to{};  // the envelope's addresses: "desk@clinic.example"
    std::string message{};     // RFC 5322, lines ended by CR LF
    std::chrono::milliseconds deadline{30'000};
};

/// A mail server's refusal: `status` is its SMTP reply, 4xx to be tried again, 5xx for good.
struct MailRefused : OutgoingFault {
    int status = 0;
    MailRefused(int status_, const std::string& sentence)
        : OutgoingFault("not-accepted", sentence, false), status(status_) {}
};

/// Carries mail to the clinic's mail server, which carries it on. Any thread may call it.
class Postman {
public:
    virtual ~Postman() = default;
    /// Returns once the server answers for the message, with what it said ("queued as 4F2A").
    /// Throws MailRefused, or OutgoingFault as Outgoing does.
    virtual std::string deliver(const OutgoingMail& mail, std::stop_token stop) = 0;
};
}  // namespace clinic
