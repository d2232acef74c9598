#pragma once
#include "platform/files.h"
#include <sodium.h>
#include <optional>
#include <string>
namespace clinic {

/// BLAKE2b-256 of what passes by.
class Digest {
public:
    Digest();
    void add(std::string_view piece);
    /// In hex; the end of it.
    std::string text();

private:
    crypto_generichash_state state_;
};

/// A file of the owner alone that is being written, and goes again unless it was finished. Throws
/// Problem 500 "file-fault" when there is one already, 507 "disk-full", 503 "not-saved" when the
/// disk refuses.
class NewFile {
public:
    explicit NewFile(std::filesystem::path at);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    void write(std::string_view piece);
    /// Returns once it is on disk, with the digest of what was written.
    std::string finish();

private:
    std::filesystem::path at_;
    std::optional<platform::PrivateFile> out_;
    Digest digest_;
    std::size_t unsynced_ = 0;
    bool complete_ = false;
};
}  // namespace clinic
