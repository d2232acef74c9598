#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::cli {

/// One setting: how it is called as a flag and elsewhere, what holds when nobody says, and what it
/// is for. The one table behind --help, `clinicd config` and every look-up.
struct Setting {
    std::string_view flag;  // --backup-dir
    std::string_view name;  // BACKUP_DIR, in the environment and in files
    std::string_view fallback;
    std::string_view about;
    bool only_serve = true;  // not a flag of other commands
};
std::span<const Setting> all_settings();

/// A wrong setting: the message has its name, its fault and the fix.
struct WrongSetting : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The effective values. Flags win over the environment (CLINICD_<NAME>, or <NAME> itself), that
/// over the file of --config (or ".env" beside the database), that over the fallback.
class Settings {
public:
    struct Value {
        std::string text, from;  // from: "flag", "environment", the file's name, "default"
    };
    /// `flags` by setting name. Throws WrongSetting.
    explicit Settings(std::map<std::string, std::string, std::less<>> flags);

    const std::string& text(std::string_view name) const { return values_.find(name)->second.text; }
    /// Throws WrongSetting when it is no whole number of that range.
    std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most) const;
    bool yes(std::string_view name) const;
    std::vector<std::string> list(std::string_view name) const;
    bool is_set(std::string_view name) const {
        return values_.find(name)->second.from != "default";
    }
    const std::map<std::string, Value, std::less<>>& values() const { return values_; }

    std::filesystem::path database() const { return text("CLINICD_DB"); }
    std::filesystem::path backups() const;

private:
    void read_file(const std::filesystem::path& file, bool must_exist);
    void check() const;
    std::map<std::string, Value, std::less<>> values_;
};
}  // namespace clinic::cli
