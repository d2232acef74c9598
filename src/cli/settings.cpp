#include "cli/settings.h"
#include "core/problem.h"
#include "core/text.h"
#include "db/files.h"
#include "http/tls_authority.h"
#include "platform/paths.h"
#include <algorithm>
#include <array>
namespace clinic::cli {
namespace {
namespace fs = std::filesystem;
constexpr std::string_view own_prefix = "CLINICD_", file_ending = "_FILE";

constexpr std::array retired{
    Retired{"FCM_SERVER_KEY",
            "is set, but its provider shut the legacy server keys down in 2024. Remove it; make a "
            "service account in the Firebase console (Project settings, Service accounts), and set "
            "FCM_PROJECT_ID and FCM_CREDENTIALS_FILE instead."},
};

std::optional<std::string> from_environment(std::string_view name) {
    for (const auto& spelled : {std::string(name), std::string(own_prefix) + std::string(name)})
        if (const char* value = std::getenv(spelled.c_str())) return value;
    return std::nullopt;
}

/// A file systemd keeps for this service (LoadCredential=NAME:...), by the setting's name; a
/// setting that names a secret's file has it without "_FILE" too.
std::optional<fs::path> credential(std::string_view name) {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (!folder || !*folder) return std::nullopt;
    auto file = fs::path(folder) / name;
    std::error_code none;
    if (fs::is_regular_file(file, none)) return file;
    if (!name.ends_with(file_ending)) return std::nullopt;
    return credential(name.substr(0, name.size() - file_ending.size()));
}

std::string file_name(std::string_view secret) {
    return std::string(secret) + std::string(file_ending);
}

/// The setting a line of a file means: by its name, or with CLINICD_ before it.
const Setting* meant_by(std::string_view name) {
    if (const auto* setting = find_setting(name)) return setting;
    return name.starts_with(own_prefix) ? find_setting(name.substr(own_prefix.size())) : nullptr;
}
/// The secret whose file a line names: SECRET_KEY_FILE.
const Setting* secret_behind(std::string_view name) {
    if (!name.ends_with(file_ending)) return nullptr;
    const auto* setting = meant_by(name.substr(0, name.size() - file_ending.size()));
    return setting && setting->secret ? setting : nullptr;
}

void refuse_retired(std::string_view name, std::string_view where) {
    for (const auto& one : retired)
        if (one.name == name)
            throw WrongSetting(std::string(one.name) + " " + std::string(one.instead) + " (" +
                               std::string(where) + ")");
}

bool is_loopback(std::string_view address) {
    return address.empty() || address == "localhost" || address == "::1" ||
           address.starts_with("127.");
}
}  // namespace

std::string flag_of(const Setting& setting) {
    if (setting.secret) return {};
    auto name = setting.name;
    if (name.starts_with(own_prefix)) name.remove_prefix(own_prefix.size());
    auto flag = lower_ascii(name);
    std::ranges::replace(flag, '_', '-');
    return flag;
}

std::vector<Section> all_sections() {
    return {listening_section(), browser_section(), database_section(), backup_section(),
            provider_section(),  message_section(), log_section(),      alert_section()};
}
std::span<const Setting> all_settings() {
    static const auto all = [] {
        std::vector<Setting> rows;
        for (const auto& section : all_sections())
            rows.insert(rows.end(), section.rows.begin(), section.rows.end());
        return rows;
    }();
    return all;
}
std::span<const Retired> retired_settings() {
    return retired;
}
const Setting* find_setting(std::string_view name) {
    const auto all = all_settings();
    const auto found = std::ranges::find(all, name, &Setting::name);
    return found == all.end() ? nullptr : &*found;
}

Settings::Settings(Flags flags) : flags_(std::move(flags)) {
    for (const auto& one : all_settings())
        values_[std::string(one.name)] = {std::string(one.fallback), "default"};
    take_surroundings();
    if (text("CLINICD_DB").empty())
        values_.find("CLINICD_DB")->second.text =
            (platform::default_data_folder() / "clinic.db").string();
    take_file();
    take_own_certificate();
}

// `clinicd tls init` made one: nobody has to name it.
void Settings::take_own_certificate() {
    const http::TlsAuthority own(tls_folder());
    std::error_code none;
    if (is_set("TLS_CERT_FILE") || !fs::exists(own.certificate(), none)) return;
    values_.find("TLS_CERT_FILE")->second = {own.certificate().string(), "clinicd tls init"};
    values_.find("TLS_KEY_FILE")->second = {own.key().string(), "clinicd tls init"};
}

// The first that says something wins; an empty word is an answer too.
void Settings::take(const Setting& setting, std::string text, std::string from) {
    auto& value = values_.find(setting.name)->second;
    if (value.from == "default") value = {std::move(text), std::move(from)};
}

void Settings::take_surroundings() {
    for (const auto& one : retired)
        if (from_environment(one.name)) refuse_retired(one.name, "in the environment");
    for (const auto& one : all_settings()) {
        if (const auto given = flags_.find(one.name); given != flags_.end())
            take(one, given->second, "flag");
        if (auto value = from_environment(one.name)) take(one, *value, "environment");
        if (one.secret)
            if (const auto file = from_environment(file_name(one.name)))
                take(one, secret_in(*file, file_name(one.name)), "environment");
        const bool takes_credentials = one.secret || one.kind == Kind::secret_file;
        if (const auto file = takes_credentials ? credential(one.name) : std::nullopt)
            take(one, one.secret ? secret_in(*file, one.name) : file->string(), "credential");
    }
}

void Settings::take_file() {
    auto file = fs::path(text("CLINICD_CONFIG"));
    if (file.empty()) {
        file = fs::absolute(database()).parent_path() / ".env";
        std::error_code none;
        if (!fs::exists(file, none)) return;
    }
    for (auto& line : read_lines(file)) {
        const auto where = file.string() + ", line " + std::to_string(line.number);
        refuse_retired(line.name, where);
        if (const auto* setting = meant_by(line.name))
            take(*setting, std::move(line.value), file.string());
        else if (const auto* secret = secret_behind(line.name))
            take(*secret, secret_in(line.value, line.name), file.string());
        else
            throw WrongSetting(where + ": there is no setting " + line.name +
                               ". Remove the line, or see 'clinicd config' for the names.");
    }
}

const Settings::Value& Settings::value(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) throw std::logic_error("no setting " + std::string(name));
    return found->second;
}

std::int64_t Settings::number(std::string_view name) const {
    const auto& given = text(name);
    const auto fault = fault_in(*find_setting(name), given, false);
    if (!fault.empty()) throw WrongSetting(fault);
    return given.empty() ? 0 : std::stoll(given);
}
bool Settings::yes(std::string_view name) const {
    const auto& given = text(name);
    if (const auto yes = as_yes_no(given)) return *yes;
    throw WrongSetting(std::string(name) + " is '" + given + "'. Set true or false.");
}
std::vector<std::string> Settings::list(std::string_view name) const {
    auto all = items(text(name));
    for (auto& one : all) one = lower_ascii(one);
    return all;
}
Settings::Change Settings::adopt(const Settings& fresh) {
    Change change;
    for (const auto& one : all_settings()) {
        auto& mine = values_.find(one.name)->second;
        const auto& theirs = fresh.value(one.name);
        const bool differs = mine.text != theirs.text;
        if (differs) (one.reloads ? change.taken : change.waiting).push_back(one.name);
        if (one.reloads || !differs) mine = theirs;
    }
    return change;
}
std::string Settings::shown(const Setting& setting) const {
    const auto& given = text(setting.name);
    return setting.secret && !given.empty() ? "(set, not shown)" : given;
}

fs::path Settings::database() const {
    const fs::path named(text("CLINICD_DB"));
    std::error_code fault;
    const auto real = fs::weakly_canonical(named, fault);
    if (fault) return named;
    std::error_code ignored;
    if (fs::is_symlink(named, ignored) && fs::exists(key_beside(named), ignored) &&
        !fs::exists(key_beside(real), ignored))
        throw Problem(409, "files-apart",
                      named.string() + " leads to " + real.string() +
                          ", but its key lies beside the link. Move clinic.key, backups, tls and "
                          ".env to where the database is.");
    return real;
}
fs::path Settings::tls_folder() const {
    return fs::absolute(database()).parent_path() / "tls";
}
fs::path Settings::backups() const {
    if (is_set("BACKUP_DIR")) return text("BACKUP_DIR");
    return fs::absolute(database()).parent_path() / "backups";
}

std::vector<std::string> Settings::faults(bool look_at_files) const {
    std::vector<std::string> all;
    const auto add = [&](std::string fault) {
        if (!fault.empty()) all.push_back(std::move(fault));
    };
    for (const auto& one : all_settings()) {
        const auto& given = text(one.name);
        const bool must_be_said = !one.fallback.empty() && given.empty() &&
                                  (one.kind == Kind::number || one.kind == Kind::yes_no ||
                                   one.kind == Kind::choice || one.kind == Kind::url);
        add(must_be_said ? std::string(one.name) + " is empty. Set " + says(one) +
                               ", or remove it: it is " + std::string(one.fallback) + " then."
                         : fault_in(one, given, look_at_files));
        if (!one.needs.empty() && !given.empty() && text(one.needs).empty())
            add(std::string(one.name) + " is set, but " + std::string(one.needs) +
                " is not. Set both, or none.");
    }
    if (!text("BACKUP_PASSPHRASE_FILE").empty() && !text("BACKUP_SEALING_KEY").empty())
        add("BACKUP_PASSPHRASE_FILE and BACKUP_SEALING_KEY are both set. Choose one.");
    if (as_yes_no(text("CORS_ALLOW_ALL")).value_or(false) && !is_loopback(text("CLINICD_HOST")))
        add("CORS_ALLOW_ALL is true, and the server listens on " + text("CLINICD_HOST") +
            ". Name the sites in CORS_ORIGINS instead, or set CLINICD_HOST=127.0.0.1.");
    return all;
}

void Settings::require_sound(bool look_at_files) const {
    std::string all;
    for (const auto& fault : faults(look_at_files)) all += (all.empty() ? "" : "\n") + fault;
    if (!all.empty()) throw WrongSetting(all);
}
}  // namespace clinic::cli
