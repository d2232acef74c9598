#pragma once
#include "cli/bench_asking.h"
#include "http/load.h"
namespace clinic::cli {

/// The pieces of work a clinic does, each as a client of the load generator.
class BenchWork {
public:
    enum class Kind { fixed, patient, phone, name, day, call, payment };
    static constexpr std::size_t kinds = 7;
    static constexpr std::array<std::string_view, kinds> names{"fixed", "patient", "phone",  "name",
                                                               "day",   "call",    "payment"};

    /// Gets the running clinic ready: tickets to call again, and invoices to pay, for so many
    /// clients at once.
    BenchWork(const BenchClinic& clinic, std::size_t clients);

    /// A client that does nothing else.
    http::LoadClient only(Kind kind, std::size_t client) const;
    /// 40 of 100 a search (half of them by phone), 25 a day, 20 a patient, 10 a call, 5 a payment.
    http::LoadClient mix(std::size_t client) const;

private:
    http::Ask request(Kind kind, imports::Chance& chance, std::size_t client) const;
    std::string get(const std::string& path) const;

    const BenchClinic& clinic_;
    std::vector<std::int64_t> doctors_{}, tickets_{}, invoices_{};
    std::vector<std::string> days_{};
};
}  // namespace clinic::cli
