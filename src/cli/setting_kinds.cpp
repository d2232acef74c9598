#include "cli/settings.h"
#include "api/origins.h"
#include "core/text.h"
#include "http/proxies.h"
#include "operations/tracker.h"
#include "platform/files.h"
#include "platform/hosts.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <system_error>
#include <unistd.h>
namespace clinic::cli {
namespace {
namespace fs = std::filesystem;

bool is_plain(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
}
bool is_number(const Setting& setting, const std::string& value) {
    std::int64_t number = 0;
    const auto* end = value.data() + value.size();
    const auto [at, fault] = std::from_chars(value.data(), end, number);
    return fault == std::errc{} && at == end && number >= setting.least && number <= setting.most;
}
bool is_url(const std::string& value) {
    const bool scheme = value.starts_with("https://") || value.starts_with("http://");
    return scheme && value.find_first_of(" \t\"'<>") == value.npos &&
           value.size() > value.find("//") + 2;
}
bool is_email(std::string_view value) {
    const auto at = value.find('@');
    return at != value.npos && at > 0 && at + 1 < value.size() &&
           value.find('@', at + 1) == value.npos && value.find_first_of(" \t<>\"'") == value.npos;
}
template <class Sound>
bool each(const std::string& value, Sound sound) {
    const auto all = items(value);
    return std::ranges::all_of(all, sound);
}
bool is_network(const std::string& value) {
    try {
        http::Proxies({value});
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

bool is_origin(const std::string& value) {
    return PublicAddress::parse(value).has_value();
}
bool is_well_formed(const Setting& setting, const std::string& value) {
    switch (setting.kind) {
    case Kind::text:
        return setting.least == 0 || characters(value) >= std::size_t(setting.least);
    case Kind::identifier:
        return std::ranges::all_of(value, is_plain);
    case Kind::number:
        return is_number(setting, value);
    case Kind::yes_no:
        return as_yes_no(value).has_value();
    case Kind::choice: {
        const auto all = items(setting.choices);
        return std::ranges::find(all, value) != all.end();
    }
    case Kind::address:
        return value == "localhost" || platform::is_ip_address(value);
    case Kind::networks:
        return each(value, is_network);
    case Kind::origins:
        return each(value, is_origin);
    case Kind::origin:
        return is_origin(value);
    case Kind::url:
        return is_url(value);
    case Kind::email:
        return each(value, is_email);
    case Kind::dsn:
        return operations::Dsn::parse(value).has_value();
    default:
        return true;
    }
}

/// What is wrong with the look of it, else nothing.
std::string fault_of_form(const Setting& setting, const std::string& value) {
    if (is_well_formed(setting, value)) return {};
    if (setting.kind == Kind::origins && value.find('*') != value.npos)
        return "has a '*', which would let every site in. Name each site: https://name[:port].";
    const auto shown = setting.secret ? "has a wrong form" : "is '" + value + "'";
    return shown + ". Set " + says(setting) + ".";
}

/// What the file's first line holds, or why nobody can use it.
std::string fault_of_secret_file(const Setting& setting, const std::string& value) {
    try {
        secret_in(value, setting.name);
        return {};
    } catch (const WrongSetting& fault) {
        return std::string(fault.what()).substr(setting.name.size() + 2);
    }
}
std::string fault_of_file(const Setting& setting, const fs::path& file) {
    std::error_code none;
    const auto shown = file.string();
    switch (setting.kind) {
    case Kind::file:
        if (!fs::is_regular_file(file, none)) return shown + " is no file. Check its name.";
        if (!std::ifstream(file))
            return shown + " cannot be read. Check its owner and its folder's.";
        return {};
    case Kind::new_file: {
        const auto folder = fs::absolute(file).parent_path();
        if (fs::is_directory(file, none)) return shown + " is a folder. Name a file in it.";
        if (fs::exists(file, none) && ::access(file.c_str(), W_OK) != 0)
            return shown + " cannot be written. Check its owner.";
        if (fs::is_directory(folder, none) && ::access(folder.c_str(), W_OK) != 0)
            return folder.string() + " cannot be written to. Check its owner.";
        return {};
    }
    case Kind::folder:
        if (fs::exists(file, none) && !fs::is_directory(file, none))
            return shown + " is a file. Name a folder.";
        return {};
    case Kind::secret_file:
        return fault_of_secret_file(setting, shown);
    default:
        return {};
    }
}

// systemd lets only the service into this folder, whatever the files' modes say.
bool is_credential(const fs::path& file) {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    return folder && *folder && file.parent_path() == fs::path(folder);
}
}  // namespace

std::vector<std::string> items(std::string_view by_comma) {
    std::vector<std::string> all;
    for (const auto one : split(by_comma, ','))
        if (const auto plain = trimmed(one); !plain.empty()) all.emplace_back(plain);
    return all;
}

std::optional<bool> as_yes_no(std::string_view value) {
    const auto given = lower_ascii(value);
    for (const auto* yes : {"true", "1", "yes", "on"})
        if (given == yes) return true;
    for (const auto* no : {"false", "0", "no", "off"})
        if (given == no) return false;
    return std::nullopt;
}

std::string secret_in(const fs::path& file, std::string_view name) {
    const auto wrong = [&](const std::string& why) {
        return WrongSetting(std::string(name) + ": " + file.string() + " " + why);
    };
    if (!fs::is_regular_file(file)) throw wrong("is no file. Check its name.");
    if (platform::open_to_others(file) && !is_credential(file))
        throw wrong("can be read by others. Run: chmod 600 " + file.string());
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || trimmed(line).empty())
        throw wrong("is empty or cannot be read. Write the secret into its first line.");
    std::string secret(trimmed(line));
    const auto* setting = find_setting(name);
    if (setting && characters(secret) < std::size_t(setting->least))
        throw wrong("is too short. Set " + says(*setting) + ".");
    return secret;
}

std::string says(const Setting& setting) {
    const auto least = std::to_string(setting.least);
    const auto long_enough = "at least " + least + " characters";
    switch (setting.kind) {
    case Kind::text:
        return setting.least ? long_enough : "text";
    case Kind::number:
        return "a whole number from " + least + " to " + std::to_string(setting.most);
    case Kind::secret_file:
        return "a file of mode 600 with the secret in its first line" +
               (setting.least ? ", " + long_enough : "");
    case Kind::choice: {
        std::string all;
        for (const auto& one : items(setting.choices)) all += (all.empty() ? "" : ", ") + one;
        return all.replace(all.rfind(", "), 2, " or ");
    }
    default:
        break;
    }
    constexpr std::array<std::pair<Kind, const char*>, 12> others{{
        {Kind::identifier, "letters, digits, - and _"},
        {Kind::yes_no, "true or false"},
        {Kind::list, "names, by comma"},
        {Kind::address, "an IP address, such as 127.0.0.1 or 0.0.0.0"},
        {Kind::networks, "addresses or networks (10.0.0.0/8), by comma"},
        {Kind::origins, "http(s)://name[:port], nothing behind it; several by comma"},
        {Kind::origin, "http(s)://name[:port], nothing behind it"},
        {Kind::url, "an address that begins with https:// or http://"},
        {Kind::email, "name@domain; several by comma"},
        {Kind::dsn, "https://key@host/project, as the tracker shows it"},
        {Kind::file, "a file that can be read"},
        {Kind::folder, "a folder"},
    }};
    const auto found = std::ranges::find(others, setting.kind, [](auto& one) { return one.first; });
    return found == others.end() ? "a file in a folder that can be written to" : found->second;
}

std::string fault_in(const Setting& setting, const std::string& value, bool look_at_files) {
    if (value.empty()) return {};
    auto fault = fault_of_form(setting, value);
    if (!fault.empty()) return std::string(setting.name) + " " + fault;
    if (look_at_files) fault = fault_of_file(setting, value);
    return fault.empty() ? "" : std::string(setting.name) + ": " + fault;
}
}  // namespace clinic::cli
