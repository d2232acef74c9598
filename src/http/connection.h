#pragma once
#include "http/address.h"
#include "http/counters.h"
#include "http/engine.h"
#include "http/hub.h"
#include "http/message.h"
#include "http/proxies.h"
#include "http/reply.h"
#include "http/server.h"
#include "http/wire.h"
#include "http/workers.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
namespace clinic::http {
/// How many connections each client keeps busy without having said what it wants. Any thread.
class Unfinished {
public:
    bool enter(const std::string& client, std::size_t most) {
        std::lock_guard guard(mutex_);
        auto& count = count_[client];
        return count < most && ++count;
    }
    void leave(const std::string& client) {
        std::lock_guard guard(mutex_);
        const auto found = count_.find(client);
        if (--found->second == 0) count_.erase(found);
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> count_;
};

/// Answers that a loop is owed by the database's writer; the loop must outlive them. Any thread.
class OwedByWriter {
public:
    void enter() {
        std::lock_guard guard(mutex_);
        ++count_;
    }
    void leave() {
        std::lock_guard guard(mutex_);
        if (--count_ == 0) none_.notify_all();
    }
    void wait_until_none() {
        std::unique_lock guard(mutex_);
        none_.wait(guard, [&] { return count_ == 0; });
    }

private:
    std::mutex mutex_;
    std::condition_variable none_;
    std::size_t count_ = 0;
};

/// What all loops share.
struct Shared {
    api::Service& service;
    const Limits& limits;
    const Proxies& proxies;
    const std::function<void(const Answered&)>& on_answered;
    Counters& counters;
    Engine& engine;
    Workers& workers;
    Hub& hub;
    Unfinished unfinished{};
    OwedByWriter owed{};
};

struct Arrival {
    platform::Descriptor socket;
    Address peer;
    const Tls* tls;
    bool only_public;
};

/// A client, from accept to close, or until it becomes a listener.
struct Connection {
    enum class Doing { gathering, answering, writing, leaving, gone };

    platform::SocketId id;
    Wire wire;
    Address peer;
    std::string remote{}, client{};  // the peer as text, and as limits count it
    bool from_proxy = false, only_public = false;
    Message message{};
    Doing doing = Doing::gathering;
    Clock::time_point deadline{}, asked_at{};
    Reply reply{};
    std::size_t kept = 0, reserved = 0;  // its part of unsent_bytes and gathered_bytes
    platform::Poller::For waits_for = platform::Poller::For::reading;
    bool watched = true, unfinished = true, asked = false;
};
}  // namespace clinic::http
