#pragma once
#include "app.h"
#include "cli/settings.h"
#include "platform/lock_file.h"
namespace clinic::cli {

/// Where a running server can be asked, written beside the database for its owner only.
struct RunningServer {
    std::int64_t port = 0;  // plain HTTP on the loopback address
    std::string token{};
};
BOOST_DESCRIBE_STRUCT(RunningServer, (), (port, token))
std::filesystem::path running_server_file(const std::filesystem::path& database);
/// Nothing when no server left such a note.
std::optional<RunningServer> read_running(const std::filesystem::path& database);

/// Lets the command line ask the clinic as the admin of this computer: the running server when
/// there is one, or the database itself, which is then this program's alone.
class Console {
public:
    explicit Console(const Settings& settings);
    ~Console();
    /// Answers the JSON; null for 204. A problem is thrown with the server's own sentence.
    json::value ask(std::string_view method, const std::string& path,
                    const json::value& body = nullptr);
    bool server_runs() const { return server_.has_value(); }

private:
    std::optional<RunningServer> server_;
    std::optional<platform::LockFile> lock_;
    std::unique_ptr<App> app_;
};

/// What seals backups; nothing when they are not sealed. Throws WrongSetting.
std::optional<sealing::Secret> sealing_secret(const Settings& settings);

/// Makes the key file from SECRET_KEY, where everything that needs the key looks for it. Throws
/// WrongSetting when the file was made from another one.
void keep_secret_key(const Settings& settings);

/// What a running server may be told anew.
RateLimits::Settings rate_limits(const Settings& settings);
CrossOrigin cross_origin(const Settings& settings);
operations::Operations::Schedule backup_schedule(const Settings& settings);

/// Settings of the app as the configuration has them. Throws Problem 409 "database-missing" where
/// there is no database, but proven backups of one.
App::Options app_options(const Settings& settings);
}  // namespace clinic::cli
