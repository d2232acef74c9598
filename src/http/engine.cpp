#include <httplib.h>
#include "http/engine.h"
#include "http/refusal.h"
#include "platform/log.h"
#include <fcntl.h>
#include <sys/stat.h>
namespace clinic::http {
namespace {
/// A request from memory. What cpp-httplib would answer is never sent.
class Memory : public httplib::Stream {
public:
    explicit Memory(std::string_view bytes) : unread_(bytes) {}

    bool is_readable() const override { return true; }
    bool wait_readable() const override { return true; }
    bool wait_writable() const override { return true; }
    ssize_t read(char* into, std::size_t size) override {
        const auto count = unread_.copy(into, size);
        unread_.remove_prefix(count);
        return ssize_t(count);
    }
    ssize_t write(const char*, std::size_t size) override { return ssize_t(size); }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return -1; }
    time_t duration() const override { return 0; }

private:
    std::string_view unread_;
};

bool is_framing(std::string_view name) {
    constexpr std::array<std::string_view, 6> names{
        "connection", "keep-alive", "content-length", "date", "transfer-encoding", "accept-ranges"};
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return std::ranges::any_of(names,
                               [&](auto& one) { return std::ranges::equal(name, one, {}, lower); });
}
/// What would end the field, or the head, too early.
bool is_one_line(std::string_view text) {
    return std::ranges::none_of(
        text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

api::Answer refused(int status, std::string_view detail) {
    return {.status = status,
            .body = problem(status, detail),
            .type = "application/problem+json",
            .headers = {{"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "no-store"}}};
}
std::string reason(const std::exception_ptr& fault) try {
    std::rethrow_exception(fault);
} catch (const std::exception& known) {
    return known.what();
} catch (...) {
    return "unknown";
}
}  // namespace

/// A request on its way through, and what came of it.
struct Engine::Turn {
    const Message& message;
    const Caller& caller;
    std::vector<api::Field> fields;
    api::Answer answer{};
    FileBody file{};
    int refused_with = 0;  // by cpp-httplib
    bool accepted = false;

    api::Request request() const {
        return {.method = message.method(),
                .path = message.path(),
                .query = message.query(),
                .body = message.body(),
                .remote_address = caller.address,
                .secure = caller.secure,
                .only_public = caller.only_public,
                .client = caller.client,
                .fields = fields};
    }
    template <class Make>
    void answer_with(Make make) {
        try {
            answer = make();
            open_file();
        } catch (...) {
            platform::log(
                platform::Level::error, "a request ended with an exception nobody caught",
                // Not its path, which may hold a secret; the line of the answer has the
                // route, and the same request.
                {{"method", message.method()}, {"reason", reason(std::current_exception())}});
            answer = refused(500, "Something failed here; it has been logged.");
            file = {};
        }
    }
    /// Opens the file the answer names; an answer whose file is gone is 404.
    void open_file() {
        if (answer.file.empty()) return;
        FileBody body{platform::Descriptor(::open(answer.file.c_str(), O_RDONLY | O_CLOEXEC))};
        struct stat about {};
        if (!body.file || ::fstat(body.file.get(), &about) != 0 || !S_ISREG(about.st_mode)) {
            platform::log(platform::Level::error, "a file to be sent cannot be opened",
                          {{"reason", std::strerror(errno)}});
            answer = refused(404, "That file is gone.");
            return;
        }
        body.left = std::uint64_t(about.st_size);
        file = std::move(body);
    }
    std::uint64_t body_size() const {
        if (!answer.file.empty()) return file.left;
        return answer.body.empty() ? answer.lasting_body.size() : answer.body.size();
    }
    std::string head(bool last) const;
};

std::string Engine::Turn::head(bool last) const {
    std::string head = "HTTP/1.1 ";
    head.reserve(512);
    const auto add = [&](std::string_view name, std::string_view value) {
        head.append(name).append(": ").append(value).append("\r\n");
    };
    head.append(std::to_string(answer.status)).append(" ");
    head.append(httplib::status_message(answer.status)).append("\r\n");
    const bool bodiless = answer.status == 204 || answer.status == 304;
    bool typed = bodiless;
    for (const auto& [name, value] : answer.headers) {
        if (is_framing(name) || !is_one_line(name) || !is_one_line(value)) continue;
        add(name, value);
        typed = typed || name == "Content-Type";
    }
    if (!typed) add("Content-Type", answer.listen ? "text/event-stream" : answer.type);
    add("Date", http_date());
    if (!bodiless && !answer.listen) add("Content-Length", std::to_string(body_size()));
    if (last && !answer.listen) add("Connection", "close");
    return head.append("\r\n");
}

class Engine::Core : public httplib::Server {
public:
    Core() {
        set_pre_routing_handler([](const httplib::Request&, httplib::Response&) {
            current->accepted = true;
            return HandlerResponse::Handled;
        });
        set_error_handler([](const httplib::Request&, httplib::Response& out) {
            current->refused_with = out.status;
            return HandlerResponse::Unhandled;
        });
    }
    using httplib::Server::process_request;
    static thread_local Turn* current;
};
thread_local Engine::Turn* Engine::Core::current = nullptr;

class Engine::Owed : public Engine::Later {
public:
    Owed(Engine& engine, Message message, Caller caller)
        : engine_(engine), message_(std::move(message)), caller_(std::move(caller)) {}
    const Message& message() const override { return message_; }
    const Caller& caller() const override { return caller_; }
    Turn& turn() { return turn_; }
    void is_ready(api::Ready ready) { ready_ = std::move(ready); }
    Reply reply() override {
        if (ready_) turn_.answer_with(ready_);
        return engine_.to_reply(turn_);
    }

private:
    Engine& engine_;
    const Message message_;
    const Caller caller_;
    Turn turn_{.message = message_, .caller = caller_, .fields = message_.fields()};
    api::Ready ready_{};
};

Engine::Engine(api::Service& service, const std::atomic<bool>& stopping)
    : service_(service), stopping_(stopping), core_(new Core) {}
Engine::~Engine() = default;

// The front has judged the fields, so that cpp-httplib sees of them what it must have.
bool Engine::is_accepted(Turn& turn) {
    std::string head(turn.message.start_line());
    head.append("\r\nhost: ").append(turn.message.field("host")).append("\r\n\r\n");
    Memory memory(head);
    Core::current = &turn;
    bool closed = false;
    core_->process_request(memory, turn.caller.address, 0, {}, 0, false, closed, nullptr);
    Core::current = nullptr;
    if (!turn.accepted)
        turn.answer = turn.refused_with
                          ? refused(turn.refused_with, "The request cannot be read.")
                          : refused(500, "Something failed here; it has been logged.");
    return turn.accepted;
}

Reply Engine::answer(const Message& message, const Caller& caller) {
    Turn turn{.message = message, .caller = caller, .fields = message.fields()};
    if (is_accepted(turn)) turn.answer_with([&] { return service_.answer(turn.request()); });
    return to_reply(turn);
}

void Engine::answer_later(Message message, Caller caller,
                          std::function<void(std::shared_ptr<Later>)> done) {
    const auto owed = std::make_shared<Owed>(*this, std::move(message), std::move(caller));
    if (!is_accepted(owed->turn())) return done(owed);
    service_.answer_later(owed->turn().request(), [owed, done = std::move(done)](api::Ready ready) {
        owed->is_ready(std::move(ready));
        done(owed);
    });
}

Reply Engine::to_reply(Turn& turn) {
    const bool last = !turn.message.keep_alive() || stopping_ || !turn.accepted;
    auto head = turn.head(last);
    auto& answer = turn.answer;
    const bool head_only = turn.message.method() == "HEAD";
    const bool bodiless = head_only || answer.status == 204 || answer.status == 304;
    const bool from_memory = !bodiless && !answer.listen && answer.file.empty();
    const auto lasting = from_memory && answer.body.empty() ? answer.lasting_body : "";
    Reply reply(answer.status, std::move(head), from_memory ? std::move(answer.body) : "");
    reply.add_lasting(lasting);
    reply.came_by(answer.route);
    if (!bodiless && turn.file.file) reply.add_file(std::move(turn.file));
    if (answer.listen && !head_only) reply.listen(std::move(*answer.listen));
    if (last) reply.close_after();
    return reply;
}
}  // namespace clinic::http
