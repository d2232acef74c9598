#include "cli/command.h"
#include "cli/console.h"
#include "platform/files.h"
#include "privacy/held.h"
#include <iostream>
namespace clinic::cli {
namespace {
std::string id_of(Console& console, const std::string& number) {
    const auto found = console.ask("GET", "/patients?archived=true&limit=100&q=" + number);
    for (const auto& one : found.at("items").as_array())
        if (std::to_string(one.at("number").as_int64()) == number)
            return std::to_string(one.at("id").as_int64());
    throw Problem(404, "not-found", "There is no patient with number " + number + ".");
}

patients::Language language_of(const Arguments& arguments, const json::object& held) {
    const auto* own = held.at("patient").at("language").if_string();
    const auto wanted = arguments.text("language", own ? std::string(*own) : "en");
    const auto language = enumerator<patients::Language>(wanted.c_str());
    if (!language) throw WrongUse("--language takes en, ru or uz.");
    return *language;
}

int export_patient(const Arguments& arguments) {
    const bool one_number = arguments.words.size() == 1 && !arguments.words[0].empty() &&
                            arguments.words[0].find_first_not_of("0123456789") == std::string::npos;
    if (!one_number)
        throw WrongUse("Name one patient by number: clinicd export patient 182 [--to FOLDER].");
    const auto& number = arguments.words[0];
    Console console(arguments.settings);
    const auto held =
        console.ask("GET", "/patients/" + id_of(console, number) + "/export").as_object();
    const auto zone =
        TimeZone::load(std::string(console.ask("GET", "/clinic").at("time_zone").as_string()));
    const std::filesystem::path folder = arguments.text("to", ".");
    const auto file = folder / ("patient-" + number);
    const auto write = [&](const std::string& ending, const std::string& text) {
        platform::make_private_file(file.string() + ending, text);
        std::cout << file.string() << ending << "\n";
    };
    write(".json", json::serialize(held) + "\n");
    write(".html", privacy::page_of(held, language_of(arguments, held), zone));
    return done;
}
}  // namespace

std::vector<Command> handing_out_commands() {
    return {{"export patient",
             "NUMBER",
             "Write everything held about one patient, to read and for programs",
             "clinicd export patient 182 --to /media/stick",
             {{"to", "the folder (here)"}, {"language", "of the page: en, ru or uz"}},
             export_patient}};
}
}  // namespace clinic::cli
