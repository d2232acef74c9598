#include "platform/child.h"
#include <doctest/doctest.h>
#include <unistd.h>
using clinic::platform::Child;

// To kill(2) the process 0 is the whole group of whoever asks: here the tests themselves.
TEST_CASE("a program that has ended is neither asked to end nor killed, nor is anybody else") {
    Child child("/bin/true", std::vector<std::string>{}, STDOUT_FILENO);
    CHECK(child.wait() == 0);
    CHECK_FALSE(child.runs());
    child.terminate();
    child.kill();
    CHECK(child.wait() == 0);
}

TEST_CASE("a program is asked to end, and says by which signal it did") {
    Child child("/bin/sleep", std::vector<std::string>{"600"}, STDOUT_FILENO);
    CHECK(child.runs());
    child.terminate();
    CHECK(child.wait() == 128 + 15);
}
