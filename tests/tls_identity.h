#pragma once
#include "temporary_folder.h"
#include <functional>
#include <memory>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace clinic::testing {

/// A certificate of "localhost" that signs itself, and its key, in a folder that goes with it.
class Identity {
public:
    Identity() { make(1); }
    std::filesystem::path certificate() const { return folder_.path / "certificate.pem"; }
    std::filesystem::path key() const { return folder_.path / "key.pem"; }
    /// Good for so many seconds; below zero: no more.
    void make(long serial, long lasts = 3600) const {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_pair(EVP_EC_gen("P-256"),
                                                                           EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> paper(X509_new(), X509_free);
        ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), serial);
        X509_gmtime_adj(X509_getm_notBefore(paper.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(paper.get()), lasts);
        X509_set_pubkey(paper.get(), key_pair.get());
        auto* subject = X509_get_subject_name(paper.get());
        const auto* host = reinterpret_cast<const unsigned char*>("localhost");
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, host, -1, -1, 0);
        X509_set_issuer_name(paper.get(), subject);
        if (X509_sign(paper.get(), key_pair.get(), EVP_sha256()) <= 0)
            throw std::runtime_error("the certificate was not signed");
        write(certificate(), [&](FILE* file) { return PEM_write_X509(file, paper.get()); });
        write(key(), [&](FILE* file) {
            return PEM_write_PrivateKey(file, key_pair.get(), nullptr, nullptr, 0, nullptr,
                                        nullptr);
        });
    }

private:
    static void write(const std::filesystem::path& path, const std::function<int(FILE*)>& content) {
        const std::unique_ptr<FILE, decltype(&std::fclose)> file(std::fopen(path.c_str(), "w"),
                                                                 std::fclose);
        if (!file || content(file.get()) != 1)
            throw std::runtime_error(path.string() + " was not written");
    }
    TemporaryFolder folder_;
};
}  // namespace clinic::testing
