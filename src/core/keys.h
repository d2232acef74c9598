#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
namespace clinic {

/// What each keyed digest is for; a digest of one purpose never equals one of another.
enum class Purpose : unsigned long long {
    token = 1,
    audit = 2,
    pin = 3,
    setup = 4,
    throttle = 5,
    ledger = 6,
    totp_seed = 7,
    recovery_code = 8
};
constexpr std::size_t purposes = 8;

/// The clinic's 32-byte secret and the subkeys derived from it (libsodium crypto_kdf).
/// Thread-safe; copies share nothing and are wiped at their end.
class Keys {
public:
    using Secret = std::array<unsigned char, 32>;
    explicit Keys(const Secret& secret);
    Keys(const Keys&) = default;
    Keys& operator=(const Keys&) = default;
    ~Keys();

    /// 32 bytes: BLAKE2b over `message` under the purpose's subkey.
    std::string digest(Purpose purpose, std::string_view message) const;
    /// Encrypts and authenticates (XChaCha20-Poly1305) what must be readable again. `belongs_to`
    /// is authenticated too: a sealed value moved to another row does not open.
    std::string seal(Purpose purpose, std::string_view secret, std::string_view belongs_to) const;
    /// Nothing when it was changed, moved, or sealed with another key.
    std::optional<std::string> open(Purpose purpose, std::string_view sealed,
                                    std::string_view belongs_to) const;

private:
    /// Derived once: each request and each audit row needs one.
    const Secret& subkey(Purpose purpose) const {
        return subkeys_.at(static_cast<std::size_t>(purpose) - 1);
    }
    std::array<Secret, purposes> subkeys_;
};

/// base64url without padding (RFC 4648, section 5).
std::string base64url(std::string_view bytes);
/// Lower-case hexadecimal.
std::string hex(std::string_view bytes);
/// In constant time for equal lengths.
bool same_bytes(std::string_view one, std::string_view other);
/// 32 bytes: BLAKE2b without a key.
std::string plain_digest(std::string_view message);
}  // namespace clinic
