#pragma once
#include "http/listener.h"
#include "http/loop.h"
#include <atomic>
#include <deque>
#include <memory>
#include <thread>
#include <vector>
namespace clinic::http {
/// Accepts connections and deals them out to the loops; owns everything a request meets on its
/// way between socket and service.
class Front {
public:
    Front(api::Service& service, const Settings& settings, Hooks hooks);
    ~Front() { stop(); }
    void run();
    void stop();
    Hub& hub() { return hub_; }
    Tls* tls() { return tls_.get(); }
    const Counters& counters() const { return counters_; }
    unsigned port(std::size_t endpoint) const { return ports_.at(endpoint); }

private:
    void accept_all(std::stop_token stop);
    void accept_from(Listener& listener);
    void welcome(Listener::Caller caller, const Listener& listener);
    void look_at_certificate();

    const Limits limits_;
    const Proxies proxies_;
    const std::function<void(const Answered&)> on_answered_;
    std::unique_ptr<Tls> tls_;  // none when no endpoint wants it
    std::deque<Listener> listeners_;
    std::vector<unsigned> ports_;
    Counters counters_;
    std::atomic<bool> stopping_ = false;
    Engine engine_;
    Hub hub_;
    Workers workers_;
    Shared shared_;
    std::deque<Loop> loops_;
    std::size_t next_loop_ = 0;
    platform::Poller poller_;
    platform::Descriptor spare_;  // given up for a moment when descriptors run out
    std::jthread acceptor_;       // last: it uses all of the above
};
}  // namespace clinic::http
