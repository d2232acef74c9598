#pragma once
#include "cli/setting.h"
#include <filesystem>
#include <map>
#include <optional>
namespace clinic::cli {

/// Wrong settings: a line for each with its name, its fault and the fix.
struct WrongSetting : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The effective values. Flags win over the environment (CLINICD_<NAME>, or <NAME> itself), that
/// over systemd's credentials, those over the file of --config (or ".env" beside the database),
/// that over the fallback.
class Settings {
public:
    struct Value {
        std::string text, from;  // "flag", "environment", "credential", the file's name, "default"
        bool operator==(const Value&) const = default;
    };
    using Flags = std::map<std::string, std::string, std::less<>>;  // by setting name
    /// Throws WrongSetting when the file cannot be read, or names what there is not.
    explicit Settings(Flags flags);
    /// The same flags and environment, the files read anew. Throws likewise.
    Settings again() const { return Settings(flags_); }

    const Value& value(std::string_view name) const;
    const std::string& text(std::string_view name) const { return value(name).text; }
    /// Within the range its row has; throws WrongSetting otherwise.
    std::int64_t number(std::string_view name) const;
    bool yes(std::string_view name) const;
    /// Its items in lower case.
    std::vector<std::string> list(std::string_view name) const;
    bool is_set(std::string_view name) const { return value(name).from != "default"; }
    /// Takes over what a running server may learn anew. Answers the names of what changed and of
    /// what waits for a restart.
    struct Change {
        std::vector<std::string_view> taken{}, waiting{};
    };
    Change adopt(const Settings& fresh);
    /// What people may see of it: a secret's presence alone.
    std::string shown(const Setting& setting) const;

    /// Where the file really is: a link would give it a second lock, key and folder of backups.
    std::filesystem::path database() const;
    std::filesystem::path backups() const;
    /// Where `clinicd tls init` keeps the clinic's own authority.
    std::filesystem::path tls_folder() const;

    /// Everything wrong with them, one sentence each with name, fault and fix.
    std::vector<std::string> faults(bool look_at_files) const;
    /// Throws WrongSetting with all of those.
    void require_sound(bool look_at_files) const;

private:
    void take(const Setting& setting, std::string text, std::string from);
    void take_surroundings();
    void take_file();
    void take_own_certificate();
    Flags flags_;
    std::map<std::string, Value, std::less<>> values_;
};

const Setting* find_setting(std::string_view name);
/// The items of a list, without white space around them.
std::vector<std::string> items(std::string_view by_comma);
/// true, 1, yes, on; false, 0, no, off; nothing else.
std::optional<bool> as_yes_no(std::string_view value);
/// The one line in a file of the owner alone. Throws WrongSetting with `name`, its fault, the fix.
std::string secret_in(const std::filesystem::path& file, std::string_view name);

/// One NAME=value line of a configuration file.
struct Line {
    std::string name, value;
    int number;
};
/// Lines that are empty or begin with '#' are skipped, a value may stand in quotes, and without
/// them " #" begins a remark. Throws WrongSetting with the file's name and the line's number.
std::vector<Line> read_lines(const std::filesystem::path& file);

/// docs/configuration.md and .env.example, from the table.
std::string configuration_page();
std::string environment_example();
}  // namespace clinic::cli
