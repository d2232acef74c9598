#include "http/loop.h"
#include "http/refusal.h"
#include "platform/log.h"
#include "platform/log_context.h"
#include <array>
namespace clinic::http {
using namespace std::chrono_literals;
namespace {
constexpr auto too_long_a_turn = 5ms;
constexpr std::size_t small_body = 64 * 1024;  // not worth counting against the common room

/// Tells whoever counts and logs answers. Answers how long it took.
Clock::duration report(const Shared& shared, const Message& message, const Caller& caller,
                       const Reply& reply, Clock::time_point began) {
    const auto took = Clock::now() - began;
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    if (shared.on_answered)
        shared.on_answered({.method = message.method(),
                            .path = message.path(),
                            .status = reply.status(),
                            .bytes = reply.size(),
                            .microseconds = std::uint64_t(microseconds),
                            .remote = caller.address,
                            .route = reply.route()});
    platform::set_log_context({});  // the service set it; this thread's next line is another's
    return took;
}

/// A request that a worker answers, and where the answer goes.
class Owed : public Work {
public:
    Owed(Shared& shared, Loop& loop, platform::SocketId connection, Message message, Caller caller)
        : shared_(shared),
          loop_(loop),
          connection_(connection),
          message_(std::move(message)),
          caller_(std::move(caller)) {
        ++shared_.counters.waiting;
    }
    ~Owed() override { --shared_.counters.waiting; }
    void run() override try {
        const auto began = Clock::now();
        auto reply = shared_.engine.answer(message_, caller_);
        report(shared_, message_, caller_, reply, began);
        loop_.answer(connection_, std::move(reply));
    } catch (const std::exception& fault) {
        platform::log(platform::Level::error, "a worker stumbled", {{"reason", fault.what()}});
        Reply reply(500, refusal_bytes({500, "Something failed here; it has been logged."}));
        reply.close_after();
        loop_.answer(connection_, std::move(reply));
    }

private:
    Shared& shared_;
    Loop& loop_;
    const platform::SocketId connection_;
    const Message message_;
    const Caller caller_;
};
}  // namespace

void Loop::go_on(Connection& connection) {
    switch (connection.doing) {
    case Doing::writing:
        send(connection);
        return go_on_with_surplus(connection);
    case Doing::answering:  // nothing to do for it yet, whatever the client does
        return unwatch(connection);
    case Doing::gone:
        return;
    case Doing::gathering:
    case Doing::leaving:
        return read(connection);
    }
}

// Requests that came together (pipelining) are served one after the other, in order.
void Loop::go_on_with_surplus(Connection& connection) {
    if (connection.doing == Doing::gathering && connection.message.started())
        gather(connection, "");
}

void Loop::read(Connection& connection) {
    // One read a turn: a client that sends without pause waits for its neighbours like everyone.
    std::array<char, Wire::most_read> buffer;
    const auto step = connection.wire.read(buffer.data(), buffer.size());
    switch (step.state) {
    case Wire::State::ended:
        if (connection.wire.is_secure() && !connection.asked) ++shared_.counters.ended_unasked;
        return close(connection);
    case Wire::State::wants_reading:
        return watch(connection, For::reading);
    case Wire::State::wants_writing:
        return watch(connection, For::writing);
    case Wire::State::moved:
        if (connection.doing == Doing::gathering) gather(connection, {buffer.data(), step.bytes});
    }
}

void Loop::gather(Connection& connection, std::string_view arrived) try {
    while (connection.message.gather(std::exchange(arrived, {}), shared_.limits)) {
        hand_over(connection);
        if (connection.doing != Doing::gathering || !connection.message.started()) return;
    }
    wait_for_rest(connection);
} catch (const Refusal& refusal) {
    refuse(connection, refusal);
}

void Loop::wait_for_rest(Connection& connection) {
    if (!connection.unfinished) connection.deadline = now_ + shared_.limits.request;
    set_unfinished(connection, true);
    reserve(connection);
    if (connection.message.take_go_ahead()) connection.wire.write("HTTP/1.1 100 Continue\r\n\r\n");
    watch(connection, For::reading);
}

// A large body gets more time and takes its part of the room that all large bodies share.
void Loop::reserve(Connection& connection) {
    const auto size = connection.message.body_size();
    if (size <= small_body || connection.reserved) return;
    auto& all = shared_.counters.gathered_bytes;
    if (all + size > shared_.limits.gathered_bytes)
        throw Refusal{503, "Too many uploads at once. Try again in a moment."};
    all += connection.reserved = size;
    connection.deadline += std::chrono::seconds(size / shared_.limits.slowest_sender);
}

void Loop::hand_over(Connection& connection) {
    set_unfinished(connection, false);
    const bool is_large = connection.reserved > 0;
    Message whole = std::exchange(connection.message, Message(connection.message.take_surplus()));
    connection.doing = Doing::answering;
    connection.asked = true;
    connection.asked_at = Clock::now();
    ++shared_.counters.requests;
    const auto secure = connection.wire.is_secure();
    auto caller = connection.from_proxy ? shared_.proxies.vouched(connection.peer, secure, whole)
                                        : Caller{connection.remote, connection.client, secure};
    caller.only_public = connection.only_public;
    const auto place = shared_.service.place(whole.method(), whole.path(), whole.query());
    // Whatever is done with a large body takes longer than the others should wait.
    if (place == api::Place::loop && !is_large) return answer_here(connection, whole, caller);
    if (place == api::Place::writer && !is_large)
        return answer_later(connection, std::move(whole), std::move(caller));
    std::unique_ptr<Work> owed(
        new Owed(shared_, *this, connection.id, std::move(whole), std::move(caller)));
    if (!shared_.workers.offer(owed))
        refuse(connection, {503, "The clinic is very busy. Try again in a moment."});
}

void Loop::answer_here(Connection& connection, const Message& whole, const Caller& caller) {
    auto reply = shared_.engine.answer(whole, caller);
    const auto took = report(shared_, whole, caller, reply, connection.asked_at);
    if (took > too_long_a_turn) {
        ++shared_.counters.slow_turns;
        if (now_ >= next_complaint_) {  // one a second says enough
            next_complaint_ = now_ + 1s;
            platform::log(platform::Level::warn, "a request held up its loop",
                          // Its path may hold a secret; the line of the answer has the route.
                          {{"method", whole.method()},
                           {"microseconds",
                            std::chrono::duration_cast<std::chrono::microseconds>(took).count()}});
        }
    }
    give(connection, std::move(reply));
}

// The writer ends many at once; each loop is woken once for all of its own.
void Loop::answer_later(const Connection& connection, Message whole, Caller caller) {
    const auto leave = [&shared = shared_] {
        --shared.counters.waiting;
        shared.owed.leave();  // the last word: then the loop may go
    };
    shared_.owed.enter();
    ++shared_.counters.waiting;
    try {
        shared_.engine.answer_later(
            std::move(whole), std::move(caller),
            [this, leave, id = connection.id, began = connection.asked_at](auto later) {
                inbox_.push(Ended{id, std::move(later), began});
                leave();
            });
    } catch (...) {  // out of memory: nobody was asked, so nobody will answer
        leave();
        throw;
    }
}

void Loop::take(Ended ended) {
    auto reply = ended.later->reply();
    report(shared_, ended.later->message(), ended.later->caller(), reply, ended.began);
    auto* connection = find(ended.connection);
    if (!connection || connection->doing != Doing::answering) return;
    give(*connection, std::move(reply));
    go_on_with_surplus(*connection);
}

void Loop::refuse(Connection& connection, const Refusal& refusal) {
    shared_.counters.count_refusal(refusal.status);
    Reply reply(refusal.status, refusal_bytes(refusal));
    reply.close_after();
    if (shared_.on_answered)
        shared_.on_answered({.method = "-",
                             .path = "-",
                             .status = refusal.status,
                             .bytes = reply.size(),
                             .microseconds = 0,
                             .remote = connection.remote,
                             .route = 0});
    give(connection, std::move(reply));
}
}  // namespace clinic::http
