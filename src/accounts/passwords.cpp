#include "accounts/passwords.h"
#include "core/problem.h"
#include <algorithm>
#include <array>
#include <semaphore>
#include <sodium.h>
namespace clinic::accounts {
namespace {
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 64 << 20;
constexpr std::size_t least_characters = 8;

// 64 MiB each: more at once would push the database out of a small PC's memory.
std::counting_semaphore<3> hashing(3);
struct Turn {
    Turn() { hashing.acquire(); }
    ~Turn() { hashing.release(); }
    Turn(const Turn&) = delete;
};

constexpr std::array<std::string_view, 24> everybodys{
    "password", "password1", "passw0rd",      "12345678",  "123456789",  "1234567890",
    "87654321", "11111111",  "00000000",      "qwertyui",  "qwerty12",   "qwerty123",
    "1q2w3e4r", "iloveyou",  "administrator", "admin123",  "adminadmin", "welcome1",
    "letmein1", "clinic123", "clinicd1",      "doctor123", "parol123",   "salom123"};
}  // namespace

std::string password_hash(const Password& password) {
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), password.value.data(), password.value.size(), passes,
                              memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Problem(503, "busy", "There is not enough memory to check a password right now.");
    return out.data();
}

bool password_fits(const Password& password, const std::string& hash) {
    static const std::string nobodys = password_hash({"no password hashes to this"});
    const Turn turn;
    const auto& against = hash.empty() ? nobodys : hash;
    const bool fits = crypto_pwhash_str_verify(against.c_str(), password.value.data(),
                                               password.value.size()) == 0;
    return fits && !hash.empty();
}

void refuse_weak(const Password& password, const std::string& username, const std::string& member) {
    const auto plain = lower_ascii(password.value);
    if (characters(password.value) < least_characters)
        throw invalid(member, "too-short", "must have at least 8 characters",
                      {{"least", least_characters}});
    if (std::ranges::find(everybodys, plain) != everybodys.end() ||
        (!username.empty() && plain.find(lower_ascii(username)) != std::string::npos) ||
        std::ranges::all_of(plain, [&](char c) { return c == plain[0]; }))
        throw invalid(member, "too-common",
                      "is one that others would guess first; take a longer sentence");
}
}  // namespace clinic::accounts
