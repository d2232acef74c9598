#include "http/hub.h"
#include "platform/log.h"
#include "platform/process.h"
#include <array>
#include <random>
namespace clinic::http {
using namespace std::chrono_literals;
namespace {
constexpr auto silent_for = 30s;      // a listener whose machine is gone
constexpr auto dropped_for = 60s;     // longer than any request is under way
constexpr auto crowded_for = 60'000;  // milliseconds until one too many tries again

std::string random_word() {
    std::random_device device;
    std::array<char, 9> hex;
    std::snprintf(hex.data(), hex.size(), "%08x", unsigned(device()));
    return hex.data();
}
// Spread, or everyone would come back in the same moment after a restart.
std::string retry(int least, int most) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const auto wait = std::uniform_int_distribution(least, most)(random);
    return "retry: " + std::to_string(wait) + "\n";
}
}  // namespace

Hub::Hub(const Limits& limits, Counters& counters)
    : limits_(limits),
      counters_(counters),
      memory_(random_word()),
      thread_([this](std::stop_token stop) { serve(stop); }) {}

void Hub::stop() {
    thread_.request_stop();
    poller_.wake();
    if (thread_.joinable()) thread_.join();
}
void Hub::listen(Wire wire, api::Listening what, Clock::time_point asked_at) {
    inbox_.push(Listener{std::move(wire), std::move(what), asked_at});
}
void Hub::publish(std::vector<Event> events) {
    if (!events.empty()) inbox_.push(std::move(events));
}
void Hub::drop(std::string owner) {
    inbox_.push(Dropped{std::move(owner), Clock::now()});
}

void Hub::serve(std::stop_token stop) {
    platform::name_thread("event streams");
    auto next_beat = Clock::now() + heartbeat;
    while (!stop.stop_requested()) {
        const auto left = std::max<Clock::duration>(next_beat - Clock::now(), 0ms);
        for (const auto id : poller_.wait(std::chrono::ceil<std::chrono::milliseconds>(left)))
            look_at(id);
        take_all();
        if (Clock::now() < next_beat) continue;
        beat();
        next_beat += heartbeat;
    }
    take_all();
    tell_all([] { return retry(1000, 4000) + "event: restarting\ndata: {}\n\n"; });
    for (auto& [id, listener] : listeners_) listener.wire.finish();
    counters_.streams = 0;
}

void Hub::take_all() {
    for (auto& message : inbox_.take()) try {
            std::visit([&](auto& it) { take(std::move(it)); }, message);
        } catch (const std::exception& fault) {
            platform::log(platform::Level::error, "the event streams stumbled",
                          {{"reason", fault.what()}});
        }
}

bool Hub::refuses(const Listener& listener, std::string& farewell) const {
    const auto dropped = dropped_.find(listener.what.owner);
    if (dropped != dropped_.end() && listener.asked_at <= dropped->second) return true;
    const auto own = by_owner_.find(listener.what.owner);
    const bool too_many = !listener.what.owner.empty() && own != by_owner_.end() &&
                          own->second.size() >= limits_.streams_per_owner;
    if (!too_many && listeners_.size() < limits_.streams) return false;
    farewell = retry(crowded_for / 2, crowded_for) + "event: crowded\ndata: {}\n\n";
    return true;
}

void Hub::take(Listener listener) {
    std::string farewell;
    if (refuses(listener, farewell)) {
        listener.wire.write(farewell);  // if it does not fit now, the end alone says it
        return listener.wire.finish();
    }
    const auto id = ++last_id_;
    listener.wire.end_when_silent(silent_for);
    poller_.add(listener.wire.socket(), id, platform::Poller::For::reading);
    const auto& added = listeners_.emplace(id, std::move(listener)).first->second;
    for (const auto& topic : added.what.topics) by_topic_[topic].insert(id);
    by_owner_[added.what.owner].insert(id);
    ++counters_.streams_opened;
    counters_.streams = listeners_.size();
    tell(id, greeting(added.what));
}

// The id comes first, so that even who hears nothing else can say where it was.
std::string Hub::greeting(const api::Listening& what) {
    const auto now = retry(1000, 5000) + "id: " + memory_.last_id() + "\n";
    if (what.last_event_id.empty()) return now + "\n";
    const auto missed = memory_.since(what.last_event_id, what.topics);
    // Too much for one reader at once: loading everything again is less.
    if (missed && missed->size() < most_unread / 2) return *missed + now + "\n";
    return now + "event: reload\ndata: {}\n\n";
}

void Hub::take(std::vector<Event> events) {
    for (auto& event : events) tell(std::move(event));
}
void Hub::tell(Event event) {
    ++counters_.events;
    const auto& text = memory_.keep(event);
    const auto topic = by_topic_.find(event.topic);
    if (topic == by_topic_.end()) return;
    const std::vector<platform::SocketId> ids(topic->second.begin(), topic->second.end());
    for (const auto id : ids) tell(id, text);  // may remove the listener, so from a copy
}

void Hub::take(Dropped dropped) {
    auto& latest = dropped_[dropped.owner];
    latest = std::max(latest, dropped.at);
    const auto own = by_owner_.find(dropped.owner);
    if (own == by_owner_.end()) return;
    const std::vector<platform::SocketId> ids(own->second.begin(), own->second.end());
    for (const auto id : ids) {
        auto& listener = listeners_.at(id);
        if (listener.asked_at > dropped.at) continue;
        listener.wire.finish();
        remove(id);
    }
}

void Hub::tell_all(const std::function<std::string()>& text) {
    std::vector<platform::SocketId> ids;
    for (auto& [id, listener] : listeners_) ids.push_back(id);
    for (const auto id : ids) tell(id, text());
}

// Finds the dead, and keeps proxies from closing a quiet stream.
void Hub::beat() {
    tell_all([] { return std::string(": still here\n\n"); });
    std::erase_if(dropped_, [&](auto& one) { return one.second + dropped_for < Clock::now(); });
}

// A listener has nothing to say: what it sends is thrown away, its end is noticed.
void Hub::look_at(platform::SocketId id) {
    const auto found = listeners_.find(id);
    if (found == listeners_.end()) return;
    std::array<char, Wire::most_read> ignored;
    const auto step = found->second.wire.read(ignored.data(), ignored.size());
    step.state == Wire::State::ended ? remove(id) : tell(id, "");
}

void Hub::tell(platform::SocketId id, std::string_view text) {
    auto& listener = listeners_.at(id);
    listener.unsent += text;
    auto step = Wire::Step{Wire::State::moved};
    while (!listener.unsent.empty() && step.state == Wire::State::moved) {
        step = listener.wire.write(listener.unsent);
        listener.unsent.erase(0, step.bytes);
    }
    const bool too_slow = listener.unsent.size() > most_unread;
    if (too_slow) ++counters_.streams_dropped;
    if (step.state == Wire::State::ended || too_slow) return remove(id);
    const bool blocked = step.state != Wire::State::moved;
    if (blocked == listener.blocked) return;
    listener.blocked = blocked;
    using For = platform::Poller::For;
    poller_.change(listener.wire.socket(), id, blocked ? For::both : For::reading);
}

void Hub::remove(platform::SocketId id) {
    const auto found = listeners_.find(id);
    const auto leave = [id](auto& groups, const std::string& name) {
        const auto group = groups.find(name);
        if (group == groups.end()) return;
        group->second.erase(id);
        if (group->second.empty()) groups.erase(group);
    };
    for (const auto& topic : found->second.what.topics) leave(by_topic_, topic);
    leave(by_owner_, found->second.what.owner);
    listeners_.erase(found);
    counters_.streams = listeners_.size();
}
}  // namespace clinic::http
