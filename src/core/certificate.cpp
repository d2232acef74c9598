#include "core/certificate.h"
#include <cstdio>
#include <ctime>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
namespace clinic {

namespace {
using File = std::unique_ptr<FILE, int (*)(FILE*)>;
using Paper = std::unique_ptr<X509, void (*)(X509*)>;
using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;

// One with a passphrase would have OpenSSL ask for it on the terminal.
int no_passphrase(char*, int, int, void*) {
    return -1;
}
Paper read_paper(const std::filesystem::path& pem) {
    const File file(std::fopen(pem.c_str(), "re"), std::fclose);
    return {file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr, X509_free};
}
Key read_key(const std::filesystem::path& pem) {
    const File file(std::fopen(pem.c_str(), "re"), std::fclose);
    return {file ? PEM_read_PrivateKey(file.get(), nullptr, no_passphrase, nullptr) : nullptr,
            EVP_PKEY_free};
}
}  // namespace

std::optional<Instant> certificate_ends_at(const std::filesystem::path& pem) {
    const auto paper = read_paper(pem);
    std::tm utc{};
    if (!paper || ASN1_TIME_to_tm(X509_get0_notAfter(paper.get()), &utc) != 1) return std::nullopt;
    return Instant{std::int64_t{timegm(&utc)} * 1000};
}

std::optional<std::string> certificate_fault(const std::filesystem::path& pem,
                                             const std::filesystem::path& key) {
    const auto paper = read_paper(pem);
    const auto secret = read_key(key);
    const bool fits = paper && secret && X509_check_private_key(paper.get(), secret.get()) == 1;
    ERR_clear_error();
    if (!paper) return "the certificate " + pem.string() + " cannot be read";
    if (!secret) return "the key " + key.string() + " cannot be read";
    if (!fits) return "the key " + key.string() + " does not belong to " + pem.string();
    return std::nullopt;
}
}  // namespace clinic
