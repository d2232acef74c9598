#include "cli/bench_people.h"
#include "cli/bench_plan.h"
#include "cli/bench_report.h"
#include "cli/bench_stop.h"
#include "cli/bench_work.h"
#include "platform/process.h"
#include <cstdio>
#include <iostream>
namespace clinic::cli {
namespace {
using http::LoadClient;
using http::LoadResult;
using http::LoadSettings;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clients = std::function<std::vector<LoadClient>()>;

/// Runs the clients, and asks the server's process what it took meanwhile.
class Run {
public:
    Run(const BenchPlan& plan, const BenchClinic& clinic, std::size_t kinds) : clinic_(clinic) {
        settings_.port = clinic.port();
        settings_.kinds = kinds;
        settings_.warm_up = seconds(plan.warm_up);
        settings_.duration = seconds(plan.seconds);
        settings_.on_measuring = [this] { before_ = clinic_.taken(); };
        settings_.on_end = [this] { after_ = clinic_.taken(); };
        settings_.on_turn = clinic.on_step();
        result_.kinds.resize(kinds);
    }
    void hear(std::function<std::string(std::string_view)> about) {
        settings_.about = std::move(about);
    }
    const LoadResult& go(const Clients& clients) {
        add(http::load(settings_, clients()));
        return result_;
    }
    /// Clients that end before their time begin anew, behind what makes them ready and is not
    /// measured.
    const LoadResult& go_in_rounds(const std::function<void()>& make_ready,
                                   const Clients& clients) {
        const auto all = settings_.duration;
        while (settings_.duration > all / 50) {
            make_ready();
            add(http::load(settings_, clients()));
            settings_.warm_up = milliseconds(0);
            settings_.duration =
                all - milliseconds(static_cast<std::int64_t>(result_.seconds * 1e3));
        }
        return result_;
    }
    BenchLine line(std::string work, std::size_t connections) const {
        http::LoadFigures all;
        for (const auto& one : result_.kinds) all += one;
        const auto count = static_cast<double>(std::max<std::uint64_t>(1, all.latencies.count()));
        auto told = bench_line(std::move(work), connections, all, result_.seconds);
        told.cpu_us = cpu_seconds_ * 1e6 / count;
        told.written_bytes_each = written_bytes_ / count;
        return told;
    }

private:
    // A round that was over before the warm-up has no figures.
    void add(LoadResult part) {
        if (part.seconds <= 0) return;
        for (std::size_t i = 0; i < part.kinds.size(); ++i) result_.kinds[i] += part.kinds[i];
        result_.seconds += part.seconds;
        result_.hearing = part.hearing;
        cpu_seconds_ += after_.cpu_seconds - before_.cpu_seconds;
        written_bytes_ += static_cast<double>(after_.written_bytes - before_.written_bytes);
    }

    const BenchClinic& clinic_;
    LoadSettings settings_;
    LoadResult result_{};
    platform::Taken before_{}, after_{};
    double cpu_seconds_ = 0, written_bytes_ = 0;
};

void tell_faults(const LoadResult& result) {
    for (const auto& one : result.kinds)
        if (!one.first_fault.empty())
            std::cerr << "first refusal: " << one.first_fault.substr(0, 300) << "\n";
}

void measure_work(const BenchPlan& plan, const BenchClinic& clinic, BenchReport& report) {
    BenchWork work(clinic, plan.connections);
    const auto measured = [&](std::string_view name, bool calls, const auto& client_of) {
        if (!plan.wants(name)) return;
        Run run(plan, clinic, BenchWork::kinds);
        const Clients clients = [&] {
            std::vector<LoadClient> all;
            for (std::size_t i = 0; i < plan.connections; ++i) all.push_back(client_of(i));
            return all;
        };
        const auto& result =
            calls ? run.go_in_rounds([&] { work.fill_lines(); }, clients) : run.go(clients);
        report.lines.push_back(run.line(std::string(name), plan.connections));
        if (!plan.json) show(report.lines.back());
        tell_faults(result);
    };
    if (!plan.json) show_bench_head();
    for (std::size_t i = 0; i < BenchWork::kinds; ++i) {
        const auto kind = static_cast<BenchWork::Kind>(i);
        measured(BenchWork::names[i], BenchWork::calls(kind),
                 [&](std::size_t client) { return work.only(kind, client); });
    }
    measured("mix", true, [&](std::size_t client) { return work.mix(client); });
}

void measure_people(const BenchPlan& plan, const BenchClinic& clinic, BenchReport& report) {
    const BenchPeople scene(clinic, plan.people, plan.listeners);
    Run run(plan, clinic, BenchPeople::kinds);
    run.hear(BenchPeople::about);
    const auto& result = run.go([&] { return scene.clients(); });
    const auto connections = plan.people + plan.listeners + 1;  // the office
    for (std::size_t i = 0; i < BenchPeople::kinds; ++i) {
        const auto& of = result.kinds[i];
        if (!of.latencies.count() && !of.failed) continue;
        report.lines.push_back(
            bench_line(std::string(BenchPeople::names[i]), connections, of, result.seconds));
    }
    report.lines.push_back(run.line("all", connections));
    report.hearing = bench_hearing(plan.listeners, result.hearing);
    tell_faults(result);
    if (plan.json) return;
    show_bench_head();
    for (const auto& line : report.lines) show(line);
    show(*report.hearing);
}

void say_memory(const BenchReport& report) {
    std::printf("memory %.1f MB, at most %.1f MB; database %.1f MB\n",
                static_cast<double>(report.memory_bytes) / 1e6,
                static_cast<double>(report.most_memory_bytes) / 1e6,
                static_cast<double>(report.file_bytes) / 1e6);
}
void say_enough(const BenchPlan& plan, const BenchReport& report) {
    std::printf("\n%s for %zu people at work", *report.enough ? "Enough" : "NOT enough",
                plan.people);
    if (*report.enough)
        std::printf(": 95 of 100 requests were answered within %.1f ms.\n",
                    report.lines.back().p95_ms);
    for (const auto& one : report.shortcomings) std::printf("\n- %s", one.c_str());
    if (!*report.enough) std::printf("\n");
}

void measure(const BenchPlan& plan, const BenchClinic& clinic, BenchReport& report) {
    if (!plan.json)
        std::printf(
            "%lld patients, %lld appointments, %lld payments in %s; answers %.0f ms after its "
            "start\n",
            static_cast<long long>(clinic.sizes().patients),
            static_cast<long long>(clinic.sizes().appointments),
            static_cast<long long>(clinic.sizes().payments), clinic.folder().c_str(),
            report.start_ms);
    plan.with_people() ? measure_people(plan, clinic, report) : measure_work(plan, clinic, report);
    const auto taken = clinic.taken();
    report.memory_bytes = static_cast<std::int64_t>(taken.memory_bytes);
    report.most_memory_bytes = static_cast<std::int64_t>(taken.most_memory_bytes);
    report.file_bytes = static_cast<std::int64_t>(clinic.file_bytes());
    if (!plan.with_people()) return;
    report.shortcomings = bench_shortcomings(report);
    report.enough = report.shortcomings.empty();
}

int bench(const Arguments& arguments) {
    const auto plan = bench_plan(arguments);
    refuse_without_room(plan);
    BenchStop stop;
    platform::allow_descriptors(16'384);
    BenchClinic clinic({.folder = plan.folder,
                        .beside = plan.beside,
                        .program = plan.program,
                        .sizes = plan.sizes,
                        .on_step = [&] { stop.look(); }});
    clinic.prepare();
    BenchReport report;
    report.start_ms = clinic.serve();
    measure(plan, clinic, report);
    if (plan.json)
        std::cout << write(report) << "\n";
    else {
        say_memory(report);
        if (report.enough) say_enough(plan, report);
    }
    return report.enough.value_or(true) ? done : faults_found;
}
}  // namespace

std::vector<Command> bench_commands() {
    return {
        {"bench",
         "",
         "Measure what this computer gives, on a clinic made up for it",
         "clinicd bench --work people --people 150 --seconds 60",
         {{"work",
           "fixed, patient, phone, name, day, call, payment, mix, all (default) or "
           "people: 150 of them at work, with reports and backups; exits with 1 when the computer "
           "is not enough for them"},
          {"connections", "clients at once that never pause (16)"},
          {"people", "with --work people: how many (150)"},
          {"listeners", "with --work people: screens that hear every change (20)"},
          {"seconds", "how long each is measured (3)"},
          {"warm-up", "seconds before that (1)"},
          {"patients", "on file (10000)"},
          {"doctors", "whose diaries are full (20)"},
          {"appointments", "in them (10 for each patient)"},
          {"payments", "ever taken (3 for each patient)"},
          {"data",
           "a folder to keep the made-up clinic in, or to find it there; without it a folder "
           "bench-... is made beside the clinic's database, on the disk to be measured, and "
           "removed at the end. It takes about 8 KB for each patient; the clinic's own data "
           "are not touched"},
          {"program", "measures that clinicd instead of this one"},
          {"json", "prints figures for a program instead of a table", false}},
         bench}};
}
}  // namespace clinic::cli
