#include <httplib.h>
#include "http/engine.h"
#include "http/refusal.h"
#include "platform/log.h"
#include <fcntl.h>
#include <sys/stat.h>
namespace clinic::http {
namespace {
/// A request from memory, and the head of its answer into memory.
class Memory : public httplib::Stream {
public:
    explicit Memory(std::string_view bytes) : unread_(bytes) {}
    std::string take_written() { return std::move(written_); }

    bool is_readable() const override { return true; }
    bool wait_readable() const override { return true; }
    bool wait_writable() const override { return true; }
    ssize_t read(char* into, std::size_t size) override {
        const auto count = unread_.copy(into, size);
        unread_.remove_prefix(count);
        return ssize_t(count);
    }
    ssize_t write(const char* bytes, std::size_t size) override {
        written_.append(bytes, size);
        return ssize_t(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return -1; }
    time_t duration() const override { return 0; }

private:
    std::string_view unread_;
    std::string written_;
};

/// The request a thread is answering, beside what cpp-httplib hands through.
struct Turn {
    const Message& message;
    const Caller& caller;
    std::vector<api::Field> fields;
    api::Answer answer{};
    FileBody file{};
    bool answered = false, last = false;
};
thread_local Turn* current = nullptr;

// What cpp-httplib would act upon and the front already has, or that would shadow what only the
// server knows. The service sees all of them, from the front.
bool is_kept_back(std::string_view name) {
    constexpr std::array<std::string_view, 14> names{
        "accept",      "range",       "expect",     "upgrade",   "connection",
        "keep-alive",  "te",          "trailer",    "if-range",  "content-length",
        "remote_addr", "remote_port", "local_addr", "local_port"};
    return std::ranges::find(names, name) != names.end();
}

std::string head_for_engine(const Turn& turn) {
    std::string head;
    head.reserve(1024);
    head.append(turn.message.start_line()).append("\r\n");
    for (const auto& field : turn.fields)
        if (!is_kept_back(field.name))
            head.append(field.name).append(": ").append(field.value).append("\r\n");
    return head.append("\r\n");
}

bool is_framing(std::string_view name) {
    constexpr std::array<std::string_view, 6> names{
        "Connection", "Keep-Alive", "Content-Length", "Date", "Transfer-Encoding", "Accept-Ranges"};
    return std::ranges::any_of(names, [&](auto& one) {
        return httplib::detail::case_ignore::equal(std::string(name), std::string(one));
    });
}

api::Answer refused(int status, std::string_view detail) {
    return {.status = status,
            .body = problem(status, detail),
            .type = "application/problem+json",
            .headers = {{"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "no-store"}}};
}

/// Opens the file the answer names; an answer whose file is gone is 404.
void open_file(Turn& turn) {
    if (turn.answer.file.empty()) return;
    FileBody body{platform::Descriptor(::open(turn.answer.file.c_str(), O_RDONLY | O_CLOEXEC))};
    struct stat about {};
    if (!body.file || ::fstat(body.file.get(), &about) != 0 || !S_ISREG(about.st_mode)) {
        platform::log(platform::Level::error, "a file to be sent cannot be opened",
                      {{"reason", std::strerror(errno)}});
        turn.answer = refused(404, "That file is gone.");
        return;
    }
    body.left = std::uint64_t(about.st_size);
    turn.file = std::move(body);
}

void fill(httplib::Response& out, const api::Answer& answer) {
    out.status = answer.status;
    for (const auto& [name, value] : answer.headers)
        if (!is_framing(name)) out.set_header(name, value);
    const bool bodiless = answer.status == 204 || answer.status == 304;
    if (!bodiless && !out.has_header("Content-Type"))
        out.set_header("Content-Type", answer.listen ? "text/event-stream" : answer.type);
}

std::string reason(const std::exception_ptr& fault) try {
    std::rethrow_exception(fault);
} catch (const std::exception& known) {
    return known.what();
} catch (...) {
    return "unknown";
}

std::uint64_t body_size(const Turn& turn) {
    const auto& answer = turn.answer;
    if (!answer.file.empty()) return turn.file.left;
    return answer.body.empty() ? answer.lasting_body.size() : answer.body.size();
}

Reply to_reply(Turn& turn, std::string head) {
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
    if (turn.last) reply.close_after();
    return reply;
}
}  // namespace

class Engine::Core : public httplib::Server {
public:
    Core(api::Service& service, const std::atomic<bool>& stopping)
        : service_(service), stopping_(stopping) {
        set_pre_routing_handler([this](const httplib::Request&, httplib::Response& out) {
            dispatch(out);
            return HandlerResponse::Handled;
        });
        set_exception_handler([](const httplib::Request&, httplib::Response& out,
                                 std::exception_ptr fault) { fail(out, fault); });
        set_error_handler([](const httplib::Request&, httplib::Response& out) {
            // Only what cpp-httplib refused itself needs words; the service's stand.
            if (current->answered) return HandlerResponse::Unhandled;
            current->answer = refused(out.status, "The request cannot be read.");
            fill(out, current->answer);
            return HandlerResponse::Handled;
        });
        set_post_routing_handler(
            [this](const httplib::Request&, httplib::Response& out) { frame(out); });
    }
    using httplib::Server::process_request;

private:
    void dispatch(httplib::Response& out) {
        const auto& message = current->message;
        current->answer = service_.answer({.method = message.method(),
                                           .path = message.path(),
                                           .query = message.query(),
                                           .body = message.body(),
                                           .remote_address = current->caller.address,
                                           .secure = current->caller.secure,
                                           .only_public = current->caller.only_public,
                                           .client = current->caller.client,
                                           .fields = current->fields});
        open_file(*current);
        fill(out, current->answer);
        current->answered = true;
    }
    static void fail(httplib::Response& out, const std::exception_ptr& fault) {
        platform::log(platform::Level::error, "a request ended with an exception nobody caught",
                      {{"method", current->message.method()},
                       {"path", current->message.path()},
                       {"reason", reason(fault)}});
        current->answer = refused(500, "Something failed here; it has been logged.");
        current->file = {};
        out.headers.clear();
        fill(out, current->answer);
        current->answered = true;
    }
    // The last word on the head: cpp-httplib closes after every 4xx and writes lengths it does
    // not know, but the connection and its bodies belong to the front.
    void frame(httplib::Response& out) {
        for (const auto* name : {"Connection", "Keep-Alive", "Content-Length", "Accept-Ranges"})
            out.headers.erase(name);
        out.set_header("Date", std::string(http_date()));
        const bool bodiless = out.status == 204 || out.status == 304 || current->answer.listen;
        if (!bodiless) out.set_header("Content-Length", std::to_string(body_size(*current)));
        current->last = !current->message.keep_alive() || stopping_ || !current->answered;
        if (current->last && !current->answer.listen) out.set_header("Connection", "close");
    }

    api::Service& service_;
    const std::atomic<bool>& stopping_;
};

Engine::Engine(api::Service& service, const std::atomic<bool>& stopping)
    : core_(new Core(service, stopping)) {}
Engine::~Engine() = default;

Reply Engine::answer(const Message& message, const Caller& caller) {
    Turn own{.message = message, .caller = caller, .fields = message.fields()};
    const auto head = head_for_engine(own);
    Memory memory(head);
    current = &own;
    bool closed = false;
    core_->process_request(memory, caller.address, 0, {}, 0, false, closed, nullptr);
    current = nullptr;
    auto written = memory.take_written();
    if (written.empty()) {
        Reply reply(500, refusal_bytes({500, "Something failed here; it has been logged."}));
        reply.close_after();
        return reply;
    }
    return to_reply(own, std::move(written));
}
}  // namespace clinic::http
