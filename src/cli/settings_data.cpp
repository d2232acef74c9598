#include "cli/setting.h"
#include <array>
namespace clinic::cli {
namespace {
constexpr std::array backups{
    Setting{.name = "AUTO_BACKUP_ENABLED",
            .kind = Kind::yes_no,
            .fallback = "true",
            .about = "make backups by itself",
            .explained = "Once a day, and at the start when the newest one is old.",
            .reloads = true},
    Setting{.name = "BACKUP_HOUR",
            .kind = Kind::number,
            .fallback = "3",
            .least = 0,
            .most = 23,
            .about = "hour of the daily backup, clinic time",
            .explained = "A PC that sleeps at night makes it when it wakes.",
            .reloads = true},
    Setting{.name = "BACKUP_DIR",
            .kind = Kind::folder,
            .unset = "backups beside the database",
            .about = "folder of backups",
            .explained = "Better on another disk than the database. It is made when it is missing.",
            .example = "/srv/clinicd-backups",
            .only_serve = false},
    Setting{.name = "BACKUP_RETENTION_DAYS",
            .kind = Kind::number,
            .fallback = "30",
            .least = 1,
            .most = 3650,
            .about = "days a backup is kept",
            .explained = "Older ones go only after a newer one is proven; the newest proven one is "
                         "never deleted.",
            .reloads = true,
            .only_serve = false},
    Setting{.name = "BACKUP_KEEP_WEEKS",
            .kind = Kind::number,
            .fallback = "0",
            .least = 0,
            .most = 520,
            .about = "and one of each of so many weeks",
            .explained = "Beyond those days, the newest one of each week is kept.",
            .reloads = true},
    Setting{.name = "BACKUP_KEEP_MONTHS",
            .kind = Kind::number,
            .fallback = "0",
            .least = 0,
            .most = 240,
            .about = "and one of each of so many months",
            .explained = "Beyond those days, the newest one of each month is kept.",
            .reloads = true},
    Setting{.name = "BACKUP_PASSPHRASE_FILE",
            .kind = Kind::secret_file,
            .least = 16,
            .about = "seals backups with the passphrase in this file",
            .explained = "Five words or more. Whoever has the words can open the backups, and "
                         "nobody else: keep them on paper as well.",
            .example = "/etc/clinicd/backup-words",
            .only_serve = false},
    Setting{.name = "BACKUP_SEALING_KEY",
            .about = "seals backups so that only a key kept elsewhere opens them",
            .explained = "'clinicd backup --new-key FILE' prints it. It seals and cannot open, so "
                         "it is no secret. Set this or the passphrase, not both.",
            .only_serve = false},
    Setting{.name = "BACKUP_SECOND_DIR",
            .kind = Kind::folder,
            .about = "folder (a stick, a share) every proven backup goes to as well",
            .explained = "It may be away for a while: what it missed comes when it is back.",
            .example = "/media/stick/clinicd",
            .only_serve = false},
    Setting{.name = "BACKUP_SEND_COMMAND",
            .about = "program that sends a backup elsewhere and prints its SHA-256 there",
            .explained = "Called with the backup's path. Only the right digest, read back from the "
                         "other place, counts as sent.",
            .only_serve = false},
};

constexpr std::array database{
    Setting{.name = "SECRET_KEY",
            .unset = "a key file is made at the first start",
            .least = 32,
            .about = "what signs sessions and the record of changes",
            .explained = "For those who keep secrets in a place of their own. The key file beside "
                         "the database is made from it; with another one the start is refused.",
            .secret = true,
            .only_serve = false},
    Setting{.name = "READER_CONNECTIONS",
            .kind = Kind::number,
            .fallback = "0",
            .least = 0,
            .most = 64,
            .about = "database readers; 0: one per core",
            .explained = "More than cores makes each of them slower."},
    Setting{.name = "CLINICD_WORKERS",
            .kind = Kind::number,
            .fallback = "64",
            .least = 1,
            .most = 256,
            .about = "threads that may wait for the disk",
            .explained = "Writes of many desks at once are saved together; each waits in a thread "
                         "of its own."},
};
}  // namespace

Section backup_section() {
    return {"Backups", backups};
}
Section database_section() {
    return {"Key and database", database};
}
}  // namespace clinic::cli
