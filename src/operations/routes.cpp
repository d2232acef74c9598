#include "core/version.h"
#include "messages/lists.h"
#include "operations/check.h"
#include "operations/metrics.h"
#include "operations/rule_words.h"
#include "platform/files.h"
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::uint64_t no_room = 16 << 20;

struct Running {
    std::int64_t percent = 0;
};
BOOST_DESCRIBE_STRUCT(Running, (), (percent))

/// Where backups go as well.
struct Second {
    std::string place{};  // the folder, or the program that sends them
    std::optional<std::string> newest{};
    std::optional<Instant> arrived_at{};
    std::optional<std::string> fault{};
    std::optional<std::int64_t> percent{};  // of the copy that is on its way
};
BOOST_DESCRIBE_STRUCT(Second, (), (place, newest, arrived_at, fault, percent))

struct Backups {
    std::vector<Backup> items{};
    std::optional<Instant> newest_proven_at{};
    bool stale = false;
    std::optional<Running> running{};
    std::int64_t keep_days = 0, keep_weeks = 0, keep_months = 0;
    std::string folder{};
    bool sealed = false;  // new ones are encrypted
    std::optional<Second> second{};
};
BOOST_DESCRIBE_STRUCT(Backups, (),
                      (items, newest_proven_at, stale, running, keep_days, keep_weeks, keep_months,
                       folder, sealed, second))

/// What was answered from memory, and what had to be looked up, since the start.
struct FromMemory {
    std::string kind{};
    std::int64_t hits = 0, misses = 0, bytes = 0;
};
BOOST_DESCRIBE_STRUCT(FromMemory, (), (kind, hits, misses, bytes))

struct System {
    std::string version{};
    Instant started_at{};
    std::int64_t database_bytes = 0, disk_free_bytes = 0, patients = 0;
    std::vector<FromMemory> from_memory{};
    std::vector<Finding> checks{};
};
BOOST_DESCRIBE_STRUCT(System, (),
                      (version, started_at, database_bytes, disk_free_bytes, patients, from_memory,
                       checks))

struct Reasoned {
    std::string code{}, detail{};
};
BOOST_DESCRIBE_STRUCT(Reasoned, (), (code, detail))

struct Readiness {
    std::string status{};  // ready, degraded, unready
    std::vector<Reasoned> reasons{};
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (status, reasons))

struct Named {
    std::string name{};
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))

struct Health {
    std::string status{"ok"};
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

fs::path data_folder(const Operations& operations) {
    return fs::absolute(operations.database().file()).parent_path();
}

std::optional<Second> second_place(const Operations& operations) {
    const auto& second = operations.second_place();
    if (!second.wanted()) return std::nullopt;
    const auto state = second.state();
    const auto& at =
        second.settings().folder.empty() ? second.settings().send : second.settings().folder;
    return Second{at.string(), state.newest, state.arrived_at, state.fault, state.percent};
}

Backups backups(Session& session) {
    const auto& operations = Operations::current();
    const auto keeping = operations.schedule().keeping;
    Backups all{.items = operations.folder().list(),
                .stale = operations.stale(session.now()),
                .keep_days = keeping.days,
                .keep_weeks = keeping.weeks,
                .keep_months = keeping.months,
                .folder = operations.folder().path().string(),
                .sealed = operations.settings().seal.has_value(),
                .second = second_place(operations)};
    if (const auto newest = operations.newest_proven()) all.newest_proven_at = newest->proven_at;
    if (const auto percent = operations.percent()) all.running = Running{*percent};
    return all;
}

Created<Backup> make_backup(Aside& aside) {
    auto made = Operations::current().back_up(Reason::manual, aside.caller);
    const auto at = "/" + made.name + "/file";
    return {std::move(made), at};
}

// A backup is every patient's chart at once: whoever takes one along is written down first.
Download download(Aside& aside, PathText name) {
    const auto& folder = Operations::current().folder();
    const auto file = folder.file_of(name.value);
    aside.write([&](Session& session) {
        session.record("backup.downloaded", "backup", moment_in(name.value)->value / second,
                       RawJson{}, Named{name.value});
    });
    return {file.string(), name.value};
}

// What it says of the backup is no patient's: nobody is written down for it.
Download download_manifest(Aside&, PathText name) {
    const auto manifest = Operations::current().folder().file_of(name.value).string() + ".json";
    if (!fs::is_regular_file(fs::symlink_status(manifest))) throw not_found("manifest");
    return {manifest, name.value + ".json"};
}

Finding tracker_finding(const Tracker::State& tracker) {
    const auto params = json::serialize(
        json::object{{"waiting", tracker.waiting}, {"fault", tracker.fault.value_or("")}});
    if (tracker.fault)
        return {"error tracker", State::warning, *tracker.fault, "tracker-behind", {params}};
    return {"error tracker",
            State::ok,
            std::to_string(tracker.waiting) + " reports wait for the error tracker",
            "tracker-ok",
            {params}};
}

// The outbox tries for hours before it gives a message up; whoever looks hears of it at once.
std::optional<Finding> failing_way(Session& session) {
    const auto ways = messages::overview(session).ways;
    const auto found = std::ranges::find(ways, true, &messages::WayState::failing);
    if (found == ways.end()) return std::nullopt;
    const std::string way(name_of(found->way)), fault = found->last_fault.value_or("");
    const json::object params{{"way", way}, {"fault", fault}};
    return Finding{"messages",
                   State::warning,
                   "by " + way + ": " + fault,
                   "way-failing",
                   {json::serialize(params)}};
}

// Whoever looks by this way shows others on the network what they see.
bool crosses_network_in_the_clear(const Client& client) {
    const auto host = client.host.substr(0, client.host.rfind(':'));
    const bool here =
        host == "localhost" || client.host.starts_with("[::1]") || host.starts_with("127.");
    return !client.secure && !client.host.empty() && !here;
}

std::vector<FromMemory> from_memory(const Memory& memory) {
    std::vector<FromMemory> all;
    for (std::size_t kind = 0; kind < memory_names.size(); ++kind) {
        const auto figures = memory.figures(static_cast<MemoryOf>(kind));
        all.push_back({std::string(memory_names.at(kind)), static_cast<std::int64_t>(figures.hits),
                       static_cast<std::int64_t>(figures.misses),
                       static_cast<std::int64_t>(figures.bytes)});
    }
    return all;
}

System system_now(Session& session, const Client& client) {
    const auto& operations = Operations::current();
    const auto& file = operations.database().file();
    const Place place{file, operations.folder().path()};
    const auto patients = session.value<std::int64_t>(
        R"sql(select count(*) from patients  -- scans: a count, asked by an admin
        )sql");
    System system{
        .version = std::string(program_version()),
        .started_at = operations.started_at(),
        .database_bytes = static_cast<std::int64_t>(fs::file_size(file)),
        .disk_free_bytes = static_cast<std::int64_t>(platform::free_bytes(data_folder(operations))),
        .patients = patients.value_or(0),
        .from_memory = from_memory(operations.database().memory()),
        .checks = quick_findings(session, place)};
    if (operations.database().writer().figures().failed)
        system.checks.push_back({"writing", State::fault,
                                 "the disk refused to write; nothing is saved until the server is "
                                 "started again on a sound disk",
                                 "writing-failed"});
    if (crosses_network_in_the_clear(client))
        system.checks.push_back({"connection", State::warning,
                                 "passwords and patients' data cross the network readable by "
                                 "others on it; make HTTPS: clinicd tls init (docs/access.md)",
                                 "plain-http"});
    if (auto failing = failing_way(session)) system.checks.push_back(std::move(*failing));
    if (const auto tracker = Watch::current().tracker(session))
        system.checks.push_back(tracker_finding(*tracker));
    return system;
}

Health health(Session&) {
    return {};
}

bool has_reason_of_its_own(Rule rule) {
    return rule == Rule::disk_failing || rule == Rule::backup_stale || rule == Rule::second_place;
}

// What stops the work comes last and decides: a balancer or supervisor acts on nothing less.
Document ready(Session& session) {
    const auto& operations = Operations::current();
    Readiness readiness{.status = "ready"};
    const auto add = [&](const char* status, std::string_view code, const std::string& detail) {
        readiness.status = status;
        readiness.reasons.push_back({std::string(code), detail});
    };
    if (operations.stale(session.now()))
        add("degraded", "backup-stale", "There is no proven backup of the last 26 hours.");
    if (operations.second_place().state().fault)
        add("degraded", "second-place", "The newest backup did not reach its second place.");
    for (const auto& alert : Watch::current().alerts().open())
        if (!has_reason_of_its_own(alert.rule))
            add("degraded", name_of(alert.rule), std::string(words_of(alert.rule, "en").sentence));
    if (operations.database().writer().waiting() >= Writer::most_waiting)
        add("unready", "busy", "More wait to be saved than can be taken in.");
    if (operations.database().writer().figures().failed)
        add("unready", "writer-failed", "The disk refused to write; start the server again.");
    if (platform::free_bytes(data_folder(operations)) < no_room)
        add("unready", "disk-full", "The disk is full; free some space.");
    // A server that listens has migrated; this asks the database itself.
    if (session.connection().number("pragma user_version") !=
        static_cast<std::int64_t>(embedded_schema().size()))
        add("unready", "not-migrated", "The database is not of this version.");
    return {write(readiness), "application/json", readiness.status == "unready" ? 503 : 200};
}

bool from_this_computer(const std::string& remote) {
    return remote.starts_with("127.") || remote == "::1" || remote.starts_with("::ffff:127.");
}

// Who may see the system may see them; else whoever brings the collectors' token or, where none is
// set, whoever asks on this computer (a proxy here asks for others too: set one then).
bool may_collect(const Caller& caller, const Client& client, const std::string& token) {
    if (may(caller, Can::see_system)) return true;
    return token.empty() ? from_this_computer(caller.remote)
                         : same_bytes(client.session_token, token);
}

Document metrics_page(Session& session, const Client& client) {
    auto& watch = Watch::current();
    if (!may_collect(session.caller(), client, watch.settings().metrics_token))
        throw not_allowed(
            "Metrics are for collectors: on this computer, or with the token of "
            "METRICS_TOKEN_FILE.");
    return {metrics(session, Operations::current(), watch),
            "text/plain; version=0.0.4; charset=utf-8"};
}
}  // namespace

Routes routes() {
    return {
        route("GET", "/backups", Can::manage_backups, backups, "List the backups").slow(),
        route("POST", "/backups", Can::manage_backups, make_backup, "Make and prove a backup"),
        route("GET", "/backups/{name}/file", Can::manage_backups, download, "Download a backup"),
        route("GET", "/backups/{name}/manifest", Can::manage_backups, download_manifest,
              "Download what proves that a backup is as it was made"),
        route("GET", "/system", Can::see_system, system_now, "How the server is").slow(),
        route("GET", "/health", Can::anyone, health, "The program runs").at_root(),
        route("GET", "/ready", Can::anyone, ready, "The clinic can work").at_root(),
        route("GET", "/metrics", Can::anyone, metrics_page, "Figures for Prometheus")
            .at_root()
            .slow(),
    };
}
}  // namespace clinic::operations
