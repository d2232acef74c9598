#include "core/sealing.h"
#include "core/keys.h"
#include "core/problem.h"
#include <sodium.h>
#include <array>
namespace clinic::sealing {
namespace {
constexpr std::string_view magic = "clinicd sealed 1\n";
constexpr std::string_view sealing_word = "clinicd-seal-", opening_word = "clinicd-open-";
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES, number_size = 4;
constexpr std::size_t stream_head = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t box_size =
    crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES;
// Argon2id as RFC 9106 advises where memory is short: an old front-desk PC opens it in a second.
constexpr std::uint32_t passes = 3, kibibytes = 64 << 10;
// A head may come from anywhere: it must not make us work for hours or take all memory.
constexpr std::uint32_t most_passes = 16, most_kibibytes = 1 << 20;

using StreamKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
struct Wiped {
    StreamKey bytes{};
    Wiped() = default;
    Wiped(const Wiped&) = delete;
    ~Wiped() { sodium_memzero(bytes.data(), bytes.size()); }
};

unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
std::string big_endian(std::uint32_t number) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xff);
    return out;
}
std::uint32_t number_at(std::string_view text, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < number_size; ++i)
        number = number << 8 | static_cast<unsigned char>(text.at(at + i));
    return number;
}

Problem damaged(const char* why) {
    return {409, "damaged-backup", std::string("The sealed file is damaged: ") + why + "."};
}
Problem wrong_key(const char* sentence) {
    return {409, "wrong-key", sentence};
}

/// The 32 bytes behind a word people copy.
std::string key_in(std::string_view word, std::string_view beginning) {
    while (!word.empty() && (word.back() == '\n' || word.back() == '\r' || word.back() == ' '))
        word.remove_suffix(1);
    std::string key(crypto_box_PUBLICKEYBYTES + 1, '\0');
    std::size_t size = 0;
    const bool reads = word.starts_with(beginning) &&
                       sodium_base642bin(bytes(key), key.size(), word.data() + beginning.size(),
                                         word.size() - beginning.size(), nullptr, &size, nullptr,
                                         sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0;
    if (!reads || size != crypto_box_PUBLICKEYBYTES)
        throw wrong_key(beginning == sealing_word
                            ? "That is no sealing key. It begins with clinicd-seal-."
                            : "That is no opening key. It begins with clinicd-open-.");
    key.pop_back();
    return key;
}

void stretch(Wiped& key, std::string_view passphrase, std::string_view salt, std::uint32_t rounds,
             std::uint32_t memory) {
    const int failed =
        crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                      bytes(salt), rounds, std::size_t{memory} << 10, crypto_pwhash_ALG_ARGON2ID13);
    if (failed) throw Problem(503, "no-memory", "There is too little memory to work out the key.");
}

/// How the key is found, and the key.
std::string new_way(Wiped& key, const Secret& with) {
    if (const auto* passphrase = std::get_if<Passphrase>(&with)) {
        std::string salt(salt_size, '\0');
        randombytes_buf(salt.data(), salt.size());
        stretch(key, passphrase->text, salt, passes, kibibytes);
        return "p" + salt + big_endian(passes) + big_endian(kibibytes);
    }
    const auto receiver = key_in(std::get<Key>(with).text, sealing_word);
    crypto_secretstream_xchacha20poly1305_keygen(key.bytes.data());
    std::string box(box_size, '\0');
    if (crypto_box_seal(bytes(box), key.bytes.data(), key.bytes.size(), bytes(receiver)))
        throw wrong_key("That sealing key cannot be used.");
    return "k" + box;
}

void find_by_passphrase(Wiped& key, std::string_view head, const Secret& with) {
    const auto* passphrase = std::get_if<Passphrase>(&with);
    if (!passphrase) throw wrong_key("It was sealed with a passphrase, not with a key.");
    const auto salt = head.substr(magic.size() + 1, salt_size);
    const auto rounds = number_at(head, magic.size() + 1 + salt_size);
    const auto memory = number_at(head, magic.size() + 1 + salt_size + number_size);
    if (rounds < 1 || rounds > most_passes || memory < 8 || memory > most_kibibytes)
        throw damaged("its head asks for more work than any of ours");
    stretch(key, passphrase->text, salt, rounds, memory);
}

void find_by_key(Wiped& key, std::string_view head, const Secret& with) {
    const auto* given = std::get_if<Key>(&with);
    if (!given) throw wrong_key("It was sealed with a key, not with a passphrase.");
    auto opening = key_in(given->text, opening_word);
    std::string sealing(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(bytes(sealing), bytes(std::string_view(opening)));
    const auto box = head.substr(magic.size() + 1, box_size);
    const int failed =
        crypto_box_seal_open(key.bytes.data(), bytes(box), box.size(),
                             bytes(std::string_view(sealing)), bytes(std::string_view(opening)));
    sodium_memzero(opening.data(), opening.size());
    if (failed) throw wrong_key("That key does not open it. Take the opening key of that time.");
}
}  // namespace

KeyPair make_key_pair() {
    std::string sealing(crypto_box_PUBLICKEYBYTES, '\0'), opening(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(bytes(sealing), bytes(opening));
    KeyPair pair{std::string(sealing_word) + base64url(sealing),
                 std::string(opening_word) + base64url(opening)};
    sodium_memzero(opening.data(), opening.size());
    return pair;
}

bool looks_sealed(std::string_view beginning) {
    return beginning.starts_with(magic);
}
std::optional<std::string_view> opened_by(std::string_view beginning) {
    if (!looks_sealed(beginning) || beginning.size() <= magic.size()) return std::nullopt;
    if (beginning[magic.size()] == 'p') return "passphrase";
    if (beginning[magic.size()] == 'k') return "key";
    return std::nullopt;
}
std::optional<std::size_t> head_size(std::string_view beginning) {
    const auto how = opened_by(beginning);
    if (!how) return std::nullopt;
    const auto way = *how == "key" ? box_size : salt_size + 2 * number_size;
    return magic.size() + 1 + way + stream_head;
}

/// Wiped at its end, like the key.
struct Sealer::State {
    crypto_secretstream_xchacha20poly1305_state stream;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};
struct Opener::State {
    crypto_secretstream_xchacha20poly1305_state stream;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

Sealer::Sealer(const Secret& with) {
    Wiped key;
    head_ = std::string(magic) + new_way(key, with);
    std::string beginning(stream_head, '\0');
    state_ = std::make_unique<State>();
    crypto_secretstream_xchacha20poly1305_init_push(&state_->stream, bytes(beginning),
                                                    key.bytes.data());
    head_ += beginning;
}
Sealer::~Sealer() = default;
std::string Sealer::seal(std::string_view plain, bool last) {
    std::string sealed(plain.size() + piece_growth, '\0');
    const auto tag =
        static_cast<unsigned char>(last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    crypto_secretstream_xchacha20poly1305_push(&state_->stream, bytes(sealed), nullptr,
                                               bytes(plain), plain.size(), bytes(head_),
                                               head_.size(), tag);
    return sealed;
}

Opener::Opener(std::string_view head, const Secret& with) : head_(head) {
    const auto size = head_size(head);
    if (!size) throw damaged("it does not begin like one of ours");
    if (head.size() != *size) throw damaged("its head is cut");
    Wiped key;
    if (opened_by(head) == "passphrase")
        find_by_passphrase(key, head, with);
    else
        find_by_key(key, head, with);
    const auto beginning = head.substr(head.size() - stream_head);
    state_ = std::make_unique<State>();
    crypto_secretstream_xchacha20poly1305_init_pull(&state_->stream, bytes(beginning),
                                                    key.bytes.data());
}
Opener::~Opener() = default;
std::optional<std::string> Opener::open(std::string_view sealed, bool& last) {
    if (sealed.size() < piece_growth) return std::nullopt;
    std::string plain(sealed.size() - piece_growth, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_->stream, bytes(plain), nullptr, &tag,
                                                   bytes(sealed), sealed.size(), bytes(head_),
                                                   head_.size()))
        return std::nullopt;
    last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return plain;
}
}  // namespace clinic::sealing
