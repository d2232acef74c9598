#include "db/new_file.h"
#include "core/keys.h"
#include "core/problem.h"
#include "db/files.h"
#include <system_error>
namespace clinic {
namespace {
// What a slow stick writes in a second or two: the last fsync of a large file would otherwise take
// minutes that nobody can interrupt.
constexpr std::size_t synced_at_once = 8 << 20;

Problem refused(const std::filesystem::path& at, const std::system_error& fault) {
    if (fault.code() == std::errc::no_space_on_device)
        return {507, "disk-full", "There is no room for " + at.string() + "."};
    return {503, "not-saved",
            "The disk refuses to write " + at.string() + ": " + fault.code().message() + "."};
}
}  // namespace

Digest::Digest() {
    crypto_generichash_init(&state_, nullptr, 0, 32);
}
void Digest::add(std::string_view piece) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(piece.data()),
                              piece.size());
}
std::string Digest::text() {
    std::string digest(32, '\0');
    crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(digest.data()), 32);
    return hex(digest);
}

NewFile::NewFile(std::filesystem::path at) : at_(std::move(at)) {
    try {
        out_.emplace(at_);
    } catch (const std::system_error& fault) {
        throw Problem(500, "file-fault",
                      "The file cannot be made: " + std::string(fault.what()) + ".");
    }
}
NewFile::~NewFile() {
    out_.reset();
    std::error_code ignored;
    if (!complete_) std::filesystem::remove(at_, ignored);
}
void NewFile::write(std::string_view piece) try {
    digest_.add(piece);
    out_->write(piece);
    unsynced_ += piece.size();
    if (unsynced_ < synced_at_once) return;
    out_->sync();
    unsynced_ = 0;
} catch (const std::system_error& fault) {
    throw refused(at_, fault);
}
std::string NewFile::finish() {
    out_.reset();
    sync_to_disk(at_);
    complete_ = true;
    return digest_.text();
}
}  // namespace clinic
