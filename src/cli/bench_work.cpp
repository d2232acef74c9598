#include "cli/bench_work.h"
#include "scheduling/wall_day.h"
namespace clinic::cli {
namespace {
using http::Ask;
using http::LoadClient;
using http::Told;
using imports::Chance;
constexpr int mix_weights[]{0, 20, 20, 20, 25, 10, 5};  // in the order of BenchWork::Kind
constexpr std::int64_t days_back = 14;
constexpr std::size_t in_a_line = 60;  // as tests/tool_cost.cpp has

// An answer to nobody's call would be measured as a cheap one.
void refuse_empty_line(const Told& told) {
    if (told.status == 204) throw std::runtime_error("Nobody waited who could be called.");
}
std::string word(std::int64_t number) {
    return std::to_string(number);
}
}  // namespace

BenchWork::BenchWork(const BenchClinic& clinic, std::size_t clients)
    : clinic_(clinic),
      clients_(clients),
      doctors_(BenchAsking::doctors(clinic)),
      invoices_(BenchAsking::invoices(clinic, clients)) {
    const Day today{std::string(clinic.ask("GET", "/clinic").at("today").as_string())};
    for (std::int64_t back = 0; back < days_back; ++back)
        days_.push_back(scheduling::day_after(today, -back).value);
}

std::size_t BenchWork::line_of_all() const {
    return in_a_line * doctors_.size();
}

void BenchWork::fill_lines() {
    const auto wanted = filled_ ? std::min(*called_, line_of_all()) : line_of_all();
    std::size_t given = 0;
    std::vector<LoadClient> givers;
    for (std::size_t i = 0; i < clients_; ++i) givers.push_back(ticket_giver(given, wanted));
    const auto result = http::load({.port = clinic_.port(),
                                    .warm_up = std::chrono::milliseconds(0),
                                    .duration = std::chrono::minutes(10),
                                    .on_turn = clinic_.on_step()},
                                   std::move(givers));
    if (const auto& fault = result.kinds[0].first_fault; !fault.empty())
        throw std::runtime_error("The lines cannot be filled: " + fault);
    *called_ = 0;
    filled_ = true;
}

LoadClient BenchWork::ticket_giver(std::size_t& given, std::size_t wanted) const {
    return [this, &given, wanted](const Told&) {
        if (given == wanted) return Ask{};
        const auto path = "/api/v1/queues/" + word(doctors_[given++ % doctors_.size()]);
        return Ask{http::request_bytes("POST", path + "/tickets", clinic_.token(),
                                       R"({"patient_name":"Bench"})")};
    };
}

// Everyone calls for the line that is next.
Ask BenchWork::call() const {
    if (*called_ == line_of_all()) return {};
    const auto path = "/api/v1/queues/" + word(doctors_[(*called_)++ % doctors_.size()]);
    return {http::request_bytes("POST", path + "/call-next", clinic_.token()),
            static_cast<std::size_t>(Kind::call)};
}

std::string BenchWork::get(const std::string& path) const {
    return http::request_bytes("GET", "/api/v1" + path, clinic_.token());
}

Ask BenchWork::request(Kind kind, Chance& chance, std::size_t client) const {
    const auto is = static_cast<std::size_t>(kind);
    switch (kind) {
    case Kind::fixed:
        return {http::request_bytes("GET", "/health", ""), is};
    case Kind::patient:
        return {get("/patients/" + word(chance.between(1, clinic_.sizes().patients))), is};
    case Kind::phone:
        return {get("/patients?limit=20&q=" + word(chance.between(1000, 9999))), is};
    case Kind::name:
        return {get("/patients?limit=20&q=" + std::string(BenchAsking::beginning(chance))), is};
    case Kind::day: {
        const auto doctor = chance.pick(std::span(doctors_));
        const auto& day = chance.pick(std::span(days_));
        return {get("/appointments?doctor=" + word(doctor) + "&date=" + day), is};
    }
    case Kind::call:
        return call();
    case Kind::payment:
        return {BenchAsking::payment(clinic_, invoices_[client % invoices_.size()], chance), is};
    }
    return {};
}

LoadClient BenchWork::only(Kind kind, std::size_t client) const {
    return [this, kind, client, chance = BenchAsking::chance()](const Told& told) mutable {
        refuse_empty_line(told);
        return request(kind, chance, client);
    };
}

LoadClient BenchWork::mix(std::size_t client) const {
    return [this, client, chance = BenchAsking::chance()](const Told& told) mutable {
        refuse_empty_line(told);
        return request(static_cast<Kind>(chance.weighted(mix_weights)), chance, client);
    };
}
}  // namespace clinic::cli
