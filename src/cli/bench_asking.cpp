#include "cli/bench_asking.h"
#include "http/load.h"
#include <chrono>
namespace clinic::cli {
namespace {
// "Пет" and "Кузн" among them.
constexpr std::string_view beginnings[]{"ivan",  "aliy",  "karim", "%D0%9F%D0%B5%D1%82",
                                        "saido", "yusup", "abdul", "%D0%9A%D1%83%D0%B7%D0%BD",
                                        "rahim", "toshm"};
}  // namespace

std::string_view BenchAsking::beginning(imports::Chance& chance) {
    return chance.pick(beginnings);
}

imports::Chance BenchAsking::chance() {
    std::uint64_t seed = 0;
    for (const char byte : Surroundings::random_bytes(8))
        seed = seed << 8 | static_cast<unsigned char>(byte);
    return {seed, "bench"};
}

std::vector<std::int64_t> BenchAsking::doctors(const BenchClinic& clinic) {
    const auto listed = clinic.ask("GET", "/doctors");
    std::vector<std::int64_t> all;
    for (const auto& one : listed.at("items").as_array())
        if (one.at("last_name").as_string().starts_with(imports::standard_doctor))
            all.push_back(one.at("id").as_int64());
    return all;
}

std::vector<std::int64_t> BenchAsking::invoices(const BenchClinic& clinic, std::size_t count) {
    const json::object service{{"code", hex(Surroundings::random_bytes(4))},
                               {"name", "Treatment"},
                               {"price_minor", 1'000'000'000},
                               {"duration_minutes", 20}};
    const auto id = clinic.ask("POST", "/services", json::serialize(service)).at("id");
    const auto patients = clinic.sizes().patients;
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < count; ++i) {
        const json::object line{{"service_id", id}, {"quantity", 900}};
        const json::object invoice{{"patient_id", 1 + static_cast<std::int64_t>(i) % patients},
                                   {"lines", json::array{line}}};
        const auto made = clinic.ask("POST", "/invoices", json::serialize(invoice));
        all.push_back(made.at("id").as_int64());
    }
    clinic.open_shift();
    return all;
}

std::string BenchAsking::payment(const BenchClinic& clinic, std::int64_t invoice,
                                 imports::Chance& chance) {
    // As the screens make them: they begin with the time.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto key =
        std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()) + "-" +
        std::to_string(chance.next() >> 2);
    return http::request_bytes("POST", "/api/v1/invoices/" + std::to_string(invoice) + "/payments",
                               clinic.token(), R"({"method":"cash","amount_minor":100})",
                               "Idempotency-Key: bench-" + key + "\r\n");
}
}  // namespace clinic::cli
