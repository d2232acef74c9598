#include "platform/process.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
using namespace clinic;

TEST_CASE("a file is given to the desktop's own program, and nobody waits for it") {
    const testing::TemporaryFolder folder;
    const auto heard = folder.path / "heard";
    const auto program = folder.path / "xdg-open";
    std::ofstream(program) << "#!/bin/sh\necho \"$1\" > " << heard.string() << ".new && mv "
                           << heard.string() << ".new " << heard.string() << "\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", (folder.path.string() + ":" + path).c_str(), 1);
    platform::open_on_desktop("/tmp/setup page.html");
    for (int i = 0; i < 500 && !std::filesystem::exists(heard); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    ::setenv("PATH", path.c_str(), 1);
    std::string said;
    std::getline(std::ifstream(heard), said);
    CHECK(said == "/tmp/setup page.html");
}

TEST_CASE("without a display there is no desktop") {
    ::unsetenv("DISPLAY");
    ::unsetenv("WAYLAND_DISPLAY");
    CHECK_FALSE(platform::has_desktop());
    ::setenv("DISPLAY", ":0", 1);
    CHECK(platform::has_desktop());
    ::unsetenv("DISPLAY");
}
