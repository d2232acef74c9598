#include "http/load_news.h"
#include "platform/poller.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <optional>
#include <queue>
#include <system_error>
namespace clinic::http {
namespace {
using Clock = std::chrono::steady_clock;
using platform::Descriptor;
using platform::Poller;
constexpr std::string_view head_end = "\r\n\r\n";

// Each client has an address of its own, as in a clinic: a server lends one address only so much.
Descriptor connected(std::uint16_t port, std::size_t client) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + static_cast<std::uint32_t>(client));
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0)
        throw std::system_error(errno, std::generic_category(), "no address for a client");
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
        throw std::system_error(errno, std::generic_category(), "the server cannot be reached");
    ::fcntl(socket.get(), F_SETFL, O_NONBLOCK);
    return socket;
}

/// The length of a whole answer at the front of `bytes`; 0 while some of it is missing.
std::size_t whole_answer(std::string_view bytes, Told& told) {
    const auto end = bytes.find(head_end);
    if (end == bytes.npos) return 0;
    std::from_chars(bytes.data() + 9, bytes.data() + 12, told.status);
    std::size_t length = 0;
    constexpr std::string_view field = "\r\nContent-Length: ";
    const auto at = bytes.substr(0, end + 2).find(field);
    if (at != bytes.npos) {
        const auto* digits = bytes.data() + at + field.size();
        std::from_chars(digits, bytes.data() + end, length);
    }
    const auto body = end + head_end.size();
    if (bytes.size() < body + length) return 0;
    told.body = bytes.substr(body, length);
    return body + length;
}

struct Connection {
    LoadClient client;
    Descriptor socket;
    Ask asked{};
    std::string in{};
    Clock::time_point began{};
    std::uint64_t turn = 0;     // counts what it asked: a pause that was overtaken means nothing
    std::size_t listeners = 0;  // when it asked
    std::optional<Clock::time_point> listens_since{};
    bool sent = false, done = true;

    bool asks() const { return !done && !asked.listens; }
};

class Load {
public:
    Load(const LoadSettings& settings, std::vector<LoadClient> clients) : settings_(settings) {
        result_.kinds.resize(settings.kinds);
        for (auto& client : clients) {
            connections_.push_back(
                {.client = std::move(client), .socket = Descriptor(), .began = {}});
            connect(connections_.size() - 1);
        }
    }
    LoadResult run() {
        const auto start = Clock::now();
        measuring_from_ = start + settings_.warm_up;
        const auto end = measuring_from_ + settings_.duration;
        if (settings_.warm_up.count() == 0) begin_measuring();
        for (std::size_t i = 0; i < connections_.size(); ++i) plan(i, {});
        const bool only_listen = asking_ == 0;
        for (auto now = start; now < end && (asking_ > 0 || only_listen); now = Clock::now()) {
            if (!measuring_ && now >= measuring_from_) begin_measuring();
            send_due(now);
            const auto next = waiting_.empty() ? end : std::min(end, std::get<0>(waiting_.top()));
            turn(std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()));
        }
        if (settings_.on_end) settings_.on_end();
        if (measuring_)
            result_.seconds = std::chrono::duration<double>(Clock::now() - measured_from_).count();
        hear_the_last();
        return std::move(result_);
    }

private:
    using Due = std::tuple<Clock::time_point, std::size_t, std::uint64_t>;  // when, who, turn
    static constexpr std::chrono::milliseconds longest_wait{20};

    void turn(std::chrono::milliseconds left) {
        if (settings_.on_turn) settings_.on_turn();
        for (const auto id : poller_.wait(std::clamp(left, {}, longest_wait))) read(id - 1);
    }
    // Nobody asks any more; what is on its way to listeners may still come.
    void hear_the_last() {
        closing_ = true;
        const auto end = Clock::now() + settings_.settle;
        while (!news_.all_heard() && Clock::now() < end) turn(longest_wait);
        result_.hearing = news_.hearing();
    }
    void connect(std::size_t at) {
        connections_[at].socket = connected(settings_.port, at);
        poller_.add(connections_[at].socket.get(), at + 1, Poller::For::reading);
    }
    void begin_measuring() {
        measuring_ = true;
        measured_from_ = Clock::now();
        if (settings_.on_measuring) settings_.on_measuring();
    }
    void plan(std::size_t at, const Told& told) {
        auto& one = connections_[at];
        asking_ -= one.asks();
        one.asked = one.client(told);
        ++one.turn;
        one.sent = false;
        one.done = one.asked.bytes.empty();
        asking_ += one.asks();
        if (one.done) return;
        if (one.asked.after.count() == 0)
            send(at);
        else
            waiting_.push({Clock::now() + one.asked.after, at, one.turn});
    }
    void send_due(Clock::time_point now) {
        while (!waiting_.empty() && std::get<0>(waiting_.top()) <= now) {
            const auto [due, at, turn] = waiting_.top();
            waiting_.pop();
            if (connections_[at].turn == turn) send(at);
        }
    }
    // A request fits the socket's buffer, so it goes at once.
    void send(std::size_t at) {
        auto& one = connections_[at];
        one.began = Clock::now();
        one.sent = true;
        one.listeners = listening_;
        const auto& bytes = one.asked.bytes;
        const auto sent = ::send(one.socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent != static_cast<ssize_t>(bytes.size())) lost(at);
    }
    void read(std::size_t at) {
        auto& one = connections_[at];
        std::array<char, 64 << 10> buffer;
        const auto count = ::recv(one.socket.get(), buffer.data(), buffer.size(), 0);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (count <= 0 || !one.sent) return lost(at);  // nobody speaks unasked but to refuse
        if (closing_ && !one.asked.listens) return;
        one.in.append(buffer.data(), static_cast<std::size_t>(count));
        if (one.asked.listens) return listen(at);
        Told told;
        const auto length = whole_answer(one.in, told);
        if (!length) return;
        count_answer(one, told);
        if (measuring_ && one.began >= measured_from_ && told.status < 300 && one.asked.heard_as)
            change(one, one.asked.heard_as(told.body));
        const auto answer = std::exchange(one.in, {});
        told.body = std::string_view(answer).substr(length - told.body.size(), told.body.size());
        plan(at, told);
    }
    void change(const Connection& one, const std::string& about) {
        if (!about.empty()) news_.changed(about, one.began, one.listeners);
    }
    void count_answer(const Connection& one, const Told& told) {
        if (!measuring_) return;
        auto& figures = result_.kinds[one.asked.kind];
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - one.began);
        figures.latencies.add(static_cast<std::uint64_t>(took.count()));
        if (told.status < 400) return;
        ++(told.status < 500 ? figures.refused : figures.failed);
        if (figures.first_fault.empty())
            figures.first_fault = std::to_string(told.status) + " " + std::string(told.body);
    }
    // A stream begins with a head, and then with a first word once the listener is heard of.
    void listen(std::size_t at) {
        auto& one = connections_[at];
        if (one.in.starts_with("HTTP/1.1")) {
            Told told;
            const auto end = one.in.find(head_end);
            if (end == one.in.npos || (!whole_answer(one.in, told) && told.status >= 300)) return;
            if (told.status >= 300) {
                count_answer(one, told);
                return come_back(at);
            }
            one.in.erase(0, end + head_end.size());
        }
        hear(at);
    }
    // Events end with an empty line (WHATWG HTML, server-sent events); comments keep a line alive.
    void hear(std::size_t at) {
        auto& one = connections_[at];
        for (auto end = one.in.find("\n\n"); end != one.in.npos; end = one.in.find("\n\n")) {
            const auto now = Clock::now();
            if (!one.listens_since) ++listening_;
            one.listens_since = one.listens_since.value_or(now);
            const auto about = settings_.about
                                   ? settings_.about(std::string_view(one.in).substr(0, end))
                                   : std::string();
            if (!about.empty()) news_.heard(about, at, *one.listens_since, now);
            one.in.erase(0, end + 2);
        }
    }
    // The server hung up: counted, and the client comes back as a browser would.
    void lost(std::size_t at) {
        const auto& one = connections_[at];
        if (measuring_ && !closing_ && !one.done) {
            auto& figures = result_.kinds[one.asked.kind];
            ++figures.failed;
            if (figures.first_fault.empty()) figures.first_fault = "the connection was closed";
        }
        come_back(at);
    }
    void come_back(std::size_t at) {
        auto& one = connections_[at];
        if (one.listens_since) --listening_;
        one.listens_since.reset();
        poller_.remove(one.socket.get());
        if (closing_ || one.done) return;
        one.in.clear();
        connect(at);
        plan(at, {});
    }

    const LoadSettings& settings_;
    LoadResult result_;
    Poller poller_;
    std::vector<Connection> connections_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> waiting_;
    Clock::time_point measuring_from_{}, measured_from_{};
    LoadNews news_;
    std::size_t asking_ = 0, listening_ = 0;
    bool measuring_ = false, closing_ = false;
};
}  // namespace

LoadFigures& LoadFigures::operator+=(const LoadFigures& other) {
    latencies += other.latencies;
    refused += other.refused;
    failed += other.failed;
    if (first_fault.empty()) first_fault = other.first_fault;
    return *this;
}

LoadResult load(const LoadSettings& settings, std::vector<LoadClient> clients) {
    return Load(settings, std::move(clients)).run();
}

std::string request_bytes(std::string_view method, std::string_view path, std::string_view token,
                          std::string_view body, std::string_view fields) {
    std::string bytes;
    bytes.append(method).append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    if (!token.empty()) bytes.append("Authorization: Bearer ").append(token).append("\r\n");
    if (!body.empty()) bytes.append("Content-Type: application/json\r\n");
    if (method != "GET")
        bytes.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    return bytes.append(fields).append("\r\n").append(body);
}
}  // namespace clinic::http
