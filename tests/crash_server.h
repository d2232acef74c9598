#pragma once
#include "core/json.h"
#include "http_client.h"
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sys/wait.h>

namespace clinic::crash {
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// False where counters or sanitizers slow the program down many times: promised times are judged
/// as shipped only.
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
inline constexpr bool as_shipped = true;
#else
inline constexpr bool as_shipped = false;
#endif
/// Who has not answered by then never will.
inline constexpr auto patience = as_shipped ? 20s : 180s;

/// The real program on a database of its own, started and killed as often as wanted.
class Server {
public:
    Server(std::string program, std::filesystem::path folder)
        : program_(std::move(program)), folder_(std::move(folder)) {}
    ~Server() { kill(); }
    Server(const Server&) = delete;

    /// Answers how long it took until requests were answered. Throws when patience ends.
    std::chrono::milliseconds start() {
        std::filesystem::remove(note());
        const auto began = Clock::now();
        launch();
        while (!answers()) {
            if (waitpid(process_, nullptr, WNOHANG) == process_) {
                process_ = -1;
                throw std::runtime_error("clinicd ended at its start; see " + log().string());
            }
            if (Clock::now() - began > patience)
                throw std::runtime_error("clinicd does not answer");
            std::this_thread::sleep_for(2ms);
        }
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began);
    }
    /// As when the plug is pulled on the program.
    void kill() {
        if (process_ < 0) return;
        ::kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = -1;
    }
    /// As an administrator ends it. Answers how long it took to end with 0; nothing when it did
    /// not.
    std::optional<std::chrono::milliseconds> stop(std::chrono::seconds longest) {
        const auto began = Clock::now();
        ::kill(process_, SIGTERM);
        int status = 0;
        while (waitpid(process_, &status, WNOHANG) == 0) {
            if (Clock::now() - began > longest) return kill(), std::nullopt;
            std::this_thread::sleep_for(1ms);
        }
        process_ = -1;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began);
    }
    std::filesystem::path database() const { return folder_ / "clinic.db"; }
    std::filesystem::path log() const { return folder_ / "log"; }
    unsigned port() const { return port_; }
    const std::string& token() const { return token_; }

private:
    std::filesystem::path note() const { return folder_ / "clinic.db.run"; }

    void launch() {
        const auto file = database().string(), said = log().string();
        process_ = fork();
        if (process_ != 0) return;
        const int out = ::open(said.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(out, 1);
        dup2(out, 2);
        execl(program_.c_str(), "clinicd", "serve", "--db", file.c_str(), "--host", "127.0.0.1",
              "--port", "0", "--log-level", "warn", nullptr);
        _exit(127);
    }
    // The program leaves a note for the command line once its port is open.
    bool answers() {
        std::ifstream in(note());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (text.empty()) return false;
        const auto told = parse_json(text).as_object();
        port_ = static_cast<unsigned>(told.at("port").as_int64());
        token_ = told.at("token").as_string();
        try {
            return probe::Client(port_)
                .send(probe::get("/health"))
                .reply()
                .starts_with("HTTP/1.1 200");
        } catch (const std::runtime_error&) {
            return false;
        }
    }

    std::string program_;
    std::filesystem::path folder_;
    pid_t process_ = -1;
    unsigned port_ = 0;
    std::string token_;
};

/// A request and what came back; status 0 when nothing whole did.
struct Reply {
    int status = 0;
    json::object body{};
};
inline Reply post_as(probe::Client& client, const std::string& token, const std::string& path,
                     const std::string& body, const std::string& key) {
    client.send("POST /api/v1" + path +
                " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                "application/json\r\nAuthorization: Bearer " +
                token + (key.empty() ? "" : "\r\nIdempotency-Key: " + key) +
                "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    const auto got = client.reply();
    const auto head = got.find("\r\n\r\n");
    if (head == got.npos || !got.starts_with("HTTP/1.1 ")) return {};
    Reply reply{.status = std::stoi(got.substr(9, 3))};
    try {
        if (got.size() > head + 4) reply.body = parse_json(got.substr(head + 4)).as_object();
    } catch (const std::exception&) {
        return {};  // cut by the kill
    }
    return reply;
}
/// The same as the console.
inline Reply post(probe::Client& client, const Server& server, const std::string& path,
                  const std::string& body, const std::string& key) {
    return post_as(client, server.token(), path, body, key);
}
}  // namespace clinic::crash
