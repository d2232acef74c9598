#include "operations/measurements.h"
#include "platform/files.h"
#include "platform/process.h"
namespace clinic::operations {
namespace {
constexpr std::int64_t day = 24 * hour, kept = 14 * day;

std::int64_t size_of(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return missing ? 0 : static_cast<std::int64_t>(size);
}
std::int64_t grown(std::uint64_t then, std::uint64_t now) {
    return static_cast<std::int64_t>(now - then);
}
std::int64_t average(std::int64_t sum, std::int64_t count) {
    return count ? sum / count : 0;
}

struct Stretch {
    std::optional<Whole<1, 336>> hours{};  // 24
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (hours))

Page<Measurement> list(Session& session, const Query<Stretch>& asked) {
    const auto hours = asked.value.hours ? asked.value.hours->value : 24;
    return {session.all<Measurement>(R"sql(
        select * from measurements where at >= ? order by at
    )sql",
                                     Instant{session.now().value - hours * hour})};
}
}  // namespace

Measurements::Measurements(Database& database, const Operations& operations)
    : database_(database), operations_(operations), last_(counters()) {}

Measurements::Counters Measurements::counters() const {
    const auto& writer = database_.writer().figures();
    return {.at = database_.environment()->surroundings.now(),
            .answers = operations_.answers.sum(),
            .writes = writer.writes,
            .commits = writer.commit_microseconds.total(),
            .commit_microseconds = writer.commit_microseconds.sum()};
}

Measurement Measurements::since(const Counters& then, const Counters& now) const {
    const auto file = std::filesystem::absolute(database_.file());
    const auto requests = grown(then.answers.answers, now.answers.answers);
    const auto commits = grown(then.commits, now.commits);
    return {.at = now.at,
            .requests = requests,
            .failures = grown(then.answers.failures, now.answers.failures),
            .request_microsecs =
                average(grown(then.answers.microseconds, now.answers.microseconds), requests),
            .slow_requests = grown(then.answers.slow, now.answers.slow),
            .writes = grown(then.writes, now.writes),
            .commits = commits,
            .commit_microsecs =
                average(grown(then.commit_microseconds, now.commit_microseconds), commits),
            .wal_bytes = size_of(std::filesystem::path(file) += "-wal"),
            .database_bytes = size_of(file),
            .disk_free_bytes = static_cast<std::int64_t>(platform::free_bytes(file.parent_path())),
            .memory_bytes = static_cast<std::int64_t>(platform::usage().memory_bytes),
            .connections = static_cast<std::int64_t>(operations_.settings().front().connections)};
}

bool Measurements::keep_when_due() {
    const auto now = counters();
    // Also when the clock was set back: the next stretch begins here.
    if (now.at < last_.at) last_ = now;
    if (now.at.value - last_.at.value < every) return false;
    const auto one = since(last_, now);
    database_.write(Caller::inside("system"), [&](Session& session) {
        session.housekeeping([&] {
            session.run(R"sql(
                insert or replace into measurements
                    (at, requests, failures, request_microsecs, slow_requests, writes, commits,
                     commit_microsecs, wal_bytes, database_bytes, disk_free_bytes, memory_bytes,
                     connections)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            )sql",
                        one.at, one.requests, one.failures, one.request_microsecs,
                        one.slow_requests, one.writes, one.commits, one.commit_microsecs,
                        one.wal_bytes, one.database_bytes, one.disk_free_bytes, one.memory_bytes,
                        one.connections);
            // No more than it takes to keep up: a clock that is years ahead for an hour costs
            // little.
            session.run(R"sql(
                delete from measurements where at in (
                    select at from measurements where at < ? order by at limit 2)
            )sql",
                        Instant{one.at.value - kept});
        });
    });
    last_ = now;
    return true;
}

Routes measurement_routes() {
    return {route("GET", "/system/measurements", Can::see_system, list,
                  "How the server was, every five minutes")
                .slow()};
}
}  // namespace clinic::operations
