#include "db/writer.h"
#include <algorithm>
#include <sqlite3.h>
namespace clinic {
namespace {
using namespace std::chrono_literals;
// Past this many pages a checkpoint copies the WAL back while readers go on; past the second
// number it waits for readers for a moment, so that the WAL starts afresh and stays bounded.
constexpr std::uint64_t pages_before_checkpoint = 1000, pages_before_restart = 4000;
constexpr int restart_waits_milliseconds = 20;
constexpr auto restart_again_after = 500ms;
// Long reads that overlap keep the WAL from ever starting afresh. Past this many pages (32 MiB) the
// next ones wait until those under way have ended; past the second number (56 MiB) writing waits
// as well. Neither for longer than this, and then not again for a while: someone reads for very
// long, and a large file is better than a clinic that stands still.
constexpr std::uint64_t pages_before_gap = 8000, pages_before_wait = 14'000;
constexpr auto longest_gap = 5s, gap_again_after = 60s;

Problem not_saved() {
    return {503, "not-saved", "Nothing was saved: the disk refuses to write."};
}
/// What SQLite says, in the words of who has to act on it.
std::exception_ptr in_plain_words(const SQLite::Exception& fault) {
    if (fault.getErrorCode() == SQLITE_FULL)
        return std::make_exception_ptr(
            Problem(507, "disk-full", "Nothing was saved: the disk is full. Free some space."));
    return std::make_exception_ptr(not_saved());
}
int remember_pages(void* pages, sqlite3*, const char*, int count) {
    static_cast<std::atomic<std::uint64_t>*>(pages)->store(static_cast<std::uint64_t>(count));
    return SQLITE_OK;
}
}  // namespace

Writer::Writer(Connection& connection, const CurrentEnvironment& environment, Memory& memory,
               After after, HoldReaders hold_readers)
    : connection_(connection),
      environment_(environment),
      memory_(memory),
      after_(std::move(after)),
      hold_readers_(std::move(hold_readers)) {
    sqlite3_wal_hook(connection_.handle(), remember_pages, &figures_.wal_pages);
    thread_ = std::jthread([this](std::stop_token stop) { serve(stop); });
}
Writer::~Writer() {
    thread_.request_stop();
    thread_.join();
    sqlite3_wal_hook(connection_.handle(), nullptr, nullptr);
}

void Writer::run(const Caller& caller, const Work& work, Repeat repeat) {
    // Shared, because it is still telling when who waits goes on.
    const auto told = std::make_shared<std::promise<void>>();
    auto done = told->get_future();
    add(
        caller, [&work](Session& session) { work(session); },
        [told](const std::exception_ptr& fault) {
            fault ? told->set_exception(fault) : told->set_value();
        },
        repeat);
    done.get();
}

void Writer::add(const Caller& caller, Work work, Done done, Repeat repeat) {
    bool first = false;
    {
        std::lock_guard guard(mutex_);
        if (waiting_.size() >= most_waiting)
            throw Problem(503, "busy", "The clinic is very busy. Try again in a moment.");
        first = waiting_.empty();
        waiting_.push_back({&caller, std::move(work), std::move(done), repeat});
    }
    if (first) some_wait_.notify_one();
}

void Writer::run_between(const std::function<bool(Connection&)>& slice) {
    std::lock_guard one_at_a_time(one_job_);
    std::future<void> done;
    {
        std::lock_guard guard(mutex_);
        done = job_.emplace(Job{&slice}).done.get_future();
    }
    some_wait_.notify_one();
    done.get();
}

// What waits, at most one batch; empty when there is only a job to step, or it is time to tidy.
std::vector<Writer::Waiting> Writer::take(std::stop_token stop) {
    std::unique_lock guard(mutex_);
    const auto wanted = [&] { return !waiting_.empty() || job_; };
    if (!some_wait_.wait_for(guard, stop, 1s, wanted)) return {};
    std::vector<Waiting> batch;
    if (waiting_.size() <= largest_batch) {
        batch.swap(waiting_);
    } else {
        const auto end = waiting_.begin() + largest_batch;
        batch.assign(std::move_iterator(waiting_.begin()), std::move_iterator(end));
        waiting_.erase(waiting_.begin(), end);
    }
    return batch;
}

// What came while others ran shares their commit: an fsync of its own would cost more than that
// they wait for it.
bool Writer::add_newcomers(std::vector<Waiting>& batch) {
    std::lock_guard guard(mutex_);
    const auto many = std::min(waiting_.size(), largest_batch - batch.size());
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(many);
    std::move(waiting_.begin(), end, std::back_inserter(batch));
    waiting_.erase(waiting_.begin(), end);
    return many > 0;
}

void Writer::serve(std::stop_token stop) {
    for (;;) {
        auto batch = take(stop);
        const bool idle = batch.empty() && !has_job();
        if (idle && stop.stop_requested()) break;
        if (!batch.empty()) {
            write(batch);
            for (auto& one : batch) one.done(one.fault);
        }
        step_job();
        checkpoint(idle);
    }
    checkpoint(true);
}

void Writer::write(std::vector<Waiting>& batch) {
    Aftermath aftermath;
    try {
        if (figures_.failed) throw not_saved();
        connection_.run_prepared("begin immediate");
        aftermath = run_all(batch);
        commit();
    } catch (const SQLite::Exception& fault) {
        // After a failed fsync nobody knows what is on disk (fsyncgate): stop acknowledging.
        if (fault.getExtendedErrorCode() == SQLITE_IOERR_FSYNC) figures_.failed = true;
        roll_back();
        for (auto& one : batch)
            if (!one.fault) one.fault = in_plain_words(fault);
        return;
    } catch (...) {
        roll_back();
        for (auto& one : batch)
            if (!one.fault) one.fault = std::current_exception();
        return;
    }
    figures_.writes += batch.size();
    ++figures_.batches;
    figures_.batch_sizes.count(batch.size());
    figures_.largest_batch = std::max<std::uint64_t>(figures_.largest_batch, batch.size());
    after_(std::move(aftermath));
}

void Writer::commit() {
    using namespace std::chrono;
    const auto began = steady_clock::now();
    connection_.run_prepared("commit");
    const auto took = duration_cast<microseconds>(steady_clock::now() - began);
    figures_.commit_microseconds.count(static_cast<std::uint64_t>(took.count()));
}

// When even that fails, nobody knows what the connection holds: acknowledge nothing more.
void Writer::roll_back() {
    try {
        if (connection_.in_transaction()) connection_.run("rollback");
    } catch (const SQLite::Exception&) {
        figures_.failed = true;
    }
}

Writer::Aftermath Writer::run_all(std::vector<Waiting>& batch) {
    Aftermath aftermath;
    bool sound = true;
    std::size_t tried = 0;
    do {
        for (; sound && tried < batch.size(); ++tried)
            if (batch[tried].repeat == Repeat::yes) sound = attempt(batch[tried], aftermath);
    } while (sound && add_newcomers(batch));
    if (!sound) {
        connection_.run_prepared("rollback");
        connection_.run_prepared("begin immediate");
        aftermath = {};
    }
    for (auto& one : batch)
        if (one.repeat == Repeat::no || !sound) attempt_in_savepoint(one, aftermath);
    return aftermath;
}

void Writer::perform(Waiting& one, Session& session, Aftermath& aftermath) {
    session.use(memory_, memory_.now(), aftermath.wrote);
    const auto before = connection_.database.getTotalChanges();
    one.work(session);
    // Somebody swallowed that SQLite undid the batch: nothing of it may be acknowledged.
    if (!connection_.in_transaction()) throw not_saved();
    if (session.owes_audit(connection_.database.getTotalChanges() - before))
        throw std::logic_error("a write without an audit row");
    std::ranges::move(session.events(), std::back_inserter(aftermath.events));
    std::ranges::copy(session.dropped(), std::back_inserter(aftermath.dropped));
    aftermath.clinic_changed |= session.has_changed_clinic();
}

// False when it failed and what it had written has to be undone.
bool Writer::attempt(Waiting& one, Aftermath& aftermath) {
    const platform::LogScope scope(one.whose);
    const auto environment = environment_.load();
    Session session(connection_, *one.caller, *environment);
    const auto before = connection_.database.getTotalChanges();
    bool sound = true;
    try {
        perform(one, session, aftermath);
    } catch (...) {
        // A full disk makes SQLite roll back the whole batch.
        if (!connection_.in_transaction()) throw;
        one.fault = std::current_exception();
        sound = connection_.database.getTotalChanges() - before == session.standing();
    }
    aftermath.wrote |= session.wrote();
    return sound;
}

void Writer::attempt_in_savepoint(Waiting& one, Aftermath& aftermath) {
    const platform::LogScope scope(one.whose);
    const auto environment = environment_.load();
    Session session(connection_, *one.caller, *environment);
    one.fault = nullptr;
    connection_.run_prepared("savepoint work");
    try {
        perform(one, session, aftermath);
        connection_.run_prepared("release work");
    } catch (...) {
        // As above: not this savepoint alone.
        if (!connection_.in_transaction()) throw;
        one.fault = std::current_exception();
        connection_.run("rollback to work; release work");
    }
    aftermath.wrote |= session.wrote();
}

bool Writer::has_job() {
    std::lock_guard guard(mutex_);
    return job_.has_value();
}

void Writer::step_job() {
    std::unique_lock guard(mutex_);
    if (!job_) return;
    Job job = std::move(*job_);
    job_.reset();
    guard.unlock();
    try {
        if ((*job.slice)(connection_)) return job.done.set_value();
    } catch (...) {
        return job.done.set_exception(std::current_exception());
    }
    guard.lock();
    job_ = std::move(job);
}

void Writer::checkpoint(bool idle) {
    const auto pages = figures_.wal_pages.load();
    if (!pages || (!idle && pages < pages_before_checkpoint)) return;
    const auto now = std::chrono::steady_clock::now();
    make_gap(pages, now);
    const bool waits = held_ && pages >= pages_before_wait;
    const bool afresh = idle || waits || (pages >= pages_before_restart && now >= next_restart_);
    if (afresh)
        sqlite3_busy_timeout(connection_.handle(), waits ? static_cast<int>(longest_gap / 1ms)
                                                         : restart_waits_milliseconds);
    const int fault = sqlite3_wal_checkpoint_v2(
        connection_.handle(), nullptr,
        afresh ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (afresh) sqlite3_busy_timeout(connection_.handle(), 5000);
    if ((fault & 0xFF) == SQLITE_IOERR) figures_.failed = true;
    if (afresh && fault == SQLITE_OK) figures_.wal_pages = 0;
    // A reader holds an old snapshot: asking again at once would make every writer wait for it.
    if (afresh && fault == SQLITE_BUSY) next_restart_ = now + restart_again_after;
    ++figures_.checkpoints;
    make_gap(figures_.wal_pages, std::chrono::steady_clock::now());
}

void Writer::make_gap(std::uint64_t pages, std::chrono::steady_clock::time_point now) {
    const bool wanted = pages >= pages_before_gap && now >= next_gap_;
    if (wanted && !held_) held_since_ = now;
    const bool in_vain = held_ && wanted && now - held_since_ >= longest_gap;
    if (in_vain) next_gap_ = now + gap_again_after;
    const bool hold = wanted && !in_vain;
    if (hold != held_) hold_readers_(held_ = hold);
}
}  // namespace clinic
