#include "accounts/totp.h"
#include "core/digests.h"
#include "core/keys.h"
namespace clinic::accounts {
namespace {
constexpr std::int64_t step_lasts = 30 * second;
constexpr std::size_t digits = 6;
constexpr std::uint32_t codes = 1'000'000;  // ten to the power of `digits`

// RFC 3986: everything else in a link is spelled by its bytes.
std::string escaped(std::string_view text) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        if (plain)
            out += c;
        else
            ((out += '%') += hexadecimal[byte >> 4]) += hexadecimal[byte & 15];
    }
    return out;
}
}  // namespace

std::int64_t totp_step(Instant at) {
    return at.value / step_lasts;
}

// RFC 4226, 5.3: four bytes of the HMAC, from where its last half byte points.
std::string totp_code(std::string_view seed, std::int64_t step) {
    std::string counter(8, '\0');
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[counter.size() - 1 - i] = static_cast<char>(step >> (8 * i));
    const auto sum = hmac_sha1(seed, counter);
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sum.at(at)); };
    const std::size_t at = byte(sum.size() - 1) & 15;
    std::uint32_t number = byte(at) & 127;
    for (std::size_t i = 1; i < 4; ++i) number = number << 8 | byte(at + i);
    auto code = std::to_string(number % codes);
    return std::string(digits - code.size(), '0') + code;
}

std::optional<std::int64_t> step_of_code(std::string_view seed, std::string_view code,
                                         Instant now) {
    const auto present = totp_step(now);
    std::optional<std::int64_t> found;
    // All three, so that the time taken tells nothing.
    for (const auto step : {present - 1, present, present + 1})
        if (same_bytes(totp_code(seed, step), code)) found = step;
    return found;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t gathered = 0;
    int bits = 0;
    for (const char c : bytes) {
        gathered = gathered << 8 | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) out += letters[gathered >> (bits - 5) & 31];
    }
    if (bits) out += letters[gathered << (5 - bits) & 31];
    return out;
}

std::string totp_uri(std::string_view issuer, std::string_view account, std::string_view seed) {
    return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) +
           "?secret=" + base32(seed) + "&issuer=" + escaped(issuer) +
           "&algorithm=SHA1&digits=6&period=30";
}
}  // namespace clinic::accounts
