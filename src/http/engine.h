#pragma once
#include "api/exchange.h"
#include "http/message.h"
#include "http/proxies.h"
#include "http/reply.h"
#include <atomic>
#include <memory>
namespace clinic::http {
/// cpp-httplib, fed from memory: it parses the head of a request the front found whole and
/// unambiguous, dispatches it to the service, turns what is thrown into a 500 and writes the head
/// of the answer. Sockets, framing and bodies stay with the front. Any thread.
class Engine {
public:
    /// While `stopping`, every answer says that its connection closes.
    Engine(api::Service& service, const std::atomic<bool>& stopping);
    ~Engine();
    /// Runs the service on the calling thread. Throws nothing but std::bad_alloc.
    Reply answer(const Message& message, const Caller& caller);

private:
    class Core;
    std::unique_ptr<Core> core_;  // keeps httplib.h out of every other file
};
}  // namespace clinic::http
