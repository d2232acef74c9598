#include "privacy_house.h"
#include <thread>

using namespace clinic;
using namespace clinic::testing;

namespace {
std::uint64_t hits(House& house) {
    return house.database.memory().figures(MemoryOf::searches).hits;
}
/// What a token's holder reads, and whether it came from memory.
struct Seen {
    House::Reply reply;
    bool from_memory;
};
Seen look(House& house, const std::string& path, const std::string& token) {
    const auto before = hits(house);
    auto reply = house.api("GET", path, "", token);
    REQUIRE(reply.status == 200);
    return {std::move(reply), hits(house) > before};
}
std::string register_patient(House& house, const std::string& name) {
    const auto made = house.api(
        "POST", "/patients", R"({"last_name":")" + name + R"(","first_name":"Ali"})", house.admin);
    REQUIRE(made.status == 201);
    return std::to_string(made.id());
}
}  // namespace

TEST_SUITE("patients in memory") {
    TEST_CASE("a search asked again is answered from memory until a patient changes") {
        PrivacyHouse house;
        const std::string search = "/patients?q=Sobirov";
        CHECK_FALSE(look(house, search, house.registrar).from_memory);
        CHECK(look(house, search, house.registrar).from_memory);
        const auto id = register_patient(house, "Sobirova");
        const auto two = look(house, search, house.registrar);
        CHECK_FALSE(two.from_memory);
        CHECK(two.reply.body.at("items").as_array().size() == 2);
        CHECK(look(house, search, house.registrar).from_memory);
        const auto renamed =
            house.ask("PATCH", "/api/v1/patients/" + id, R"({"last_name":"Umarova"})",
                      {.token = house.registrar, .if_match = "\"1\""});
        REQUIRE(renamed.status == 200);
        CHECK(look(house, search, house.registrar).reply.body.at("items").as_array().size() == 1);
    }

    TEST_CASE("no browser keeps what was found of patients") {
        PrivacyHouse house;
        for (const auto* path : {"/patients?q=Sobirov", "/appointments?date=2026-03-02"}) {
            const auto seen = look(house, path, house.registrar).reply;
            CHECK(seen.header("ETag").empty());
            CHECK(seen.header("Cache-Control").empty());  // what the site turns into no-store
        }
    }

    TEST_CASE("who may see less is answered nothing that was kept for others") {
        PrivacyHouse house;
        const auto display = house.user("display");
        CHECK(look(house, "/patients?q=Sobirov", house.registrar).reply.status == 200);
        CHECK(house.get("/patients?q=Sobirov", display).status == 403);
        CHECK(house.get("/patients?q=Sobirov", "").status == 401);
    }

    TEST_CASE("a restricted patient is never kept: each sees what is theirs to see") {
        PrivacyHouse house;
        house.book(1);
        const std::string search = "/patients?q=Sobirov";
        CHECK(PrivacyHouse::holds(look(house, search, house.registrar).reply, "1988"));
        house.restrict_patient();
        for (int round = 0; round < 2; ++round) {
            const auto own = look(house, search, house.own_doctor);
            const auto other = look(house, search, house.other_doctor);
            const auto desk = look(house, search, house.registrar);
            CHECK(PrivacyHouse::holds(own.reply, "1988"));
            CHECK_FALSE(PrivacyHouse::holds(other.reply, "1988"));
            CHECK_FALSE(PrivacyHouse::holds(desk.reply, "1988"));
            for (const auto& one : {own, other, desk}) CHECK_FALSE(one.from_memory);
        }
    }

    TEST_CASE("a day with a restricted patient is not kept for the next who asks") {
        PrivacyHouse house;
        const auto id = std::to_string(house.book(1, 0));
        const std::string day = "/appointments?doctor=1&date=2026-03-02";
        look(house, day, house.own_doctor);
        CHECK(look(house, day, house.own_doctor).from_memory);
        house.restrict_patient();
        for (int round = 0; round < 2; ++round) {
            CHECK(PrivacyHouse::holds(look(house, day, house.own_doctor).reply, "secret-reason"));
            const auto desk = look(house, day, house.registrar);
            CHECK_FALSE(desk.from_memory);
            CHECK_FALSE(PrivacyHouse::holds(desk.reply, "secret-reason"));
        }
    }

    TEST_CASE("every search and every day shows what was acknowledged before it was asked for") {
        PrivacyHouse house;
        house.book(1, 0);
        std::atomic<int> acknowledged = 0, stale = 0, asked = 0;
        const auto reads = [&](const std::string& path) {
            return [&, path](std::stop_token stop) {
                while (!stop.stop_requested()) {
                    const auto last = acknowledged.load();
                    const auto reply = house.api("GET", path, "", house.registrar);
                    const auto name = "Race" + std::string(static_cast<std::size_t>(last), 'a');
                    // A name grows by a letter with each change: what is shown has as many or more.
                    if (last && !PrivacyHouse::holds(reply, name)) ++stale;
                    ++asked;
                }
            };
        };
        const auto before = hits(house);
        {
            std::vector<std::jthread> readers;
            for (const auto* path : {"/patients?q=901234567", "/patients?q=1",
                                     "/appointments?doctor=1&date=2026-03-02"})
                readers.emplace_back(reads(path));
            for (int i = 1; i <= 60; ++i) {
                const auto name = "Race" + std::string(static_cast<std::size_t>(i), 'a');
                const auto changed = house.ask(
                    "PATCH", "/api/v1/patients/1", R"({"last_name":")" + name + "\"}",
                    {.token = house.registrar, .if_match = "\"" + std::to_string(i) + "\""});
                REQUIRE(changed.status == 200);
                acknowledged = i;
            }
        }
        CHECK(asked > 0);
        CHECK(stale == 0);
        // Nobody changes it any more: the next reader finds what the last one left.
        look(house, "/patients?q=1", house.registrar);
        CHECK(look(house, "/patients?q=1", house.registrar).from_memory);
        CHECK(hits(house) > before);
    }
}
