#include "cli/command.h"
#include <iostream>
#include <sstream>
namespace clinic::cli {
namespace {
constexpr std::string_view page_head = R"(# Configuration

<!-- Made by `clinicd config --markdown`; a test compares. Change src/cli/settings_*.cpp. -->

Everything works without any of this. Where a setting is said more than once, the first of these
wins:

1. a flag of the command: `clinicd serve --backup-hour 4`
2. the environment: `BACKUP_HOUR=4`, or `CLINICD_BACKUP_HOUR=4`
3. a credential of systemd, for secrets: `LoadCredential=PAYME_KEY_FILE:/etc/clinicd/payme.key`
4. the file of `--config` (the package's is `/etc/clinicd/clinicd.conf`), or a file `.env` beside
   the database: lines of `BACKUP_HOUR=4`
5. the default

`clinicd config` shows what holds, and where each value came from; so does Settings -> Configuration
on the screen. A wrong value stops the start with its name, its fault and the fix. Secrets are never
flags, never shown and never logged; each may also lie in a file of mode 600 that `NAME_FILE` names.

After a change: `systemctl reload clinicd` (or SIGHUP) where the table says *reload*, else
`systemctl restart clinicd`. The log says what a reload changed and what waits for a restart; a file
with a fault in it changes nothing, and the log says why.
)";

std::string escaped(std::string_view text) {
    std::string all;
    for (const char c : text) all.append(c == '|' ? "\\" : "").append(1, c);
    return all;
}
std::string fallback_said(const Setting& setting) {
    if (!setting.fallback.empty()) return "`" + std::string(setting.fallback) + "`";
    return setting.unset.empty() ? "not set" : std::string(setting.unset);
}
void add_row(std::ostream& out, const Setting& setting) {
    out << "| `" << setting.name << "`";
    if (const auto flag = flag_of(setting); !flag.empty()) out << "<br>`--" << flag << "`";
    out << " | " << escaped(says(setting)) << " | " << fallback_said(setting) << " | "
        << escaped(about_in_sentences(setting));
    if (setting.secret) out << " Secret.";
    if (setting.reloads) out << " *reload*";
    out << " |\n";
}

/// In lines of at most 98 characters, each begun with `mark`.
void add_wrapped(std::ostream& out, std::string_view mark, const std::string& text) {
    std::istringstream words(text);
    std::string word, line(mark);
    while (words >> word) {
        if (line.size() + 1 + word.size() > 98) {
            out << line << "\n";
            line = mark;
        }
        line += (line == mark ? "" : " ") + word;
    }
    out << line << "\n";
}

// A value that the file's reader gives back as it is.
std::string quoted(const std::string& value) {
    const bool plain = value.find('#') == value.npos && !value.starts_with('"') &&
                       !value.starts_with('\'') && !value.starts_with(' ');
    return plain ? value : "\"" + value + "\"";
}

int show_effective(const Settings& settings) {
    std::string_view between;
    for (const auto& section : all_sections()) {
        std::cout << between << "# " << section.title << "\n";
        between = "\n";
        for (const auto& setting : section.rows) {
            const auto& value = settings.value(setting.name);
            std::cout << setting.name << "=" << (setting.secret ? "" : quoted(value.text)) << "  # "
                      << (setting.secret && !value.text.empty() ? "set, not shown; " : "")
                      << value.from << "; " << setting.about << "\n";
        }
    }
    const auto faults = settings.faults(true);
    std::cout << std::flush;
    for (const auto& fault : faults) std::cerr << "clinicd: " << fault << "\n";
    return faults.empty() ? done : faults_found;
}

int config(const Arguments& arguments) {
    if (arguments.has("markdown")) return std::cout << configuration_page(), done;
    if (arguments.has("env")) return std::cout << environment_example(), done;
    return show_effective(arguments.settings);
}
}  // namespace

std::string about_in_sentences(const Setting& setting) {
    std::string all(setting.about);
    all[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(all[0])));
    return all + ". " + std::string(setting.explained);
}

std::string configuration_page() {
    std::ostringstream out;
    out << page_head;
    for (const auto& section : all_sections()) {
        out << "\n## " << section.title << "\n\n| setting | value | default | what it is for |\n"
            << "|---|---|---|---|\n";
        for (const auto& setting : section.rows) add_row(out, setting);
    }
    out << "\n## Names that mean something elsewhere\n\n";
    for (const auto& one : retired_settings())
        out << "- `" << one.name << "` " << one.instead << "\n";
    return out.str();
}

std::string environment_example() {
    std::ostringstream out;
    add_wrapped(out, "# ",
                "Settings of clinicd. Copy this file to .env beside the database, or name it with "
                "--config, and take the # away from what you change. Every line here says what "
                "holds without it, or shows an example.");
    out << "# Made by 'clinicd config --env'; docs/configuration.md has the same as a page.\n";
    for (const auto& section : all_sections()) {
        out << "\n# ---- " << section.title << " ----\n";
        for (const auto& setting : section.rows) {
            out << "\n";
            add_wrapped(
                out, "# ",
                about_in_sentences(setting) + " (" + says(setting) +
                    (setting.unset.empty() ? "" : "; unset: " + std::string(setting.unset)) +
                    (setting.reloads ? "; reload)" : ")"));
            out << "#" << setting.name << "="
                << (setting.fallback.empty() ? setting.example : setting.fallback) << "\n";
        }
    }
    return out.str();
}

std::vector<Command> settings_commands() {
    return {{"config",
             "",
             "Show every setting, its value and where it came from",
             "clinicd config",
             {{"markdown", "as docs/configuration.md has them", false},
              {"env", "as .env.example has them", false}},
             config,
             true}};
}
}  // namespace clinic::cli
