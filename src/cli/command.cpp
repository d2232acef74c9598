#include "cli/command.h"
#include "core/problem.h"
#include "platform/lock_file.h"
#include "platform/terminal.h"
#include <SQLiteCpp/Exception.h>
#include <charconv>
#include <iostream>
#include <boost/program_options.hpp>
namespace clinic::cli {
namespace {
namespace options = boost::program_options;

std::vector<Command> all_commands() {
    std::vector<Command> all;
    for (auto&& part : {serving_commands(), user_commands(), tls_commands(), key_commands(),
                        safety_commands(), data_commands(), telling_commands(), settings_commands(),
                        simulating_commands(), bench_commands(), handing_out_commands()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

options::options_description described(const Command& command) {
    options::options_description all("Flags");
    auto add = all.add_options();
    for (const auto& flag : command.flags) {
        if (flag.takes_value)
            add(std::string(flag.name).c_str(), options::value<std::string>(),
                std::string(flag.about).c_str());
        else
            add(std::string(flag.name).c_str(), std::string(flag.about).c_str());
    }
    for (const auto& setting : all_settings()) {
        if (setting.only_serve && command.name != "serve" && !command.shows_settings) continue;
        const auto flag = flag_of(setting);
        if (flag.empty()) continue;
        const auto about =
            std::string(setting.about) +
            (setting.fallback.empty() ? "" : " (" + std::string(setting.fallback) + ")");
        add(flag.c_str(), options::value<std::string>(), about.c_str());
    }
    add("help", "this page");
    return all;
}

void show_all(std::ostream& out) {
    out << "clinicd: the server of a small clinic\n\n";
    for (const auto& command : all_commands()) {
        auto left = "  clinicd " + std::string(command.name) + " " + std::string(command.words);
        left.resize(std::max<std::size_t>(left.size() + 2, 40), ' ');
        out << left << command.about << "\n";
    }
    out << "\n'clinicd VERB --help' tells more, with an example.\n"
           "Exit codes: 0 done, 1 faults found, 2 wrong use, 3 refused, 4 failed.\n";
}
void show(const Command& command, std::ostream& out) {
    out << "clinicd " << command.name << " " << command.words << "\n\n"
        << command.about << ".\n\n"
        << described(command) << "\nExample:\n  " << command.example << "\n";
}

const Command* find(const std::vector<Command>& all, std::vector<std::string>& words) {
    for (const std::size_t parts : {2u, 1u}) {
        if (words.size() < parts) continue;
        const auto name = parts == 2 ? words[0] + " " + words[1] : words[0];
        for (const auto& command : all)
            if (command.name == name) {
                words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(parts));
                return &command;
            }
    }
    return nullptr;
}

// A word that is passed over is a wish not heard: a copy that was not made, say.
void refuse_more_words(const Command& command, const std::vector<std::string>& words) {
    const std::size_t most = command.words.empty() ? 0 : 1;
    if (words.size() <= most) return;
    const std::string name(command.name);
    throw WrongUse("'clinicd " + name + "' does not know what to do with '" + words[most] +
                   "'. 'clinicd " + name + " --help' tells what it takes.");
}

Arguments parsed(const Command& command, const std::vector<std::string>& words) {
    auto all = described(command);
    all.add_options()("word", options::value<std::vector<std::string>>());
    options::positional_options_description positional;
    positional.add("word", -1);
    options::variables_map found;
    namespace style = options::command_line_style;
    options::store(options::command_line_parser(words)
                       .options(all)
                       .positional(positional)
                       .style(style::unix_style & ~style::allow_guessing)
                       .run(),
                   found);
    std::map<std::string, std::string, std::less<>> flags, settings;
    for (const auto& [name, value] : found)
        if (name != "word")
            flags[name] =
                value.value().type() == typeid(std::string) ? value.as<std::string>() : "";
    for (const auto& setting : all_settings())
        if (const auto given = flags.find(flag_of(setting)); given != flags.end())
            settings[std::string(setting.name)] = given->second;
    Arguments arguments{.flags = std::move(flags), .settings = Settings(std::move(settings))};
    if (found.contains("word")) arguments.words = found["word"].as<std::vector<std::string>>();
    refuse_more_words(command, arguments.words);
    if (!command.shows_settings) arguments.settings.require_sound(command.name == "serve");
    return arguments;
}

int complain(const std::string& said, int code) {
    std::cerr << "clinicd: " << said << "\n";
    return code;
}

/// With each faulty field's name and what is wrong with it.
std::string sentence_of(const Problem& problem) {
    std::string said = problem.what();
    for (const auto& error : problem.errors)
        said += " " + error.pointer.substr(std::min<std::size_t>(2, error.pointer.size())) + " " +
                error.detail + ".";
    return said;
}

int run_command(std::vector<std::string> words) {
    const auto all = all_commands();
    if (words.empty() || (words[0].starts_with("--") && words[0] != "--help"))
        words.insert(words.begin(), "serve");
    const auto asks_help = std::ranges::find(words, "--help") != words.end();
    const auto* command = find(all, words);
    if (!command && (asks_help || words[0] == "help")) return show_all(std::cout), done;
    if (!command)
        throw WrongUse("There is no command '" + words[0] + "'. 'clinicd --help' lists them.");
    if (asks_help) return show(*command, std::cout), done;
    return command->run(parsed(*command, words));
}
}  // namespace

std::int64_t Arguments::number(std::string_view flag, std::int64_t fallback) const {
    if (!has(flag)) return fallback;
    const auto given = text(flag);
    std::int64_t value = 0;
    const auto* end = given.data() + given.size();
    const auto [at, fault] = std::from_chars(given.data(), end, value);
    if (fault != std::errc{} || at != end || value < 0)
        throw WrongUse("--" + std::string(flag) + " takes a whole number, not '" + given + "'.");
    return value;
}

std::string asked_password(const Arguments& arguments) {
    std::string line;
    if (!arguments.has("password-stdin")) return platform::ask_secret("Password: ");
    std::getline(std::cin, line);
    return line;
}

int run(int count, const char* const* words) try {
    return run_command({words + 1, words + count});
} catch (const WrongUse& fault) {
    return complain(fault.what(), wrong_use);
} catch (const WrongSetting& fault) {
    return complain(fault.what(), wrong_use);
} catch (const options::error& fault) {
    return complain(std::string(fault.what()) + ". 'clinicd VERB --help' lists the flags.",
                    wrong_use);
} catch (const platform::AlreadyRunning& fault) {
    return complain(fault.what(), refused);
} catch (const Problem& problem) {
    return complain(sentence_of(problem), problem.status >= 500 ? failed : refused);
} catch (const SQLite::Exception& fault) {
    return complain(std::string("The database does not answer: ") + fault.what() +
                        ". Run 'clinicd check', or restore the newest backup.",
                    failed);
} catch (const std::exception& fault) {
    return complain(fault.what(), failed);
}
}  // namespace clinic::cli
