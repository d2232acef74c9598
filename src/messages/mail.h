#pragma once
#include "core/outgoing_mail.h"
#include "core/surroundings.h"
#include "messages/channel.h"
namespace clinic::messages {

/// Mail through the clinic's own mail server. Every attempt at a message carries the same
/// Message-ID (RFC 5322, 3.6.4), by which mailboxes know a repetition.
class Mail : public Channel {
public:
    /// `from`: "desk@clinic.example".
    Mail(std::string from, Postman& postman, Surroundings surroundings = {})
        : from_(std::move(from)), postman_(postman), around_(std::move(surroundings)) {}
    Outcome send(const Parcel& parcel, std::stop_token stop) override;
    bool repeatable() const override { return true; }

private:
    const std::string from_;
    Postman& postman_;
    const Surroundings around_;
};

/// A whole message (RFC 5322; UTF-8 in its head by RFC 2047, in its body by RFC 2045 6.7), lines
/// ended by CR LF. Whatever the subject and text hold, they begin no header of their own.
std::string mail_text(const std::string& from, const Parcel& parcel, Instant at);
}  // namespace clinic::messages
