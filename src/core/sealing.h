#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
namespace clinic {

/// A file nobody reads without the secret, and that nobody changes, cuts or reorders unseen: a head
/// that says how the key is found, then pieces of libsodium's secretstream (XChaCha20-Poly1305).
///
///   "clinicd sealed 1\n"   17 bytes
///   how                     1 byte: 'p' passphrase, 'k' key pair
///   p: salt 16, passes 4, KiB 4 (big-endian)     k: sealed key 80 (crypto_box_seal)
///   stream head            24 bytes
///   pieces of 64 KiB, each 17 bytes longer than what it holds; the last one may be shorter
///
/// The whole head is authenticated with every piece.
namespace sealing {

inline constexpr std::size_t piece_size = 64 << 10, piece_growth = 17;

/// Two words of the same length: one seals, and may lie open; one opens, and lies in a safe.
struct KeyPair {
    std::string sealing, opening;  // as people copy them: "clinicd-seal-..." and "clinicd-open-..."
};
KeyPair make_key_pair();

/// With what a file is sealed, or opened. Keys as `make_key_pair` spells them.
struct Passphrase {
    std::string text;
};
struct Key {
    std::string text;
};
using Secret = std::variant<Passphrase, Key>;

/// True when such a file begins like this.
bool looks_sealed(std::string_view beginning);
/// How many bytes the head of that file has, as far as `beginning` (18 bytes or more) tells;
/// nothing for one that is none of ours.
std::optional<std::size_t> head_size(std::string_view beginning);
/// What opens it: "passphrase" or "key"; nothing for one that is none of ours.
std::optional<std::string_view> opened_by(std::string_view beginning);

/// Seals piece by piece. Throws Problem 422 "wrong-key" for a word that is no sealing key.
class Sealer {
public:
    explicit Sealer(const Secret& with);
    ~Sealer();
    Sealer(const Sealer&) = delete;
    const std::string& head() const { return head_; }
    /// `plain` has piece_size bytes, or fewer when it is the last.
    std::string seal(std::string_view plain, bool last);

private:
    struct State;
    std::string head_;
    std::unique_ptr<State> state_;
};

/// Opens piece by piece. Throws Problem 409 "wrong-key" when the secret does not fit, before
/// anything was opened, and 409 "damaged-backup" for a head that is cut or not ours.
class Opener {
public:
    Opener(std::string_view head, const Secret& with);
    ~Opener();
    Opener(const Opener&) = delete;
    /// Nothing when the piece is not the one that was sealed here. `last` says whether it was the
    /// end: a file that goes on after it, or ends before it, is not what was sealed.
    std::optional<std::string> open(std::string_view sealed, bool& last);

private:
    struct State;
    std::string head_;
    std::unique_ptr<State> state_;
};
}  // namespace sealing
}  // namespace clinic
