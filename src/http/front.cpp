#include "http/front.h"
#include "http/refusal.h"
#include "platform/log.h"
#include "platform/process.h"
#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <sys/socket.h>
namespace clinic::http {
using namespace std::chrono_literals;
namespace {
constexpr auto certificate_looked_at_every = 60s;
constexpr std::size_t moment_of_grace = 64;  // newcomers while idle ones are still being closed

std::unique_ptr<Tls> make_tls(const Settings& settings) {
    const auto wants = [](const Endpoint& one) { return one.tls; };
    if (std::ranges::none_of(settings.endpoints, wants)) return nullptr;
    if (settings.certificate.empty() || settings.key.empty())
        throw std::invalid_argument(
            "HTTPS needs a certificate and its key. Give both files, or listen without TLS.");
    return std::make_unique<Tls>(settings.certificate, settings.key);
}
}  // namespace

Front::Front(api::Service& service, const Settings& settings, Hooks hooks)
    : limits_(settings.limits),
      proxies_(settings.trusted_proxies),
      on_answered_(std::move(hooks.on_answered)),
      tls_(make_tls(settings)),
      engine_(service, stopping_),
      hub_(limits_, counters_),
      workers_(settings.workers, limits_.waiting_requests),
      shared_{service, limits_, proxies_, on_answered_, counters_, engine_, workers_, hub_},
      spare_(spare_descriptor()) {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes without MSG_NOSIGNAL
    platform::allow_descriptors(limits_.connections + limits_.streams + 1024);
    for (const auto& endpoint : settings.endpoints) {
        auto& added = listeners_.emplace_back(endpoint, endpoint.tls ? tls_.get() : nullptr);
        ports_.push_back(added.port());
    }
    const auto loops = settings.loops ? settings.loops : std::thread::hardware_concurrency();
    while (loops_.size() < std::max(1u, loops)) loops_.emplace_back(shared_);
}

void Front::run() {
    for (std::size_t i = 0; i < listeners_.size(); ++i)
        poller_.add(listeners_[i].socket(), i + 1, platform::Poller::For::reading);
    acceptor_ = std::jthread([this](std::stop_token stop) { accept_all(stop); });
}

void Front::accept_all(std::stop_token stop) {
    platform::name_thread("accepting");
    auto next_look = Clock::now() + certificate_looked_at_every;
    while (!stop.stop_requested()) try {
            for (const auto id : poller_.wait(tls_ ? 60s : 3600s))
                accept_from(listeners_[std::size_t(id) - 1]);
            if (!tls_ || Clock::now() < next_look) continue;
            next_look = Clock::now() + certificate_looked_at_every;
            look_at_certificate();
        } catch (const std::exception& fault) {
            platform::log(platform::Level::error, "accepting connections stumbled",
                          {{"reason", fault.what()}});
        }
}

void Front::accept_from(Listener& listener) {
    while (auto caller = listener.accept()) welcome(std::move(*caller), listener);
    if (listener.is_out_of_descriptors()) {
        counters_.count_refusal(503);
        listener.hang_up(spare_);  // or it would be reported for ever
    }
}

void Front::welcome(Listener::Caller caller, const Listener& listener) {
    ++counters_.accepted;
    const auto here = counters_.connections.load();
    if (here >= limits_.connections) loops_[next_loop_ % loops_.size()].make_room();
    const bool room = here < limits_.connections + moment_of_grace;
    if (room &&
        (proxies_.trust(caller.address) ||
         shared_.unfinished.enter(caller.address.client(), limits_.unfinished_per_address))) {
        ++counters_.connections;
        auto& loop = loops_[next_loop_++ % loops_.size()];
        return loop.adopt(
            {std::move(caller.socket), caller.address, listener.tls(), listener.only_public()});
    }
    const int status = room ? 429 : 503;
    counters_.count_refusal(status);
    if (listener.tls()) return;  // no handshake is spent on a refusal
    const auto refusal = refusal_bytes({status, "Too many connections."});
    ::send(caller.socket.get(), refusal.data(), refusal.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Front::look_at_certificate() try {
    if (tls_->reload_when_changed())
        platform::log(platform::Level::info, "the new TLS certificate is in use");
} catch (const std::exception& fault) {
    platform::log(platform::Level::error, "the new TLS certificate is not used",
                  {{"reason", fault.what()}});
}

void Front::stop() {
    acceptor_.request_stop();
    poller_.wake();
    if (acceptor_.joinable()) acceptor_.join();
    listeners_.clear();
    stopping_ = true;
    hub_.stop();
    for (auto& loop : loops_) loop.stop();
    for (auto& loop : loops_) loop.join();
    shared_.owed.wait_until_none();
    workers_.stop();
}
}  // namespace clinic::http
