#pragma once
#include "core/time.h"
#include <filesystem>
#include <memory>
#include <string>
#include <vector>
#include <openssl/x509v3.h>
namespace clinic::http {

/// Making and reading X.509 certificates. Throws std::runtime_error with what OpenSSL says.

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* owned) const {
        Free(owned);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Freed<X509_free>>;

Key make_key();
Key read_key(const std::filesystem::path& file);
Paper read_paper(const std::filesystem::path& file);  // the first one of the file
std::string pem_of(const EVP_PKEY& key);
std::string pem_of(const X509& paper);

/// What a certificate says, before it is signed.
struct Draft {
    std::string common_name;
    Instant from, until;
    /// In OpenSSL's words: {NID_key_usage, "critical,keyCertSign"}.
    std::vector<std::pair<int, std::string>> extensions;
};
/// Signed by the issuer; without one it signs itself.
Paper signed_paper(const Draft& draft, EVP_PKEY& own_key, X509* issuer, EVP_PKEY& issuer_key);

/// "DNS:clinic.local" or "IP:192.168.1.5".
std::string alternative_name(const std::string& name);
/// The same of a certificate, without the kind.
std::vector<std::string> alternative_names(const X509& paper);
/// Whether the authority's name constraints let it vouch for `name`.
bool may_vouch(const X509& authority, const std::string& name);
Instant end_of(const X509& paper);
/// SHA-256, "AB:CD:...".
std::string fingerprint_of(const X509& paper);
}  // namespace clinic::http
