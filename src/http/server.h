#pragma once
#include "api/exchange.h"
#include "core/event.h"
#include "http/counters.h"
#include "http/limits.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
namespace clinic::http {
class Front;

/// Where clients knock.
struct Endpoint {
    std::string address = "127.0.0.1";  // "0.0.0.0": all IPv4; "::": all IPv6 and IPv4
    std::uint16_t port = 0;             // 0: any free one
    bool tls = false;
    bool only_public = false;  // strangers knock here: the service is told with each request
};

struct Settings {
    std::vector<Endpoint> endpoints{Endpoint{}};
    std::filesystem::path certificate{}, key{};  // PEM, for every endpoint with TLS
    unsigned loops = 0;                          // threads that own connections; 0: one per core
    unsigned workers = 8;                        // threads that may wait
    Limits limits{};
    std::vector<std::string> trusted_proxies{};  // addresses or networks: "10.0.0.0/8"
};

/// One request that got its answer.
struct Answered {
    std::string_view method, path;  // "-" when it was refused before it was whole
    int status;
    std::uint64_t bytes, microseconds;
    std::string_view remote;
    std::uint16_t route;  // as api::Answer has it; 0: none
};

struct Hooks {
    /// Called on the thread that answered, many at once, while clients wait: it must be quick.
    std::function<void(const Answered&)> on_answered{};
};

/// Serves a clinic over HTTP and HTTPS. The service and whatever it uses must outlive it. Any
/// thread may call any function, except that one thread starts and stops it.
class Server {
public:
    /// Opens the ports and reads the certificate. Throws std::runtime_error or
    /// std::invalid_argument with a sentence that names the cause and the fix.
    Server(api::Service& service, const Settings& settings, Hooks hooks = {});
    ~Server();
    /// From now on clients are answered.
    void start();
    /// The port of an endpoint, also when 0 was asked for.
    unsigned port(std::size_t endpoint = 0) const;
    /// Tells every open event stream that listens to one of the topics.
    void publish(std::vector<Event> events);
    /// Ends the event streams of a session that is over.
    void drop(std::string_view owner);
    /// Reads the certificate again (it is also looked at once a minute). Throws like the
    /// constructor; then the old one stays in use.
    void reload_certificate();
    /// Tells event streams to reconnect, finishes what is under way, closes the rest: at most
    /// limits.stop and a moment, unless the service itself does not return.
    void stop();
    const Counters& counters() const;

private:
    std::unique_ptr<Front> front_;  // keeps sockets, threads and OpenSSL out of this header
};
}  // namespace clinic::http
