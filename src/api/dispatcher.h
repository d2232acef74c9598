#pragma once
#include "api/cross_origin.h"
#include "api/origins.h"
#include "api/rate_limits.h"
#include "api/router.h"
#include <atomic>
namespace clinic {

/// Fills in who is asking, from the token they brought; throws Problem 401 when it is worth
/// nothing. Set by the room of accounts. An empty token leaves the caller a stranger.
using Gate = std::function<void(Session&, Caller&, const Client&)>;

/// One way for every request: route, session, permission, shapes, transaction, idempotency, audit,
/// answer. Whatever is thrown becomes one RFC 9457 problem here.
class Dispatcher : public api::Service {
public:
    struct Options {
        /// Names besides IP addresses, "localhost" and this computer's own that a Host may have.
        std::vector<std::string> hosts{};
        /// The address patients see; who asks under its host gets the public surface alone.
        std::optional<PublicAddress> public_address{};
        RateLimits::Settings limits{.on = false};
        CrossOrigin cross_origin{};
        /// Told of every fault nobody foresaw: request id, route, what it said.
        std::function<void(const std::string&, const std::string&, const std::string&)> on_fault =
            [](auto&, auto&, auto&) {};
    };
    Dispatcher(Database& database, Routes routes, Gate gate, Options options);

    api::Place place(std::string_view method, std::string_view path,
                     std::string_view query) const override;
    api::Answer answer(const api::Request& request) override;
    void answer_later(const api::Request& request, std::function<void(api::Ready)> done) override;
    /// The same for a caller already known: the console, a job, a test.
    api::Answer answer_for(Caller caller, std::string_view method, std::string_view path,
                           std::string_view body);
    const Router& router() const { return router_; }
    /// From the next request on; who was counted before starts afresh.
    void change(RateLimits::Settings limits, CrossOrigin cross_origin);
    /// Whether a request may see no more than what strangers may.
    bool is_only_public(const api::Request& request) const;

private:
    struct Asked;
    void prepare(Asked& asked, const api::Request& request);
    template <class Make>
    api::Answer told(Asked& asked, Make make);
    template <class Make>
    api::Answer made_or_problem(Asked& asked, Make make);
    api::Answer guarded(Asked& asked);
    api::Answer run_in(Session& session, Asked& asked);
    api::Answer lasting(Session& session, Asked& asked);
    api::Answer run_aside(Asked& asked);
    void find_route(Asked& asked, const api::Request& request);
    void read_body(Asked& asked, const api::Request& request) const;
    void admit(Session& session, Asked& asked);
    void refuse_foreign_site(const api::Request& request) const;
    /// A browser's question beforehand, when it is one and comes from a site that may ask.
    std::optional<api::Answer> preflight(const api::Request& request) const;

    /// What a running server may be told anew.
    struct Manners;
    Database& database_;
    Router router_;
    Gate gate_;
    Options options_;
    std::atomic<std::shared_ptr<Manners>> manners_;
};

/// The problem document of RFC 9457.
api::Answer problem_answer(const Problem& problem, std::string_view request_id);
}  // namespace clinic
