#include "cli/setting.h"
#include <array>
namespace clinic::cli {
namespace {
constexpr std::array place{
    Setting{.name = "CLINICD_DB",
            .kind = Kind::new_file,
            .unset = "clinic.db in the user's data folder",
            .about = "the clinic's database file",
            .explained = "Everything the clinic knows is in this one file; its key (.key) and its "
                         "lock lie beside it. As a service it is /var/lib/clinicd/clinic.db.",
            .example = "/var/lib/clinicd/clinic.db",
            .only_serve = false},
    Setting{.name = "CLINICD_CONFIG",
            .kind = Kind::file,
            .unset = "the file .env beside the database, when there is one",
            .about = "a file of NAME=value lines",
            .explained = "What the environment and the flags say wins over the file.",
            .example = "/etc/clinicd/clinicd.conf",
            .only_serve = false},
    Setting{.name = "CLINICD_HOST",
            .kind = Kind::address,
            .unset = "as chosen at the set-up: this PC only, or the clinic's network",
            .about = "address to listen on",
            .explained = "127.0.0.1 is this PC only, 0.0.0.0 the whole network, another address "
                         "one network card alone.",
            .example = "0.0.0.0"},
    Setting{.name = "CLINICD_PORT",
            .kind = Kind::number,
            .fallback = "8080",
            .least = 0,
            .most = 65535,
            .about = "port to listen on; 0: any free one",
            .explained = "Browsers open http://name:8080. Ports below 1024 need a right of their "
                         "own; a reverse proxy is the simpler way to 80 and 443."},
    Setting{.name = "TLS_CERT_FILE",
            .kind = Kind::file,
            .needs = "TLS_KEY_FILE",
            .about = "certificate chain (PEM); turns HTTPS on",
            .explained = "The server's certificate first, then those that signed it. The file is "
                         "looked at once a minute, so a renewed one needs no restart.",
            .example = "/etc/clinicd/clinic.crt"},
    Setting{.name = "TLS_KEY_FILE",
            .kind = Kind::file,
            .needs = "TLS_CERT_FILE",
            .about = "its private key (PEM)",
            .explained = "Only the server's user may read it.",
            .example = "/etc/clinicd/clinic.key.pem"},
    Setting{.name = "TLS_TRUST_PORT",
            .kind = Kind::number,
            .fallback = "8081",
            .least = 0,
            .most = 65535,
            .about = "plain port that hands out the certificate of clinicd tls init; 0: none",
            .explained = "Phones and PCs fetch the certificate there once, before they can trust "
                         "the server (docs/access.md). Nothing else of the clinic answers on it, "
                         "and it is open only beside a certificate of clinicd tls init.",
            .example = "8081"},
    Setting{.name = "PUBLIC_URL",
            .kind = Kind::origin,
            .about = "address patients see: https://queue.clinic.example",
            .explained = "Where patients' phones and payment providers find the public surface, "
                         "behind a proxy or a tunnel. Whoever asks under this name sees nothing "
                         "else of the clinic.",
            .example = "https://queue.clinic.example"},
    Setting{.name = "PUBLIC_PORT",
            .kind = Kind::number,
            .unset = "no port of their own",
            .least = 0,
            .most = 65535,
            .about = "port for patients' phones and webhooks alone",
            .explained = "A second port that answers nothing but the public surface; point the "
                         "proxy or tunnel at it.",
            .example = "8090"},
    Setting{.name = "CLINICD_PUBLIC_HOST",
            .kind = Kind::address,
            .fallback = "127.0.0.1",
            .about = "where PUBLIC_PORT listens",
            .explained = "127.0.0.1 suits a proxy or tunnel on this PC; 0.0.0.0 lets the guests' "
                         "Wi-Fi in."},
};

constexpr std::array browsers{
    Setting{.name = "BREACHED_PASSWORDS_FILE",
            .kind = Kind::file,
            .unset = "the built-in list of common passwords alone",
            .about = "passwords published in breaches, as sorted SHA-1 digests",
            .explained = "One upper-case hexadecimal digest per line, ordered by hash, as the "
                         "well-known download has it. New passwords found in it are refused; "
                         "nothing is asked of the internet.",
            .example = "/var/lib/clinicd/pwned-passwords-sha1-ordered-by-hash.txt",
            .only_serve = false},
    Setting{.name = "ALLOWED_HOSTS",
            .kind = Kind::list,
            .about = "names browsers may call this server, by comma",
            .explained = "Addresses, localhost and this computer's own name always count. A name "
                         "in the clinic's DNS or in front of a proxy must be named here, else the "
                         "answer is 421.",
            .example = "clinic.example"},
    Setting{.name = "TRUSTED_PROXIES",
            .kind = Kind::networks,
            .about = "proxies whose X-Forwarded-* count, by comma",
            .explained = "Addresses or networks. From anybody else these fields are ignored, since "
                         "anybody can write them.",
            .example = "127.0.0.1,10.0.0.0/8"},
    Setting{.name = "CORS_ORIGINS",
            .kind = Kind::origins,
            .unset = "no other site",
            .about = "other sites whose pages may call the API with a token, by comma",
            .explained = "Exact origins. Their pages may use the API with a Bearer token; the "
                         "browser's sign-in cookie is never shared with them.",
            .example = "https://portal.clinic.example",
            .reloads = true},
    Setting{.name = "CORS_ALLOW_ALL",
            .kind = Kind::yes_no,
            .fallback = "false",
            .about = "let any site's pages call the API (only while it listens on this PC)",
            .explained = "For developing a page on this PC. Refused as soon as the server listens "
                         "beyond the loopback address; name the sites in CORS_ORIGINS instead.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_ENABLED",
            .kind = Kind::yes_no,
            .fallback = "true",
            .about = "count requests, answer 429",
            .explained = "Whoever asks too much waits a moment, and the others do not.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_ADDRESS",
            .kind = Kind::number,
            .fallback = "120000",
            .least = 0,
            .most = 1'000'000'000,
            .about = "requests a minute from one address; 0: any number",
            .explained = "A whole clinic may come from one address, so this is far above what "
                         "people at desks reach.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_USER",
            .kind = Kind::number,
            .fallback = "12000",
            .least = 0,
            .most = 1'000'000'000,
            .about = "requests a minute of one user",
            .explained = "Counted per user whatever the address; 0 is any number.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_PUBLIC",
            .kind = Kind::number,
            .fallback = "600",
            .least = 0,
            .most = 1'000'000'000,
            .about = "reads a minute on the public surface from one address",
            .explained = "For phones that look where they stand in the queue; 0 is any number.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_PUBLIC_WRITES",
            .kind = Kind::number,
            .fallback = "60",
            .least = 0,
            .most = 1'000'000'000,
            .about = "joins and bookings a minute from one address",
            .explained = "All phones in the waiting room may share the Wi-Fi's address; 0 is any "
                         "number.",
            .reloads = true},
    Setting{.name = "RATE_LIMIT_SPARED",
            .kind = Kind::list,
            .fallback = "127.0.0.1,::1",
            .about = "addresses whose staff are not counted, by comma",
            .explained = "The front desk's own PC, by default. The public surface counts everyone.",
            .reloads = true},
};
}  // namespace

Section listening_section() {
    return {"Where it lies and where it listens", place};
}
Section browser_section() {
    return {"Browsers, proxies and limits", browsers};
}
}  // namespace clinic::cli
