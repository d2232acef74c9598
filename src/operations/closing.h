#pragma once
#include <filesystem>
namespace clinic::operations {

/// Takes from other users of this computer what they may do with the backups of the folder and
/// their manifests: one that was brought by hand has the modes of its stick. Logs what it closed,
/// and what it could not. Leaves alone what clinicd did not name.
void close_to_others(const std::filesystem::path& backups);
}  // namespace clinic::operations
