#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::cli {

/// What a value must look like. Each kind has one check and one name for people, in
/// setting_kinds.cpp.
enum class Kind {
    text,         // anything; with `least`, at least so many characters
    identifier,   // letters, digits, '-' and '_'
    number,       // a whole number from `least` to `most`
    yes_no,       //
    choice,       // one of `choices`
    list,         // names, by comma
    address,      // an IP address or localhost
    networks,     // addresses or networks (10.0.0.0/8), by comma
    origins,      // http(s)://name[:port], by comma; no '*'
    origin,       // one of them
    url,          // http(s)://...
    email,        // one or more addresses, by comma
    dsn,          // where an error tracker takes reports: https://key@host/project
    file,         // exists and can be read
    new_file,     // is made; its folder exists
    folder,       // exists, or is made
    secret_file,  // its first line is the secret (of at least `least` characters); only its owner's
};

/// One row of the one table behind flags, --help, environment, configuration file, the check at
/// the start, `clinicd config`, .env.example, docs/configuration.md and the settings screen.
struct Setting {
    std::string_view name;  // in the environment and in files: BACKUP_DIR
    Kind kind = Kind::text;
    std::string_view fallback{};  // what holds when nobody says
    std::string_view unset{};     // what an empty value means, in a few words
    std::int64_t least = 0, most = 0;
    std::string_view choices{};  // by comma
    std::string_view needs{};    // another setting that must be set with it
    std::string_view about{};    // a few words, for --help
    std::string_view explained{};
    std::string_view example{};
    bool secret = false;     // never a flag, masked when shown; NAME_FILE may name a file with it
    bool reloads = false;    // SIGHUP is enough; else it takes a restart
    bool only_serve = true;  // not a flag of other commands
};

/// The flag without its dashes: "backup-dir"; empty for a secret, since other users of the computer
/// can read a command's words.
std::string flag_of(const Setting& setting);

/// Rows that belong together, under a heading of the docs.
struct Section {
    std::string_view title;
    std::span<const Setting> rows;
};
Section listening_section();  // settings_listening.cpp
Section browser_section();
Section backup_section();    // settings_data.cpp
Section database_section();  //
Section provider_section();  // settings_providers.cpp
Section message_section();   // settings_messages.cpp
Section log_section();       // settings_watching.cpp
Section alert_section();     // settings_alerts.cpp

std::vector<Section> all_sections();
/// Every row, sections in order.
std::span<const Setting> all_settings();

/// A name that means something elsewhere or once did, and what to do instead.
struct Retired {
    std::string_view name, instead;
};
std::span<const Retired> retired_settings();

/// What it is for and why, as sentences.
std::string about_in_sentences(const Setting& setting);
/// "whole number from 1 to 3650".
std::string says(const Setting& setting);
/// What is wrong with `value` and how to mend it ("BACKUP_HOUR is '25'. Set a whole number from 0
/// to 23."), or nothing. Looks at files only when asked to: others than the server may not be
/// allowed to read them. An empty value is always fine.
std::string fault_in(const Setting& setting, const std::string& value, bool look_at_files);
}  // namespace clinic::cli
