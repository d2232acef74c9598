#pragma once
#include "cli/bench_asking.h"
#include "http/load.h"
namespace clinic::cli {

/// People at work: desks, doctors, cashiers, phones that wait and screens that listen, each with
/// the pauses of a hurried person; meanwhile reports are read and backups made.
class BenchPeople {
public:
    enum class Kind {
        search,
        chart,
        ticket,
        queue,
        call,
        done,
        day,
        pay,
        join,
        place,
        report,
        backup,
        listen
    };
    static constexpr std::size_t kinds = 13;
    static constexpr std::array<std::string_view, kinds> names{
        "search", "chart",         "ticket",        "queue",  "call",   "done",  "day",
        "pay",    "join by phone", "place in line", "report", "backup", "listen"};

    /// Gets the running clinic ready for them; its zone becomes one where it is about eleven, as
    /// nobody joins a line at night, and screens that only listen are not locked.
    BenchPeople(const BenchClinic& clinic, std::size_t people, std::size_t listeners);
    std::vector<http::LoadClient> clients() const;
    /// What an event tells screens, as the answers to the changes are told.
    static std::string about(std::string_view event);

private:
    http::LoadClient desk() const;
    http::LoadClient doctor(std::int64_t id) const;
    http::LoadClient cashier(std::int64_t invoice) const;
    http::LoadClient phone() const;
    http::LoadClient screen(const std::string& token) const;
    http::LoadClient office() const;
    /// A request `pause` seconds from now, half as much more or less.
    http::Ask ask(Kind kind, std::string_view method, const std::string& path, double pause,
                  imports::Chance& chance, const std::string& body = {}) const;
    static http::Ask heard(http::Ask ask, std::string (*as)(std::string_view answer));
    void sign_in_screens();
    std::string any_doctor(imports::Chance& chance) const;

    const BenchClinic& clinic_;
    std::size_t people_, listeners_;
    std::vector<std::int64_t> doctors_{}, invoices_{};
    std::vector<std::string> screens_{};  // a session serves so many of them
    std::string today_, code_;
};
}  // namespace clinic::cli
