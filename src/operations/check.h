#pragma once
#include "operations/backups.h"
namespace clinic::operations {

enum class State { ok, warning, fault };
BOOST_DESCRIBE_ENUM(State, ok, warning, fault)

/// One thing looked at, and what to do about it. `code` and `params` are for screens, which say it
/// in the user's language; `detail` is the English sentence.
struct Finding {
    std::string name{};
    State state = State::ok;
    std::string detail{}, code{};
    RawJson params{"{}"};
};
BOOST_DESCRIBE_STRUCT(Finding, (), (name, state, detail, code, params))

/// How browsers reach the server, as the configuration says.
struct Wire {
    std::filesystem::path certificate{}, key{};  // empty: plain HTTP
    std::string address{};                       // empty: as the clinic chose at its set-up
};

struct Place {
    std::filesystem::path database{}, backups{};
    std::vector<AuditHead> anchors{};  // heads of the audit that must still be in the chain
    Wire wire{};
};

/// What takes no time: file modes, disk space, clock, time zone, settings of the connection, age of
/// the newest proven backup.
std::vector<Finding> quick_findings(Session& session, const Place& place);
/// Whether what crosses the network is sealed: certificate and key are there, fit each other, and
/// last two weeks more; or it is plain HTTP, which is right on this computer alone.
Finding wire_finding(Session& session, const Wire& wire);
/// What reads the whole file: SQLite's integrity, foreign keys with their orphans, what each
/// relation does when its parent goes, the audit chain.
std::vector<Finding> whole_file_findings(Session& session);
}  // namespace clinic::operations
