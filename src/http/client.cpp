#include "http/client.h"
#include <httplib.h>
namespace clinic::http {

Heard ask(unsigned port, std::string_view method, const std::string& path, const std::string& body,
          const std::string& token) {
    httplib::Client client("127.0.0.1", static_cast<int>(port));
    client.set_read_timeout(600);
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}};
    if (!token.empty()) request.headers.emplace("Authorization", "Bearer " + token);
    const auto result = client.send(request);
    if (!result)
        throw std::runtime_error("The running clinicd does not answer on port " +
                                 std::to_string(port) + ".");
    return {result->status, result->body};
}
}  // namespace clinic::http
