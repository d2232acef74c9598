#include "cli/logging.h"
#include "cli/running.h"
#include "platform/log.h"
#include "platform/log_context.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
using namespace clinic;
using namespace clinic::cli;
namespace {
struct Scene {
    testing::TemporaryFolder folder;
    void write(const std::string& lines) { std::ofstream(folder.path / ".env") << lines; }
    Settings settings(const std::string& lines) {
        write(lines);
        return Settings({{"CLINICD_DB", (folder.path / "clinic.db").string()}});
    }
    std::string contents(const std::string& name) {
        std::stringstream text;
        text << std::ifstream(folder.path / name).rdbuf();
        return text.str();
    }
    ~Scene() {
        platform::log_also_to({});
        platform::set_log_level(platform::Level::info);
    }
};
operations::EffectiveSetting row(const RunningSettings& running, std::string_view name) {
    for (auto& one : running.shown())
        if (one.name == name) return one;
    throw std::logic_error("no such row");
}
const auto no_preparation = [](const Settings&) { return [] {}; };
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}
}  // namespace

TEST_SUITE("settings of a running server") {
    TEST_CASE("what can change without a restart does, the rest waits and is named") {
        Scene scene;
        RunningSettings running(scene.settings("BACKUP_HOUR=4\nCLINICD_WORKERS=8\n"));
        scene.write("BACKUP_HOUR=5\nCLINICD_WORKERS=9\nRATE_LIMIT_USER=7\n");
        bool applied = false, limits = false;
        running.read_again(no_preparation, [&](const Settings& now, bool limits_changed) {
            applied = now.number("BACKUP_HOUR") == 5 && now.number("CLINICD_WORKERS") == 8;
            limits = limits_changed;
        });
        CHECK(applied);
        CHECK(limits);
        CHECK(row(running, "BACKUP_HOUR").value == "5");
        CHECK_FALSE(row(running, "BACKUP_HOUR").waits_for_restart);
        CHECK(row(running, "CLINICD_WORKERS").value == "8");
        CHECK(row(running, "CLINICD_WORKERS").waits_for_restart);
    }
    TEST_CASE("a faulty file changes nothing, and the log says why") {
        Scene scene;
        RunningSettings running(scene.settings("BACKUP_HOUR=4\n"));
        std::string heard;
        platform::log_also_to([&](auto, std::string_view line) { heard += line; });
        for (const auto* lines : {"BACKUP_HOUR=40\nLOG_LEVEL=debug\n", "NO_SUCH=1\n"}) {
            scene.write(lines);
            running.read_again(no_preparation, [](auto&, bool) { FAIL("was applied"); });
        }
        CHECK(running.now().number("BACKUP_HOUR") == 4);
        CHECK(running.now().text("LOG_LEVEL") == "info");
        CHECK(has(heard, "BACKUP_HOUR is '40'"));
        CHECK(has(heard, "there is no setting NO_SUCH"));
    }
    TEST_CASE("what cannot be prepared changes nothing either") {
        Scene scene;
        RunningSettings running(scene.settings("BACKUP_HOUR=4\n"));
        scene.write("BACKUP_HOUR=5\n");
        running.read_again(
            [](const Settings&) -> std::function<void()> {
                throw std::runtime_error("no certificate");
            },
            [](auto&, bool) { FAIL("was applied"); });
        CHECK(running.now().number("BACKUP_HOUR") == 4);
    }
    TEST_CASE("a secret's value is not in what the screen is told") {
        Scene scene;
        const std::string key(40, 's');
        const RunningSettings running(scene.settings("SECRET_KEY=" + key + "\n"));
        for (const auto& one : running.shown()) CHECK_FALSE(has(one.value, key));
        CHECK(row(running, "SECRET_KEY").secret);
        CHECK_FALSE(row(running, "SECRET_KEY").value.empty());
    }
    TEST_CASE("the log goes to its file, and is opened again when it was moved away") {
        Scene scene;
        const auto path = scene.folder.path / "clinicd.log";
        const auto settings = scene.settings("LOG_FILE=" + path.string() + "\nLOG_LEVEL=warn\n");
        prepared_log(settings)();
        platform::log(platform::Level::info, "too little");
        platform::log(platform::Level::warn, "an expected line");
        std::filesystem::rename(path, scene.folder.path / "moved");
        prepared_log(settings)();
        {
            const platform::LogScope scope{platform::LogContext("of-a-test")};
            platform::log(platform::Level::warn, "another expected line");
        }
        CHECK(has(scene.contents("moved"), "an expected line"));
        CHECK_FALSE(has(scene.contents("moved"), "too little"));
        CHECK(has(scene.contents("clinicd.log"), "another expected line"));
        CHECK(lines_of_log({.request_id = "of-a-test"}).size() == 1);
        const auto nowhere = scene.settings("LOG_FILE=/proc/no/such.log\n");
        CHECK_THROWS_AS(prepared_log(nowhere), WrongSetting);
    }
    TEST_CASE("an answer's line names its route, never its numbers or tokens") {
        Scene scene;
        std::string heard;
        platform::log_also_to([&](auto, std::string_view line) { heard += line; });
        const Routes routes{
            {"GET", "/queues", Can::anyone, ""},
            {"GET", "/patients/{id}", Can::anyone, ""},
        };
        http::Answered one{.method = "GET",
                           .path = "/api/v1/patients/4711",
                           .status = 503,
                           .bytes = 3,
                           .microseconds = 5,
                           .remote = "10.0.0.7",
                           .route = 2};
        log_answer(one, routes);
        CHECK(has(heard, "\"message\":\"failed answer\""));
        CHECK(has(heard, "\"route\":\"/api/v1/patients/{id}\""));
        CHECK_FALSE(has(heard, "4711"));
        heard.clear();
        one.status = 200;
        log_answer(one, routes);
        CHECK(heard.empty());
        one = {.method = "GET",
               .path = "/join/secret-token",
               .status = 404,
               .bytes = 3,
               .microseconds = 900'000,
               .remote = "10.0.0.7",
               .route = 0};
        log_answer(one, routes);
        CHECK(has(heard, "\"message\":\"slow answer\""));
        CHECK(has(heard, "\"route\":\"/join\""));
    }
}
