#include "http/loop.h"
#include "platform/log.h"
#include "platform/process.h"
namespace clinic::http {
using namespace std::chrono_literals;
namespace {
constexpr auto sweep_every = 250ms;
}

Loop::Loop(Shared& shared)
    : shared_(shared), thread_([this](std::stop_token stop) { serve(stop); }) {}
void Loop::adopt(Arrival arrival) {
    inbox_.push(std::move(arrival));
}
void Loop::answer(SocketId connection, Reply reply) {
    inbox_.push(Done{connection, std::move(reply)});
}
void Loop::add_piece(SocketId connection, std::string piece, FileBody rest) {
    inbox_.push(Piece{connection, std::move(piece), std::move(rest)});
}
void Loop::make_room() {
    inbox_.push(MakeRoom{});
}
void Loop::stop() {
    thread_.request_stop();
    poller_.wake();
}
void Loop::join() {
    if (thread_.joinable()) thread_.join();
}

void Loop::serve(std::stop_token stop) {
    platform::name_thread("connections");
    while (now_ < end_ && !(stop.stop_requested() && connections_.empty())) {
        turn(connections_.empty() ? 1h : sweep_every);
        const bool stops_now = stop.stop_requested() && !stopping();
        if (stops_now) end_ = now_ + shared_.limits.stop;
        if (stops_now || now_ - swept_ >= sweep_every) sweep();
        for (const auto id : gone_) connections_.erase(id);
        gone_.clear();
    }
    for (auto& [id, connection] : connections_) close(connection);
    connections_.clear();
}

void Loop::turn(std::chrono::milliseconds longest) try {
    const auto& ready = poller_.wait(longest);
    now_ = Clock::now();
    for (const auto id : ready) try {
            if (auto* connection = find(id)) go_on(*connection);
        } catch (const std::exception& fault) {
            platform::log(platform::Level::error, "a connection broke", {{"reason", fault.what()}});
            if (auto* connection = find(id)) close(*connection);
        }
    for (auto& message : inbox_.take()) std::visit([&](auto& it) { take(std::move(it)); }, message);
} catch (const std::exception& fault) {  // out of memory: the loop must live on
    platform::log(platform::Level::error, "a connection thread stumbled",
                  {{"reason", fault.what()}});
}

void Loop::take(Arrival arrival) {
    const auto id = ++last_id_;
    const int socket = arrival.socket.get();
    auto& added = connections_
                      .emplace(id, Connection{.id = id,
                                              .wire{std::move(arrival.socket), arrival.tls},
                                              .peer = arrival.peer,
                                              .remote = arrival.peer.text(),
                                              .client = arrival.peer.client(),
                                              .from_proxy = shared_.proxies.trust(arrival.peer),
                                              .only_public = arrival.only_public,
                                              .deadline = now_ + shared_.limits.request})
                      .first->second;
    poller_.add(socket, id, For::reading);
    if (stopping()) close(added);
}

void Loop::take(Done done) {
    auto* connection = find(done.connection);
    if (!connection || connection->doing != Doing::answering) return;
    give(*connection, std::move(done.reply));
    go_on_with_surplus(*connection);
}

void Loop::take(Piece piece) {
    auto* connection = find(piece.connection);
    if (!connection || connection->doing != Doing::writing) return;
    // The length is already said, so a file that cannot be read on ends the connection.
    if (piece.bytes.empty()) return close(*connection);
    connection->reply.add_piece(std::move(piece.bytes), std::move(piece.rest));
    send(*connection);
    go_on_with_surplus(*connection);
}

void Loop::take(MakeRoom) {
    Connection* longest = nullptr;
    for (auto& [id, connection] : connections_) {
        const bool idle = connection.doing == Doing::gathering && connection.asked &&
                          !connection.message.started();
        if (idle && (!longest || connection.deadline < longest->deadline)) longest = &connection;
    }
    if (!longest) return;
    ++shared_.counters.ended_for_room;
    close(*longest);
}

Connection* Loop::find(SocketId id) {
    const auto found = connections_.find(id);
    return found == connections_.end() ? nullptr : &found->second;
}

void Loop::sweep() {
    swept_ = now_;
    for (auto& [id, connection] : connections_) {
        const bool gathering = connection.doing == Doing::gathering;
        const bool idle = gathering && !connection.message.started();
        const bool late = connection.doing != Doing::answering && connection.deadline <= now_;
        if (late && gathering && connection.message.started())
            refuse(connection, {408, "The request took too long to arrive."});
        else if (late || (stopping() && idle))
            close(connection);
    }
}
}  // namespace clinic::http
