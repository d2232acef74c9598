#include "accounts/passwords.h"
#include "accounts/setup.h"
#include "cli/command.h"
#include "cli/console.h"
#include "platform/paths.h"
#include "platform/terminal.h"
#include <iostream>
namespace clinic::cli {
namespace {
std::string asked_password(const Arguments& arguments) {
    std::string line;
    if (!arguments.has("password-stdin")) return platform::ask_secret("Password: ");
    std::getline(std::cin, line);
    return line;
}

int init(const Arguments& arguments) {
    const auto language = enumerator<accounts::Language>(arguments.text("language", "en").c_str());
    if (!language) throw WrongUse("--language takes en, ru or uz.");
    accounts::NewClinic wanted{};
    wanted.clinic_name = {arguments.text("name", "Clinic")};
    wanted.time_zone = {arguments.text("time-zone", "Asia/Tashkent")};
    wanted.language = *language;
    wanted.username = {arguments.text("username", "admin")};
    wanted.display_name = {arguments.text("display-name", wanted.username.value)};
    wanted.password = {asked_password(arguments)};
    accounts::refuse_weak(wanted.password, wanted.username.value, "password");
    const auto hash = accounts::password_hash(wanted.password);

    const auto file = arguments.settings.database();
    platform::make_private_folder(std::filesystem::absolute(file).parent_path());
    const platform::LockFile lock(App::lock_file(file));
    App app(app_options(arguments.settings));
    app.database().write(Caller::inside("console"), [&](Session& session) {
        accounts::create_clinic(session, wanted, hash);
    });
    std::cout << "The clinic '" << wanted.clinic_name.value << "' is ready. Sign in as "
              << wanted.username.value << " once 'clinicd serve' runs.\n";
    return done;
}
}  // namespace

std::vector<Command> data_commands() {
    return {
        {"init", "", "Make a clinic and its first administrator without a browser",
         "clinicd init --name 'Oq Terak' --username admin --password-stdin < secret",
         {{"name", "the clinic's name"},
          {"time-zone", "such as Asia/Tashkent"},
          {"language", "en, ru or uz"},
          {"username", "of the administrator"},
          {"display-name", "the name people see"},
          {"password-stdin", "read the password from standard input", false}},
         init},
    };
}
}  // namespace clinic::cli
