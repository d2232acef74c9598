#include "cli/console.h"
#include "accounts/common_passwords.h"
#include "db/files.h"
#include "db/replace.h"
#include "core/text.h"
#include "http/client.h"
#include "messages/gateway.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <fstream>
#include <limits>
#include <sstream>
#include <thread>
namespace clinic::cli {
namespace {
/// A faulty field's name and what is wrong with it, behind the sentence.
std::string sentence_of(const json::object& problem) {
    std::string said(problem.at("detail").as_string());
    if (const auto* errors = problem.if_contains("errors"))
        for (const auto& error : errors->as_array()) {
            const std::string pointer(error.at("pointer").as_string());
            said += " " + pointer.substr(std::min<std::size_t>(2, pointer.size())) + " " +
                    std::string(error.at("detail").as_string()) + ".";
        }
    return said;
}

operations::Watch::Settings watch_settings(const Settings& settings) {
    operations::Watch::Settings watch;
    for (const auto& mailbox : settings.list("ALERT_EMAILS"))
        watch.addresses.push_back("mailto:" + mailbox);
    if (!settings.text("ALERT_URL").empty()) watch.addresses.emplace_back(messages::alert_hook);
    watch.certificate = settings.text("TLS_CERT_FILE");
    watch.tracker = operations::Dsn::parse(settings.text("SENTRY_DSN"));
    if (const auto& file = settings.text("METRICS_TOKEN_FILE"); !file.empty())
        watch.metrics_token = secret_in(file, "METRICS_TOKEN_FILE");
    return watch;
}
// Left alone, an empty clinic's backups would push the lost one's out.
void refuse_lost_database(const Settings& settings) {
    const auto file = settings.database();
    std::error_code missing;
    const auto bytes = std::filesystem::file_size(file, missing);
    if ((!missing && bytes > 0) || restore_unfinished(file)) return;
    const operations::BackupFolder folder(settings.backups());
    const auto newest = folder.newest_proven({std::numeric_limits<std::int64_t>::max()});
    if (!newest) return;
    throw conflict("database-missing",
                   "There is no " + file.string() + ", but " + folder.path().string() +
                       " holds proven backups of one. Put the newest back: clinicd restore " +
                       (folder.path() / newest->name).string() +
                       ". For another clinic, name another BACKUP_DIR, or move these away.");
}
}  // namespace

std::filesystem::path running_server_file(const std::filesystem::path& database) {
    return std::filesystem::path(database) += ".run";
}

std::optional<RunningServer> read_running(const std::filesystem::path& database) {
    std::ifstream in(running_server_file(database));
    if (!in) return std::nullopt;
    std::stringstream text;
    text << in.rdbuf();
    const auto value = parse_json(text.str());
    const auto& object = value.as_object();
    return RunningServer{object.at("port").as_int64(), std::string(object.at("token").as_string())};
}

std::optional<sealing::Secret> sealing_secret(const Settings& settings) {
    const auto& file = settings.text("BACKUP_PASSPHRASE_FILE");
    const auto& key = settings.text("BACKUP_SEALING_KEY");
    if (!key.empty()) {
        try {
            sealing::Sealer probe{sealing::Key{key}};
        } catch (const Problem&) {
            throw WrongSetting(
                "BACKUP_SEALING_KEY is no sealing key. It begins with "
                "clinicd-seal-; 'clinicd backup --new-key FILE' makes one.");
        }
        return sealing::Key{key};
    }
    if (file.empty()) return std::nullopt;
    return sealing::Passphrase{secret_in(file, "BACKUP_PASSPHRASE_FILE")};
}

void keep_secret_key(const Settings& settings) {
    const auto& secret = settings.text("SECRET_KEY");
    if (secret.empty()) return;
    const auto file = key_beside(settings.database());
    const auto key = plain_digest("clinicd key 1 " + secret);
    if (!std::filesystem::exists(file)) {
        platform::make_private_folder(std::filesystem::absolute(file).parent_path());
        return platform::make_private_file(file, key);
    }
    std::stringstream kept;
    kept << std::ifstream(file, std::ios::binary).rdbuf();
    if (!same_bytes(kept.str(), key))
        throw WrongSetting("SECRET_KEY is not the one that " + file.string() +
                           " was made from. Set that one again, or remove SECRET_KEY: the file "
                           "alone is enough.");
}

RateLimits::Settings rate_limits(const Settings& settings) {
    return {.on = settings.yes("RATE_LIMIT_ENABLED"),
            .address = settings.number("RATE_LIMIT_ADDRESS"),
            .user = settings.number("RATE_LIMIT_USER"),
            .public_reads = settings.number("RATE_LIMIT_PUBLIC"),
            .public_writes = settings.number("RATE_LIMIT_PUBLIC_WRITES"),
            .spared = settings.list("RATE_LIMIT_SPARED")};
}
CrossOrigin cross_origin(const Settings& settings) {
    return {settings.list("CORS_ORIGINS"), settings.yes("CORS_ALLOW_ALL")};
}
operations::Operations::Schedule backup_schedule(const Settings& settings) {
    const auto number = [&](const char* name) { return static_cast<int>(settings.number(name)); };
    return {.keeping = {number("BACKUP_RETENTION_DAYS"), number("BACKUP_KEEP_WEEKS"),
                        number("BACKUP_KEEP_MONTHS")},
            .automatic = settings.yes("AUTO_BACKUP_ENABLED"),
            .hour = number("BACKUP_HOUR")};
}

App::Options app_options(const Settings& settings) {
    refuse_lost_database(settings);
    const auto readers = static_cast<std::size_t>(settings.number("READER_CONNECTIONS"));
    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    App::Options options{.database = settings.database(),
                         .readers = readers ? readers : cores,
                         .hosts = settings.list("ALLOWED_HOSTS")};
    options.public_address = PublicAddress::parse(settings.text("PUBLIC_URL"));
    accounts::use_breached_passwords(settings.text("BREACHED_PASSWORDS_FILE"));
    options.limits = rate_limits(settings);
    options.cross_origin = cross_origin(settings);
    auto& operations = options.operations;
    operations.backup_folder = settings.backups();
    const auto schedule = backup_schedule(settings);
    operations.keeping = schedule.keeping;
    operations.auto_backup = schedule.automatic;
    operations.backup_hour = schedule.hour;
    operations.seal = sealing_secret(settings);
    operations.second = {settings.text("BACKUP_SECOND_DIR"), settings.text("BACKUP_SEND_COMMAND")};
    options.watch = watch_settings(settings);
    return options;
}

Console::Console(const Settings& settings) {
    const auto database = settings.database();
    platform::make_private_folder(std::filesystem::absolute(database).parent_path());
    try {
        lock_.emplace(lock_beside(database));
        keep_secret_key(settings);
        app_ = std::make_unique<App>(app_options(settings));
    } catch (const platform::AlreadyRunning&) {
        server_ = read_running(database);
        if (!server_) throw;
    }
}
Console::~Console() = default;

json::value Console::ask(std::string_view method, const std::string& path,
                         const json::value& body) {
    const auto full = std::string(api_root) + path;
    const auto text = body.is_null() ? "" : json::serialize(body);
    http::Heard heard;
    if (server_) {
        heard = http::ask(static_cast<unsigned>(server_->port), method, full, text, server_->token);
    } else {
        const auto answer =
            app_->dispatcher().answer_for(Caller::inside("console"), method, full, text);
        heard = {answer.status, answer.body};
    }
    if (heard.status >= 400) {
        const auto problem = parse_json(heard.body).as_object();
        throw Problem(heard.status, std::string(problem.at("code").as_string()),
                      sentence_of(problem));
    }
    return heard.body.empty() ? json::value(nullptr) : json::parse(heard.body);
}
}  // namespace clinic::cli
