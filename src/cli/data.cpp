#include "accounts/passwords.h"
#include "accounts/setup.h"
#include "cli/command.h"
#include "cli/console.h"
#include "db/files.h"
#include "imports/demo.h"
#include "imports/synthea.h"
#include "platform/paths.h"
#include "platform/terminal.h"
#include <iostream>
namespace clinic::cli {
namespace {
/// Read like the form in the browser: what a field refuses there is refused here.
accounts::NewClinic wanted_clinic(const Arguments& arguments) {
    json::object form{{"token", "not asked for"}};
    const auto take = [&](const char* member, const char* flag, const std::string& fallback) {
        const auto given = arguments.text(flag, fallback);
        if (!is_utf8(given)) throw WrongUse("--" + std::string(flag) + " is not UTF-8 text.");
        form[member] = given;
    };
    const auto username = arguments.text("username", "admin");
    take("clinic_name", "name", "Clinic");
    take("time_zone", "time-zone", "Asia/Tashkent");
    take("language", "language", "en");
    take("username", "username", username);
    take("display_name", "display-name", username);
    form["password"] = asked_password(arguments);
    return read<accounts::NewClinic>(form);
}

int init(const Arguments& arguments) {
    const auto wanted = wanted_clinic(arguments);
    accounts::refuse_weak(wanted.password, {wanted.username.value, wanted.clinic_name.value},
                          "password");
    const auto hash = accounts::password_hash(wanted.password);

    const auto file = arguments.settings.database();
    platform::make_private_folder(std::filesystem::absolute(file).parent_path());
    const platform::LockFile lock(lock_beside(file));
    keep_secret_key(arguments.settings);
    App app(app_options(arguments.settings));
    app.database().write(Caller::inside("console"),
                         [&](Session& session) { accounts::create_clinic(session, wanted, hash); });
    std::cout << "The clinic '" << wanted.clinic_name.value << "' is ready. Sign in as "
              << wanted.username.value << " once 'clinicd serve' runs.\n";
    return done;
}
/// Opens the clinic for this program alone; refuses while a server runs.
struct Alone {
    explicit Alone(const Settings& settings)
        : lock((platform::make_private_folder(
                    std::filesystem::absolute(settings.database()).parent_path()),
                lock_beside(settings.database()))),
          app((keep_secret_key(settings), app_options(settings))) {}
    platform::LockFile lock;
    App app;
};

/// Shows steps as they come; their number is known with the first one.
imports::OnProgress shown(std::optional<platform::Progress>& bar, const char* title) {
    return [&bar, title](std::uint64_t done_so_far, std::uint64_t total) {
        if (!bar) bar.emplace(title, total);
        bar->reach(done_so_far);
    };
}

int demo(const Arguments& arguments) {
    imports::DemoOptions options;
    options.patients = arguments.number("patients", options.patients);
    options.seed = static_cast<std::uint64_t>(arguments.number("seed", 1));
    if (arguments.has("password-stdin")) std::getline(std::cin, options.password);
    options.tickets = !arguments.has("no-tickets");
    options.language = arguments.text("language", options.language);
    Alone alone(arguments.settings);
    std::optional<platform::Progress> bar;
    const auto made = imports::make_demo(alone.app.database(), options, shown(bar, "Patients"));
    bar.reset();
    std::cout << "A demo clinic: " << made.departments << " departments, " << made.doctors
              << " doctors, " << made.services << " services, " << made.patients << " patients, "
              << made.visits << " past visits, " << made.appointments << " appointments, "
              << made.payments << " payments, " << made.tickets << " tickets today.\n";
    for (const auto& login : made.logins)
        std::cout << "  " << name_of(login.role) << ": " << login.username << " / "
                  << login.password << "  (" << login.display_name << ")\n";
    return done;
}

int import_synthea(const Arguments& arguments) {
    if (arguments.words.size() != 1)
        throw WrongUse("Name one folder: clinicd import synthea FOLDER [--dry-run].");
    Alone alone(arguments.settings);
    std::optional<platform::Progress> bar;
    const auto report =
        imports::import_synthea(alone.app.database(), Caller::inside("console"), arguments.words[0],
                                arguments.has("dry-run"), shown(bar, "Reading"));
    bar.reset();
    for (const auto& fault : report.faults)
        std::cerr << fault.file << ":" << fault.line << ": " << fault.reason << "\n";
    if (!report.faults.empty()) {
        std::cerr << report.faults.size() << " bad lines; nothing was changed.\n";
        return faults_found;
    }
    for (const auto& count : report.counts)
        std::cout << count.what << ": " << count.added << " added, " << count.present
                  << " were here already\n";
    for (const auto& left : report.left_out)
        std::cout << "not taken: " << left.rows << " " << left.what << " (" << left.reason << ")\n";
    if (report.dry_run) std::cout << "A dry run: nothing was stored.\n";
    return done;
}
}  // namespace

std::vector<Command> data_commands() {
    return {
        {"init",
         "",
         "Make a clinic and its first administrator without a browser",
         "clinicd init --name 'Oq Terak' --username admin --password-stdin < secret",
         {{"name", "the clinic's name"},
          {"time-zone", "such as Asia/Tashkent"},
          {"language", "en, ru or uz"},
          {"username", "of the administrator"},
          {"display-name", "the name people see"},
          {"password-stdin", "read the password from standard input", false}},
         init},
        {"demo",
         "",
         "Fill an empty clinic with invented people, the same for the same seed",
         "clinicd demo --db demo.db --patients 2000 --seed 1",
         {{"patients", "how many (500)"},
          {"seed", "which ones (1)"},
          {"language", "of the clinic: en, ru or uz"},
          {"no-tickets", "leave today's queue empty", false},
          {"password-stdin", "read the logins' password; else one is made up and printed", false}},
         demo},
        {"import synthea",
         "FOLDER",
         "Take the CSV files of a Synthea export",
         "clinicd import synthea data/synthea --dry-run",
         {{"dry-run", "only say what would come", false}},
         import_synthea},
    };
}
}  // namespace clinic::cli
