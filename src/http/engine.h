#pragma once
#include "api/exchange.h"
#include "http/message.h"
#include "http/proxies.h"
#include "http/reply.h"
#include <atomic>
#include <functional>
#include <memory>
namespace clinic::http {
/// cpp-httplib, fed from memory: it judges the request line and the host of a request the front
/// found whole and unambiguous, and dispatches it to the service. The head of the answer is put
/// together here, in one piece and for the front's framing. Any thread.
class Engine {
public:
    /// While `stopping`, every answer says that its connection closes.
    Engine(api::Service& service, const std::atomic<bool>& stopping);
    ~Engine();
    /// Runs the service on the calling thread. Throws nothing but std::bad_alloc.
    Reply answer(const Message& message, const Caller& caller);
    /// A request and, later, its answer, of which the reply is made where it is sent.
    class Later {
    public:
        virtual ~Later() = default;
        virtual const Message& message() const = 0;
        virtual const Caller& caller() const = 0;
        /// Once, after `done` was told.
        virtual Reply reply() = 0;
    };
    /// For api::Place::writer: returns at once. `done` is told once, on this thread or another,
    /// and must not wait.
    void answer_later(Message message, Caller caller,
                      std::function<void(std::shared_ptr<Later>)> done);

private:
    class Core;
    struct Turn;
    class Owed;
    bool is_accepted(Turn& turn);
    Reply to_reply(Turn& turn);
    api::Service& service_;
    const std::atomic<bool>& stopping_;
    std::unique_ptr<Core> core_;  // keeps httplib.h out of every other file
};
}  // namespace clinic::http
