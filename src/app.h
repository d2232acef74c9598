#pragma once
#include "api/dispatcher.h"
#include "messages/sending.h"
#include "operations/watch.h"
#include "providers/settings.h"
namespace clinic {

/// Every endpoint of the house, room by room; the payment providers' are lent their settings.
Routes all_routes(const providers::Settings& providers = {});

/// A clinic without its sockets: the database, what keeps it safe, and the one way in for
/// requests. Whoever makes one holds the database's lock (lock_beside in db/files.h).
class App {
public:
    struct Options {
        std::filesystem::path database;
        std::size_t readers = 2;
        operations::Operations::Settings operations{};
        operations::Watch::Settings watch{};
        messages::Channels channels{};
        providers::Settings providers{};
        std::vector<std::string> hosts{};
        std::optional<PublicAddress> public_address{};
        RateLimits::Settings limits{.on = false};
        CrossOrigin cross_origin{};
        std::string console_token{};  // lets the command line in while the server runs
    };
    explicit App(Options options);

    Database& database() { return database_; }
    operations::Operations& operations() { return operations_; }
    operations::Watch& watch() { return watch_; }
    messages::Sending& sending() { return sending_; }
    Dispatcher& dispatcher() { return dispatcher_; }

private:
    Database database_;
    messages::Sending sending_;
    operations::Operations operations_;
    operations::Watch watch_;
    Dispatcher dispatcher_;
};
}  // namespace clinic
