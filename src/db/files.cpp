#include "db/files.h"
#include "core/problem.h"
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

Keys read_key(const std::filesystem::path& file) {
    refuse_open_mode(file);
    Keys::Secret secret;
    std::ifstream in(file, std::ios::binary);
    in.rdbuf()->pubsetbuf(nullptr, 0);  // no second copy of the secret in memory
    in.read(reinterpret_cast<char*>(secret.data()), static_cast<std::streamsize>(secret.size()));
    const bool whole = in.gcount() == static_cast<std::streamsize>(secret.size());
    if (!whole || in.peek() != std::ifstream::traits_type::eof())
        throw Problem(500, "damaged-key",
                      "The key file " + file.string() +
                          " is damaged. Put back the copy you kept; sessions and the audit proof "
                          "depend on it.");
    Keys keys(secret);
    sodium_memzero(secret.data(), secret.size());
    return keys;
}

/// Reads the whole file in pieces; `taken` sees each.
template <class Taken>
void read_pieces(const std::filesystem::path& file, Taken taken) {
    std::ifstream in(file, std::ios::binary);
    std::vector<char> piece(1 << 20);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        taken(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
    }
    if (!in.eof()) throw Problem(500, "file-fault", file.string() + " cannot be read to its end.");
}
/// The same, and answers the file's digest.
template <class Taken>
std::string read_through(const std::filesystem::path& file, Taken taken) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    read_pieces(file, [&](std::string_view piece) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  piece.size());
        taken(piece);
    });
    std::string digest(32, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()), 32);
    return hex(digest);
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

void sync_to_disk(const std::filesystem::path& file) {
    try {
        platform::make_durable(file);
        platform::make_durable(std::filesystem::absolute(file).parent_path());
    } catch (const std::system_error& fault) {
        throw Problem(503, "not-saved",
                      std::string("The disk refuses to write: ") + fault.what() + ".");
    }
}

std::string file_digest(const std::filesystem::path& file) {
    return read_through(file, [](std::string_view) {});
}

std::string sha256_of(const std::filesystem::path& file) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    read_pieces(file, [&](std::string_view piece) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  piece.size());
    });
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    return hex(digest);
}

std::string copy_private(const std::filesystem::path& from, const std::filesystem::path& to) {
    try {
        platform::make_private_file(to);
    } catch (const std::system_error& fault) {
        throw file_fault("The copy cannot be made:", fault);
    }
    std::ofstream out(to, std::ios::binary);
    auto digest = read_through(from, [&](std::string_view piece) {
        if (!out.write(piece.data(), static_cast<std::streamsize>(piece.size())))
            throw Problem(507, "disk-full", "There is no room for " + to.string() + ".");
    });
    out.close();
    if (!out) throw Problem(507, "disk-full", "There is no room for " + to.string() + ".");
    sync_to_disk(to);
    return digest;
}
}  // namespace clinic
