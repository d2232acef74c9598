#pragma once
#include "core/outgoing_mail.h"
#include <filesystem>
namespace clinic::http {

/// How this computer reaches servers outside.
struct WayOut {
    /// Whose certificates are believed, a PEM file; empty: those of the system (/etc/ssl/certs).
    std::filesystem::path authorities{};
    std::string proxy{};  // "http://proxy.example:3128"; empty: none
};

/// The requests that leave the house, over libcurl. Every call has a connection of its own.
class OutgoingCalls : public Outgoing {
public:
    explicit OutgoingCalls(WayOut way = {}) : way_(std::move(way)) {}
    OutgoingAnswer send(const OutgoingRequest& request, std::stop_token stop) override;

private:
    const WayOut way_;
};

/// The mail that leaves the house, over libcurl.
class MailCarrier : public Postman {
public:
    explicit MailCarrier(MailServer server, WayOut way = {})
        : server_(std::move(server)), way_(std::move(way)) {}
    std::string deliver(const OutgoingMail& mail, std::stop_token stop) override;

private:
    const MailServer server_;
    const WayOut way_;
};
}  // namespace clinic::http
