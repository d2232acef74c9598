#pragma once
#include "cli/bench_asking.h"
#include "http/load.h"
#include <memory>
namespace clinic::cli {

/// The pieces of work a clinic does, each as a client of the load generator.
class BenchWork {
public:
    enum class Kind { fixed, patient, phone, name, day, call, payment };
    static constexpr std::size_t kinds = 7;
    static constexpr std::array<std::string_view, kinds> names{"fixed", "patient", "phone",  "name",
                                                               "day",   "call",    "payment"};

    /// Gets the running clinic ready for so many clients at once.
    BenchWork(const BenchClinic& clinic, std::size_t clients);

    /// Calling the next takes people who wait: gives each line its sixty again, outside of what is
    /// measured. Clients that call end when these are called.
    void fill_lines();
    static bool calls(Kind kind) { return kind == Kind::call; }
    /// A client that does nothing else.
    http::LoadClient only(Kind kind, std::size_t client) const;
    /// 40 of 100 a search (half of them by phone), 25 a day, 20 a patient, 10 a call, 5 a payment.
    http::LoadClient mix(std::size_t client) const;

private:
    http::LoadClient ticket_giver(std::size_t& given, std::size_t wanted) const;
    http::Ask request(Kind kind, imports::Chance& chance, std::size_t client) const;
    http::Ask call() const;
    std::string get(const std::string& path) const;
    std::size_t line_of_all() const;

    const BenchClinic& clinic_;
    std::size_t clients_;
    std::vector<std::int64_t> doctors_{}, invoices_{};
    std::vector<std::string> days_{};
    // Shared by all clients: how many were called since the lines were filled.
    std::unique_ptr<std::size_t> called_ = std::make_unique<std::size_t>(0);
    bool filled_ = false;
};
}  // namespace clinic::cli
