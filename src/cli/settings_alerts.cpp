#include "cli/setting.h"
#include <array>
namespace clinic::cli {
namespace {
constexpr std::array alerts{
    Setting{.name = "ALERT_EMAILS",
            .kind = Kind::email,
            .unset = "alerts stay on the screens",
            .about = "who gets alerts and recoveries by mail",
            .explained = "Needs a mail server (SMTP_HOST). Which rules there are, and their "
                         "thresholds, stands on the page Alerts and in docs/monitoring.md.",
            .example = "owner@clinic.example,it@clinic.example"},
    Setting{.name = "ALERT_URL",
            .kind = Kind::url,
            .unset = "no web hook",
            .about = "an address that takes alerts as JSON by POST",
            .explained = "For ntfy, a chat's web hook or a pager. It often holds a token, so it is "
                         "treated as a secret.",
            .example = "https://ntfy.example/clinic-alerts",
            .secret = true},
    Setting{.name = "SENTRY_DSN",
            .kind = Kind::dsn,
            .unset = "errors stay on the page Errors",
            .about = "an error tracker (Sentry, GlitchTip) that hears of unexpected errors",
            .explained = "Reports hold no numbers, no quoted words and nothing of a patient. While "
                         "the tracker is out of reach they wait in the database.",
            .example = "https://key@sentry.example/42",
            .secret = true},
    Setting{.name = "METRICS_TOKEN_FILE",
            .kind = Kind::secret_file,
            .unset = "programs on this computer may read /metrics",
            .least = 16,
            .about = "a file with the token that opens /metrics to Prometheus",
            .explained = "Set it where Prometheus runs elsewhere, and where a proxy on this "
                         "computer asks for others. Then nobody reads /metrics without it, except "
                         "who is signed in and may see the system.",
            .example = "/etc/clinicd/metrics-token"},
};
}  // namespace

Section alert_section() {
    return {"Alerts, errors and metrics", alerts};
}
}  // namespace clinic::cli
