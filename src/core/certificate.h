#pragma once
#include "core/time.h"
#include <filesystem>
#include <optional>
namespace clinic {
/// When the first certificate of a PEM file ends; nothing when it cannot be read.
std::optional<Instant> certificate_ends_at(const std::filesystem::path& pem);
}  // namespace clinic
