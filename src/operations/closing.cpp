#include "operations/closing.h"
#include "operations/backups.h"
#include "platform/files.h"
#include "platform/log.h"
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
void close(const fs::path& file) {
    if (!platform::open_to_others(file)) return;
    std::error_code refused;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, refused);
    // A disk that knows no modes says yes and changes nothing.
    if (refused || platform::open_to_others(file))
        platform::log(platform::Level::error,
                      "other users of this computer can open a backup, and it cannot be closed",
                      {{"file", file.string()}});
    else
        platform::log(platform::Level::warn,
                      "other users of this computer could open a backup until now",
                      {{"file", file.string()}});
}
}  // namespace

void close_to_others(const fs::path& backups) try {
    for (const auto& one : BackupFolder(backups).list()) {
        close(backups / one.name);
        close(backups / (one.name + ".json"));
    }
} catch (const Problem& unreadable) {
    // The clinic goes on without its backups for a while; the alert about them says so too.
    platform::log(platform::Level::error, "the backups' modes are not known",
                  {{"fault", unreadable.what()}});
}
}  // namespace clinic::operations
