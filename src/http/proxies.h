#pragma once
#include "http/address.h"
#include "http/message.h"
#include <string>
#include <vector>
namespace clinic::http {
/// Who sent a request, as far as this server can believe it.
struct Caller {
    std::string address;
    std::string client{};  // Address::client
    bool secure = false;
    bool only_public = false;  // knocked where strangers do
};

/// The proxies and tunnels in front of this server that may vouch for whom they forward. Anyone
/// else's forwarding fields mean nothing.
class Proxies {
public:
    /// Addresses or networks ("10.0.0.0/8"). Throws std::invalid_argument naming the odd one.
    explicit Proxies(const std::vector<std::string>& trusted);
    bool trust(const Address& peer) const;
    /// Of a request that a trusted proxy forwards: the last address in X-Forwarded-For that is no
    /// trusted proxy itself, and whether X-Forwarded-Proto says https.
    Caller vouched(const Address& peer, bool over_tls, const Message& message) const;

private:
    std::vector<Network> trusted_;
};
}  // namespace clinic::http
