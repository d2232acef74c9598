#include "accounts/passwords.h"
#include "accounts/common_passwords.h"
#include "core/problem.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <semaphore>
#include <sodium.h>
namespace clinic::accounts {
namespace {
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 64 << 20;
constexpr std::size_t least_characters = 8, shortest_name = 2;

// 64 MiB each: more at once would push the database out of a small PC's memory.
std::counting_semaphore<3> hashing(3);
std::atomic<std::uint64_t> begun = 0;
struct Turn {
    Turn() {
        ++begun;
        hashing.acquire();
    }
    ~Turn() { hashing.release(); }
    Turn(const Turn&) = delete;
};

// As it might stand in a password: lower case, no blanks.
std::string run_together(std::string_view name) {
    std::string plain = lower_ascii(name);
    std::erase(plain, ' ');
    return plain;
}
}  // namespace

std::string password_hash(const Password& password) {
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), password.value.data(), password.value.size(), passes,
                              memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Problem(503, "busy", "There is not enough memory to check a password right now.");
    return out.data();
}

const std::string& hash_of_nobody() {
    // Nothing has to be worked out for it: of a hash whose bytes are all zero nobody knows a
    // password. The first refusal after a start would take twice as long otherwise.
    static const std::string hash = "$argon2id$v=19$m=" + std::to_string(memory / 1024) +
                                    ",t=" + std::to_string(passes) + ",p=1$" +
                                    std::string(22, 'A') + "$" + std::string(43, 'A');
    return hash;
}

bool password_fits(const Password& password, const std::string& hash) {
    const Turn turn;
    const auto& against = hash.empty() ? hash_of_nobody() : hash;
    const bool fits = crypto_pwhash_str_verify(against.c_str(), password.value.data(),
                                               password.value.size()) == 0;
    return fits && !hash.empty();
}

bool costs_as_today(const std::string& hash) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory) == 0;
}
std::uint64_t hashes_begun() {
    return begun;
}

void refuse_weak(const Password& password, std::initializer_list<std::string_view> names,
                 const std::string& member) {
    if (characters(password.value) < least_characters)
        throw invalid(member, "too-short", "must have at least 8 characters",
                      {{"least", least_characters}});
    const auto plain = run_together(password.value);
    const bool has_name = std::ranges::any_of(names, [&](auto name) {
        return name.size() >= shortest_name && plain.find(run_together(name)) != plain.npos;
    });
    if (has_name || is_common(password.value))
        throw invalid(member, "too-common",
                      "is one that others would guess first; take a longer sentence");
    if (is_breached(password.value))
        throw invalid(member, "breached",
                      "was published when another site was broken into; take another");
}
}  // namespace clinic::accounts
