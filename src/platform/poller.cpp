#include "platform/poller.h"
#include <array>
#include <cerrno>
#include <system_error>
#include <sys/epoll.h>
#include <sys/eventfd.h>
namespace clinic::platform {
namespace {
constexpr SocketId alarm_id = 0;

int checked(int result) {
    if (result < 0) throw std::system_error(errno, std::generic_category(), "poller");
    return result;
}
epoll_event event(SocketId id, Poller::For what) {
    epoll_event e{};
    if (int(what) & int(Poller::For::reading)) e.events |= EPOLLIN;
    if (int(what) & int(Poller::For::writing)) e.events |= EPOLLOUT;
    e.data.u64 = id;
    return e;
}
}  // namespace

Poller::Poller()
    : epoll_(checked(::epoll_create1(EPOLL_CLOEXEC))),
      alarm_(checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))) {
    add(alarm_.get(), alarm_id, For::reading);
}
void Poller::add(int socket, SocketId id, For what) {
    auto e = event(id, what);
    checked(::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, socket, &e));
}
void Poller::change(int socket, SocketId id, For what) {
    auto e = event(id, what);
    checked(::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, socket, &e));
}
void Poller::remove(int socket) {
    checked(::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, socket, nullptr));
}

const std::vector<SocketId>& Poller::wait(std::chrono::milliseconds longest) {
    std::array<epoll_event, 128> events;
    const int count =
        ::epoll_wait(epoll_.get(), events.data(), int(events.size()), int(longest.count()));
    ready_.clear();
    for (int i = 0; i < count; ++i) {
        const SocketId id = events[std::size_t(i)].data.u64;
        if (id != alarm_id)
            ready_.push_back(id);
        else if (eventfd_t times; ::eventfd_read(alarm_.get(), &times) < 0)
            continue;  // another thread's wake-up was read with ours
    }
    return ready_;
}
void Poller::wake() {
    // Can fail only when 2^64 wake-ups wait unread: then one is already on its way.
    static_cast<void>(::eventfd_write(alarm_.get(), 1));
}
}  // namespace clinic::platform
