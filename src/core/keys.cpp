#include "core/keys.h"
#include "core/surroundings.h"
#include <sodium.h>
namespace clinic {
namespace {
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

Keys::~Keys() {
    sodium_memzero(secret_.data(), secret_.size());
}
std::string Keys::digest(Purpose purpose, std::string_view message) const {
    Secret subkey;
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(),
                               static_cast<unsigned long long>(purpose), "clinicd_",
                               secret_.data());
    auto out = blake2b(message, subkey.data(), subkey.size());
    sodium_memzero(subkey.data(), subkey.size());
    return out;
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
