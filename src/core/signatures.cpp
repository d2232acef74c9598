#include "core/signatures.h"
#include <memory>
#include <new>
#include <stdexcept>
#include <openssl/evp.h>
#include <openssl/pem.h>
namespace clinic {
namespace {
template <auto function>
struct Free {
    template <class T>
    void operator()(T* owned) const {
        function(owned);
    }
};
using Bytes = std::unique_ptr<BIO, Free<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;

// A key with a passphrase would have OpenSSL ask for it on the terminal.
int no_passphrase(char*, int, int, void*) {
    return -1;
}

Key read_key(std::string_view pem) {
    const Bytes bytes(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!bytes) throw std::bad_alloc();
    Key key(PEM_read_bio_PrivateKey(bytes.get(), nullptr, no_passphrase, nullptr));
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        throw std::invalid_argument("is no RSA private key in PEM");
    return key;
}
}  // namespace

std::string rs256(std::string_view key, std::string_view message) {
    const auto signing = read_key(key);
    const Digest digest(EVP_MD_CTX_new());
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
    std::size_t size = 0;
    if (!digest ||
        EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, signing.get()) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &size, bytes, message.size()) != 1)
        throw std::bad_alloc();
    std::string signature(size, '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       bytes, message.size()) != 1)
        throw std::bad_alloc();
    signature.resize(size);
    return signature;
}
}  // namespace clinic
