#pragma once
#include "cli/command.h"
#include "imports/standard.h"
namespace clinic::cli {

/// What a bench shall do. Everything that was written is judged before anything is made.
struct BenchPlan {
    std::string work;
    std::size_t connections, people, listeners;
    std::int64_t seconds, warm_up;
    imports::StandardSizes sizes;
    std::filesystem::path folder;   // to keep the made-up clinic in; empty: one that goes
    std::filesystem::path beside;   // where that one is made
    std::filesystem::path program;  // what is measured
    bool json;

    bool with_people() const { return work == "people"; }
    bool wants(std::string_view name) const { return work == "all" || work == name; }
    /// Where everything is written.
    std::filesystem::path place() const { return folder.empty() ? beside : folder; }
};

/// Throws WrongUse with what would be right.
BenchPlan bench_plan(const Arguments& arguments);
/// Throws WrongUse when the disk has too little room for it.
void refuse_without_room(const BenchPlan& plan);

/// About how many bytes the data of such a clinic take; by what clinics of 10,000 and 100,000
/// patients took.
std::uint64_t bench_data_bytes(const imports::StandardSizes& sizes);
/// What must be free before: the data where they are to be made, what a run adds with its backups,
/// and some that stays free for the clinic that works on the same disk.
std::uint64_t bench_room(const BenchPlan& plan, bool made);
}  // namespace clinic::cli
