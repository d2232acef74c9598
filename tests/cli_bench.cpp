#include "cli/bench_people.h"
#include "cli/bench_plan.h"
#include "cli/bench_report.h"
#include "temporary_folder.h"
#include <doctest/doctest.h>
#include <fstream>
using namespace clinic;
using namespace clinic::cli;

namespace {
BenchPlan planned(std::map<std::string, std::string, std::less<>> flags) {
    return bench_plan({.flags = std::move(flags), .words = {}, .settings = Settings({})});
}
std::string fault_of(std::map<std::string, std::string, std::less<>> flags) {
    try {
        planned(std::move(flags));
    } catch (const WrongUse& fault) {
        return fault.what();
    }
    return "";
}
/// Enough in everything.
BenchReport good() {
    BenchReport report;
    report.lines = {{.work = "search", .p95_ms = 900, .failed = 3},
                    {.work = "all", .per_second = 100, .p95_ms = 199}};
    report.hearing = BenchHearing{.listeners = 2, .expected = 200, .heard = 200, .p99_ms = 999};
    report.most_memory_bytes = 119'000'000;
    return report;
}
std::vector<std::string> short_of(const std::function<void(BenchReport&)>& worse) {
    auto report = good();
    worse(report);
    return bench_shortcomings(report);
}
}  // namespace

TEST_CASE("a computer is enough when all requests together and the screens keep their promises") {
    CHECK(bench_shortcomings(good()).empty());
    const auto no_screens = [](BenchReport& report) { report.hearing = BenchHearing{}; };
    CHECK(short_of(no_screens).empty());
}

TEST_CASE("each broken promise is a reason why a computer is not enough") {
    const auto only = [](const std::string& words, const auto& worse) {
        const auto all = short_of(worse);
        REQUIRE(all.size() == 1);
        CHECK(all[0].find(words) != std::string::npos);
    };
    only("95 of 100 requests took", [](auto& report) { report.lines.back().p95_ms = 201; });
    only("1 requests were not answered", [](auto& report) { report.lines.back().failed = 1; });
    only("2 requests were refused", [](auto& report) { report.lines.back().refused = 2; });
    only("nothing was answered", [](auto& report) { report.lines.back().per_second = 0; });
    only("130.0 MB of memory", [](auto& report) { report.most_memory_bytes = 130'000'000; });
    only("did not hear 1 of 200", [](auto& report) { report.hearing->heard = 199; });
    only("up to 1001.0 ms later", [](auto& report) { report.hearing->p99_ms = 1001; });
    only("no screen was listening",
         [](auto& report) { report.hearing->expected = report.hearing->heard = 0; });
}

TEST_CASE("what cannot be measured is refused before anything is made") {
    CHECK(fault_of({{"work", "nonsense"}}).starts_with("--work is one of fixed, patient"));
    for (const auto* flag : {"connections", "people", "seconds"})
        CHECK(fault_of({{flag, "0"}}).find("takes a whole number from 1") != std::string::npos);
    for (const auto* flag : {"connections", "seconds", "listeners", "warm-up", "people"})
        CHECK(fault_of({{flag, "-3"}}).find("takes a whole number") != std::string::npos);
    CHECK(fault_of({{"connections", "5000"}}) ==
          "--connections takes a whole number from 1 to 4000, not 5000.");
    CHECK(fault_of({{"patients", "199"}}).find("from 200") != std::string::npos);
    CHECK(fault_of({{"people", "4000"}, {"listeners", "1"}}).find("together") != std::string::npos);
    CHECK(fault_of({{"patients", "300"}, {"people", "400"}}).empty());
}

TEST_CASE("a clinic that no bench made is not measured, as a bench writes into its own") {
    const testing::TemporaryFolder folder;
    const auto place = folder.path.string();
    CHECK(planned({{"data", place}}).folder == folder.path);
    std::ofstream(folder.path / "clinic.db") << "a clinic";
    CHECK(fault_of({{"data", place}}).find("no bench made to its end") != std::string::npos);
}

TEST_CASE("a folder's own sizes count, and others are refused") {
    const testing::TemporaryFolder folder;
    const auto place = folder.path.string();
    std::ofstream(folder.path / "clinic.db") << "a clinic";
    std::ofstream(folder.path / "sizes.json")
        << R"({"patients":300,"doctors":4,"appointments":10,"payments":20,"tickets":30})";
    CHECK(planned({{"data", place}}).sizes.doctors == 4);
    CHECK(planned({{"data", place}, {"patients", "300"}}).sizes.patients == 300);
    CHECK(fault_of({{"data", place}, {"patients", "500"}}).find("has 300 patients, not 500") !=
          std::string::npos);
}

TEST_CASE("a bench asks for the room that its data and its backups take, and leaves some") {
    auto plan = planned({});
    const auto data = bench_data_bytes(plan.sizes);
    CHECK(data == 80'000'000);
    CHECK(bench_room(plan, false) - bench_room(plan, true) == data);
    const auto without = bench_room(plan, true);
    plan.work = "people";
    plan.seconds = 60;
    CHECK(bench_room(plan, true) - without == 4 * data);
    plan.sizes.patients = 90'000'000'000;
    CHECK_THROWS_AS(refuse_without_room(plan), WrongUse);
}

TEST_CASE("an event and the answer to what caused it are told in the same words") {
    CHECK(BenchPeople::about("id: 1-2\nevent: ticket_called\ndata: {\"doctor_id\":3,"
                             "\"ticket_id\":17,\"number\":4,\"room\":null,\"calls\":1}") ==
          "17 is called");
    CHECK(BenchPeople::about("id: 1-2\nevent: ticket_changed\ndata: {\"doctor_id\":3,"
                             "\"ticket_id\":17,\"number\":4,\"status\":\"done\"}") == "17 is done");
    CHECK(BenchPeople::about("event: queue_changed\ndata: {\"doctor_id\":3}").empty());
}
