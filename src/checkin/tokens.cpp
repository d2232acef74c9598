#include "checkin/tokens.h"
#include <algorithm>
namespace clinic::checkin {
namespace {
constexpr std::size_t signature_bytes = 12, secret_letters = 43, number_letters = 6;

// The purpose is shared with session tokens, whose digests are of words that begin otherwise.
std::string signature(const Session& session, Door door, std::int64_t generation,
                      std::string_view number) {
    std::string signed_words = "checkin/";
    signed_words += static_cast<char>(door);
    signed_words.append("/").append(std::to_string(generation)).append("/").append(number);
    auto digest = session.keys().digest(Purpose::token, signed_words);
    digest.resize(signature_bytes);
    return base64url(digest);
}
bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
}
/// 32 bits as six letters of base 64, the highest first.
constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
std::string spelled(std::uint32_t number) {
    std::string out(number_letters, 'A');
    for (auto at = out.rbegin(); at != out.rend(); ++at, number >>= 6) *at = letters[number & 63U];
    return out;
}
}  // namespace

std::string signed_token(const Session& session, Door door, std::int64_t generation,
                         std::uint32_t number) {
    const auto words = spelled(number);
    return words + signature(session, door, generation, words);
}

std::optional<std::uint32_t> number_in(const Session& session, Door door, std::int64_t generation,
                                       std::string_view token) {
    const auto words = token.substr(0, number_letters);
    const auto right = signature(session, door, generation, words);
    if (token.size() != number_letters + right.size() ||
        !same_bytes(token.substr(words.size()), right))
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : words) number = number << 6 | static_cast<std::uint32_t>(letters.find(c));
    return number;
}

std::string new_secret(const Session& session) {
    return base64url(session.random(32));
}
bool is_secret(std::string_view text) {
    return text.size() == secret_letters && std::ranges::all_of(text, is_letter);
}
Blob digest_of(const Session& session, std::string_view secret) {
    return {session.keys().digest(Purpose::token, "claim/" + std::string(secret))};
}
}  // namespace clinic::checkin
