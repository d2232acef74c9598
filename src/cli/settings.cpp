#include "cli/settings.h"
#include "api/origins.h"
#include "core/text.h"
#include "platform/paths.h"
#include <boost/program_options.hpp>
#include <array>
#include <charconv>
#include <fstream>
namespace clinic::cli {
namespace {
namespace options = boost::program_options;

constexpr std::array settings{
    Setting{"db", "CLINICD_DB", "", "the clinic's database file", false},
    Setting{"config", "CLINICD_CONFIG", "", "a file of NAME=value lines", false},
    Setting{"host", "CLINICD_HOST", "", "address to listen on; unset: as chosen at the set-up"},
    Setting{"port", "CLINICD_PORT", "8080", "port to listen on; 0: any free one"},
    Setting{"allowed-hosts", "ALLOWED_HOSTS", "", "names browsers may call this server, by comma"},
    Setting{"trusted-proxies", "TRUSTED_PROXIES", "",
            "proxies whose X-Forwarded-* count, by comma"},
    Setting{"public-url", "PUBLIC_URL", "", "address patients see: https://queue.clinic.example"},
    Setting{"public-host", "CLINICD_PUBLIC_HOST", "127.0.0.1", "where PUBLIC_PORT listens"},
    Setting{"public-port", "PUBLIC_PORT", "", "port for patients' phones and webhooks alone"},
    Setting{"rate-limit-enabled", "RATE_LIMIT_ENABLED", "true", "count requests, answer 429"},
    Setting{"rate-limit-address", "RATE_LIMIT_ADDRESS", "120000",
            "requests a minute from one address; 0: any number"},
    Setting{"rate-limit-user", "RATE_LIMIT_USER", "12000", "requests a minute of one user"},
    Setting{"rate-limit-public", "RATE_LIMIT_PUBLIC", "600",
            "reads a minute on the public surface from one address"},
    Setting{"rate-limit-public-writes", "RATE_LIMIT_PUBLIC_WRITES", "60",
            "joins and bookings a minute from one address"},
    Setting{"rate-limit-spared", "RATE_LIMIT_SPARED", "127.0.0.1,::1",
            "addresses whose staff are not counted, by comma"},
    Setting{"tls-cert-file", "TLS_CERT_FILE", "", "certificate chain (PEM); turns HTTPS on"},
    Setting{"tls-key-file", "TLS_KEY_FILE", "", "its private key (PEM)"},
    Setting{"backup-dir", "BACKUP_DIR", "", "folder of backups; unset: backups beside the file",
            false},
    Setting{"backup-retention-days", "BACKUP_RETENTION_DAYS", "30", "days a backup is kept", false},
    Setting{"backup-keep-weeks", "BACKUP_KEEP_WEEKS", "0", "and one of each of so many weeks"},
    Setting{"backup-keep-months", "BACKUP_KEEP_MONTHS", "0", "and one of each of so many months"},
    Setting{"backup-passphrase-file", "BACKUP_PASSPHRASE_FILE", "",
            "seals backups with the passphrase in this file", false},
    Setting{"backup-sealing-key", "BACKUP_SEALING_KEY", "",
            "seals backups so that only a key kept elsewhere opens them", false},
    Setting{"backup-second-dir", "BACKUP_SECOND_DIR", "",
            "folder (a stick, a share) every proven backup goes to as well", false},
    Setting{"backup-send-command", "BACKUP_SEND_COMMAND", "",
            "program that sends a backup elsewhere and prints its SHA-256 there", false},
    Setting{"auto-backup-enabled", "AUTO_BACKUP_ENABLED", "true", "make backups by itself"},
    Setting{"backup-hour", "BACKUP_HOUR", "3", "hour of the daily backup, clinic time"},
    Setting{"reader-connections", "READER_CONNECTIONS", "0", "database readers; 0: one per core"},
    Setting{"workers", "CLINICD_WORKERS", "64", "threads that may wait for the disk"},
    Setting{"payme-key-file", "PAYME_KEY_FILE", "",
            "file with the Payme cashbox's key; turns Payme on"},
    Setting{"payme-merchant-id", "PAYME_MERCHANT_ID", "", "the cashbox's id, for checkout links"},
    Setting{"payme-checkout-url", "PAYME_CHECKOUT_URL", "https://checkout.paycom.uz",
            "where patients pay by Payme"},
    Setting{"payme-takeback", "PAYME_TAKEBACK", "unless_completed",
            "may Payme cancel a payment: unless_completed (a visit), always, never"},
    Setting{"click-secret-file", "CLICK_SECRET_FILE", "",
            "file with Click's SECRET_KEY; turns Click on"},
    Setting{"click-service-id", "CLICK_SERVICE_ID", "", "Click's service_id"},
    Setting{"click-merchant-id", "CLICK_MERCHANT_ID", "", "its merchant_id, for checkout links"},
    Setting{"click-checkout-url", "CLICK_CHECKOUT_URL", "https://my.click.uz/services/pay",
            "where patients pay by Click"},
    Setting{"webhook-secret-file", "WEBHOOK_SECRET_FILE", "",
            "file with the secret of signed webhooks; turns them on"},
    Setting{"log-level", "LOG_LEVEL", "info", "debug, info, warn or error"},
};

std::optional<std::string> from_environment(std::string_view name) {
    for (const auto& spelled : {std::string(name), "CLINICD_" + std::string(name)})
        if (const char* value = std::getenv(spelled.c_str())) return value;
    return std::nullopt;
}
}  // namespace

std::span<const Setting> all_settings() {
    return settings;
}

Settings::Settings(std::map<std::string, std::string, std::less<>> flags) {
    for (const auto& one : settings)
        values_[std::string(one.name)] = {std::string(one.fallback), "default"};
    const auto take = [&](std::string_view name, const std::string& text, const char* from) {
        values_.find(name)->second = {text, from};
    };
    for (const auto& one : settings)
        if (const auto value = from_environment(one.name)) take(one.name, *value, "environment");
    for (const auto& [name, text] : flags) take(name, text, "flag");
    if (text("CLINICD_DB").empty())
        take("CLINICD_DB", (platform::default_data_folder() / "clinic.db").string(), "default");
    if (!text("CLINICD_CONFIG").empty())
        read_file(text("CLINICD_CONFIG"), true);
    else
        read_file(std::filesystem::absolute(database()).parent_path() / ".env", false);
    check();
}

// What the environment and the flags said stays.
void Settings::read_file(const std::filesystem::path& file, bool must_exist) {
    std::ifstream in(file);
    if (!in && !must_exist) return;
    if (!in)
        throw WrongSetting("CLINICD_CONFIG: " + file.string() +
                           " cannot be read. Check its name and owner.");
    options::options_description known;
    for (const auto& one : settings)
        known.add_options()(std::string(one.name).c_str(), options::value<std::string>());
    try {
        for (const auto& option : options::parse_config_file(in, known).options) {
            auto& value = values_[option.string_key];
            if (value.from == "default") value = {option.value.at(0), file.string()};
        }
    } catch (const options::error& fault) {
        throw WrongSetting(file.string() + ": " + fault.what() +
                           ". Remove the line, or see 'clinicd config' for the names.");
    }
}

std::int64_t Settings::number(std::string_view name, std::int64_t least, std::int64_t most) const {
    const auto& given = text(name);
    std::int64_t value = 0;
    const auto* end = given.data() + given.size();
    const auto [at, fault] = std::from_chars(given.data(), end, value);
    if (fault != std::errc{} || at != end || value < least || value > most)
        throw WrongSetting(std::string(name) + " is '" + given + "'. Set a whole number from " +
                           std::to_string(least) + " to " + std::to_string(most) + ".");
    return value;
}

bool Settings::yes(std::string_view name) const {
    const auto given = lower_ascii(text(name));
    if (given == "true" || given == "1" || given == "yes" || given == "on") return true;
    if (given == "false" || given == "0" || given == "no" || given == "off") return false;
    throw WrongSetting(std::string(name) + " is '" + text(name) + "'. Set true or false.");
}

std::vector<std::string> Settings::list(std::string_view name) const {
    std::vector<std::string> all;
    for (const auto one : split(text(name), ','))
        if (const auto plain = trimmed(one); !plain.empty()) all.push_back(lower_ascii(plain));
    return all;
}

std::filesystem::path Settings::backups() const {
    if (is_set("BACKUP_DIR")) return text("BACKUP_DIR");
    return std::filesystem::absolute(database()).parent_path() / "backups";
}

void Settings::check() const {
    number("CLINICD_PORT", 0, 65535);
    number("BACKUP_RETENTION_DAYS", 1, 3650);
    number("BACKUP_KEEP_WEEKS", 0, 520);
    number("BACKUP_KEEP_MONTHS", 0, 240);
    number("BACKUP_HOUR", 0, 23);
    number("READER_CONNECTIONS", 0, 64);
    number("CLINICD_WORKERS", 1, 256);
    yes("AUTO_BACKUP_ENABLED");
    if (!text("PUBLIC_PORT").empty()) number("PUBLIC_PORT", 0, 65535);
    yes("RATE_LIMIT_ENABLED");
    for (const auto* name :
         {"RATE_LIMIT_ADDRESS", "RATE_LIMIT_USER", "RATE_LIMIT_PUBLIC", "RATE_LIMIT_PUBLIC_WRITES"})
        number(name, 0, 1'000'000'000);
    if (const auto& url = text("PUBLIC_URL"); !url.empty() && !PublicAddress::parse(url))
        throw WrongSetting("PUBLIC_URL is '" + url +
                           "'. Set http(s)://name[:port], nothing behind it.");
    const auto& level = text("LOG_LEVEL");
    if (level != "debug" && level != "info" && level != "warn" && level != "error")
        throw WrongSetting("LOG_LEVEL is '" + level + "'. Set debug, info, warn or error.");
    if (text("TLS_CERT_FILE").empty() != text("TLS_KEY_FILE").empty())
        throw WrongSetting("TLS_CERT_FILE and TLS_KEY_FILE go together. Set both, or none.");
}
}  // namespace clinic::cli
