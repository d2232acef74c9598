#include "platform/log.h"
#include "platform/log_context.h"
#include "platform/log_file.h"
#include "platform/rounds.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>
#include <future>
#include <sstream>
#include <sys/stat.h>
using namespace clinic::platform;
namespace {
using Folder = clinic::testing::TemporaryFolder;
std::string contents(const std::filesystem::path& file) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}
}  // namespace

TEST_CASE("a log file begins anew past its size, and keeps so many old ones") {
    const Folder folder;
    const auto path = folder.path / "clinicd.log";
    LogFile file({.path = path, .most_bytes = 10, .kept = 2});
    for (const auto* line : {"first\n", "second\n", "third\n", "fourth\n"}) file.write(line);
    CHECK(contents(path) == "fourth\n");
    CHECK(contents(path.string() + ".1") == "third\n");
    CHECK(contents(path.string() + ".2") == "second\n");
    CHECK_FALSE(std::filesystem::exists(path.string() + ".3"));
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("a log file begins anew past its age, counted from its first line") {
    const Folder folder;
    const auto path = folder.path / "clinicd.log";
    const auto old = json_line(Level::info, "of long ago", {}, 1'700'000'000'000);
    std::ofstream(path) << old;
    LogFile file({.path = path, .most_age = std::chrono::hours(24), .kept = 1});
    const auto fresh = json_line(Level::info, "of today", {}, 4'000'000'000'000);
    file.write(fresh);
    file.write(fresh);
    CHECK(contents(path.string() + ".1") == old);
    CHECK(contents(path) == fresh + fresh);
}

TEST_CASE("a log file that was moved away is opened by its name again") {
    const Folder folder;
    const auto path = folder.path / "clinicd.log";
    LogFile file({.path = path});
    file.write("before\n");
    std::filesystem::rename(path, folder.path / "moved");
    file.write("between\n");
    file.open();
    file.write("after\n");
    CHECK(contents(folder.path / "moved") == "before\nbetween\n");
    CHECK(contents(path) == "after\n");
    CHECK_THROWS_AS(LogFile({.path = folder.path}), std::system_error);
}

TEST_CASE("every line of a request has its id and the user's number") {
    const LogScope scope(LogContext("abc-1", 7));
    const auto line = json_line(Level::info, "somewhere deep", {{"bytes", 3}}, 0);
    CHECK(has(line, "\"bytes\":3,\"request_id\":\"abc-1\",\"user\":7}"));
    const auto named = json_line(Level::info, "of another", {{"request_id", "x"}, {"user", 8}}, 0);
    CHECK(has(named, "\"message\":\"of another\",\"request_id\":\"x\",\"user\":8}"));
}

TEST_CASE("a scope ends with its block, and holds for its own thread alone") {
    {
        const LogScope outer(LogContext("outer"));
        {
            const LogScope inner(LogContext("inner", 1));
            CHECK(log_context().request_id() == "inner");
        }
        CHECK(log_context().request_id() == "outer");
        CHECK_FALSE(log_context().user());
        auto other =
            std::async(std::launch::async, [] { return log_context().request_id().size(); });
        CHECK(other.get() == 0);
    }
    CHECK(log_context().request_id().empty());
    CHECK(LogContext(std::string(100, 'a')).request_id().size() == 64);
}

TEST_CASE("each round of a job has an id of its own") {
    std::promise<std::string> seen;
    Rounds rounds;
    rounds.start("sweeping", std::chrono::hours(1),
                 [&](std::stop_token) { seen.set_value(std::string(log_context().request_id())); });
    CHECK(seen.get_future().get().starts_with("sweeping-"));
    rounds.stop();
}
