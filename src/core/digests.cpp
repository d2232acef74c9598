#include "core/digests.h"
#include "core/keys.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>
#include <stdexcept>
namespace clinic {
namespace {
const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string digest(const EVP_MD* kind, std::string_view message, const std::string& what) {
    std::string out(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
    unsigned int size = 0;
    if (EVP_Digest(message.data(), message.size(), reinterpret_cast<unsigned char*>(out.data()),
                   &size, kind, nullptr) != 1)
        throw std::runtime_error("this computer's OpenSSL refuses " + what);
    return out;
}
std::string hmac(const EVP_MD* kind, std::string_view key, std::string_view message) {
    std::string out(static_cast<std::size_t>(EVP_MD_get_size(kind)), '\0');
    unsigned int size = 0;
    if (!HMAC(kind, key.data(), static_cast<int>(key.size()), bytes(message), message.size(),
              reinterpret_cast<unsigned char*>(out.data()), &size))
        throw std::runtime_error("this computer's OpenSSL refuses an HMAC");
    return out;
}
}  // namespace

std::string md5_hex(std::string_view message) {
    return hex(digest(EVP_md5(), message, "MD5, which Click signs with"));
}
std::string sha1_hex(std::string_view message) {
    return hex(digest(EVP_sha1(), message, "SHA-1, which lists of leaked passwords use"));
}

std::string hmac_sha256_hex(std::string_view key, std::string_view message) {
    return hex(hmac(EVP_sha256(), key, message));
}
std::string hmac_sha1(std::string_view key, std::string_view message) {
    return hmac(EVP_sha1(), key, message);
}

std::string base64(std::string_view text) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string out(sodium_base64_encoded_len(text.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes(text), text.size(), variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string out(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                          text.size(), nullptr, &size, &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    out.resize(size);
    return out;
}
}  // namespace clinic
