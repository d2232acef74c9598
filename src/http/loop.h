#pragma once
#include "http/connection.h"
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>
namespace clinic::http {
/// One thread and the connections it owns from accept to close. A connection never changes its
/// thread, except for an event stream, which moves to the hub. The public functions may be called
/// on any thread.
class Loop {
public:
    explicit Loop(Shared& shared);
    ~Loop() {
        stop();
        join();
    }
    void adopt(Arrival arrival);
    /// The answer of a request that was handed to a worker.
    void answer(platform::SocketId connection, Reply reply);
    /// The next piece of a reply's file; an empty one means that it could not be read.
    void add_piece(platform::SocketId connection, std::string piece, FileBody rest);
    /// Closes the connection that has been idle for longest, if any is.
    void make_room();
    /// Idle connections close now, requests under way are answered, nothing lasts past limits.stop.
    void stop();
    void join();

private:
    using Doing = Connection::Doing;
    using SocketId = platform::SocketId;
    using For = platform::Poller::For;
    struct Done {
        SocketId connection;
        Reply reply;
    };
    struct Piece {
        SocketId connection;
        std::string bytes;
        FileBody rest;
    };
    struct Ended {
        SocketId connection;
        std::shared_ptr<Engine::Later> later;
        Clock::time_point began;
    };
    struct MakeRoom {};

    void serve(std::stop_token stop);
    void turn(std::chrono::milliseconds longest);
    void take(Arrival arrival);
    void take(Done done);
    void take(Ended ended);
    void take(Piece piece);
    void take(MakeRoom);
    Connection* find(SocketId id);
    void sweep();
    bool stopping() const { return end_ != Clock::time_point::max(); }

    // loop_reading.cpp: from bytes to an answer
    void go_on(Connection& connection);
    void go_on_with_surplus(Connection& connection);
    void read(Connection& connection);
    void gather(Connection& connection, std::string_view arrived);
    void wait_for_rest(Connection& connection);
    void reserve(Connection& connection);
    void hand_over(Connection& connection);
    void answer_here(Connection& connection, const Message& whole, const Caller& caller);
    void answer_later(const Connection& connection, Message whole, Caller caller);
    void refuse(Connection& connection, const Refusal& refusal);

    // loop_writing.cpp: from an answer to bytes
    void give(Connection& connection, Reply reply);
    void send(Connection& connection);
    void wait_to_send(Connection& connection, For what);
    void read_piece(Connection& connection);
    void after_reply(Connection& connection);
    void watch(Connection& connection, For what);
    void unwatch(Connection& connection);
    void set_unfinished(Connection& connection, bool unfinished);
    void release(Connection& connection);
    void close(Connection& connection);

    Shared& shared_;
    platform::Poller poller_;
    platform::Inbox<std::variant<Arrival, Done, Ended, Piece, MakeRoom>> inbox_{poller_};
    SocketId last_id_ = 0;
    std::unordered_map<SocketId, Connection> connections_;
    std::vector<SocketId> gone_;  // closed during this turn; erased when nobody holds a reference
    Clock::time_point now_ = Clock::now(), swept_ = now_, end_ = Clock::time_point::max();
    Clock::time_point next_complaint_{};
    std::jthread thread_;  // last: it uses all of the above
};
}  // namespace clinic::http
