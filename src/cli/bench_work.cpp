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

std::string word(std::int64_t number) {
    return std::to_string(number);
}
}  // namespace

BenchWork::BenchWork(const BenchClinic& clinic, std::size_t clients)
    : clinic_(clinic),
      doctors_(BenchAsking::doctors(clinic)),
      invoices_(BenchAsking::invoices(clinic, clients)) {
    const Day today{std::string(clinic.ask("GET", "/clinic").at("today").as_string())};
    for (std::int64_t back = 0; back < days_back; ++back)
        days_.push_back(scheduling::day_after(today, -back).value);
    for (const auto doctor : doctors_) {
        const auto queue = "/queues/" + word(doctor);
        clinic.ask("POST", queue + "/tickets", R"({"patient_name":"Bench"})");
        tickets_.push_back(clinic.ask("POST", queue + "/call-next").at("id").as_int64());
    }
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
    case Kind::call: {
        const auto path = "/api/v1/tickets/" + word(tickets_[client % tickets_.size()]) + "/recall";
        return {http::request_bytes("POST", path, clinic_.token()), is};
    }
    case Kind::payment:
        return {BenchAsking::payment(clinic_, invoices_[client % invoices_.size()], chance), is};
    }
    return {};
}

LoadClient BenchWork::only(Kind kind, std::size_t client) const {
    return [this, kind, client, chance = BenchAsking::chance()](const Told&) mutable {
        return request(kind, chance, client);
    };
}

LoadClient BenchWork::mix(std::size_t client) const {
    return [this, client, chance = BenchAsking::chance()](const Told&) mutable {
        return request(static_cast<Kind>(chance.weighted(mix_weights)), chance, client);
    };
}
}  // namespace clinic::cli
