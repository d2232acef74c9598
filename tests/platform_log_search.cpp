#include "platform/log_context.h"
#include "platform/log_search.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>
using namespace clinic::platform;
namespace {
using Folder = clinic::testing::TemporaryFolder;
std::string line(const std::string& message, const std::string& id, Level level = Level::info) {
    const LogScope scope{LogContext(id)};
    return json_line(level, message, {}, 0);
}
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}
}  // namespace

TEST_CASE("a request's lines are found in the log and the one before it, newest first") {
    const Folder folder;
    const auto file = folder.path / "clinicd.log";
    std::ofstream(file.string() + ".1") << line("first", "a-1") << line("other", "b");
    std::ofstream(file) << line("second", "a-1") << line("another", "a-10")
                        << line("third", "a-1", Level::warn);
    const auto found = find_in_log(file, {.request_id = "a-1"});
    REQUIRE(found.size() == 3);
    CHECK(has(found[0], "third"));
    CHECK(has(found[1], "second"));
    CHECK(has(found[2], "first"));
    CHECK(find_in_log(file, {.request_id = "a-1", .least = Level::warn}).size() == 1);
    CHECK(find_in_log(file, {.limit = 2}).size() == 2);
    CHECK(find_in_log(folder.path / "none", {}).empty());
}

TEST_CASE("a long log is read from its end, no further than allowed") {
    const Folder folder;
    const auto file = folder.path / "clinicd.log";
    {
        std::ofstream out(file);
        out << line("long ago", "wanted");
        for (int i = 0; i < 5'000; ++i) out << line("between", "b" + std::to_string(i));
        out << line("just now", "wanted");
    }
    REQUIRE(std::filesystem::file_size(file) > 300'000);
    CHECK(find_in_log(file, {.request_id = "wanted"}).size() == 2);
    CHECK(find_in_log(file, {.request_id = "wanted"}, 100'000).size() == 1);
    CHECK(find_in_log(file, {.request_id = "b2500"}).size() == 1);
    CHECK(find_in_log(file, {.limit = 10'000}).size() == 5'002);
}

TEST_CASE("what a client wrote into a line does not pass for the line's own id") {
    const LogSearch search{.request_id = "abc"};
    const LogScope scope{LogContext("other")};
    CHECK_FALSE(search.wants(json_line(Level::info, "\"request_id\":\"abc\"", {}, 0)));
    CHECK(search.wants(line("honest", "abc")));
}

TEST_CASE("the last lines stay in memory, the oldest are forgotten") {
    RecentLines lines;
    const std::string filling(1000, 'x');
    lines.add(line("first", "a"));
    CHECK(lines.find({.request_id = "a"}).size() == 1);
    for (int i = 0; i < 1200; ++i) lines.add(line(filling, "b"));
    CHECK(lines.find({.request_id = "a"}).empty());
    const auto newest = lines.find({.limit = 1});
    REQUIRE(newest.size() == 1);
    CHECK_FALSE(newest[0].ends_with('\n'));
}
