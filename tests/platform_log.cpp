#include "platform/lock_file.h"
#include "platform/log.h"
#include "platform/log_context.h"
#include "platform/paths.h"
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <sys/stat.h>
using namespace clinic::platform;
namespace {
/// A folder that is gone with its owner.
struct Scratch {
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "clinicd-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};
}  // namespace

TEST_CASE("a log line is one JSON object, whatever a client sent") {
    const LogScope nobody;
    const auto line = json_line(
        Level::warn, "odd \"path\"",
        {{"path", "/a\n\x1b[2J\\\xff\xd0\xb0"}, {"bytes", 7u}, {"secure", true}, {"share", 0.5}},
        1'700'000'000'123);
    CHECK(line ==
          "{\"time\":\"2023-11-14T22:13:20.123Z\",\"level\":\"warn\","
          "\"message\":\"odd \\\"path\\\"\","
          "\"path\":\"/a\\u000a\\u001b[2J\\\\\\ufffd\xd0\xb0\",\"bytes\":7,"
          "\"secure\":true,\"share\":0.5}\n");
}

TEST_CASE("bytes that only look like UTF-8 are replaced") {
    for (const auto* odd : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"}) {
        const auto line = json_line(Level::info, odd, {}, 0);
        CHECK(line.find(odd) == std::string::npos);
        CHECK(line.find("\\ufffd") != std::string::npos);
    }
    CHECK(json_line(Level::info, "\xf0\x9f\x98\x80", {}, 0).find("\xf0\x9f\x98\x80") !=
          std::string::npos);
}

TEST_CASE("a sink hears what is logged, and nothing below the level") {
    const LogScope nobody;
    std::string heard;
    log_also_to([&](Level, std::string_view line) { heard += line; });
    set_log_level(Level::error);
    log(Level::warn, "too little");
    const bool silent = heard.empty();
    log(Level::error, "an expected line of a test", {{"number", 7}});
    set_log_level(Level::info);
    log_also_to({});
    CHECK(silent);
    CHECK(heard.find("\"message\":\"an expected line of a test\",\"number\":7}") != heard.npos);
}

TEST_CASE("errors are heard with their facts, lesser lines are not") {
    std::vector<std::string> heard;
    on_logged_error([&](std::string_view message, Facts facts) {
        for (const auto& fact : facts)
            heard.push_back(std::string(message) + " " + std::string(fact.key));
    });
    log(Level::warn, "slow", {{"ms", 7}});
    log(Level::error, "broken", {{"fault", "no disk"}});
    on_logged_error({});
    log(Level::error, "broken again", {{"fault", "no disk"}});
    CHECK(heard == std::vector<std::string>{"broken fault"});
}

TEST_CASE("a second process is refused the lock, and told who has it") {
    const Scratch scratch;
    const auto path = scratch.path / "clinicd.lock";
    {
        const LockFile first(path);
        // flock counts open files, so a second one of the same process is refused as well.
        CHECK_THROWS_WITH_AS(LockFile{path}, doctest::Contains(std::to_string(::getpid()).c_str()),
                             AlreadyRunning);
    }
    CHECK_NOTHROW(LockFile{path});
}

TEST_CASE("a file that others may read is refused with the fix") {
    const Scratch scratch;
    const auto path = scratch.path / "key";
    replace_file(path, "secret");
    CHECK_NOTHROW(require_private(path));
    ::chmod(path.c_str(), 0640);
    CHECK_THROWS_WITH_AS(require_private(path), doctest::Contains("chmod go="), std::runtime_error);
    replace_file(path, "new");
    CHECK_NOTHROW(require_private(path));
    std::string text;
    std::ifstream(path) >> text;
    CHECK(text == "new");
}
