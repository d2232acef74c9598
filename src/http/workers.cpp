#include "http/workers.h"
#include "platform/process.h"
#include <algorithm>
namespace clinic::http {

Workers::Workers(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (unsigned i = 0; i < std::max(1u, threads); ++i)
        threads_.emplace_back([this](std::stop_token stop) { serve(stop); });
}

bool Workers::offer(std::unique_ptr<Work>& work) {
    std::lock_guard guard(mutex_);
    if (over_ || waiting_.size() >= most_waiting_) return false;
    waiting_.push_back(std::move(work));
    some_wait_.notify_one();
    return true;
}

void Workers::add(std::unique_ptr<Work> work) {
    std::lock_guard guard(mutex_);
    if (over_) return;
    waiting_.push_back(std::move(work));
    some_wait_.notify_one();
}

std::size_t Workers::waiting() const {
    std::lock_guard guard(mutex_);
    return waiting_.size();
}

void Workers::serve(std::stop_token stop) {
    platform::name_thread("worker");
    for (;;) {
        std::unique_ptr<Work> next;
        {
            std::unique_lock guard(mutex_);
            if (!some_wait_.wait(guard, stop, [&] { return !waiting_.empty(); })) return;
            next = std::move(waiting_.front());
            waiting_.pop_front();
        }
        next->run();
    }
}

void Workers::stop() {
    {
        std::lock_guard guard(mutex_);
        over_ = true;
        waiting_.clear();
    }
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();  // joins
}
}  // namespace clinic::http
