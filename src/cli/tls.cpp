#include "cli/tls.h"
#include "cli/command.h"
#include "core/problem.h"
#include "core/surroundings.h"
#include "core/text.h"
#include "http/server.h"
#include "http/tls_authority.h"
#include "platform/hosts.h"
#include "platform/log.h"
#include "trust_page.h"
#include <fstream>
#include <iostream>
#include <sstream>
namespace clinic::cli {
namespace {
using platform::Level;
constexpr auto look_every = std::chrono::hours(1);

/// By which browsers of this network find this computer.
std::vector<std::string> names_here(const Settings& settings) {
    std::vector<std::string> names;
    if (const auto own = lower_ascii(platform::host_name()); !own.empty()) {
        names.push_back(own);
        if (!own.ends_with(".local")) names.push_back(own + ".local");
    }
    for (const auto& name : settings.list("ALLOWED_HOSTS")) names.push_back(name);
    for (const auto& address : platform::network_addresses()) names.push_back(address);
    return names;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::stringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

bool is_own(const Settings& settings, const http::TlsAuthority& authority) {
    return settings.text("TLS_CERT_FILE") == authority.certificate().string();
}

std::string_view told(http::TlsAuthority::Creation what) {
    using Creation = http::TlsAuthority::Creation;
    if (what == Creation::finished)
        return "The authority was there. Its server's certificate is made in ";
    if (what == Creation::taken_back)
        return "Not made anew: the authority's lost ca.pem is taken back from server.pem, and "
               "devices that trust it still do.\nIt is in ";
    return "Made in ";
}

int init(const Arguments& arguments) {
    const http::TlsAuthority authority(arguments.settings.tls_folder());
    auto names = names_here(arguments.settings);
    const auto more = arguments.text("name");
    for (const auto name : split(more, ','))
        if (!trimmed(name).empty()) names.emplace_back(lower_ascii(trimmed(name)));
    const auto what = authority.create(names, Surroundings{}.now());
    std::cout << told(what) << arguments.settings.tls_folder().string() << ". It vouches for:\n";
    for (const auto& name : authority.names()) std::cout << "  " << name << "\n";
    std::cout << "Fingerprint of the authority (SHA-256):\n  " << authority.fingerprint() << "\n\n"
              << "Start the server again: from then on browsers use https://. Each PC and phone\n"
              << "trusts it once: open http://THIS-PC:" << arguments.settings.text("TLS_TRUST_PORT")
              << "/trust there, and compare the fingerprint.\n";
    return done;
}

int show(const Arguments& arguments) {
    const http::TlsAuthority authority(arguments.settings.tls_folder());
    if (!authority.exists())
        throw Problem(404, "not-found",
                      "There is no authority of this clinic. 'clinicd tls init' makes one.");
    std::cout << (is_own(arguments.settings, authority) ? "In use: " : "Not in use: ")
              << authority.certificate().string() << "\nUntil " << to_text(authority.ends_at())
              << ", renewed a month before.\nFingerprint of the authority (SHA-256):\n  "
              << authority.fingerprint() << "\nIt vouches for:\n";
    for (const auto& name : authority.names()) std::cout << "  " << name << "\n";
    return done;
}
}  // namespace

bool renew_own_certificate(const Settings& settings) {
    const http::TlsAuthority authority(settings.tls_folder());
    if (!authority.exists() || !is_own(settings, authority)) return false;
    try {
        const bool renewed = authority.renew_when_due(names_here(settings), Surroundings{}.now());
        if (renewed) platform::log(Level::info, "the certificate is renewed", {});
        return renewed;
    } catch (const std::exception& fault) {
        platform::log(Level::error, "the certificate is not renewed", {{"fault", fault.what()}});
        return false;
    }
}

struct OwnCertificate::Open {
    Open(const Settings& given, const std::string& listening_on)
        : settings(given),
          authority(given.tls_folder()),
          page(bytes_of(authority.authority()), authority.fingerprint()) {
        const auto port = static_cast<std::uint16_t>(settings.number("TLS_TRUST_PORT"));
        if (port == 0 || listening_on == "127.0.0.1" || listening_on == "localhost") return;
        try {
            server.emplace(page,
                           http::Settings{.endpoints = {{.address = listening_on, .port = port}},
                                          .loops = 1,
                                          .workers = 1,
                                          .limits = {.connections = 64, .streams = 1}});
            server->start();
        } catch (const std::exception& fault) {
            // The clinic works without; who has the certificate already needs no page.
            platform::log(Level::warn, "the certificate's page is not open",
                          {{"fault", fault.what()}});
            server.reset();
        }
    }

    const Settings& settings;
    http::TlsAuthority authority;
    TrustPage page;
    std::optional<http::Server> server;
    std::chrono::steady_clock::time_point next_look{};
};

OwnCertificate::OwnCertificate(const Settings& settings, const std::string& listening_on) {
    const http::TlsAuthority authority(settings.tls_folder());
    if (authority.exists() && is_own(settings, authority))
        open_ = std::make_unique<Open>(settings, listening_on);
}
OwnCertificate::~OwnCertificate() = default;

bool OwnCertificate::tend() {
    const auto now = std::chrono::steady_clock::now();
    if (!open_ || now < open_->next_look) return false;
    open_->next_look = now + look_every;
    return renew_own_certificate(open_->settings);
}

unsigned OwnCertificate::port() const {
    return open_ && open_->server ? open_->server->port() : 0;
}

std::vector<Command> tls_commands() {
    return {
        {"tls init",
         "",
         "Make this clinic's own certificate, for HTTPS on its network",
         "clinicd tls init --name clinic.lan",
         {{"name", "more names browsers call this computer, by comma"}},
         init},
        {"tls show", "", "Show that certificate and its fingerprint", "clinicd tls show", {}, show},
    };
}
}  // namespace clinic::cli
