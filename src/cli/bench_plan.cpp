#include "cli/bench_plan.h"
#include "cli/bench_work.h"
#include "platform/paths.h"
namespace clinic::cli {
namespace fs = std::filesystem;
namespace {
constexpr std::int64_t most_clients = 4'000;  // the server takes 4,096 connections (http/limits.h)
constexpr std::int64_t longest_run = 24 * 60 * 60, longest_warm_up = 60 * 60;
constexpr std::int64_t fewest_patients = 200, most_rows = 100'000'000;
constexpr std::uint64_t left_free = 128 << 20, written_by_a_run = 64 << 20;
constexpr std::int64_t seconds_between_backups = 20;  // by bench_people.cpp, at least
constexpr std::string_view own_sizes[]{"patients", "doctors", "appointments", "payments"};

std::int64_t number(const Arguments& arguments, std::string_view flag, std::int64_t fallback,
                    std::int64_t least, std::int64_t most) {
    const auto given = arguments.number(flag, fallback);
    if (given < least || given > most)
        throw WrongUse("--" + std::string(flag) + " takes a whole number from " +
                       std::to_string(least) + " to " + std::to_string(most) + ", not " +
                       std::to_string(given) + ".");
    return given;
}
std::size_t count(const Arguments& arguments, std::string_view flag, std::int64_t fallback,
                  std::int64_t least) {
    return static_cast<std::size_t>(number(arguments, flag, fallback, least, most_clients));
}

std::string work_of(const Arguments& arguments) {
    const auto wanted = arguments.text("work", "all");
    std::string known;
    for (const auto name : BenchWork::names) known += std::string(name) + ", ";
    const bool single = std::ranges::find(BenchWork::names, wanted) != BenchWork::names.end();
    if (!single && wanted != "mix" && wanted != "all" && wanted != "people")
        throw WrongUse("--work is one of " + known + "mix, all, people; not '" + wanted + "'.");
    return wanted;
}

imports::StandardSizes sizes_of(const Arguments& arguments) {
    imports::StandardSizes sizes;
    sizes.patients = number(arguments, "patients", sizes.patients, fewest_patients, most_rows);
    sizes.doctors = number(arguments, "doctors", sizes.doctors, 1, 500);
    sizes.appointments = number(arguments, "appointments", 10 * sizes.patients, 0, 10 * most_rows);
    sizes.payments = number(arguments, "payments", 3 * sizes.patients, 0, 10 * most_rows);
    return sizes;
}

/// Beside the clinic's own database, as that is the disk to be measured.
fs::path beside(const Arguments& arguments) {
    const auto own = arguments.settings.database().parent_path();
    return own.empty() || !fs::exists(own) ? fs::temp_directory_path() : own;
}

bool is_made(const BenchPlan& plan) {
    return !plan.folder.empty() && fs::exists(plan.folder / "sizes.json");
}

void refuse_clinics_of_others(const BenchPlan& plan) {
    if (plan.folder.empty() || is_made(plan) || !fs::exists(plan.folder / "clinic.db")) return;
    throw WrongUse("--data " + plan.folder.string() +
                   " holds a clinic that no bench made to its end. A bench writes into its "
                   "clinic: name a new or empty folder.");
}
// They would be passed over without a word: the folder's clinic has its own.
void refuse_sizes_of_others(const Arguments& arguments, const BenchPlan& plan) {
    if (!is_made(plan)) return;
    const auto there = bench_sizes(plan.folder);
    const std::int64_t wanted[]{plan.sizes.patients, plan.sizes.doctors, plan.sizes.appointments,
                                plan.sizes.payments};
    const std::int64_t found[]{there.patients, there.doctors, there.appointments, there.payments};
    for (std::size_t i = 0; i < std::size(own_sizes); ++i)
        if (arguments.has(own_sizes[i]) && wanted[i] != found[i])
            throw WrongUse("The clinic in " + plan.folder.string() + " has " +
                           std::to_string(found[i]) + " " + std::string(own_sizes[i]) + ", not " +
                           std::to_string(wanted[i]) +
                           ". Leave the flag out, or name another folder.");
}
}  // namespace

void refuse_without_room(const BenchPlan& plan) {
    auto there = fs::absolute(plan.place());
    while (!fs::exists(there)) there = there.parent_path();
    const auto room = bench_room(plan, is_made(plan)), free = fs::space(there).available;
    if (free >= room) return;
    const auto mb = [](std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; };
    throw WrongUse("The disk of " + there.string() + " has " + mb(free) + " free, and this needs " +
                   mb(room) + ". Ask for fewer --patients, or name a folder elsewhere by --data.");
}

std::uint64_t bench_data_bytes(const imports::StandardSizes& sizes) {
    return static_cast<std::uint64_t>(2'000 * sizes.patients + 300 * sizes.appointments +
                                      1'000 * sizes.payments);
}

std::uint64_t bench_room(const BenchPlan& plan, bool made) {
    const auto data = bench_data_bytes(plan.sizes);
    const auto backups = plan.with_people() ? plan.seconds / seconds_between_backups + 1 : 0;
    return left_free + written_by_a_run + (made ? 0 : data) +
           static_cast<std::uint64_t>(backups) * data;
}

BenchPlan bench_plan(const Arguments& arguments) {
    BenchPlan plan{.work = work_of(arguments),
                   .connections = count(arguments, "connections", 16, 1),
                   .people = count(arguments, "people", 150, 1),
                   .listeners = count(arguments, "listeners", 20, 0),
                   .seconds = number(arguments, "seconds", 3, 1, longest_run),
                   .warm_up = number(arguments, "warm-up", 1, 0, longest_warm_up),
                   .sizes = sizes_of(arguments),
                   .folder = arguments.text("data"),
                   .beside = beside(arguments),
                   .program = arguments.text("program", platform::own_program().string()),
                   .json = arguments.has("json")};
    if (plan.people + plan.listeners > static_cast<std::size_t>(most_clients))
        throw WrongUse("--people and --listeners together are at most " +
                       std::to_string(most_clients) + ".");
    refuse_clinics_of_others(plan);
    refuse_sizes_of_others(arguments, plan);
    if (is_made(plan)) plan.sizes = bench_sizes(plan.folder);
    return plan;
}
}  // namespace clinic::cli
