#include "messages/sending.h"
#include "platform/log.h"
#include "platform/log_context.h"
namespace clinic::messages {
namespace {
using namespace std::chrono_literals;
using platform::Level;
// Two, so that a mail server that lets us wait does not hold up a code somebody waits for.
constexpr int threads = 2;
constexpr auto look_again = 2s, after_fault = 5s;
constexpr std::chrono::seconds tidy_again = 1h;
constexpr std::int64_t usual_rest = 30 * second;

std::atomic<Sending*> running = nullptr;

const Caller& postmaster() {
    static const auto caller = Caller::inside("messages");
    return caller;
}

void log_attempt(const Done& done) {
    const auto& [errand, outcome] = done;
    const bool fine = outcome.result == Result::sent || outcome.stopped;
    platform::log(fine ? Level::debug : Level::warn, fine ? "message sent" : "message not sent",
                  {{"message_id", errand.parcel.message_id},
                   {"kind", errand.parcel.kind},
                   {"way", name_of(errand.way)},
                   {"code", outcome.code},
                   {"fault", outcome.fault}});
}
}  // namespace

Sending::Sending(Database& database, Channels channels)
    : database_(database), channels_(std::move(channels)) {}
Sending::~Sending() {
    stop();
}
Sending* Sending::current() {
    return running;
}

void Sending::start() {
    if (!threads_.empty()) return;
    running = this;
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this](std::stop_token stop) { run(std::move(stop)); });
    threads_.emplace_back([this](std::stop_token stop) { tidy(std::move(stop)); });
}

void Sending::stop() {
    Sending* self = this;
    running.compare_exchange_strong(self, nullptr);
    for (auto& thread : threads_) thread.request_stop();
    woken_.notify_all();
    threads_.clear();
}

void Sending::wake() {
    {
        const std::lock_guard guard(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

Instant Sending::rests_until(Way way) const {
    const std::lock_guard guard(mutex_);
    return resting_.at(static_cast<std::size_t>(way));
}

bool Sending::wait_a_little(std::stop_token stop, std::chrono::milliseconds time) {
    std::unique_lock guard(mutex_);
    const auto seen = wakes_;
    woken_.wait_for(guard, stop, time, [&] { return wakes_ != seen; });
    return !stop.stop_requested();
}

void Sending::run(std::stop_token stop) {
    while (!stop.stop_requested()) {
        std::chrono::milliseconds pause = look_again;
        const platform::LogScope scope(platform::LogContext::for_job("messages"));
        try {
            if (look(stop)) continue;
        } catch (const std::exception& fault) {
            platform::log(Level::error, "messages cannot be sent", {{"fault", fault.what()}});
            pause = after_fault;
        }
        wait_a_little(stop, pause);
    }
}

void Sending::look_back() {
    int left = 0;
    database_.write(postmaster(), [&](Session& session) { left = recover(session, channels_); });
    if (left > 0)
        platform::log(Level::warn, "messages were being sent when the program ended",
                      {{"count", left}});
}

void Sending::tidy(std::stop_token stop) {
    for (bool more = false; !stop.stop_requested();) {
        const platform::LogScope scope(platform::LogContext::for_job("outbox"));
        try {
            database_.write(postmaster(), [&](Session& session) {
                bring_back(session);
                more = forget_old(session);
            });
        } catch (const std::exception& fault) {
            more = false;  // a full or broken disk: told elsewhere, tried again in an hour
            platform::log(Level::warn, "the outbox cannot be tidied", {{"fault", fault.what()}});
        }
        std::unique_lock guard(mutex_);
        woken_.wait_for(guard, stop, more ? 1s : tidy_again, [] { return false; });
    }
}

// A look costs a read; only what is due costs the writer anything.
bool Sending::look(std::stop_token stop) {
    std::call_once(recovered_, [&] { look_back(); });  // again when it throws
    bool due = false;
    database_.read(postmaster(), [&](Session& session) {
        due = session.exists(
            R"sql(select 1 from messages where status = 'pending' and due_at <= ? limit 1)sql",
            session.now());
    });
    return due && send_one(std::move(stop));
}

bool Sending::send_one(std::stop_token stop) {
    Resting resting;
    {
        const std::lock_guard guard(mutex_);
        resting = resting_;
    }
    std::optional<Round> round;
    database_.write(postmaster(),
                    [&](Session& session) { round = take(session, channels_, resting); });
    if (!round) return false;
    std::vector<Done> done;
    for (const auto& errand : round->errands) {
        done.push_back({errand, channels_.at(errand.way)->send(errand.parcel, stop)});
        log_attempt(done.back());
        rest(done.back());
    }
    write_down(*round, done, std::move(stop));
    return true;
}

void Sending::rest(const Done& done) {
    const auto& [errand, outcome] = done;
    if (!outcome.way_is_down) return;
    const auto now = database_.environment()->surroundings.now();
    const std::lock_guard guard(mutex_);
    resting_.at(static_cast<std::size_t>(errand.way)) =
        Instant{now.value + outcome.retry_after.value_or(usual_rest)};
}

// What was told must not be forgotten because the disk is full for a while.
void Sending::write_down(const Round& round, const std::vector<Done>& done, std::stop_token stop) {
    for (;;) {
        try {
            return database_.write(postmaster(),
                                   [&](Session& session) { conclude(session, round, done); });
        } catch (const std::exception& fault) {
            platform::log(Level::error, "a sent message cannot be written down",
                          {{"message_id", round.message.value}, {"fault", fault.what()}});
            if (!stop.stop_possible() || !wait_a_little(stop, after_fault)) throw;
        }
    }
}
}  // namespace clinic::messages
