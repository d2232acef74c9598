#include "cli/bench_people.h"
#include "cli/bench_work.h"
#include "cli/command.h"
#include "platform/paths.h"
#include "platform/process.h"
#include <cstdio>
#include <iostream>
namespace clinic::cli {
namespace {
using http::LoadClient;
using http::LoadResult;
using http::LoadSettings;
constexpr double promised_wait_us = 200'000;  // 95 of 100 requests, with 150 people at work

/// One line of the report, also as JSON for scripts that compare.
struct Line {
    std::string work;
    std::int64_t connections;
    double per_second, p50_ms, p95_ms, p99_ms, longest_ms, cpu_us, written_bytes_each;
    std::int64_t refused, failed;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (work, connections, per_second, p50_ms, p95_ms, p99_ms, longest_ms, cpu_us,
                       written_bytes_each, refused, failed))

struct Report {
    double start_ms = 0;
    std::vector<Line> lines{};
    std::int64_t memory_bytes = 0, most_memory_bytes = 0, file_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(Report, (), (start_ms, lines, memory_bytes, most_memory_bytes, file_bytes))

double ms(std::uint64_t microseconds) {
    return static_cast<double>(microseconds) / 1000;
}

void show_head() {
    std::printf("%-14s %6s %10s %9s %9s %9s %9s %8s %8s %8s\n", "work", "conns", "per s", "p50 ms",
                "p95 ms", "p99 ms", "worst ms", "CPU us", "refused", "failed");
}
void show(const Line& line) {
    std::printf("%-14s %6lld %10.0f %9.2f %9.2f %9.2f %9.2f %8.1f %8lld %8lld\n", line.work.c_str(),
                static_cast<long long>(line.connections), line.per_second, line.p50_ms, line.p95_ms,
                line.p99_ms, line.longest_ms, line.cpu_us, static_cast<long long>(line.refused),
                static_cast<long long>(line.failed));
    std::fflush(stdout);
}

/// Runs the clients, and asks the server's process what it took meanwhile.
class Run {
public:
    Run(const Arguments& arguments, const BenchClinic& clinic, std::size_t kinds)
        : clinic_(clinic) {
        settings_.port = clinic.port();
        settings_.kinds = kinds;
        settings_.warm_up = std::chrono::seconds(arguments.number("warm-up", 1));
        settings_.duration = std::chrono::seconds(arguments.number("seconds", 3));
        settings_.on_measuring = [this] { before_ = clinic_.taken(); };
        settings_.on_end = [this] { after_ = clinic_.taken(); };
    }
    LoadResult go(std::vector<LoadClient> clients) {
        return http::load(settings_, std::move(clients));
    }
    Line line(std::string work, std::size_t connections, const LoadResult& result) const {
        http::LoadFigures all;
        for (const auto& one : result.kinds) {
            all.latencies += one.latencies;
            all.refused += one.refused;
            all.failed += one.failed;
        }
        const auto count = static_cast<double>(std::max<std::uint64_t>(1, all.latencies.count()));
        const auto written = static_cast<double>(after_.written_bytes - before_.written_bytes);
        auto told = line_of(std::move(work), connections, all, result.seconds);
        told.cpu_us = (after_.cpu_seconds - before_.cpu_seconds) * 1e6 / count;
        told.written_bytes_each = written / count;
        return told;
    }
    /// Without what only the whole process knows: CPU and bytes written.
    static Line line_of(std::string work, std::size_t connections, const http::LoadFigures& of,
                        double seconds) {
        const auto& took = of.latencies;
        return {.work = std::move(work),
                .connections = static_cast<std::int64_t>(connections),
                .per_second = static_cast<double>(took.count()) / seconds,
                .p50_ms = ms(took.at(0.5)),
                .p95_ms = ms(took.at(0.95)),
                .p99_ms = ms(took.at(0.99)),
                .longest_ms = ms(took.longest()),
                .cpu_us = 0,
                .written_bytes_each = 0,
                .refused = static_cast<std::int64_t>(of.refused),
                .failed = static_cast<std::int64_t>(of.failed)};
    }

private:
    const BenchClinic& clinic_;
    LoadSettings settings_;
    platform::Taken before_{}, after_{};
};

void tell_faults(const LoadResult& result) {
    for (const auto& one : result.kinds)
        if (!one.first_fault.empty())
            std::cerr << "first refusal: " << one.first_fault.substr(0, 300) << "\n";
}

void measure_work(const Arguments& arguments, const BenchClinic& clinic, Report& report) {
    const auto connections = static_cast<std::size_t>(arguments.number("connections", 16));
    const auto wanted = arguments.text("work", "all");
    const BenchWork work(clinic, connections);
    const auto measured = [&](std::string_view name, const auto& client_of) {
        if (wanted != "all" && wanted != name) return;
        std::vector<LoadClient> clients;
        for (std::size_t i = 0; i < connections; ++i) clients.push_back(client_of(i));
        Run run(arguments, clinic, BenchWork::kinds);
        const auto result = run.go(std::move(clients));
        report.lines.push_back(run.line(std::string(name), connections, result));
        if (!arguments.has("json")) show(report.lines.back());
        tell_faults(result);
    };
    if (!arguments.has("json")) show_head();
    for (std::size_t i = 0; i < BenchWork::kinds; ++i)
        measured(BenchWork::names[i], [&](std::size_t client) {
            return work.only(static_cast<BenchWork::Kind>(i), client);
        });
    measured("mix", [&](std::size_t client) { return work.mix(client); });
    if (report.lines.empty())
        throw WrongUse(
            "--work is one of fixed, patient, phone, name, day, call, payment, mix, "
            "all, people.");
}

void say_enough(const Line& all, std::size_t people) {
    const bool enough = all.p95_ms * 1000 <= promised_wait_us && all.failed == 0;
    std::printf("\n%s for %zu people at work: 95 of 100 requests were answered within %.1f ms%s.\n",
                enough ? "Enough" : "NOT enough", people, all.p95_ms,
                all.failed ? ", and some were not answered" : "");
}

void measure_people(const Arguments& arguments, const BenchClinic& clinic, Report& report) {
    const auto people = static_cast<std::size_t>(arguments.number("people", 150));
    const auto listeners = static_cast<std::size_t>(arguments.number("listeners", 20));
    const BenchPeople scene(clinic, people, listeners);
    Run run(arguments, clinic, BenchPeople::kinds);
    auto clients = scene.clients();
    const auto connections = clients.size();
    const auto result = run.go(std::move(clients));
    for (std::size_t i = 0; i < BenchPeople::kinds; ++i) {
        if (!result.kinds[i].latencies.count() && !result.kinds[i].failed) continue;
        report.lines.push_back(Run::line_of(std::string(BenchPeople::names[i]), connections,
                                            result.kinds[i], result.seconds));
    }
    report.lines.push_back(run.line("all", connections, result));
    tell_faults(result);
    if (arguments.has("json")) return;
    show_head();
    for (const auto& line : report.lines) show(line);
    std::printf(
        "%llu events heard by %zu listeners: half within %.1f ms of the latest change, "
        "99 of 100 within %.1f ms, the last after %.1f ms\n",
        static_cast<unsigned long long>(result.events), listeners, ms(result.hearing.at(0.5)),
        ms(result.hearing.at(0.99)), ms(result.hearing.longest()));
    say_enough(report.lines.back(), people);
}

imports::StandardSizes sizes_of(const Arguments& arguments) {
    imports::StandardSizes sizes;
    sizes.patients = arguments.number("patients", sizes.patients);
    sizes.doctors = arguments.number("doctors", sizes.doctors);
    sizes.appointments = arguments.number("appointments", 10 * sizes.patients);
    sizes.payments = arguments.number("payments", 3 * sizes.patients);
    if (sizes.patients < 200 || sizes.doctors < 1)
        throw WrongUse("A bench needs at least 200 patients and a doctor.");
    return sizes;
}

int bench(const Arguments& arguments) {
    platform::allow_descriptors(16'384);
    const auto own = arguments.settings.database().parent_path();
    BenchClinic clinic({.folder = arguments.text("data"),
                        .beside = own.empty() || !std::filesystem::exists(own)
                                      ? std::filesystem::temp_directory_path()
                                      : own,
                        .program = arguments.text("program", platform::own_program().string()),
                        .sizes = sizes_of(arguments)});
    Report report;
    report.start_ms = clinic.serve();
    if (!arguments.has("json"))
        std::printf(
            "%lld patients, %lld appointments, %lld payments; answers %.0f ms after its "
            "start\n",
            static_cast<long long>(clinic.sizes().patients),
            static_cast<long long>(clinic.sizes().appointments),
            static_cast<long long>(clinic.sizes().payments), report.start_ms);
    arguments.text("work") == "people" ? measure_people(arguments, clinic, report)
                                       : measure_work(arguments, clinic, report);
    const auto taken = clinic.taken();
    report.memory_bytes = static_cast<std::int64_t>(taken.memory_bytes);
    report.most_memory_bytes = static_cast<std::int64_t>(taken.most_memory_bytes);
    report.file_bytes = static_cast<std::int64_t>(clinic.file_bytes());
    if (arguments.has("json"))
        std::cout << write(report) << "\n";
    else
        std::printf("memory %.1f MB, at most %.1f MB; database %.1f MB\n",
                    static_cast<double>(report.memory_bytes) / 1e6,
                    static_cast<double>(report.most_memory_bytes) / 1e6,
                    static_cast<double>(report.file_bytes) / 1e6);
    return done;
}
}  // namespace

std::vector<Command> bench_commands() {
    return {{"bench",
             "",
             "Measure what this computer gives, on a clinic made up for it",
             "clinicd bench --work people --people 150 --seconds 60",
             {{"work",
               "fixed, patient, phone, name, day, call, payment, mix, all (default) or "
               "people: 150 of them at work, with reports and backups"},
              {"connections", "clients at once that never pause (16)"},
              {"people", "with --work people: how many (150)"},
              {"listeners", "with --work people: screens that hear every change (20)"},
              {"seconds", "how long each is measured (3)"},
              {"warm-up", "seconds before that (1)"},
              {"patients", "on file (10000)"},
              {"doctors", "whose diaries are full (20)"},
              {"appointments", "in them (10 for each patient)"},
              {"payments", "ever taken (3 for each patient)"},
              {"data", "a folder to keep the made-up clinic in, or to find it there"},
              {"program", "measures that clinicd instead of this one"},
              {"json", "prints figures for a program instead of a table", false}},
             bench}};
}
}  // namespace clinic::cli
