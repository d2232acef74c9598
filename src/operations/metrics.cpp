#include "operations/metrics.h"
#include "core/version.h"
#include "db/slow_queries.h"
#include "operations/exposition.h"
#include "platform/files.h"
#include "platform/process.h"
namespace clinic::operations {
namespace {
namespace fs = std::filesystem;
constexpr double microsecond = 1e-6, millisecond = 1e-3;

void add_program(Exposition& text, const Operations& operations) {
    text.family("build_info", "gauge", "The program that runs.");
    text.sample(1, {{"version", program_version()}});
    const auto used = platform::usage();
    const auto process = [&](auto name, auto type, auto help, auto value) {
        text.family(name, type, help, "process_");
        text.sample(value);
    };
    process("start_time_seconds", "gauge", "When it started, in seconds since 1970.",
            static_cast<double>(operations.started_at().value) * millisecond);
    process("cpu_seconds_total", "counter", "Processor time of all its threads.", used.cpu_seconds);
    process("resident_memory_bytes", "gauge", "Memory it occupies.", used.memory_bytes);
    process("open_fds", "gauge", "Open files and connections.", used.descriptors);
    process("max_fds", "gauge", "How many it may open.", used.most_descriptors);
    process("threads", "gauge", "Its threads.", used.threads);
}

// Only what was asked for at least once: the set of series stays within the list of routes.
void add_answers(Exposition& text, const Answers& answers) {
    constexpr std::array<std::string_view, 6> classes{"other", "1xx", "2xx", "3xx", "4xx", "5xx"};
    const auto path_of = [](const Answers::OfRoute& one) -> std::string_view {
        return one.path.empty() ? "other" : std::string_view(one.path);
    };
    text.family("requests_total", "counter",
                "Answers by route and status; route other: pages, wrong addresses, refusals.");
    for (const auto& one : answers.by_route())
        for (std::size_t digit = 0; digit < classes.size(); ++digit)
            if (const auto count = one.by_class[digit].load())
                text.sample(
                    count,
                    {{"method", one.method}, {"route", path_of(one)}, {"status", classes[digit]}});
    text.family("request_seconds", "histogram", "From the whole request to its answer.");
    for (const auto& one : answers.by_route())
        if (one.microseconds.total())
            text.histogram(one.microseconds, microsecond,
                           {{"method", one.method}, {"route", path_of(one)}});
}

void add_front(Exposition& text, const FrontFigures& front) {
    text.one("connections", "gauge", "Open connections.", front.connections);
    text.one("event_streams", "gauge", "Screens that listen.", front.streams);
    text.one("events_total", "counter", "Events told to screens.", front.events);
    text.one("connections_total", "counter", "Connections accepted.", front.accepted);
    text.one("refused_total", "counter", "Requests refused before they were whole.", front.refused);
    text.one("slow_turns_total", "counter", "Times a loop was held up for more than 5 ms.",
             front.slow_turns);
}

void add_writer(Exposition& text, const Operations& operations) {
    const auto& writer = operations.database().writer();
    const auto& figures = writer.figures();
    text.one("writes_total", "counter", "Write transactions on disk.", figures.writes.load());
    text.one("writes_waiting", "gauge", "Writes that wait for their turn.", writer.waiting());
    text.family("write_batch_size", "histogram", "Writes that one commit took along.");
    text.histogram(figures.batch_sizes, 1);
    text.family("commit_seconds", "histogram", "Commits, each with its fsync.");
    text.histogram(figures.commit_microseconds, microsecond);
    text.one("checkpoints_total", "counter", "Checkpoints of the write-ahead log.",
             figures.checkpoints.load());
    text.one("wal_pages", "gauge", "Pages in the write-ahead log.", figures.wal_pages.load());
    text.one("slow_queries_total", "counter", "Queries that took SLOW_QUERY_MS or longer.",
             slow_queries());
    text.one("writer_failed", "gauge", "1: the disk refused an fsync, nothing is saved any more.",
             figures.failed ? 1 : 0);
}

void add_memory(Exposition& text, const Memory& memory) {
    using Figure = std::uint64_t MemoryFigures::*;
    const auto each = [&](auto name, auto type, auto help, Figure figure) {
        text.family(name, type, help);
        for (std::size_t kind = 0; kind < memory_names.size(); ++kind)
            text.sample(memory.figures(static_cast<MemoryOf>(kind)).*figure,
                        {{"kind", memory_names.at(kind)}});
    };
    each("memory_hits_total", "counter", "Answered from memory, by kind.", &MemoryFigures::hits);
    each("memory_misses_total", "counter", "Looked up, as memory had nothing of it or old things.",
         &MemoryFigures::misses);
    each("memory_entries", "gauge", "Answers kept in memory.", &MemoryFigures::entries);
    each("memory_bytes", "gauge", "About how much room they take.", &MemoryFigures::bytes);
}

void add_disk(Exposition& text, const Operations& operations) {
    const auto file = fs::absolute(operations.database().file());
    const auto size = [](const fs::path& of) {
        std::error_code missing;
        const auto bytes = fs::file_size(of, missing);
        return missing ? std::uintmax_t{0} : bytes;
    };
    text.one("database_bytes", "gauge", "Size of the database.", size(file));
    text.one("wal_bytes", "gauge", "Size of the write-ahead log.", size(fs::path(file) += "-wal"));
    text.one("disk_free_bytes", "gauge", "Room on the database's disk.",
             platform::free_bytes(file.parent_path()));
}

void add_backups(Exposition& text, Instant now, const Operations& operations) {
    const auto newest = operations.newest_proven();
    text.family("backup_age_seconds", "gauge", "Age of the newest proven backup; none: NaN.");
    if (newest)
        text.sample(static_cast<double>(now.value - newest->made_at.value) * millisecond);
    else
        text.sample(std::numeric_limits<double>::quiet_NaN());
    text.one("backup_bytes", "gauge", "Size of the newest proven backup.",
             newest ? newest->bytes : 0);
    text.one("backup_stale", "gauge", "1: no proven backup of the last 26 hours.",
             operations.stale(now) ? 1 : 0);
    text.one("backup_running", "gauge", "1 while one is being made.", operations.percent() ? 1 : 0);
    if (operations.second_place().wanted())
        text.one("backup_second_place_failed", "gauge",
                 "1: the last attempt to bring one to the second place failed.",
                 operations.second_place().state().fault ? 1 : 0);
}

void add_watch(Exposition& text, Session& session, Watch& watch) {
    text.one("errors_total", "counter", "Lines logged as errors.", watch.errors().seen());
    text.family("alerts", "gauge", "1 for each alert that is raised, by rule.");
    std::map<std::string_view, int> raised;
    for (const auto& one : watch.alerts().open()) ++raised[name_of(one.rule)];
    for (const auto& kind : rule_kinds())
        text.sample(raised[name_of(kind.rule)], {{"rule", name_of(kind.rule)}});
    if (const auto tracker = watch.tracker(session)) {
        text.one("error_reports_waiting", "gauge", "Errors the tracker has yet to hear of.",
                 tracker->waiting);
        text.one("error_reports_total", "counter", "Errors told to the tracker.", tracker->sent);
    }
}

void add_people(Exposition& text, Session& session) {
    const auto open_sessions = session.value<std::int64_t>(
        R"sql(select count(*) from sessions where ended_at is null and expires_at > ?
              -- scans: the index of open ones holds only those
        )sql",
        session.now());
    text.one("sessions", "gauge", "People and screens signed in.", open_sessions.value_or(0));
    text.family("outbox_messages", "gauge", "Messages of the outbox that are not done with.");
    for (const std::string status : {"pending", "dead"})
        text.sample(session
                        .value<std::int64_t>(
                            R"sql(select count(*) from messages where status = ?)sql", status)
                        .value_or(0),
                    {{"status", status}});
    text.one("outbox_overdue", "gauge", "Messages whose time has come and that are not sent.",
             session
                 .value<std::int64_t>(R"sql(
                     select count(*) from messages where status = 'pending' and due_at <= ?
                 )sql",
                                      session.now())
                 .value_or(0));
}
}  // namespace

std::string metrics(Session& session, const Operations& operations, Watch& watch) {
    Exposition text;
    add_program(text, operations);
    add_answers(text, operations.answers);
    add_front(text, operations.settings().front());
    add_writer(text, operations);
    add_memory(text, operations.database().memory());
    add_disk(text, operations);
    add_backups(text, session.now(), operations);
    add_watch(text, session, watch);
    add_people(text, session);
    return text.take();
}
}  // namespace clinic::operations
