#pragma once
#include "http/address.h"
#include "http/server.h"
#include "http/tls.h"
#include "platform/descriptor.h"
#include <cstdint>
#include <optional>
#include <string>
namespace clinic::http {
/// A socket that clients connect to. Never blocks.
class Listener {
public:
    /// Throws std::runtime_error with the cause and what to do about it.
    Listener(const Endpoint& endpoint, const Tls* tls);

    struct Caller {
        platform::Descriptor socket;
        Address address;
    };
    /// The next client. Nothing when none waits, or when it left again before it was its turn.
    std::optional<Caller> accept();
    /// Accepts one client and hangs up: for when no descriptor is left for it. `spare` is a
    /// descriptor kept for this moment.
    void hang_up(platform::Descriptor& spare);
    /// Whether the last `accept` failed because this process may not open more descriptors.
    bool is_out_of_descriptors() const { return out_of_descriptors_; }

    int socket() const { return socket_.get(); }
    const Tls* tls() const { return tls_; }
    bool only_public() const { return only_public_; }
    unsigned port() const;

private:
    platform::Descriptor socket_;
    const Tls* tls_;
    bool only_public_;
    bool out_of_descriptors_ = false;
};

/// A descriptor to give up when there are no others.
platform::Descriptor spare_descriptor();
}  // namespace clinic::http
