#include "cli/bench_report.h"
#include <cstdio>
namespace clinic::cli {
namespace {
// What a clinic is promised with 150 people at work.
constexpr double longest_answer_ms = 200;         // of 95 of 100 requests
constexpr double longest_until_heard_ms = 1'000;  // by 99 of 100 listeners: the wall's "at once"
constexpr std::int64_t most_memory = 120'000'000;

double ms(std::uint64_t microseconds) {
    return static_cast<double>(microseconds) / 1000;
}
std::string told(double number, const char* unit) {
    char text[48];
    std::snprintf(text, sizeof text, "%.1f %s", number, unit);
    return text;
}
}  // namespace

BenchLine bench_line(std::string work, std::size_t connections, const http::LoadFigures& of,
                     double seconds) {
    const auto& took = of.latencies;
    return {.work = std::move(work),
            .connections = static_cast<std::int64_t>(connections),
            .per_second = seconds > 0 ? static_cast<double>(took.count()) / seconds : 0,
            .p50_ms = ms(took.at(0.5)),
            .p95_ms = ms(took.at(0.95)),
            .p99_ms = ms(took.at(0.99)),
            .longest_ms = ms(took.longest()),
            .refused = static_cast<std::int64_t>(of.refused),
            .failed = static_cast<std::int64_t>(of.failed)};
}

BenchHearing bench_hearing(std::size_t listeners, const http::Hearing& of) {
    return {.listeners = static_cast<std::int64_t>(listeners),
            .expected = static_cast<std::int64_t>(of.expected),
            .heard = static_cast<std::int64_t>(of.latencies.count()),
            .p50_ms = ms(of.latencies.at(0.5)),
            .p99_ms = ms(of.latencies.at(0.99)),
            .longest_ms = ms(of.latencies.longest())};
}

std::vector<std::string> bench_shortcomings(const BenchReport& report) {
    std::vector<std::string> all;
    const auto count = [](std::int64_t number) { return std::to_string(number); };
    const auto& every = report.lines.back();
    if (every.per_second <= 0) all.emplace_back("nothing was answered");
    if (every.p95_ms > longest_answer_ms)
        all.push_back("95 of 100 requests took up to " + told(every.p95_ms, "ms") + ", not " +
                      told(longest_answer_ms, "ms"));
    if (every.failed) all.push_back(count(every.failed) + " requests were not answered");
    if (every.refused) all.push_back(count(every.refused) + " requests were refused");
    if (report.most_memory_bytes > most_memory)
        all.push_back("the program took " +
                      told(static_cast<double>(report.most_memory_bytes) / 1e6, "MB") +
                      " of memory, not " + told(most_memory / 1e6, "MB"));
    if (!report.hearing || report.hearing->listeners == 0) return all;
    const auto& hearing = *report.hearing;
    if (!hearing.expected)
        all.emplace_back("no screen was listening when something changed");
    else if (hearing.heard < hearing.expected)
        all.push_back("screens did not hear " + count(hearing.expected - hearing.heard) + " of " +
                      count(hearing.expected) + " changes");
    if (hearing.p99_ms > longest_until_heard_ms)
        all.push_back("screens heard of changes up to " + told(hearing.p99_ms, "ms") +
                      " later, not " + told(longest_until_heard_ms, "ms"));
    return all;
}

void show_bench_head() {
    std::printf("%-14s %6s %10s %9s %9s %9s %9s %8s %8s %8s %8s\n", "work", "conns", "per s",
                "p50 ms", "p95 ms", "p99 ms", "worst ms", "CPU us", "KB disk", "refused", "failed");
}
void show(const BenchLine& line) {
    char cpu[16] = "-", written[16] = "-";
    if (line.cpu_us) std::snprintf(cpu, sizeof cpu, "%.1f", *line.cpu_us);
    if (line.written_bytes_each)
        std::snprintf(written, sizeof written, "%.1f", *line.written_bytes_each / 1000);
    std::printf("%-14s %6lld %10.0f %9.2f %9.2f %9.2f %9.2f %8s %8s %8lld %8lld\n",
                line.work.c_str(), static_cast<long long>(line.connections), line.per_second,
                line.p50_ms, line.p95_ms, line.p99_ms, line.longest_ms, cpu, written,
                static_cast<long long>(line.refused), static_cast<long long>(line.failed));
    std::fflush(stdout);
}
void show(const BenchHearing& hearing) {
    std::printf(
        "%lld listeners heard %lld of %lld changes: half within %.1f ms of the change, 99 of 100 "
        "within %.1f ms, the last after %.1f ms\n",
        static_cast<long long>(hearing.listeners), static_cast<long long>(hearing.heard),
        static_cast<long long>(hearing.expected), hearing.p50_ms, hearing.p99_ms,
        hearing.longest_ms);
}
}  // namespace clinic::cli
