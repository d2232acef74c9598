#pragma once
#include "core/json.h"
#include "core/shape.h"
#include "http/load.h"
#include <optional>
namespace clinic::cli {

/// One line of the report, also as JSON for scripts that compare.
struct BenchLine {
    std::string work{};
    std::int64_t connections = 0;
    double per_second = 0, p50_ms = 0, p95_ms = 0, p99_ms = 0, longest_ms = 0;
    // Of a request; only of all together where several kinds run at once.
    std::optional<double> cpu_us{}, written_bytes_each{};
    std::int64_t refused = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(BenchLine, (),
                      (work, connections, per_second, p50_ms, p95_ms, p99_ms, longest_ms, cpu_us,
                       written_bytes_each, refused, failed))

/// What the screens that listen heard: every change should reach each of them.
struct BenchHearing {
    std::int64_t listeners = 0, expected = 0, heard = 0;
    double p50_ms = 0, p99_ms = 0, longest_ms = 0;
};
BOOST_DESCRIBE_STRUCT(BenchHearing, (), (listeners, expected, heard, p50_ms, p99_ms, longest_ms))

struct BenchReport {
    double start_ms = 0;
    std::vector<BenchLine> lines{};
    std::optional<BenchHearing> hearing{};  // with people at work
    std::int64_t memory_bytes = 0, most_memory_bytes = 0, file_bytes = 0;
    std::optional<bool> enough{};  // with people at work
    std::vector<std::string> shortcomings{};
};
BOOST_DESCRIBE_STRUCT(BenchReport, (),
                      (start_ms, lines, hearing, memory_bytes, most_memory_bytes, file_bytes,
                       enough, shortcomings))

/// Without what only the whole process knows: CPU and bytes written.
BenchLine bench_line(std::string work, std::size_t connections, const http::LoadFigures& of,
                     double seconds);
BenchHearing bench_hearing(std::size_t listeners, const http::Hearing& of);

/// Why this computer is not enough for people at work, as sentences; none when it is. Judges the
/// last line of the report, that of all requests.
std::vector<std::string> bench_shortcomings(const BenchReport& report);

void show_bench_head();
void show(const BenchLine& line);
void show(const BenchHearing& hearing);
}  // namespace clinic::cli
