#include "db/sealed.h"
#include "core/keys.h"
#include "core/problem.h"
#include "db/files.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <sodium.h>
#include <fstream>
#include <system_error>
namespace clinic {
namespace fs = std::filesystem;
namespace {
using sealing::piece_size;

Problem damaged(const fs::path& file, const char* why) {
    return {409, "damaged-backup",
            file.string() + " is damaged: " + why + ". Nothing was changed; take another."};
}
Problem unreadable(const fs::path& file) {
    return {500, "file-fault", file.string() + " cannot be read to its end."};
}

/// BLAKE2b-256 of what passes by.
class Digest {
public:
    Digest() { crypto_generichash_init(&state_, nullptr, 0, 32); }
    void add(std::string_view piece) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(piece.data()),
                                  piece.size());
    }
    std::string text() {
        std::string digest(32, '\0');
        crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(digest.data()), 32);
        return hex(digest);
    }

private:
    crypto_generichash_state state_;
};

/// A new file that goes again unless it was completed.
class NewFile {
public:
    explicit NewFile(const fs::path& at) : at_(at) {
        try {
            platform::make_private_file(at);
        } catch (const std::system_error& fault) {
            throw Problem(500, "file-fault",
                          "The file cannot be made: " + std::string(fault.what()) + ".");
        }
        out_.open(at, std::ios::binary);
    }
    ~NewFile() {
        out_.close();
        std::error_code ignored;
        if (!complete_) fs::remove(at_, ignored);
    }
    NewFile(const NewFile&) = delete;
    void write(std::string_view piece) {
        if (!out_.write(piece.data(), static_cast<std::streamsize>(piece.size()))) throw no_room();
    }
    void finish() {
        out_.close();
        if (!out_) throw no_room();
        sync_to_disk(at_);
        complete_ = true;
    }

private:
    Problem no_room() const {
        return {507, "disk-full", "There is no room for " + at_.string() + "."};
    }
    fs::path at_;
    std::ofstream out_;
    bool complete_ = false;
};

std::string read_up_to(std::ifstream& in, std::size_t size) {
    std::string piece(size, '\0');
    in.read(piece.data(), static_cast<std::streamsize>(size));
    piece.resize(static_cast<std::size_t>(in.gcount()));
    return piece;
}
bool at_end(std::ifstream& in) {
    return in.peek() == std::ifstream::traits_type::eof();
}

std::string head_of(const fs::path& file, std::ifstream& in) {
    constexpr std::size_t beginning = 18;
    auto head = read_up_to(in, beginning);
    const auto size = sealing::head_size(head);
    if (!size) throw damaged(file, "it does not begin like a sealed backup");
    return head += read_up_to(in, *size - head.size());
}

/// Opens piece by piece; `taken` sees what was inside.
template <class Taken>
void read_sealed(const fs::path& file, const sealing::Secret& with, Taken taken) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw unreadable(file);
    sealing::Opener opener(head_of(file, in), with);
    bool last = false;
    for (bool first = true; !last; first = false) {
        const auto sealed = read_up_to(in, piece_size + sealing::piece_growth);
        if (in.bad()) throw unreadable(file);
        const auto plain = opener.open(sealed, last);
        if (!plain && first)
            throw Problem(409, "wrong-key",
                          "The passphrase or key does not open " + file.string() +
                              ", or its beginning is damaged. Nothing was changed.");
        if (!plain) throw damaged(file, "a part of it was changed or is missing");
        taken(*plain);
    }
    if (!at_end(in)) throw damaged(file, "something was added to its end");
}
}  // namespace

bool is_sealed(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return sealing::looks_sealed(read_up_to(in, 18));
}

std::string seal_file(const fs::path& from, const fs::path& to, const sealing::Secret& with) {
    sealing::Sealer sealer(with);
    std::ifstream in(from, std::ios::binary);
    if (!in) throw unreadable(from);
    Digest digest;
    NewFile file(to);
    const auto write = [&](std::string_view piece) {
        digest.add(piece);
        file.write(piece);
    };
    write(sealer.head());
    for (bool last = false; !last;) {
        const auto piece = read_up_to(in, piece_size);
        if (in.bad()) throw unreadable(from);
        last = at_end(in);
        write(sealer.seal(piece, last));
    }
    file.finish();
    const auto written = digest.text();
    if (file_digest(to) != written) {
        fs::remove(to);
        throw Problem(500, "backup-failed", to.string() + " does not read as it was written.");
    }
    return written;
}

std::string open_sealed(const fs::path& from, const fs::path& to, const sealing::Secret& with) {
    std::optional<NewFile> file;  // made once the secret has proven right
    Digest digest;
    read_sealed(from, with, [&](std::string_view plain) {
        if (!file) file.emplace(to);
        digest.add(plain);
        file->write(plain);
    });
    file->finish();
    return digest.text();
}

std::string digest_inside(const fs::path& sealed, const sealing::Secret& with) {
    Digest digest;
    read_sealed(sealed, with, [&](std::string_view plain) { digest.add(plain); });
    return digest.text();
}
}  // namespace clinic
