#pragma once
#include "cli/settings.h"
#include <memory>
namespace clinic::cli {

/// Renews that certificate where it is due, before the ports open: a key and a certificate that do
/// not fit each other would keep the server from starting. Logs what goes wrong. True when it did.
bool renew_own_certificate(const Settings& settings);

/// Looks after the certificate that `clinicd tls init` made, as long as the server runs: renews it
/// in time, and lets phones and PCs fetch the authority's from a plain port of its own. Does
/// nothing where there is none, or where the admin named another certificate.
class OwnCertificate {
public:
    OwnCertificate(const Settings& settings, const std::string& listening_on);
    ~OwnCertificate();
    OwnCertificate(const OwnCertificate&) = delete;
    /// Cheap; renews at most once an hour. True when there is a new certificate.
    bool tend();
    /// Where the authority's certificate is handed out; 0: nowhere.
    unsigned port() const;

private:
    struct Open;
    std::unique_ptr<Open> open_;
};
}  // namespace clinic::cli
