#include "core/certificate.h"
#include <cstdio>
#include <ctime>
#include <memory>
#include <openssl/pem.h>
#include <openssl/x509.h>
namespace clinic {

std::optional<Instant> certificate_ends_at(const std::filesystem::path& pem) {
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(pem.c_str(), "re"), std::fclose);
    if (!file) return std::nullopt;
    const std::unique_ptr<X509, void (*)(X509*)> paper(
        PEM_read_X509(file.get(), nullptr, nullptr, nullptr), X509_free);
    std::tm utc{};
    if (!paper || ASN1_TIME_to_tm(X509_get0_notAfter(paper.get()), &utc) != 1) return std::nullopt;
    return Instant{std::int64_t{timegm(&utc)} * 1000};
}
}  // namespace clinic
