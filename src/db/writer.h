#pragma once
#include "core/histogram.h"
#include "db/session.h"
#include "platform/log_context.h"
#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
namespace clinic {

inline constexpr std::array<std::uint64_t, 10> commit_limits{
    250, 1000, 2500, 5000, 10'000, 25'000, 100'000, 250'000, 1'000'000, 5'000'000};
inline constexpr std::array<std::uint64_t, 8> batch_limits{1, 2, 4, 8, 16, 32, 64, 128};

/// The only thread that writes. What waits runs in one transaction, one commit (synchronous=FULL)
/// puts all of it on disk, and only then do the callers go on. Checkpoints and the steps of a
/// backup run here too, between batches.
///
/// A piece that fails leaves nothing behind and takes no neighbour along. A savepoint around each
/// would do, but it copies every page that a piece touches; so pieces that may be repeated run
/// without. Should one fail after it wrote something, the batch is undone and run again, each piece
/// in a savepoint of its own.
///
/// Constraints are immediate: a deferred one would fail at commit and take its neighbours along.
/// Slow work (passwords, files, networks) is done before, not in here: everyone waits for it.
class Writer {
public:
    using Work = std::function<void(Session&)>;
    /// What the committed transactions of one batch leave to be done, in the order in which they
    /// ran: first what may be repeated.
    struct Aftermath {
        Tables wrote{};
        std::vector<Event> events{};
        std::vector<SessionId> dropped{};
        bool clinic_changed = false;
    };
    using After = std::function<void(Aftermath)>;  // on the writer's thread; must not wait
    /// Holds those who begin a long read back, or lets them go on. On the writer's thread.
    using HoldReaders = std::function<void(bool)>;
    /// Whether a piece of work may be run again from its beginning when its first run was undone:
    /// it changes nothing but what its session changes, or sets the same results anew.
    enum class Repeat { no, yes };
    /// Called once, with what went wrong if anything did. On the writer's thread: must not wait.
    using Done = std::function<void(std::exception_ptr)>;
    struct Figures {
        std::atomic<std::uint64_t> writes = 0, batches = 0, checkpoints = 0;
        std::atomic<std::uint64_t> wal_pages = 0, largest_batch = 0;
        Histogram<commit_limits> commit_microseconds;  // each with its fsync
        Histogram<batch_limits> batch_sizes;
        std::atomic<bool> failed = false;  // an fsync failed: nothing is acknowledged any more
    };
    static constexpr std::size_t most_waiting = 1000, largest_batch = 256;

    /// Keep what is lent alive longer; nobody else may use the connection.
    Writer(
        Connection& connection, const CurrentEnvironment& environment, Memory& memory, After after,
        HoldReaders hold_readers = [](bool) {});
    ~Writer();

    /// Returns once `work` is on disk. Throws what it threw; Problem 503 when the queue is full or
    /// the disk refuses. Any thread may call it, but not from inside `work`.
    void run(const Caller& caller, const Work& work, Repeat repeat = Repeat::no);
    /// The same without waiting: `done` hears when it is on disk, or why not. `caller` lives until
    /// then. Throws Problem 503 when the queue is full.
    void add(const Caller& caller, Work work, Done done, Repeat repeat = Repeat::no);
    /// Runs `slice` between batches until it answers true or throws. Returns when it is done and
    /// throws what it threw. A slice takes a few milliseconds at most; one job at a time.
    void run_between(const std::function<bool(Connection&)>& slice);
    const Figures& figures() const { return figures_; }
    std::size_t waiting() const {
        std::lock_guard guard(mutex_);
        return waiting_.size();
    }

private:
    struct Waiting {
        const Caller* caller;  // kept alive by who waits
        Work work;
        Done done;
        Repeat repeat;
        platform::LogContext whose{platform::log_context()};
        std::exception_ptr fault{};
    };
    struct Job {
        const std::function<bool(Connection&)>* slice;
        std::promise<void> done{};
    };
    void serve(std::stop_token stop);
    void write(std::vector<Waiting>& batch);
    Aftermath run_all(std::vector<Waiting>& batch);
    void commit();
    void roll_back();
    void perform(Waiting& one, Session& session, Aftermath& aftermath);
    bool attempt(Waiting& one, Aftermath& aftermath);
    void attempt_in_savepoint(Waiting& one, Aftermath& aftermath);
    bool has_job();
    void step_job();
    void checkpoint(bool idle);
    void make_gap(std::uint64_t pages, std::chrono::steady_clock::time_point now);
    std::vector<Waiting> take(std::stop_token stop);
    bool add_newcomers(std::vector<Waiting>& batch);

    Connection& connection_;
    const CurrentEnvironment& environment_;
    Memory& memory_;
    After after_;
    HoldReaders hold_readers_;
    Figures figures_;
    mutable std::mutex mutex_;
    std::condition_variable_any some_wait_;
    std::vector<Waiting> waiting_;
    std::optional<Job> job_;
    std::mutex one_job_;
    std::chrono::steady_clock::time_point next_restart_{}, next_gap_{}, held_since_{};
    bool held_ = false;
    std::jthread thread_;  // last: it uses all of the above
};
}  // namespace clinic
