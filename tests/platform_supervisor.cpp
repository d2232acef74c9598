#include "platform/descriptor.h"
#include "platform/run.h"
#include "platform/supervisor.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
using namespace clinic;
using namespace std::chrono_literals;

TEST_CASE("the watchdog's time counts only for the process that is watched") {
    ::unsetenv("WATCHDOG_USEC");
    ::unsetenv("WATCHDOG_PID");
    CHECK(!platform::watchdog());
    ::setenv("WATCHDOG_USEC", "30000000", 1);
    CHECK(platform::watchdog() == 30s);
    ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
    CHECK(platform::watchdog() == 30s);
    ::setenv("WATCHDOG_PID", "1", 1);
    CHECK(!platform::watchdog());
    ::unsetenv("WATCHDOG_PID");
    ::setenv("WATCHDOG_USEC", "soon", 1);
    CHECK(!platform::watchdog());
    ::unsetenv("WATCHDOG_USEC");
}

TEST_CASE("the supervisor hears what it is told") {
    const testing::TemporaryFolder folder;
    sockaddr_un at{};
    at.sun_family = AF_UNIX;
    const auto name = (folder.path / "notify").string();
    std::memcpy(at.sun_path, name.c_str(), name.size() + 1);
    const platform::Descriptor heard(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    REQUIRE(::bind(heard.get(), reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0);
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
    platform::tell_supervisor("WATCHDOG=1");
    ::unsetenv("NOTIFY_SOCKET");
    platform::tell_supervisor("READY=1");  // to nobody
    char said[64] = {};
    CHECK(::recv(heard.get(), said, sizeof said, 0) == 10);
    CHECK(std::string(said) == "WATCHDOG=1");
    CHECK(::recv(heard.get(), said, sizeof said, MSG_DONTWAIT) == -1);
}

TEST_CASE("a program that was run tells its output and how it ended") {
    const auto said =
        platform::run("/bin/sh", {"-c", "echo \"$0 and $1\"; exit 7", "one", "two"}, 10s);
    CHECK(said.exit_code == 7);
    CHECK(said.output == "one and two\n");
    CHECK(platform::run("/bin/sh", {"-c", "kill -TERM $$"}, 10s).exit_code == 128 + 15);
    CHECK(platform::run("/bin/cat", {}, 10s).output.empty());  // nothing to read
}

TEST_CASE("of endless output the end is kept, and a program without an end is ended") {
    const auto much = platform::run("/bin/sh", {"-c", "yes | head -c 1000000; echo last"}, 10s);
    CHECK(much.output.size() <= 128 << 10);
    CHECK(much.output.ends_with("last\n"));
    CHECK(platform::run("/bin/sh", {"-c", "sleep 60 & sleep 60"}, 50ms).exit_code == 137);
}

TEST_CASE("a wish to stop ends a program, however it sleeps") {
    for (const auto* script : {"sleep 60", "exec >&-; sleep 60", "trap '' TERM; sleep 60 & wait"}) {
        std::stop_source stop;
        std::jthread asks([&] {
            std::this_thread::sleep_for(50ms);
            stop.request_stop();
        });
        CAPTURE(script);
        const auto began = std::chrono::steady_clock::now();
        CHECK(platform::run("/bin/sh", {"-c", script}, 1h, stop.get_token()).exit_code == 137);
        CHECK(std::chrono::steady_clock::now() - began < 30s);  // it did not sleep to its end
    }
}

TEST_CASE("a program that goes on after its last word is waited for, not for ever") {
    CHECK(platform::run("/bin/sh", {"-c", "exec >&-; sleep 0.2; exit 5"}, 10s).exit_code == 5);
    CHECK(platform::run("/bin/sh", {"-c", "exec >&-; sleep 60"}, 100ms).exit_code == 137);
}

TEST_CASE("a program that is not there is a fault") {
    CHECK_THROWS_AS(platform::run("/nonexistent/program", {}, 1s), std::system_error);
}
