#pragma once
#include "cli/settings.h"
#include <functional>
#include <span>
namespace clinic::cli {

/// What was written behind the verb.
struct Arguments {
    std::map<std::string, std::string, std::less<>> flags{};  // the command's own, without dashes
    std::vector<std::string> words{};
    Settings settings;

    bool has(std::string_view flag) const { return flags.find(flag) != flags.end(); }
    std::string text(std::string_view flag, std::string fallback = "") const {
        const auto found = flags.find(flag);
        return found == flags.end() ? fallback : found->second;
    }
    std::int64_t number(std::string_view flag, std::int64_t fallback) const;
};

/// The first line of standard input with --password-stdin, else asked on the terminal; never from a
/// flag, where other users of the computer would read it.
std::string asked_password(const Arguments& arguments);

struct Flag {
    std::string_view name, about;
    bool takes_value = true;
};

/// One verb of the command line.
struct Command {
    std::string_view name;   // "user add"
    std::string_view words;  // the one word that may follow, such as "FILE"; empty: none may
    std::string_view about;
    std::string_view example;
    std::vector<Flag> flags{};
    int (*run)(const Arguments&);
    bool shows_settings = false;  // takes every setting's flag, and runs with wrong ones too
};

// Exit codes, also in README.md.
constexpr int done = 0, faults_found = 1, wrong_use = 2, refused = 3, failed = 4;

/// A mistake in how the command was written; the message says what would be right.
struct WrongUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::vector<Command> serving_commands();      // serve.cpp
std::vector<Command> user_commands();         // users.cpp
std::vector<Command> safety_commands();       // safety.cpp
std::vector<Command> tls_commands();          // tls.cpp
std::vector<Command> key_commands();          // key.cpp
std::vector<Command> data_commands();         // data.cpp
std::vector<Command> telling_commands();      // telling.cpp
std::vector<Command> settings_commands();     // settings_pages.cpp
std::vector<Command> simulating_commands();   // simulate.cpp
std::vector<Command> bench_commands();        // bench.cpp
std::vector<Command> handing_out_commands();  // handing_out.cpp

/// Runs what the words ask for and answers the exit code. Every fault becomes one line with cause
/// and remedy.
int run(int count, const char* const* words);
}  // namespace clinic::cli
