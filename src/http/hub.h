#pragma once
#include "api/exchange.h"
#include "core/event.h"
#include "http/counters.h"
#include "http/limits.h"
#include "http/memory_of_events.h"
#include "http/wire.h"
#include "platform/poller.h"
#include <functional>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <variant>
namespace clinic::http {
/// One thread that holds every event stream (SSE): thousands of listeners, no worker each. Every
/// event has a number; a listener that comes back with the last one it heard gets what it missed,
/// or is told to load everything again. One that reads too slowly is dropped and comes back.
/// Any thread may call the public functions.
class Hub {
public:
    static constexpr std::size_t most_unread = 64 * 1024;
    static constexpr std::chrono::seconds heartbeat{15};

    Hub(const Limits& limits, Counters& counters);
    ~Hub() { stop(); }
    /// Asks every listener to come back soon, and ends.
    void stop();
    /// From now on `wire`, whose reply's head is sent, hears its topics. `asked_at` is when its
    /// request came: what was dropped since then stays dropped.
    void listen(Wire wire, api::Listening what, Clock::time_point asked_at);
    /// Tells every listener of each event's topic, in this order.
    void publish(std::vector<Event> events);
    /// Ends the streams of `owner`, also those whose request is under way at this moment.
    void drop(std::string owner);

private:
    struct Listener {
        Wire wire;
        api::Listening what;
        Clock::time_point asked_at;
        std::string unsent{};
        bool blocked = false;
    };
    struct Dropped {
        std::string owner;
        Clock::time_point at;
    };
    using Ids = std::unordered_set<platform::SocketId>;
    void serve(std::stop_token stop);
    void take_all();
    void take(Listener listener);
    void take(std::vector<Event> events);
    void take(Dropped dropped);
    void tell(Event event);
    bool refuses(const Listener& listener, std::string& farewell) const;
    std::string greeting(const api::Listening& what);
    void look_at(platform::SocketId id);
    void tell(platform::SocketId id, std::string_view text);
    void tell_all(const std::function<std::string()>& text);
    void remove(platform::SocketId id);
    void beat();

    const Limits& limits_;
    Counters& counters_;
    platform::Poller poller_;
    platform::Inbox<std::variant<Listener, std::vector<Event>, Dropped>> inbox_{poller_};
    platform::SocketId last_id_ = 0;
    std::unordered_map<platform::SocketId, Listener> listeners_;
    std::unordered_map<std::string, Ids> by_topic_, by_owner_;
    std::unordered_map<std::string, Clock::time_point> dropped_;
    MemoryOfEvents memory_;
    std::jthread thread_;  // last: it uses all of the above
};
}  // namespace clinic::http
