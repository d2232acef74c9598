#include "http/listener.h"
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <fcntl.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
namespace clinic::http {
namespace {
constexpr int backlog = 511;

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

std::string place(const Endpoint& endpoint) {
    const bool six = endpoint.address.find(':') != std::string::npos;
    return (six ? "[" + endpoint.address + "]" : endpoint.address) + ":" +
           std::to_string(endpoint.port);
}

SocketAddress socket_address(const Endpoint& endpoint) {
    const auto name = endpoint.address == "localhost" ? "127.0.0.1" : endpoint.address;
    if (!Address::parse(name))
        throw std::runtime_error("'" + name +
                                 "' is no address to listen on. Use 0.0.0.0 for all, "
                                 "127.0.0.1 for this computer only, or one of its own addresses.");
    SocketAddress result;
    if (name.find(':') == std::string::npos) {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = htons(endpoint.port);
        ::inet_pton(AF_INET, name.c_str(), &four.sin_addr);
        std::memcpy(&result.storage, &four, result.size = sizeof four);
    } else {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(endpoint.port);
        ::inet_pton(AF_INET6, name.c_str(), &six.sin6_addr);
        std::memcpy(&result.storage, &six, result.size = sizeof six);
    }
    return result;
}

std::runtime_error refused(const Endpoint& endpoint, int code) {
    const auto port = std::to_string(endpoint.port);
    switch (code) {
    case EADDRINUSE:
        return std::runtime_error("Port " + port + " on " + endpoint.address +
                                  " is in use by another program. Stop that one (ss -ltnp shows "
                                  "it), or choose another port.");
    case EADDRNOTAVAIL:
        return std::runtime_error("This computer has no address " + endpoint.address +
                                  " now. Use 0.0.0.0 for all it has, or wait until the network "
                                  "is up.");
    case EACCES:
        return std::runtime_error("Port " + port +
                                  " may not be opened by this user. Choose one from 1024 up, or "
                                  "give the service CAP_NET_BIND_SERVICE.");
    case EAFNOSUPPORT:
        return std::runtime_error("This computer speaks no IPv6, so " + place(endpoint) +
                                  " cannot be opened. Use an IPv4 address such as 0.0.0.0.");
    default:
        return std::runtime_error("Cannot listen on " + place(endpoint) + ": " +
                                  std::strerror(code) + ".");
    }
}

void switch_on(int socket, int level, int option, int value = 1) {
    ::setsockopt(socket, level, option, &value, sizeof value);
}
}  // namespace

Listener::Listener(const Endpoint& endpoint, const Tls* tls)
    : tls_(tls), only_public_(endpoint.only_public) {
    const auto at = socket_address(endpoint);
    socket_ = platform::Descriptor(
        ::socket(at.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket_) throw refused(endpoint, errno);
    // REUSEADDR to restart at once; never REUSEPORT, which lets a second clinicd take half.
    switch_on(socket(), SOL_SOCKET, SO_REUSEADDR);
    switch_on(socket(), IPPROTO_TCP, TCP_NODELAY);  // accepted ones inherit it
    if (at.storage.ss_family == AF_INET6) switch_on(socket(), IPPROTO_IPV6, IPV6_V6ONLY, 0);
    if (::bind(socket(), at.get(), at.size) < 0 || ::listen(socket(), backlog) < 0)
        throw refused(endpoint, errno);
}

// Level-triggered: whoever is not accepted now is reported again, so every error may be passed
// over (ECONNABORTED: the client left; EINTR; EPROTO) except running out of descriptors.
std::optional<Listener::Caller> Listener::accept() {
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    platform::Descriptor accepted(::accept4(socket(), reinterpret_cast<sockaddr*>(&from), &size,
                                            SOCK_NONBLOCK | SOCK_CLOEXEC));
    out_of_descriptors_ = !accepted && (errno == EMFILE || errno == ENFILE);
    if (!accepted) return std::nullopt;
    return Caller{std::move(accepted), Address::of(from)};
}

void Listener::hang_up(platform::Descriptor& spare) {
    spare = platform::Descriptor();
    platform::Descriptor(::accept(socket(), nullptr, nullptr));
    spare = spare_descriptor();
}

unsigned Listener::port() const {
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    ::getsockname(socket(), reinterpret_cast<sockaddr*>(&own), &size);
    if (own.ss_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, &own, sizeof six);
        return ntohs(six.sin6_port);
    }
    sockaddr_in four{};
    std::memcpy(&four, &own, sizeof four);
    return ntohs(four.sin_port);
}

platform::Descriptor spare_descriptor() {
    return platform::Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}
}  // namespace clinic::http
