#pragma once
#include "core/time.h"
#include <filesystem>
#include <string>
#include <vector>
namespace clinic::http {

/// A certificate authority of this clinic alone, for a network without a name that others vouch
/// for: ca.pem and ca.key sign server.pem and server.key, all in one folder of the owner's.
///
/// Whoever trusts it trusts no more than it needs: its name constraints (RFC 5280, 4.2.1.10) let it
/// vouch for this computer, names of local networks and private addresses, and for no site of the
/// world. It lives ten years; the server's certificate one, renewed a month before its end.
class TlsAuthority {
public:
    explicit TlsAuthority(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::filesystem::path authority() const { return folder_ / "ca.pem"; }
    std::filesystem::path certificate() const { return folder_ / "server.pem"; }
    std::filesystem::path key() const { return folder_ / "server.key"; }
    bool exists() const;

    enum class Creation { made, finished, taken_back };
    /// Makes the authority and its first server certificate, for those names and addresses and for
    /// localhost. One that was cut off is finished: an authority without a server's certificate
    /// stays, a key that never became one is made anew. An authority whose ca.pem is lost is taken
    /// back from server.pem, which brings it along. Throws std::runtime_error when both are there,
    /// when the authority lost its key or itself, or the folder cannot be written.
    Creation create(const std::vector<std::string>& names, Instant now) const;
    /// Signs a new server certificate when the present one ends within a month, lacks one of the
    /// names that the authority may vouch for, is missing, is not this authority's, or does not fit
    /// its key (the power went while both were written). True when it did.
    bool renew_when_due(const std::vector<std::string>& names, Instant now) const;

    /// SHA-256 of the authority's certificate, as phones and PCs show it: "AB:CD:...".
    std::string fingerprint() const;
    /// What the server's certificate vouches for, and until when.
    std::vector<std::string> names() const;
    Instant ends_at() const;

private:
    std::filesystem::path authority_key() const { return folder_ / "ca.key"; }
    bool is_pair() const;
    void make_own(const std::vector<std::string>& names, Instant now) const;
    void take_own_back() const;
    void require_own_key() const;
    std::filesystem::path folder_;
};
}  // namespace clinic::http
