#pragma once
#include "core/digests.h"
#include "core/json.h"
#include "core/text.h"
#include "tls_identity.h"
#include "platform/descriptor.h"
#include <arpa/inet.h>
#include <csignal>
#include <functional>
#include <map>
#include <mutex>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>
#include <openssl/ssl.h>
/// Servers that clinicd talks to: what they hear is kept, what they answer is told them.
namespace clinic::testing {

/// One conversation, plain or encrypted. Lives on its server's thread.
class Talk {
public:
    explicit Talk(platform::Descriptor socket) : socket_(std::move(socket)) {}
    ~Talk() {
        if (tls_) SSL_free(tls_);
    }
    Talk(const Talk&) = delete;

    bool encrypt(SSL_CTX* context) {
        tls_ = SSL_new(context);
        SSL_set_fd(tls_, socket_.get());
        return SSL_accept(tls_) == 1;
    }
    /// Up to and with `end`; what came when the other side hung up first.
    std::string until(std::string_view end) {
        for (;;) {
            if (const auto at = held_.find(end); at != held_.npos) return take(at + end.size());
            if (!more()) return take(held_.size());
        }
    }
    std::string exactly(std::size_t size) {
        while (held_.size() < size && more()) {
        }
        return take(std::min(size, held_.size()));
    }
    void say(std::string_view text) {
        while (!text.empty()) {
            const auto count = tls_ ? SSL_write(tls_, text.data(), int(text.size()))
                                    : ::send(socket_.get(), text.data(), text.size(), MSG_NOSIGNAL);
            if (count <= 0) return;
            text.remove_prefix(std::size_t(count));
        }
    }

private:
    bool more() {
        char bytes[4096];
        const auto count = tls_ ? SSL_read(tls_, bytes, sizeof bytes)
                                : ::recv(socket_.get(), bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        held_.append(bytes, std::size_t(count));
        return true;
    }
    std::string take(std::size_t size) {
        auto out = held_.substr(0, size);
        held_.erase(0, size);
        return out;
    }

    platform::Descriptor socket_;
    SSL* tls_ = nullptr;
    std::string held_;
};

/// Listens on a loopback port and speaks with one client after the other.
class FarSide {
public:
    explicit FarSide(const Identity* identity = nullptr) {
        std::signal(SIGPIPE, SIG_IGN);  // clients hang up on OpenSSL in the middle
        listener_ = platform::Descriptor(::socket(AF_INET, SOCK_STREAM, 0));
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        if (::bind(listener_.get(), reinterpret_cast<sockaddr*>(&at), size) != 0 ||
            ::listen(listener_.get(), 64) != 0 ||
            ::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&at), &size) != 0)
            throw std::runtime_error("the test cannot listen");
        port_ = ntohs(at.sin_port);
        if (!identity) return;
        context_ = SSL_CTX_new(TLS_server_method());
        if (SSL_CTX_use_certificate_file(context_, identity->certificate().c_str(),
                                         SSL_FILETYPE_PEM) != 1 ||
            SSL_CTX_use_PrivateKey_file(context_, identity->key().c_str(), SSL_FILETYPE_PEM) != 1)
            throw std::runtime_error("the test cannot read its certificate");
    }
    virtual ~FarSide() {
        stop();
        if (context_) SSL_CTX_free(context_);
    }
    FarSide(const FarSide&) = delete;
    unsigned port() const { return port_; }
    std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }
    std::string safe_origin() const { return "https://localhost:" + std::to_string(port_); }

protected:
    virtual void converse(Talk& talk) = 0;
    SSL_CTX* context() const { return context_; }
    /// The last thing a derived constructor does.
    void start() {
        thread_ = std::jthread([this](std::stop_token stop) { serve(stop); });
    }
    /// The first thing a derived destructor does.
    void stop() {
        thread_.request_stop();
        if (thread_.joinable()) thread_.join();
    }

private:
    void serve(const std::stop_token& stop) {
        std::vector<std::jthread> talks;
        while (!stop.stop_requested()) {
            pollfd ready{listener_.get(), POLLIN, 0};
            if (::poll(&ready, 1, 20) <= 0) continue;
            platform::Descriptor socket(::accept(listener_.get(), nullptr, nullptr));
            if (socket.get() < 0) continue;
            talks.emplace_back(
                [this, held = std::make_shared<Talk>(std::move(socket))] { converse(*held); });
        }
    }

    platform::Descriptor listener_;
    unsigned port_ = 0;
    SSL_CTX* context_ = nullptr;
    std::jthread thread_;
};

/// An HTTP server that answers as a function says.
class FarHttp : public FarSide {
public:
    struct Request {
        std::string method, target, body;
        std::map<std::string, std::string> headers{};  // names in lower case
    };
    struct Answer {
        int status = 200;
        std::string body = "{}";
        std::string headers{};  // whole lines
        bool hang_up = false;   // after hearing everything
    };
    using Judge = std::function<Answer(const Request&)>;
    explicit FarHttp(Judge judge, const Identity* identity = nullptr)
        : FarSide(identity), judge_(std::move(judge)) {
        start();
    }
    ~FarHttp() override { stop(); }
    std::vector<Request> heard() const {
        const std::lock_guard guard(mutex_);
        return heard_;
    }

private:
    void converse(Talk& talk) override {
        if (context() && !talk.encrypt(context())) return;
        Request request;
        const auto head = talk.until("\r\n\r\n");
        if (!head.ends_with("\r\n\r\n")) return;
        const auto lines = split(head, '\n');
        const auto words = split(lines.front(), ' ');
        request.method = words.at(0);
        request.target = words.at(1);
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (const auto colon = lines[i].find(':'); colon != std::string_view::npos)
                request.headers[lower_ascii(lines[i].substr(0, colon))] =
                    trimmed(lines[i].substr(colon + 1));
        if (const auto size = request.headers.find("content-length"); size != request.headers.end())
            request.body = talk.exactly(std::stoul(size->second));
        Answer answer;
        {
            const std::lock_guard guard(mutex_);
            heard_.push_back(request);
            answer = judge_(request);
        }
        if (answer.hang_up) return;
        talk.say("HTTP/1.1 " + std::to_string(answer.status) +
                 " Said\r\nContent-Length: " + std::to_string(answer.body.size()) +
                 "\r\nConnection: close\r\n" + answer.headers + "\r\n" + answer.body);
    }

    Judge judge_;
    mutable std::mutex mutex_;
    std::vector<Request> heard_;
};

/// A mail server: EHLO, STARTTLS, AUTH PLAIN, MAIL, RCPT, DATA, QUIT (RFC 5321, 3207, 4954).
class FarMail : public FarSide {
public:
    struct Behaviour {
        bool offers_tls = true;
        std::string password{};  // wanted when set, as "user:password"
        std::string rcpt_answer = "250 2.1.5 Ok";
        std::string data_answer = "250 2.0.0 Ok: queued as 4F2A";
        bool hang_up_after_data = false;
    };
    struct Mail {
        std::string from, to, text;
        bool encrypted = false;
    };
    explicit FarMail(Behaviour behaviour, const Identity* identity = nullptr)
        : FarSide(identity), behaviour_(std::move(behaviour)) {
        start();
    }
    ~FarMail() override { stop(); }
    std::vector<Mail> heard() const {
        const std::lock_guard guard(mutex_);
        return heard_;
    }

private:
    std::string features(bool encrypted) const {
        std::string out = "250-far.example\r\n";
        if (context() && behaviour_.offers_tls && !encrypted) out += "250-STARTTLS\r\n";
        if (!behaviour_.password.empty()) out += "250-AUTH PLAIN\r\n";
        return out + "250 8BITMIME\r\n";
    }
    void converse(Talk& talk) override {
        Mail mail;
        bool signed_in = behaviour_.password.empty();
        talk.say("220 far.example ESMTP\r\n");
        for (std::string line; !(line = talk.until("\r\n")).empty();) {
            if (line.starts_with("EHLO")) {
                talk.say(features(mail.encrypted));
            } else if (line.starts_with("STARTTLS")) {
                talk.say("220 Go ahead\r\n");
                mail.encrypted = talk.encrypt(context());
                if (!mail.encrypted) return;
            } else if (line.starts_with("AUTH PLAIN")) {
                talk.say("334 \r\n");
                signed_in = shows_password(talk.until("\r\n"));
                talk.say(signed_in ? "235 2.7.0 Ok\r\n" : "535 5.7.8 Wrong\r\n");
            } else if (line.starts_with("MAIL FROM:")) {
                mail.from = between(line);
                talk.say(signed_in ? "250 2.1.0 Ok\r\n" : "530 5.7.0 Sign in first\r\n");
            } else if (line.starts_with("RCPT TO:")) {
                mail.to = between(line);
                talk.say(behaviour_.rcpt_answer + "\r\n");
            } else if (line.starts_with("DATA")) {
                talk.say("354 Go on\r\n");
                mail.text = talk.until("\r\n.\r\n");
                keep(mail);
                if (behaviour_.hang_up_after_data) return;
                talk.say(behaviour_.data_answer + "\r\n");
            } else
                talk.say(line.starts_with("QUIT") ? "221 Bye\r\n" : "502 What?\r\n");
        }
    }
    // base64("\0user\0password"): RFC 4616.
    bool shows_password(const std::string& line) const {
        const auto colon = behaviour_.password.find(':');
        const auto words = std::string(1, '\0') + behaviour_.password.substr(0, colon) +
                           std::string(1, '\0') + behaviour_.password.substr(colon + 1);
        return trimmed(line) == base64(words);
    }
    static std::string between(const std::string& line) {
        const auto from = line.find('<') + 1;
        return line.substr(from, line.find('>') - from);
    }
    void keep(const Mail& mail) {
        const std::lock_guard guard(mutex_);
        heard_.push_back(mail);
    }

    Behaviour behaviour_;
    mutable std::mutex mutex_;
    std::vector<Mail> heard_;
};
}  // namespace clinic::testing
