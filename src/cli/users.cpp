#include "cli/command.h"
#include "cli/console.h"
#include <iostream>
namespace clinic::cli {
namespace {
constexpr Flag whom{"username", "the user's name"};
constexpr Flag asks_password{"password-stdin", "read the password from standard input", false};

json::object user_named(Console& console, const std::string& username) {
    const auto users = console.ask("GET", "/users");
    for (const auto& user : users.at("items").as_array())
        if (lower_ascii(std::string(user.at("username").as_string())) == lower_ascii(username))
            return user.as_object();
    throw Problem(404, "not-found",
                  "There is no user '" + username + "'. See 'clinicd user list'.");
}
std::string path_of(const json::object& user) {
    return "/users/" + json::serialize(user.at("id"));
}
std::string wanted_name(const Arguments& arguments) {
    const auto word = arguments.words.empty() ? "" : arguments.words[0];
    const auto name = arguments.text("username", word);
    if (!word.empty() && name != word) throw WrongUse("Name one: " + word + " or " + name + "?");
    if (name.empty()) throw WrongUse("Say whom: --username NAME.");
    return name;
}

int add(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto name = wanted_name(arguments);
    json::array roles;
    const auto wanted_roles = arguments.text("role", "registrar");
    for (const auto role : split(wanted_roles, ','))
        roles.emplace_back(role);
    json::object wanted{{"username", name},
                        {"display_name", arguments.text("name", name)},
                        {"password", asked_password(arguments)},
                        {"roles", roles}};
    const auto user = console.ask("POST", "/users", wanted);
    std::cout << "Added " << name << " (number " << user.at("id").as_int64() << ").\n";
    return done;
}

int list(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto users = console.ask("GET", "/users");
    for (const auto& user : users.at("items").as_array()) {
        std::cout << user.at("username").as_string().c_str();
        for (const auto& role : user.at("roles").as_array())
            std::cout << " " << role.as_string().c_str();
        std::cout << (user.at("disabled").as_bool() ? " (disabled)" : "") << "\n";
    }
    return done;
}

int disable(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto user = user_named(console, wanted_name(arguments));
    console.ask("PATCH", path_of(user), json::object{{"disabled", true}});
    std::cout << "Disabled; the sessions are ended.\n";
    return done;
}

int enable(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto user = user_named(console, wanted_name(arguments));
    console.ask("PATCH", path_of(user), json::object{{"disabled", false}});
    std::cout << "Enabled.\n";
    return done;
}

int reset_password(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto user = user_named(console, wanted_name(arguments));
    console.ask("POST", path_of(user) + "/password",
                json::object{{"password", asked_password(arguments)}});
    std::cout << "The password is set; the sessions are ended.\n";
    return done;
}

int reset_second_factor(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto user = user_named(console, wanted_name(arguments));
    console.ask("DELETE", path_of(user) + "/second-factor");
    std::cout << "The phone is forgotten; signing in asks for the password alone.\n";
    return done;
}

int unlock(const Arguments& arguments) {
    Console console(arguments.settings);
    const auto user = user_named(console, wanted_name(arguments));
    console.ask("POST", path_of(user) + "/unlock");
    std::cout << "Guesses at the password are forgotten.\n";
    return done;
}
}  // namespace

std::vector<Command> user_commands() {
    return {
        {"user add",
         "[NAME]",
         "Add a user",
         "clinicd user add --username dilnoza --role registrar --password-stdin < secret",
         {whom, {"name", "the name people see"}, {"role", "roles, by comma"}, asks_password},
         add},
        {"user list", "", "List the users", "clinicd user list", {}, list},
        {"user disable",
         "[NAME]",
         "Keep a user out from now on",
         "clinicd user disable --username dilnoza",
         {whom},
         disable},
        {"user enable",
         "[NAME]",
         "Let a disabled user in again",
         "clinicd user enable --username dilnoza",
         {whom},
         enable},
        {"user reset-password",
         "[NAME]",
         "Set a user's password, also a lost admin's",
         "clinicd user reset-password --username admin",
         {whom, asks_password},
         reset_password},
        {"user reset-second-factor",
         "[NAME]",
         "Forget a user's lost phone, also an admin's",
         "clinicd user reset-second-factor --username admin",
         {whom},
         reset_second_factor},
        {"user unlock",
         "[NAME]",
         "Forget wrong guesses at a user's password",
         "clinicd user unlock --username dilnoza",
         {whom},
         unlock},
    };
}
}  // namespace clinic::cli
