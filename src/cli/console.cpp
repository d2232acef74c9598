#include "cli/console.h"
#include "db/files.h"
#include "core/text.h"
#include "http/client.h"
#include "platform/files.h"
#include "platform/paths.h"
#include <fstream>
#include <sstream>
#include <thread>
namespace clinic::cli {
namespace {
constexpr std::int64_t most_requests = 1'000'000'000;
constexpr std::size_t shortest_passphrase = 16;

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

std::string secret_in(const std::filesystem::path& file, std::string_view name) {
    const auto wrong = [&](const std::string& why) {
        return WrongSetting(std::string(name) + ": " + file.string() + " " + why);
    };
    if (!std::filesystem::is_regular_file(file)) throw wrong("is no file. Check its name.");
    if (platform::open_to_others(file))
        throw wrong("can be read by others. Run: chmod 600 " + file.string());
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || trimmed(line).empty())
        throw wrong("is empty or cannot be read. Write the secret into its first line.");
    return std::string(trimmed(line));
}

std::optional<sealing::Secret> sealing_secret(const Settings& settings) {
    const auto& file = settings.text("BACKUP_PASSPHRASE_FILE");
    const auto& key = settings.text("BACKUP_SEALING_KEY");
    if (!file.empty() && !key.empty())
        throw WrongSetting("BACKUP_PASSPHRASE_FILE and BACKUP_SEALING_KEY are both set. "
                           "Choose one.");
    if (!key.empty()) {
        try {
            sealing::Sealer probe{sealing::Key{key}};
        } catch (const Problem&) {
            throw WrongSetting("BACKUP_SEALING_KEY is no sealing key. It begins with "
                               "clinicd-seal-; 'clinicd backup --new-key FILE' makes one.");
        }
        return sealing::Key{key};
    }
    if (file.empty()) return std::nullopt;
    const auto passphrase = secret_in(file, "BACKUP_PASSPHRASE_FILE");
    if (passphrase.size() < shortest_passphrase)
        throw WrongSetting("BACKUP_PASSPHRASE_FILE: the passphrase in " + file +
                           " is short. Take five words or more (at least 16 characters).");
    return sealing::Passphrase{passphrase};
}

App::Options app_options(const Settings& settings) {
    const auto readers = static_cast<std::size_t>(settings.number("READER_CONNECTIONS", 0, 64));
    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    App::Options options{.database = settings.database(),
                         .readers = readers ? readers : cores,
                         .hosts = settings.list("ALLOWED_HOSTS")};
    options.public_address = PublicAddress::parse(settings.text("PUBLIC_URL"));
    options.limits = {
        .on = settings.yes("RATE_LIMIT_ENABLED"),
        .address = settings.number("RATE_LIMIT_ADDRESS", 0, most_requests),
        .user = settings.number("RATE_LIMIT_USER", 0, most_requests),
        .public_reads = settings.number("RATE_LIMIT_PUBLIC", 0, most_requests),
        .public_writes = settings.number("RATE_LIMIT_PUBLIC_WRITES", 0, most_requests),
        .spared = settings.list("RATE_LIMIT_SPARED")};
    auto& operations = options.operations;
    operations.backup_folder = settings.backups();
    operations.keeping = {static_cast<int>(settings.number("BACKUP_RETENTION_DAYS", 1, 3650)),
                          static_cast<int>(settings.number("BACKUP_KEEP_WEEKS", 0, 520)),
                          static_cast<int>(settings.number("BACKUP_KEEP_MONTHS", 0, 240))};
    operations.seal = sealing_secret(settings);
    operations.second = {settings.text("BACKUP_SECOND_DIR"), settings.text("BACKUP_SEND_COMMAND")};
    operations.auto_backup = settings.yes("AUTO_BACKUP_ENABLED");
    operations.backup_hour = static_cast<int>(settings.number("BACKUP_HOUR", 0, 23));
    return options;
}

Console::Console(const Settings& settings) {
    const auto database = settings.database();
    platform::make_private_folder(std::filesystem::absolute(database).parent_path());
    try {
        lock_.emplace(lock_beside(database));
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
