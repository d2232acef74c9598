#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>
namespace clinic::http {
/// Something a loop must not wait for.
class Work {
public:
    virtual ~Work() = default;
    /// Runs once, on a worker. Throws nothing.
    virtual void run() = 0;
};

/// Threads that may wait: for the writer, a password hash, a disk. Any thread may give work.
class Workers {
public:
    Workers(unsigned threads, std::size_t most_waiting);
    ~Workers() { stop(); }
    /// False, and `work` stays with the caller, when too much waits already or all is over.
    bool offer(std::unique_ptr<Work>& work);
    /// For work that goes on with something begun: at most one of it per connection.
    void add(std::unique_ptr<Work> work);
    /// Ends what runs, forgets what waits.
    void stop();
    std::size_t waiting() const;

private:
    void serve(std::stop_token stop);
    const std::size_t most_waiting_;
    mutable std::mutex mutex_;
    std::condition_variable_any some_wait_;
    std::deque<std::unique_ptr<Work>> waiting_;
    bool over_ = false;
    std::vector<std::jthread> threads_;  // last: they use all of the above
};
}  // namespace clinic::http
