#include "db/files.h"
#include "core/problem.h"
#include "db/new_file.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <sodium.h>
#include <fstream>
#include <system_error>
namespace clinic {
namespace {
Problem file_fault(const std::string& what, const std::exception& fault) {
    return {500, "file-fault", what + " " + fault.what() + "."};
}

void make_key(const std::filesystem::path& file) {
    Keys::Secret secret;
    randombytes_buf(secret.data(), secret.size());
    const std::string_view bytes(reinterpret_cast<const char*>(secret.data()), secret.size());
    try {
        platform::make_private_file(file, bytes);
    } catch (const std::system_error& fault) {
        sodium_memzero(secret.data(), secret.size());
        throw file_fault("The key file cannot be made:", fault);
    }
    sodium_memzero(secret.data(), secret.size());
}

Keys::Secret read_secret(const std::filesystem::path& file) {
    refuse_open_mode(file);
    Keys::Secret secret;
    std::ifstream in(file, std::ios::binary);
    in.rdbuf()->pubsetbuf(nullptr, 0);  // no second copy of the secret in memory
    in.read(reinterpret_cast<char*>(secret.data()), static_cast<std::streamsize>(secret.size()));
    if (!in.is_open() || in.bad())
        throw Problem(500, "unreadable-key",
                      "The key file " + file.string() +
                          " cannot be read. Look at its owner (the server's user) and the disk.");
    const bool whole = in.gcount() == static_cast<std::streamsize>(secret.size());
    if (!whole || in.peek() != std::ifstream::traits_type::eof())
        throw Problem(500, "damaged-key",
                      "The key file " + file.string() +
                          " is damaged. Put back the copy you kept, or type the printed sheet: "
                          "clinicd key restore. Where both are lost: clinicd key begin-anew.");
    return secret;
}
Keys read_key(const std::filesystem::path& file) {
    auto secret = read_secret(file);
    Keys keys(secret);
    sodium_memzero(secret.data(), secret.size());
    return keys;
}

/// Reads the whole file in pieces; `taken` sees each.
template <class Taken>
void read_pieces(const std::filesystem::path& file, const OnBytes& on_bytes, Taken taken) {
    std::ifstream in(file, std::ios::binary);
    std::vector<char> piece(1 << 20);
    std::uint64_t passed = 0;
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        taken(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
        passed += static_cast<std::uint64_t>(in.gcount());
        if (on_bytes) on_bytes(passed);
    }
    if (!in.eof()) throw Problem(500, "file-fault", file.string() + " cannot be read to its end.");
}
}  // namespace

std::filesystem::path key_beside(const std::filesystem::path& file) {
    return std::filesystem::path(file).replace_extension(".key");
}
std::filesystem::path lock_beside(const std::filesystem::path& file) {
    return std::filesystem::path(file) += ".lock";
}

void refuse_open_mode(const std::filesystem::path& file) {
    if (!platform::open_to_others(file)) return;
    throw Problem(500, "open-mode",
                  file.string() + " can be read by other users of this computer. Run: chmod 600 " +
                      file.string());
}

Keys load_key(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) make_key(file);
    return read_key(file);
}
std::optional<Keys> find_key(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    return read_key(file);
}

std::optional<Keys::Secret> find_secret(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    return read_secret(file);
}
void put_secret(const std::filesystem::path& file, const Keys::Secret& secret) {
    try {
        platform::replace_file(file, {reinterpret_cast<const char*>(secret.data()), secret.size()});
    } catch (const std::system_error& fault) {
        throw Problem(503, "not-saved",
                      std::string("The disk refuses to write: ") + fault.what() + ".");
    }
}

void sync_to_disk(const std::filesystem::path& file) {
    try {
        platform::make_durable(file);
        platform::make_durable(std::filesystem::absolute(file).parent_path());
    } catch (const std::system_error& fault) {
        throw Problem(503, "not-saved",
                      std::string("The disk refuses to write: ") + fault.what() + ".");
    }
}

std::string file_digest(const std::filesystem::path& file, const OnBytes& on_bytes) {
    Digest digest;
    read_pieces(file, on_bytes, [&](std::string_view piece) { digest.add(piece); });
    return digest.text();
}

std::string sha256_of(const std::filesystem::path& file, const OnBytes& on_bytes) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    read_pieces(file, on_bytes, [&](std::string_view piece) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  piece.size());
    });
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    return hex(digest);
}

std::string copy_private(const std::filesystem::path& from, const std::filesystem::path& to,
                         const OnBytes& on_bytes) {
    NewFile copy(to);
    read_pieces(from, on_bytes, [&](std::string_view piece) { copy.write(piece); });
    return copy.finish();
}
}  // namespace clinic
