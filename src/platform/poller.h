#pragma once
#include "platform/descriptor.h"
#include <chrono>
#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>
namespace clinic::platform {
/// Names a socket within its poller. Never given twice, so a late event finds nobody instead of a
/// stranger.
using SocketId = std::uint64_t;

/// Waits until any of many sockets can go on. Its .cpp is the only file that knows epoll: another
/// system's poller needs these five members. One thread waits; any thread may wake it.
class Poller {
public:
    enum class For { reading = 1, writing = 2, both = 3 };

    Poller();
    /// `id` is not 0. Throws std::system_error, as the next two.
    void add(int socket, SocketId id, For what);
    void change(int socket, SocketId id, For what);
    void remove(int socket);
    /// Who can go on, or has ended; valid until the next call. Empty after `longest`, or when
    /// woken.
    const std::vector<SocketId>& wait(std::chrono::milliseconds longest);
    void wake();

private:
    Descriptor epoll_, alarm_;
    std::vector<SocketId> ready_;
};

/// What other threads tell the one thread that waits in `poller`.
template <class Message>
class Inbox {
public:
    explicit Inbox(Poller& poller) : poller_(poller) {}
    void push(Message message) {
        bool first;
        {
            std::lock_guard guard(mutex_);
            first = waiting_.empty();
            waiting_.push_back(std::move(message));
        }
        if (first) poller_.wake();  // one wake-up for all the answers of a group commit
    }
    std::vector<Message> take() {
        std::lock_guard guard(mutex_);
        return std::exchange(waiting_, {});
    }

private:
    Poller& poller_;
    std::mutex mutex_;
    std::vector<Message> waiting_;
};
}  // namespace clinic::platform
