#include "cli/setting.h"
#include <array>
namespace clinic::cli {
namespace {
constexpr std::array logs{
    Setting{.name = "LOG_LEVEL",
            .kind = Kind::choice,
            .fallback = "info",
            .choices = "debug,info,warn,error",
            .about = "debug, info, warn or error",
            .explained = "The least that is written. debug has a line for every request; "
                         "docs/logs.md says what each level means.",
            .reloads = true},
    Setting{.name = "LOG_FILE",
            .kind = Kind::new_file,
            .unset = "standard error alone",
            .about = "also write the log, as JSON lines, to this file",
            .explained = "Lines still go to standard error, where systemd keeps them. SIGHUP opens "
                         "the file again, for logrotate.",
            .example = "/var/log/clinicd/clinicd.log",
            .reloads = true},
    Setting{.name = "LOG_FILE_MEGABYTES",
            .kind = Kind::number,
            .fallback = "50",
            .least = 0,
            .most = 10'000,
            .about = "begin a new log file past this size; 0: never",
            .explained = "The old one is named .1, the one before it .2, and so on.",
            .reloads = true},
    Setting{.name = "LOG_FILE_DAYS",
            .kind = Kind::number,
            .fallback = "7",
            .least = 0,
            .most = 365,
            .about = "and past this age in days; 0: never",
            .explained = "Counted from the file's first line.",
            .reloads = true},
    Setting{.name = "LOG_FILES_KEPT",
            .kind = Kind::number,
            .fallback = "8",
            .least = 1,
            .most = 1000,
            .about = "old log files that are kept",
            .explained = "The oldest is deleted when there would be more.",
            .reloads = true},
    Setting{.name = "SLOW_QUERY_MS",
            .kind = Kind::number,
            .fallback = "200",
            .least = 0,
            .most = 60'000,
            .about = "tell of queries that take so many milliseconds; 0: never",
            .explained = "The line has the query's text and plan and the request's number, and "
                         "nothing of what was asked for. docs/logs.md says how to read it.",
            .reloads = true},
};
}  // namespace

Section log_section() {
    return {"Logs", logs};
}
}  // namespace clinic::cli
