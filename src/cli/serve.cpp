#include "accounts/setup.h"
#include "api/body_limits.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/couriers.h"
#include "cli/logging.h"
#include "cli/providers.h"
#include "cli/running.h"
#include "cli/tls.h"
#include "db/files.h"
#include "core/version.h"
#include "http/outgoing.h"
#include "http/server.h"
#include "operations/anchors.h"
#include "operations/closing.h"
#include "platform/hosts.h"
#include "platform/log.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/signals.h"
#include "platform/supervisor.h"
#include "site.h"
#include <iostream>
#include <mutex>
namespace clinic::cli {
namespace {
using namespace std::chrono_literals;
using platform::Level;
constexpr std::size_t most_descriptors = 16'384;

/// The running clinic: the app, its sockets, and the note for the command line.
class Service {
public:
    explicit Service(const Settings& settings)
        : running_(settings),
          lock_(lock_beside(settings.database())),
          token_(base64url(Surroundings::random_bytes(32))),
          couriers_(settings),
          app_(with_token(app_options(settings))),
          site_(app_.dispatcher(), embedded_ui()) {
        wanted_ = address();
        operations::close_to_others(settings_.backups());
        renew_own_certificate(settings_);
        open(wanted_);
        app_.database().on_events = [this](auto events) {
            std::lock_guard guard(replacing_);
            if (server_) server_->publish(std::move(events));
        };
        app_.database().on_dropped = [this](SessionId id) {
            std::lock_guard guard(replacing_);
            if (server_) server_->drop(std::to_string(id.value));
        };
    }
    ~Service() {
        std::error_code ignored;
        std::filesystem::remove(running_server_file(settings_.database()), ignored);
        std::filesystem::remove(setup_page(), ignored);
        app_.sending().stop();
        app_.watch().stop();  // its events go through the server
        app_.operations().stop();
        if (server_) server_->stop();
        operations::log_audit_head(app_.database());
    }

    void start() {
        server_->start();
        app_.operations().start();
        app_.watch().start();
        app_.sending().start();
        own_certificate_.reset();  // gives its port back first
        own_certificate_.emplace(settings_, listening_on_);
        RunningServer note{server_->port(console_at_), token_};
        platform::replace_file(running_server_file(settings_.database()), write(note));
        tell_admin();
        platform::tell_supervisor("READY=1");
    }
    /// What SIGHUP asks for: settings, log file and certificate, as far as they can change now.
    void reload() {
        const auto prepare = [this](const Settings& fresh) {
            const auto begin_log = prepared_log(fresh);
            server_->reload_certificate();
            return begin_log;
        };
        running_.read_again(prepare, [this](const Settings& now, bool limits_changed) {
            if (limits_changed) app_.dispatcher().change(rate_limits(now), cross_origin(now));
            app_.operations().change(backup_schedule(now));
        });
    }
    /// The database answers, and its disk has not refused a write: a supervisor may leave it be.
    bool well() {
        if (app_.database().writer().figures().failed) return false;
        try {
            app_.database().read(Caller::inside("system"), [](Session& session) {
                session.exists(R"sql(select 1 from clinic limit 1)sql");
            });
            return true;
        } catch (const std::exception& fault) {
            platform::log(Level::error, "the database does not answer", {{"fault", fault.what()}});
            return false;
        }
    }
    void tend_certificate() {
        if (own_certificate_->tend()) server_->reload_certificate();
    }
    /// The set-up or the settings may have asked for the clinic's network.
    void follow_reach() {
        const auto wanted = address_if_known();
        if (!wanted || *wanted == wanted_) return;
        const auto before = listening_on_;
        server_->stop();
        try {
            open(*wanted);
        } catch (const std::exception& fault) {
            // The clinic goes on where it was rather than nowhere.
            platform::log(Level::error, "the new address cannot be used",
                          {{"fault", fault.what()}});
            open(before);
        }
        wanted_ = *wanted;
        start();
    }

private:
    App::Options with_token(App::Options options) {
        keep_secret_key(settings_);
        options.providers = provider_settings(settings_);
        options.channels = couriers_.channels();
        options.console_token = token_;
        options.operations.front = [this] { return front_figures(); };
        options.operations.inside = {.settings = [this] { return running_.shown(); },
                                     .log = lines_of_log};
        options.watch.outgoing = &couriers_.outgoing();
        return options;
    }
    std::string address() {
        if (settings_.is_set("CLINICD_HOST")) return settings_.text("CLINICD_HOST");
        std::string reach;
        app_.database().read(Caller::inside("system"), [&](Session& session) {
            reach = session.value<std::string>(R"sql(select reach from clinic)sql").value_or("");
        });
        return reach == "clinic_network" ? "0.0.0.0" : "127.0.0.1";
    }
    // A database that does not answer for a while must not end the clinic; it is asked twice a
    // second, and told of once.
    std::optional<std::string> address_if_known() {
        try {
            auto known = address();
            address_is_known_ = true;
            return known;
        } catch (const std::exception& fault) {
            if (std::exchange(address_is_known_, false))
                platform::log(Level::error, "the clinic's reach cannot be read",
                              {{"fault", fault.what()}});
            return std::nullopt;
        }
    }
    operations::FrontFigures front_figures() {
        std::lock_guard guard(replacing_);
        if (!server_) return {};
        const auto& now = server_->counters();
        std::uint64_t refused = 0;
        for (const int status : http::Counters::statuses) refused += now.refused(status);
        return {now.connections, now.streams, now.accepted, refused, now.slow_turns, now.events};
    }
    // The command line always finds a plain port on the loopback address.
    void open(const std::string& address) {
        refuse_open_to_all(address);
        listening_on_ = address;
        const bool tls = !settings_.text("TLS_CERT_FILE").empty();
        http::Settings sockets{
            .endpoints = {{.address = listening_on_,
                           .port = static_cast<std::uint16_t>(settings_.number("CLINICD_PORT")),
                           .tls = tls}},
            .certificate = settings_.text("TLS_CERT_FILE"),
            .key = settings_.text("TLS_KEY_FILE"),
            .workers = static_cast<unsigned>(settings_.number("CLINICD_WORKERS")),
            .limits = {.body_bytes_below = {{"/api/v1/public/", api::most_of_public_body},
                                            {"/api/v1/webhooks/", api::most_of_webhook_body}}},
            .trusted_proxies = settings_.list("TRUSTED_PROXIES")};
        const bool reachable = !tls && (listening_on_ == "127.0.0.1" || listening_on_ == "0.0.0.0");
        console_at_ = reachable ? 0 : 1;
        if (!reachable) sockets.endpoints.push_back({.address = "127.0.0.1"});
        if (const auto strangers = public_endpoint()) sockets.endpoints.push_back(*strangers);
        std::lock_guard guard(replacing_);
        server_.emplace(site_, sockets,
                        http::Hooks{[this](const http::Answered& one) { answered(one); }});
    }
    // Any site's page could ask the whole clinic otherwise.
    void refuse_open_to_all(const std::string& address) const {
        const bool here = address == "127.0.0.1" || address == "::1" || address == "localhost";
        if (!here && settings_.yes("CORS_ALLOW_ALL"))
            throw WrongSetting("CORS_ALLOW_ALL is true, and the server listens on " + address +
                               ". Name the sites in CORS_ORIGINS instead.");
    }
    // Over TLS where the clinic is, except for a proxy or tunnel on this computer.
    std::optional<http::Endpoint> public_endpoint() const {
        if (settings_.text("PUBLIC_PORT").empty()) return std::nullopt;
        const auto& at = settings_.text("CLINICD_PUBLIC_HOST");
        const bool tls = !settings_.text("TLS_CERT_FILE").empty() && at != "127.0.0.1" &&
                         at != "::1" && at != "localhost";
        return http::Endpoint{.address = at,
                              .port = static_cast<std::uint16_t>(settings_.number("PUBLIC_PORT")),
                              .tls = tls,
                              .only_public = true};
    }
    void tell_of_public() const {
        const auto& url = settings_.text("PUBLIC_URL");
        if (const auto strangers = public_endpoint())
            std::cout << "For phones and webhooks alone: port " << server_->port(console_at_ + 1)
                      << " on " << strangers->address << "\n";
        if (!url.empty()) std::cout << "Patients find it at " << url << "\n";
    }
    void answered(const http::Answered& one) {
        app_.operations().answers.count(one.route, one.status, one.microseconds);
        log_answer(one, app_.dispatcher().router().routes());
    }
    // The link is a secret: other users of this computer could read it in a command's words, so the
    // desktop is given a file of ours that leads there.
    void show_setup(const std::string& root) {
        const auto link =
            root + "/setup#" + accounts::setup_token(app_.database().environment()->keys);
        std::cout << "Set the clinic up here, once: " << link << "\n";
        if (!platform::has_desktop()) return;
        platform::replace_file(setup_page(),
                               "<!doctype html><meta charset=utf-8><meta http-equiv="
                               "refresh content=\"0;url=" +
                                   link + "\">\n");
        platform::open_on_desktop(setup_page());
    }
    std::filesystem::path setup_page() const {
        return std::filesystem::path(settings_.database()) += ".setup.html";
    }
    void tell_admin() {
        const auto shown =
            listening_on_ == "0.0.0.0" || listening_on_ == "::" ? "127.0.0.1" : listening_on_;
        const auto root = (settings_.text("TLS_CERT_FILE").empty() ? "http://" : "https://") +
                          shown + ":" + std::to_string(server_->port());
        std::cout << "clinicd " << program_version() << " answers at " << root << "\n";
        if (shown != listening_on_)
            std::cout << "On the clinic's network: port " << server_->port() << " of "
                      << platform::host_name() << "\n";
        tell_of_public();
        if (own_certificate_->port())
            std::cout << "PCs and phones learn its certificate at http://" << platform::host_name()
                      << ":" << own_certificate_->port() << "/trust\n";
        bool needs_setup = false;
        app_.database().read(Caller::inside("system"), [&](Session& session) {
            needs_setup = !accounts::anyone_exists(session);
        });
        if (needs_setup) show_setup(root);
        std::cout << std::flush;
    }

    RunningSettings running_;
    const Settings& settings_ = running_.now();
    platform::LockFile lock_;
    std::string token_, wanted_, listening_on_;
    Couriers couriers_;
    App app_;
    Site site_;
    std::size_t console_at_ = 0;
    bool address_is_known_ = true;
    std::mutex replacing_;  // a backup tells how far it is while the server takes another address
    std::optional<http::Server> server_;
    std::optional<OwnCertificate> own_certificate_;
};

int serve(const Arguments& arguments) {
    platform::Signals signals;  // before any thread starts
    platform::allow_descriptors(most_descriptors);
    platform::share_freed_memory();
    const auto& settings = arguments.settings;
    platform::make_private_folder(std::filesystem::absolute(settings.database()).parent_path());
    prepared_log(settings)();
    Service service(settings);
    service.start();
    const auto watched = platform::watchdog();
    auto next_word = std::chrono::steady_clock::now();
    for (;;) {
        const auto signal = signals.wait_for(500ms);
        if (signal == platform::Signal::stop) break;
        if (watched && std::chrono::steady_clock::now() >= next_word && service.well()) {
            platform::tell_supervisor("WATCHDOG=1");
            next_word = std::chrono::steady_clock::now() + *watched / 3;
        }
        if (signal == platform::Signal::reload) service.reload();
        service.tend_certificate();
        service.follow_reach();
    }
    platform::tell_supervisor("STOPPING=1");
    signals.give_up();
    return done;
}
}  // namespace

std::vector<Command> serving_commands() {
    return {{"serve",
             "",
             "Serve the clinic (also without a verb)",
             "clinicd serve --db clinic.db --port 8080",
             {},
             serve}};
}
}  // namespace clinic::cli
