#pragma once
#include "db/session.h"
#include <condition_variable>
#include <memory>
#include <mutex>
namespace clinic {

/// A few read-only connections, lent to one thread at a time. Never one per thread: every commit
/// makes every other connection drop its page cache.
class Readers {
public:
    /// Keeps `memory` in use.
    Readers(const std::string& file, std::size_t count, Memory& memory)
        : file_(file), most_(count), memory_(memory) {}

    /// Runs `work` in one read transaction: all it sees is of one moment. Waits when all are lent.
    /// The facts of the clinic are those of that moment too.
    void run(const Caller& caller, const CurrentEnvironment& environment,
             const std::function<void(Session&)>& work);

    /// While held, nobody begins to read; who reads already goes on to the end. On any thread.
    void hold(bool held);

private:
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);

    std::string file_;
    std::size_t most_, lent_ = 0;
    Memory& memory_;
    std::mutex mutex_;
    bool held_ = false;
    std::condition_variable one_free_;
    std::vector<std::unique_ptr<Connection>> free_;
};
}  // namespace clinic
