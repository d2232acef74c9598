#pragma once
#include "cli/bench_clinic.h"
#include "imports/chance.h"
namespace clinic::cli {

/// What the clients of a bench ask with.
struct BenchAsking {
    /// Family names' beginnings as people type them, as an address holds them.
    static std::string_view beginning(imports::Chance&);
    /// Another one each time, for what must not be the same twice.
    static imports::Chance chance();
    /// The doctors whose diaries are full.
    static std::vector<std::int64_t> doctors(const BenchClinic&);
    /// Invoices so dear that no run pays one whole: paying is measured, not making invoices. Opens
    /// the shift that takes the cash.
    static std::vector<std::int64_t> invoices(const BenchClinic&, std::size_t count);
    static std::string payment(const BenchClinic&, std::int64_t invoice, imports::Chance&);
};
}  // namespace clinic::cli
