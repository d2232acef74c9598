#include "operations/watch.h"
#include "platform/log_context.h"
#include "platform/process.h"
namespace clinic::operations {
namespace {
using namespace std::chrono_literals;
constexpr auto look_again = 1s;
// In looks: errors are kept every five seconds, everything is looked at every fifteen.
constexpr int looks_between_keeps = 5, looks_between_ticks = 15;

std::atomic<Watch*> running = nullptr;
}  // namespace

Watch::Watch(Database& database, const Operations& operations, Settings settings)
    : database_(database),
      settings_(std::move(settings)),
      errors_(database),
      alerts_(database, settings_.addresses),
      readings_(database, operations, errors_, settings_.certificate, settings_.steady),
      measurements_(database, operations) {
    if (settings_.tracker && settings_.outgoing)
        tracker_.emplace(database, *settings_.outgoing, *settings_.tracker);
    running = this;
}
Watch::~Watch() {
    stop();
    auto* self = this;
    running.compare_exchange_strong(self, nullptr);
}
Watch& Watch::current() {
    if (auto* watch = running.load()) return *watch;
    throw Problem(503, "not-running", "The server is starting or stopping. Try again in a moment.");
}

void Watch::start() {
    if (thread_.joinable()) return;
    platform::on_logged_error(
        [this](std::string_view message, platform::Facts facts) { errors_.saw(message, facts); });
    thread_ = std::jthread([this](std::stop_token stop) { run(stop); });
    if (tracker_) tracker_->start();
}
void Watch::stop() {
    if (!thread_.joinable()) return;
    platform::on_logged_error({});
    if (tracker_) tracker_->stop();
    thread_ = {};
    keep_errors();
}

void Watch::run(std::stop_token stop) {
    platform::name_thread("watch");
    std::mutex mutex;
    std::condition_variable_any time_to_look;
    std::unique_lock guard(mutex);
    bool kept = true, failing = false;
    int looks = 0;
    do {
        const bool fails = database_.writer().figures().failed;
        if (looks % looks_between_ticks == 0 || fails != failing)
            tick();
        else if (looks % looks_between_keeps == 0 && kept)
            kept = keep_errors();
        if (looks % looks_between_ticks == 0) kept = true;
        failing = fails;
        ++looks;
    } while (
        !time_to_look.wait_for(guard, stop, look_again, [&] { return stop.stop_requested(); }));
}

bool Watch::keep_errors() {
    return errors_.keep([&](Session& session, const Error& error) {
        if (tracker_) Tracker::put(session, error);
    });
}

void Watch::tick() {
    const platform::LogScope scope(platform::LogContext::for_job("watch"));
    try {
        keep_errors();
        alerts_.judge(readings_.take());
        measurements_.keep_when_due();
    } catch (const std::exception& fault) {
        // At warning level: what is wrong with the database is told by its own rules.
        platform::log(platform::Level::warn, "the watch was interrupted",
                      {{"fault", fault.what()}});
    }
}

std::optional<Tracker::State> Watch::tracker(Session& session) const {
    if (!tracker_) return std::nullopt;
    return tracker_->state(session);
}

Routes watch_routes() {
    Routes all;
    for (auto&& part : {error_routes(), alert_routes(), measurement_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
}  // namespace clinic::operations
