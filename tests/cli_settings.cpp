#include "cli/settings.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>
using namespace clinic::cli;
namespace {
using Folder = clinic::testing::TemporaryFolder;

/// An environment variable of this test alone.
struct Surrounding {
    Surrounding(std::string called, const std::string& value) : name(std::move(called)) {
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    Surrounding(const Surrounding&) = delete;
    ~Surrounding() { ::unsetenv(name.c_str()); }
    std::string name;
};
/// Settings of a clinic in `folder` with these lines in its file.
Settings with_file(const std::filesystem::path& folder, const std::string& lines,
                   Settings::Flags flags = {}) {
    std::ofstream(folder / ".env") << lines;
    flags["CLINICD_DB"] = (folder / "clinic.db").string();
    return Settings(std::move(flags));
}
std::string only_fault(const Settings& settings, bool look_at_files = false) {
    const auto all = settings.faults(look_at_files);
    std::string joined;
    for (const auto& one : all) joined += one + "\n";
    return joined;
}
std::string contents(const std::filesystem::path& file) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}
void write_secret(const std::filesystem::path& file, const std::string& text, unsigned mode) {
    std::ofstream(file) << text;
    ::chmod(file.c_str(), mode);
}
}  // namespace

TEST_CASE("a flag wins over the environment, that over the file, that over the default") {
    const Folder folder;
    const auto lines = "BACKUP_HOUR=5\nBACKUP_RETENTION_DAYS=40\nLOG_LEVEL=warn\n";
    const Surrounding hour("BACKUP_HOUR", "6"), days("CLINICD_BACKUP_RETENTION_DAYS", "50");
    const auto settings = with_file(folder.path, lines, {{"BACKUP_HOUR", "7"}});
    CHECK(settings.number("BACKUP_HOUR") == 7);
    CHECK(settings.value("BACKUP_HOUR").from == "flag");
    CHECK(settings.number("BACKUP_RETENTION_DAYS") == 50);
    CHECK(settings.value("BACKUP_RETENTION_DAYS").from == "environment");
    CHECK(settings.text("LOG_LEVEL") == "warn");
    CHECK(settings.value("LOG_LEVEL").from == (folder.path / ".env").string());
    CHECK(settings.number("CLINICD_PORT") == 8080);
    CHECK(settings.value("CLINICD_PORT").from == "default");
}

TEST_CASE("a file's values may be quoted and followed by a remark") {
    const Folder folder;
    const auto settings = with_file(folder.path,
                                    "# a remark\n\n ALLOWED_HOSTS = clinic.example # the door\n"
                                    "BACKUP_DIR=\"/srv/a #1 place\"\n"
                                    "CLINICD_LOG_LEVEL='debug'\nPAYME_MERCHANT_ID=a#b\n"
                                    "PUBLIC_URL=\n");
    CHECK(settings.list("ALLOWED_HOSTS") == std::vector<std::string>{"clinic.example"});
    CHECK(settings.text("BACKUP_DIR") == "/srv/a #1 place");
    CHECK(settings.text("LOG_LEVEL") == "debug");
    CHECK(settings.text("PAYME_MERCHANT_ID") == "a#b");
    CHECK(settings.text("PUBLIC_URL").empty());
}

TEST_CASE("a line that means nothing stops the start with its place") {
    const Folder folder;
    CHECK_THROWS_WITH_AS(with_file(folder.path, "\nBACKUP_HUOR=3\n"),
                         doctest::Contains("line 2: there is no setting BACKUP_HUOR"),
                         WrongSetting);
    CHECK_THROWS_WITH_AS(with_file(folder.path, "BACKUP_HOUR 3\n"),
                         doctest::Contains("line 1 is no NAME=value"), WrongSetting);
    CHECK_THROWS_WITH_AS(Settings({{"CLINICD_CONFIG", (folder.path / "none").string()}}),
                         doctest::Contains("cannot be read"), WrongSetting);
}

TEST_CASE("every wrong value is named with its fault and the fix") {
    const Folder folder;
    const std::pair<const char*, const char*> wrong[] = {
        {"BACKUP_HOUR=24", "BACKUP_HOUR is '24'. Set a whole number from 0 to 23."},
        {"BACKUP_HOUR=3h", "a whole number from 0 to 23"},
        {"BACKUP_HOUR=", "BACKUP_HOUR is empty."},
        {"AUTO_BACKUP_ENABLED=maybe", "Set true or false."},
        {"LOG_LEVEL=loud", "Set debug, info, warn or error."},
        {"PUBLIC_URL=queue.example", "Set http(s)://name[:port], nothing behind it."},
        {"PUBLIC_URL=https://queue.example/path", "nothing behind it."},
        {"CORS_ORIGINS=https://a.example,*", "CORS_ORIGINS has a '*'"},
        {"CORS_ORIGINS=https://a.example/x", "several by comma."},
        {"TRUSTED_PROXIES=10.0.0.0/40", "addresses or networks"},
        {"PAYME_CHECKOUT_URL=ftp://x", "begins with https:// or http://."},
        {"CLICK_SERVICE_ID=1 2\nCLICK_SECRET_FILE=x", "letters, digits, - and _."},
        {"CLICK_SERVICE_ID=12", "CLICK_SECRET_FILE is not. Set both, or none."},
        {"TLS_CERT_FILE=a.crt", "TLS_KEY_FILE is not. Set both, or none."},
        {"BACKUP_PASSPHRASE_FILE=a\nBACKUP_SEALING_KEY=b", "Choose one."},
        {"CORS_ALLOW_ALL=yes\nCLINICD_HOST=0.0.0.0", "Name the sites in CORS_ORIGINS"},
        {"SECRET_KEY=short", "SECRET_KEY has a wrong form. Set at least 32 characters."},
    };
    for (const auto& [lines, said] : wrong) {
        CAPTURE(lines);
        const auto settings = with_file(folder.path, lines);
        CHECK(settings.faults(false).size() == 1);
        CHECK(only_fault(settings).find(said) != std::string::npos);
        CHECK_THROWS_AS(settings.require_sound(false), WrongSetting);
    }
    const auto sound = with_file(folder.path,
                                 "CORS_ALLOW_ALL=on\nCORS_ORIGINS=https://a.example, "
                                 "http://b.example:81\nTRUSTED_PROXIES=10.0.0.0/8,::1\n");
    CHECK(only_fault(sound, true).empty());
    CHECK(sound.list("CORS_ORIGINS").size() == 2);
}

TEST_CASE("files are looked at when the server starts") {
    const Folder folder;
    const auto at = [&](const char* name) { return (folder.path / name).string(); };
    const auto fault = [&](const std::string& lines) {
        return only_fault(with_file(folder.path, lines), true);
    };
    CHECK(fault("TLS_CERT_FILE=" + at("a") + "\nTLS_KEY_FILE=" + at("a"))
              .find("is no file. Check its name.") != std::string::npos);
    CHECK(fault("LOG_FILE=" + folder.path.string()).find("is a folder.") != std::string::npos);
    CHECK(fault("BACKUP_DIR=" + at(".env")).find("is a file. Name a folder.") != std::string::npos);
    write_secret(at("key"), "s3cret\n", 0644);
    CHECK(fault("PAYME_KEY_FILE=" + at("key")).find("chmod 600") != std::string::npos);
    ::chmod(at("key").c_str(), 0600);
    CHECK(fault("PAYME_KEY_FILE=" + at("key")).empty());
    CHECK(fault("WEBHOOK_SECRET_FILE=" + at("key")).find("is too short") != std::string::npos);
    write_secret(at("key"), "\n", 0600);
    CHECK(fault("PAYME_KEY_FILE=" + at("key")).find("is empty") != std::string::npos);
}

TEST_CASE("a secret comes from the environment, a file or a credential, and is never shown") {
    const Folder folder;
    const std::string key(32, 'k');
    const auto& row = *find_setting("SECRET_KEY");
    write_secret(folder.path / "key", key + "\n", 0600);
    const auto file_line = "SECRET_KEY_FILE=" + (folder.path / "key").string();
    CHECK(with_file(folder.path, file_line).text("SECRET_KEY") == key);
    {
        const Surrounding direct("SECRET_KEY", std::string(40, 'e'));
        CHECK(with_file(folder.path, file_line).text("SECRET_KEY") == std::string(40, 'e'));
    }
    const Surrounding credentials("CREDENTIALS_DIRECTORY", folder.path.string());
    write_secret(folder.path / "SECRET_KEY", std::string(50, 'c') + "\n", 0440);
    write_secret(folder.path / "PAYME_KEY", "paid", 0440);
    const auto settings = with_file(folder.path, file_line);
    CHECK(settings.text("SECRET_KEY") == std::string(50, 'c'));
    CHECK(settings.value("SECRET_KEY").from == "credential");
    CHECK(settings.text("PAYME_KEY_FILE") == (folder.path / "PAYME_KEY").string());
    CHECK(only_fault(settings, true).empty());
    CHECK(settings.shown(row) == "(set, not shown)");
    CHECK(flag_of(row).empty());
}

TEST_CASE("the old push key is refused with the way to move") {
    const Folder folder;
    CHECK_THROWS_WITH_AS(with_file(folder.path, "FCM_SERVER_KEY=AAAA"),
                         doctest::Contains("FCM_CREDENTIALS_FILE"), WrongSetting);
    const Surrounding old("FCM_SERVER_KEY", "AAAA");
    CHECK_THROWS_WITH_AS(with_file(folder.path, ""), doctest::Contains("shut"), WrongSetting);
}

TEST_CASE("what is read again has the same flags and the file's new values") {
    const Folder folder;
    const auto before = with_file(folder.path, "LOG_LEVEL=warn\n", {{"BACKUP_HOUR", "7"}});
    std::ofstream(folder.path / ".env") << "LOG_LEVEL=debug\nBACKUP_HOUR=9\n";
    const auto after = before.again();
    CHECK(after.text("LOG_LEVEL") == "debug");
    CHECK(after.number("BACKUP_HOUR") == 7);
}

TEST_CASE("every row of the table is whole, sound and known by one name") {
    std::set<std::string> flags;
    std::set<std::string_view> names;
    for (const auto& one : all_settings()) {
        CAPTURE(one.name);
        CHECK(names.insert(one.name).second);
        if (const auto flag = flag_of(one); !flag.empty()) CHECK(flags.insert(flag).second);
        CHECK_FALSE(one.about.empty());
        CHECK(one.explained.ends_with('.'));
        CHECK_FALSE(says(one).empty());
        CHECK(fault_in(one, std::string(one.fallback), false).empty());
        CHECK((one.needs.empty() || find_setting(one.needs)));
        CHECK((one.kind != Kind::number || one.most > one.least));
    }
}

TEST_CASE("the page and the example of the configuration are what the table says") {
    const std::filesystem::path source(CLINICD_SOURCE);
    CHECK(contents(source / "docs" / "configuration.md") == configuration_page());
    CHECK(contents(source / ".env.example") == environment_example());
}

TEST_CASE("the example's lines, taken at their word, are read back") {
    const Folder folder;
    std::istringstream example(environment_example());
    std::string lines;
    for (std::string line; std::getline(example, line);)
        if (line.starts_with('#') && !line.starts_with("# ") && line.find('=') != line.npos)
            lines += line.substr(1) + "\n";
    const auto settings = with_file(folder.path, lines);
    CHECK(settings.text("BACKUP_HOUR") == "3");
    CHECK(settings.value("RATE_LIMIT_SPARED").from == (folder.path / ".env").string());
}
