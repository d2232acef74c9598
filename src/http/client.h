#pragma once
#include <string>
#include <string_view>
namespace clinic::http {

struct Heard {
    int status = 0;
    std::string body{};
};
/// Asks a server on this computer over its loopback port with a bearer token. Waits up to ten
/// minutes for the answer. Throws std::runtime_error when nobody answers.
Heard ask(unsigned port, std::string_view method, const std::string& path, const std::string& body,
          const std::string& token);
}  // namespace clinic::http
