#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace clinic::api {

/// One header field; `name` is in lower case.
struct Field {
    std::string_view name, value;
};

/// A whole HTTP request once the transport is peeled off. Views live as long as `Service::answer`.
struct Request {
    std::string_view method, path, query, body;
    std::string_view remote_address;  // behind a trusted proxy: the address it vouches for
    bool secure = false;              // came over TLS, here or at a trusted proxy
    bool only_public = false;         // knocked where only the public surface may answer
    std::string_view client{};        // whom limits count as one; empty: the address itself
    std::span<const Field> fields{};

    /// The field's value, empty when absent. `name` in lower case.
    std::string_view field(std::string_view name) const {
        for (const auto& one : fields)
            if (one.name == name) return one.value;
        return {};
    }
};

/// The client stays and hears these topics from now on (server-sent events).
struct Listening {
    std::vector<std::string> topics;
    std::string owner;          // whose session it is; the stream ends when the session does
    std::string last_event_id;  // where it left off, empty at first
};

struct Answer {
    int status = 200;
    std::string body{};
    std::string_view lasting_body{};  // bytes inside the binary; used when `body` is empty
    std::string type{"application/json"};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::optional<Listening> listen{};
    std::string file{};       // path of a file that is the body
    std::uint16_t route = 0;  // for counting: its place among the service's routes, from 1
};

/// Where a request may run: on the loop that owns its connection, where nothing may wait; begun
/// there and ended by the database's writer; or on a worker, which may wait for a password hash or
/// a disk.
enum class Place { loop, writer, worker };

/// An answer that is as good as made; whoever calls it once does the rest on its own thread.
using Ready = std::function<Answer()>;

/// What stands behind the sockets. Thread-safe; `answer` never throws.
class Service {
public:
    virtual ~Service() = default;
    virtual Place place(std::string_view method, std::string_view path,
                        std::string_view query) const = 0;
    virtual Answer answer(const Request& request) = 0;
    /// For Place::writer: returns at once. `done` is called once, on this thread or the writer's,
    /// and must not wait; what `request` shows lives until then.
    virtual void answer_later(const Request& request, std::function<void(Ready)> done) {
        done([answer = answer(request)] { return answer; });
    }
};
}  // namespace clinic::api
