#include "db/sealed.h"
#include "core/problem.h"
#include "db/new_file.h"
#include <fstream>
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

std::string seal_file(const fs::path& from, const fs::path& to, const sealing::Secret& with,
                      const OnBytes& on_bytes) {
    sealing::Sealer sealer(with);
    std::ifstream in(from, std::ios::binary);
    if (!in) throw unreadable(from);
    NewFile file(to);
    file.write(sealer.head());
    std::uint64_t passed = 0;
    for (bool last = false; !last; passed += piece_size) {
        const auto piece = read_up_to(in, piece_size);
        if (in.bad()) throw unreadable(from);
        if (on_bytes) on_bytes(passed);
        last = at_end(in);
        file.write(sealer.seal(piece, last));
    }
    const auto written = file.finish();
    if (file_digest(to, on_bytes) != written) {
        fs::remove(to);
        throw Problem(500, "backup-failed", to.string() + " does not read as it was written.");
    }
    return written;
}

std::string open_sealed(const fs::path& from, const fs::path& to, const sealing::Secret& with) {
    std::optional<NewFile> file;  // made once the secret has proven right
    read_sealed(from, with, [&](std::string_view plain) {
        if (!file) file.emplace(to);
        file->write(plain);
    });
    return file->finish();
}

std::string digest_inside(const fs::path& sealed, const sealing::Secret& with,
                          const OnBytes& on_bytes) {
    Digest digest;
    std::uint64_t passed = 0;
    read_sealed(sealed, with, [&](std::string_view plain) {
        digest.add(plain);
        passed += plain.size();
        if (on_bytes) on_bytes(passed);
    });
    return digest.text();
}
}  // namespace clinic
