#pragma once
#include "core/time.h"
#include <filesystem>
#include <optional>
#include <string>
namespace clinic {
/// When the first certificate of a PEM file ends; nothing when it cannot be read.
std::optional<Instant> certificate_ends_at(const std::filesystem::path& pem);
/// Why no server can show who it is by these two files, as the end of a sentence; nothing when the
/// key opens without a passphrase and belongs to the certificate.
std::optional<std::string> certificate_fault(const std::filesystem::path& pem,
                                             const std::filesystem::path& key);
}  // namespace clinic
