#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace clinic::http {

struct Heard {
    int status = 0;
    std::string body{};
};
/// Asks a server on this computer over its loopback port with a bearer token. Waits up to ten
/// minutes for the answer. Throws std::runtime_error when nobody answers.
Heard ask(unsigned port, std::string_view method, const std::string& path, const std::string& body,
          const std::string& token);

/// Sends a body as a program outside would, to "http://127.0.0.1:8080". Waits half a minute. Throws
/// std::runtime_error when nobody answers, or for an address that is not of that form.
Heard post(const std::string& origin, const std::string& path, const std::string& body,
           const std::vector<std::pair<std::string, std::string>>& fields);
}  // namespace clinic::http
