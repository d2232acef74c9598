#include "core/keys.h"
#include "core/surroundings.h"
#include <sodium.h>
namespace clinic {
namespace {
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
std::string blake2b(std::string_view message, const unsigned char* key, std::size_t key_size) {
    std::string out(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(), bytes(message),
                       message.size(), key, key_size);
    return out;
}
}  // namespace

std::string Surroundings::random_bytes(std::size_t size) {
    std::string out(size, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

Keys::Keys(const Secret& secret) {
    unsigned long long purpose = 1;
    for (auto& derived : subkeys_)
        crypto_kdf_derive_from_key(derived.data(), derived.size(), purpose++, "clinicd_",
                                   secret.data());
}
Keys::~Keys() {
    sodium_memzero(subkeys_.data(), sizeof subkeys_);
}
std::string Keys::digest(Purpose purpose, std::string_view message) const {
    const auto& key = subkey(purpose);
    return blake2b(message, key.data(), key.size());
}

std::string Keys::seal(Purpose purpose, std::string_view secret,
                       std::string_view belongs_to) const {
    auto sealed = Surroundings::random_bytes(nonce_size);
    sealed.resize(nonce_size + secret.size() + tag_size);
    auto* out = reinterpret_cast<unsigned char*>(sealed.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonce_size, nullptr, bytes(secret),
                                               secret.size(), bytes(belongs_to), belongs_to.size(),
                                               nullptr, out, subkey(purpose).data());
    return sealed;
}
std::optional<std::string> Keys::open(Purpose purpose, std::string_view sealed,
                                      std::string_view belongs_to) const {
    if (sealed.size() < nonce_size + tag_size) return std::nullopt;
    std::string secret(sealed.size() - nonce_size - tag_size, '\0');
    const bool whole =
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(secret.data()), nullptr, nullptr,
            bytes(sealed) + nonce_size, sealed.size() - nonce_size, bytes(belongs_to),
            belongs_to.size(), bytes(sealed), subkey(purpose).data()) == 0;
    if (!whole) return std::nullopt;
    return secret;
}

std::string base64url(std::string_view text) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(text.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes(text), text.size(), variant);
    out.pop_back();  // the terminating zero
    return out;
}
std::string hex(std::string_view text) {
    std::string out(text.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes(text), text.size());
    out.pop_back();
    return out;
}
bool same_bytes(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}
std::string plain_digest(std::string_view message) {
    return blake2b(message, nullptr, 0);
}
}  // namespace clinic
