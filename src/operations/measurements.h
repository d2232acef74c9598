#pragma once
#include "api/route.h"
#include "operations/operations.h"
namespace clinic::operations {

/// How the server was, of one stretch of five minutes (schema/0018_watching.sql).
struct Measurement {
    Instant at{};
    std::int64_t requests = 0, failures = 0, request_microsecs = 0, slow_requests = 0, writes = 0,
                 commits = 0, commit_microsecs = 0, wal_bytes = 0, database_bytes = 0,
                 disk_free_bytes = 0, memory_bytes = 0, connections = 0;
};
BOOST_DESCRIBE_STRUCT(Measurement, (),
                      (at, requests, failures, request_microsecs, slow_requests, writes, commits,
                       commit_microsecs, wal_bytes, database_bytes, disk_free_bytes, memory_bytes,
                       connections))

/// Keeps a measurement every five minutes, for two weeks. One thread at a time.
class Measurements {
public:
    static constexpr std::int64_t every = 5 * minute;
    Measurements(Database& database, const Operations& operations);
    /// Writes one when its time has come. Throws what the database throws; then the next one tells
    /// of the longer stretch.
    bool keep_when_due();

private:
    struct Counters {
        Instant at{};
        Answers::Sum answers{};
        std::uint64_t writes = 0, commits = 0, commit_microseconds = 0;
    };
    Counters counters() const;
    Measurement since(const Counters& then, const Counters& now) const;

    Database& database_;
    const Operations& operations_;
    Counters last_{};
};

/// /system/measurements
Routes measurement_routes();
}  // namespace clinic::operations
