#pragma once
#include "http/server.h"
#include "platform/descriptor.h"
#include <arpa/inet.h>
#include <chrono>
#include <functional>
#include <memory>
#include <openssl/ssl.h>
#include <poll.h>
#include <string>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <vector>
/// A client that says exactly what it is told, however wrong, and a small service to say it to.
namespace probe {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

inline const std::string hello = "GET /fixed HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
inline const std::string last =
    "GET /fixed HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

inline std::string get(const std::string& path, const std::string& fields = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}
inline std::string post(const std::string& path, const std::string& body,
                        const std::string& fields = "") {
    return "POST " + path +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

/// What must work for the probe itself to mean anything.
inline void need(bool fulfilled) {
    if (!fulfilled) throw std::runtime_error("the probe cannot reach the server");
}

class Client {
public:
    struct Options {
        const char* from = "127.0.0.1";  // any 127.x.y.z counts as a client of its own
        const char* to = "127.0.0.1";
        int receive_buffer = 0;
        bool tls = false;
    };
    explicit Client(unsigned port) : Client(port, Options{}) {}
    Client(unsigned port, const Options& options) { connect(port, options); }

    Client& send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = tls_ ? SSL_write(tls_.get(), bytes.data(), int(bytes.size()))
                                    : ::send(fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) break;  // the server hung up; what it said is still to be read
            bytes.remove_prefix(std::size_t(count));
        }
        return *this;
    }
    /// What comes next, at most so long; empty at the end, or when nothing came.
    std::string receive(std::chrono::milliseconds longest = 10s) {
        char buffer[16384];
        if (!(tls_ && SSL_pending(tls_.get())) && !readable(longest)) return {};
        const auto count = tls_ ? SSL_read(tls_.get(), buffer, sizeof buffer)
                                : ::recv(fd(), buffer, sizeof buffer, 0);
        was_reset_ = count < 0;
        ended_ = count <= 0;
        return count > 0 ? std::string(buffer, std::size_t(count)) : std::string();
    }
    std::string until(const std::function<bool(const std::string&)>& enough,
                      std::chrono::milliseconds longest = 10s) {
        const auto end = Clock::now() + longest;
        while (!enough(seen_) && !ended_ && Clock::now() < end)
            seen_ += receive(std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()));
        return std::exchange(seen_, {});
    }
    std::string until(std::string_view text, std::chrono::milliseconds longest = 10s) {
        return until([&](auto& got) { return got.find(text) != got.npos; }, longest);
    }
    std::string everything() {
        return until([](auto&) { return false; });
    }
    /// The next whole reply with a Content-Length; what follows stays for the next call.
    std::string reply() {
        std::size_t whole = 0;
        auto got = until([&](const std::string& bytes) {
            const auto head = bytes.find("\r\n\r\n");
            if (head == bytes.npos) return false;
            const auto at = bytes.find("Content-Length: ");
            whole = head + 4 + (at < head ? std::stoul(bytes.substr(at + 16, 20)) : 0);
            return bytes.size() >= whole;
        });
        if (whole && got.size() > whole) seen_ = got.substr(whole), got.resize(whole);
        return got;
    }
    bool ended() const { return ended_; }
    bool was_reset() const { return was_reset_; }

private:
    void connect(unsigned port, const Options& options) {
        const bool six = std::string_view(options.to).find(':') != std::string_view::npos;
        socket_ = clinic::platform::Descriptor(
            ::socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        need(bool(socket_));
        if (options.receive_buffer)
            ::setsockopt(fd(), SOL_SOCKET, SO_RCVBUF, &options.receive_buffer, sizeof(int));
        if (six) {
            sockaddr_in6 to{};
            to.sin6_family = AF_INET6;
            to.sin6_port = htons(std::uint16_t(port));
            ::inet_pton(AF_INET6, options.to, &to.sin6_addr);
            need(::connect(fd(), reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
        } else {
            sockaddr_in from{}, to{};
            from.sin_family = to.sin_family = AF_INET;
            to.sin_port = htons(std::uint16_t(port));
            ::inet_pton(AF_INET, options.from, &from.sin_addr);
            ::inet_pton(AF_INET, options.to, &to.sin_addr);
            need(::bind(fd(), reinterpret_cast<sockaddr*>(&from), sizeof from) == 0);
            need(::connect(fd(), reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
        }
        if (options.tls) shake_hands();
    }
    void shake_hands() {
        context_.reset(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
        tls_.reset(SSL_new(context_.get()), SSL_free);
        SSL_set_fd(tls_.get(), fd());
        need(SSL_connect(tls_.get()) == 1);
    }
    bool readable(std::chrono::milliseconds longest) {
        pollfd one{fd(), POLLIN, 0};
        return ::poll(&one, 1, int(std::max(longest, 0ms).count())) > 0;
    }
    int fd() const { return socket_.get(); }

    clinic::platform::Descriptor socket_;
    std::shared_ptr<SSL_CTX> context_;  // shared_ptr keeps its deleter by itself
    std::shared_ptr<SSL> tls_;
    std::string seen_;
    bool ended_ = false, was_reset_ = false;
};

/// The statuses of all replies in what came.
inline std::vector<int> statuses(const std::string& got) {
    std::vector<int> all;
    for (auto at = got.find("HTTP/1.1 "); at != got.npos; at = got.find("HTTP/1.1 ", at + 1))
        all.push_back(std::stoi(got.substr(at + 9, 3)));
    return all;
}
inline std::string body(const std::string& reply) {
    const auto at = reply.find("\r\n\r\n");
    return at == reply.npos ? "" : reply.substr(at + 4);
}
inline std::string talk(unsigned port, const std::string& bytes) {
    return Client(port).send(bytes).everything();
}

/// Answers a few paths as a clinic might: quickly, slowly, largely, with a stream.
class Service : public clinic::api::Service {
public:
    clinic::api::Place place(std::string_view, std::string_view path,
                             std::string_view) const override {
        const bool slow =
            path.starts_with("/slow") || path == "/file" || path == "/worker" || path == "/big";
        return slow ? clinic::api::Place::worker : clinic::api::Place::loop;
    }
    clinic::api::Answer answer(const clinic::api::Request& request) override {
        const auto path = request.path;
        if (path == "/fixed") return {.body = std::string(600, 'f')};
        if (path == "/echo") return {.body = std::string(request.body), .type = "text/plain"};
        if (path == "/who")
            return {.body = std::string(request.remote_address) + (request.secure ? " s" : " p")};
        if (path == "/field") return {.body = std::string(request.field("x-field"))};
        if (path == "/target")
            return {.body = std::string(path) + "?" + std::string(request.query)};
        if (path == "/method") return {.body = std::string(request.method)};
        if (path == "/empty") return {.status = 204};
        if (path == "/unchanged") return {.status = 304, .headers = {{"ETag", "\"1\""}}};
        if (path == "/missing") return {.status = 404, .body = "{}"};
        if (path == "/throw") throw std::runtime_error("a secret");
        if (path == "/cookies")
            return {.headers = {{"Set-Cookie", "a=1"},
                                {"Set-Cookie", "b=2"},
                                {"X-Bad", "a\r\nEvil: 1"},
                                {"Content-Length", "7"}}};
        if (path == "/asset") return {.lasting_body = asset(), .type = "text/javascript"};
        if (path == "/big") return {.body = std::string(8 << 20, 'b'), .type = "text/plain"};
        if (path == "/file") return {.type = "text/plain", .file = file};
        if (path.starts_with("/slow")) std::this_thread::sleep_for(slow_for);
        if (path == "/slow" || path == "/worker") return {.body = "done"};
        if (path == "/lazy") std::this_thread::sleep_for(20ms);
        if (path == "/lazy") return {};
        if (path == "/events" || path == "/slow-events") return stream(request);
        return {.status = 404, .body = "{}"};
    }
    static std::string_view asset() {
        static const std::string bytes(3 << 20, 'a');
        return bytes;
    }
    std::chrono::milliseconds slow_for{300};
    std::string file{};

private:
    /// ?owner:topic,topic
    static clinic::api::Answer stream(const clinic::api::Request& request) {
        clinic::api::Listening listening;
        auto query = request.query;
        const auto colon = query.find(':');
        listening.owner = query.substr(0, colon);
        query.remove_prefix(colon + 1);
        while (!query.empty()) {
            const auto comma = query.find(',');
            listening.topics.emplace_back(query.substr(0, comma));
            query.remove_prefix(comma == query.npos ? query.size() : comma + 1);
        }
        listening.last_event_id = request.field("last-event-id");
        return {.headers = {{"Cache-Control", "no-store"}}, .listen = listening};
    }
};

/// A server on a free port of the loopback.
struct Running {
    explicit Running(clinic::http::Settings settings = {}, clinic::http::Hooks hooks = {})
        : server(service, settings, std::move(hooks)) {
        server.start();
    }
    unsigned port(std::size_t endpoint = 0) const { return server.port(endpoint); }
    Service service;
    clinic::http::Server server;
};

/// Waits until something is so; false when it did not become so in time.
inline bool soon(const std::function<bool()>& so, std::chrono::milliseconds longest = 5s) {
    const auto end = Clock::now() + longest;
    while (!so() && Clock::now() < end) std::this_thread::sleep_for(2ms);
    return so();
}
}  // namespace probe
