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
    request.headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
    const auto result = client.send(request);
    if (!result)
        throw std::runtime_error("The running clinicd does not answer on port " +
                                 std::to_string(port) + ".");
    return {result->status, result->body};
}

Heard post(const std::string& origin, const std::string& path, const std::string& body,
           const std::vector<std::pair<std::string, std::string>>& fields) {
    constexpr std::string_view plain = "http://";
    if (!origin.starts_with(plain) || origin.find('/', plain.size()) != origin.npos)
        throw std::runtime_error("'" + origin +
                                 "' is no address of the form http://127.0.0.1:8080.");
    httplib::Client client(origin);
    client.set_tcp_nodelay(true);
    client.set_read_timeout(30);
    httplib::Request request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    for (const auto& [name, value] : fields) request.headers.emplace(name, value);
    const auto result = client.send(request);
    if (!result) throw std::runtime_error("Nobody answers at " + origin + ".");
    return {result->status, result->body};
}
}  // namespace clinic::http
