#include "operations/carry.h"
#include "db/files.h"
#include "db/sealed.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <algorithm>
#include <system_error>
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
/// The name while it is not whole: whoever finds it sees that it is none.
fs::path unfinished(const fs::path& to) {
    return fs::path(to) += ".part";
}
fs::path manifest_beside(const fs::path& to) {
    return fs::path(to) += ".json";
}

Problem refused(const fs::path& at, const std::error_code& fault) {
    if (fault == std::errc::no_space_on_device)
        return {507, "disk-full", "There is no room for " + at.string() + "."};
    return {503, "not-saved",
            "The disk refuses to write " + at.string() + ": " + fault.message() + "."};
}

/// Goes, unless it got its name.
struct Unfinished {
    fs::path file;
    ~Unfinished() {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
};

/// Half of the way is writing, half reading back.
class Progress {
public:
    Progress(std::int64_t bytes, const OnPercent& on_percent, const GoOn& go_on)
        : all_(static_cast<std::uint64_t>(std::max<std::int64_t>(bytes, 1))),
          on_percent_(on_percent),
          go_on_(go_on) {}
    OnBytes from(int done) {
        return [this, done](std::uint64_t passed) {
            go_on_();
            const int percent = done + static_cast<int>(50 * std::min(passed, all_) / all_);
            if (on_percent_ && percent != std::exchange(said_, percent)) on_percent_(percent);
        };
    }

private:
    std::uint64_t all_;
    const OnPercent& on_percent_;
    const GoOn& go_on_;
    int said_ = -1;
};
}  // namespace

Manifest manifest_to_carry(const fs::path& backup) {
    if (auto manifest = manifest_of(backup)) return *std::move(manifest);
    throw Problem(500, "backup-failed",
                  "The manifest beside " + backup.string() +
                      " cannot be read, so nobody can tell whether a copy would be right.");
}

void refuse_target(const fs::path& to, bool sealed) try {
    const auto folder = fs::absolute(to).parent_path();
    if (!fs::is_directory(folder))
        throw Problem(404, "not-found",
                      "There is no folder " + folder.string() +
                          ". Plug the stick in, make the folder, or name another one.");
    if (fs::is_directory(to))
        throw conflict("exists", to.string() + " is a folder. Name a new file in it.");
    // A manifest alone is what an interrupted copy left: it is written first.
    const bool others = fs::exists(manifest_beside(to)) && !manifest_of(to);
    for (const auto& file : {to, others ? manifest_beside(to) : to, unfinished(to)})
        if (fs::exists(file))
            throw conflict("exists", file.string() + " exists. Remove it, or name a new file.");
    const Unfinished probe{unfinished(to)};
    platform::make_private_file(probe.file);
    if (platform::open_to_others(probe.file) && !sealed)
        throw conflict("needs-sealing",
                       folder.string() +
                           " shows every file to everyone. Set BACKUP_PASSPHRASE_FILE or "
                           "BACKUP_SEALING_KEY, so that only sealed backups go there.");
} catch (const std::system_error& fault) {
    throw refused(to, fault.code());
}

void carry(const fs::path& backup, const fs::path& to, const OnPercent& on_percent,
           const GoOn& go_on) try {
    const auto manifest = manifest_to_carry(backup);
    refuse_target(to, is_sealed(backup));
    const Unfinished part{unfinished(to)};
    Progress progress(manifest.bytes, on_percent, go_on);
    const auto written = copy_private(backup, part.file, progress.from(0));
    if (written != manifest.digest || file_digest(part.file, progress.from(50)) != manifest.digest)
        throw Problem(500, "backup-failed",
                      "The copy in " + fs::absolute(to).parent_path().string() +
                          " does not read as the backup was written.");
    platform::replace_file(manifest_beside(to), write(manifest));
    fs::rename(part.file, to);
    sync_to_disk(to);
} catch (const std::system_error& fault) {
    throw refused(to, fault.code());
}
}  // namespace clinic::operations
