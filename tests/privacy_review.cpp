#include "privacy_house.h"

using namespace clinic;
using clinic::testing::PrivacyHouse;

namespace {
const json::value* person(const json::value& review, const std::string& name) {
    for (const auto& one : review.at("people").as_array())
        if (std::string(one.at("name").as_string()) == name) return &one;
    return nullptr;
}
}  // namespace

TEST_SUITE("who opened charts") {
    TEST_CASE("a month counts openings by person, and those that had no reason in the diary") {
        PrivacyHouse house;
        house.book(1);
        house.get("/patients/1", house.own_doctor);
        house.get("/patients/1/visits", house.own_doctor);
        house.get("/patients/1", house.other_doctor);
        const auto review = house.get("/access-review?month=2026-03", house.admin).body;
        const auto* own = person(review, "own");
        const auto* other = person(review, "other");
        REQUIRE(own);
        REQUIRE(other);
        CHECK(own->at("openings") == 1);  // the chart and its visits within a minute are one
        CHECK(own->at("elsewhere") == 0);
        CHECK(other->at("elsewhere") == 1);
        CHECK(review.at("reviewed").is_null());
    }

    TEST_CASE("openings at night and of namesakes are marked") {
        PrivacyHouse house;
        house.post("/patients", R"({"last_name":"Yusupova","first_name":"Lola"})", house.registrar);
        house.wait(14 * hour);  // eleven at night
        const auto late = house.sign_in("other");
        house.get("/patients/2", late);
        const auto listed = house.get("/access-review/openings?month=2026-03&mark=namesake",
                                      house.sign_in("admin"));
        REQUIRE(listed.body.at("items").as_array().size() == 1);
        CHECK(listed.body.at("items").at(0).at("marks") ==
              json::value{"elsewhere", "night", "namesake"});
    }

    TEST_CASE("openings are asked for by person, the program's own by 0, with how many there are") {
        PrivacyHouse house;
        house.get("/patients/1", house.registrar);
        house.dispatcher.answer_for(Caller::inside("test"), "GET", "/api/v1/patients/1", "");
        const auto admin = house.sign_in("admin");
        const auto all = house.get("/access-review/openings?month=2026-03", admin).body;
        CHECK(all.at("found") == all.at("items").as_array().size());
        const auto own = house.get("/access-review/openings?month=2026-03&user=0", admin).body;
        CHECK(own.at("found") == 1);
        CHECK(own.at("items").at(0).at("user_id").is_null());
        CHECK(house.get("/access-review/openings?month=2026-03&user=-1", admin).status == 422);
    }

    TEST_CASE("a month is reviewed with a note once it is over") {
        PrivacyHouse house;
        const std::string march = R"({"month":"2026-03","note":"all asked"})";
        CHECK(house.post("/access-review", march, house.admin).status == 422);
        CHECK(house.post("/access-review", march, house.registrar).status == 403);
        house.wait(30 * 24 * hour);
        const auto later = house.sign_in("admin");
        const auto done = house.post("/access-review", march, later);
        CHECK(done.status == 200);
        CHECK(done.body.at("reviewed").at("note") == "all asked");
        CHECK(done.body.at("reviewed").at("reviewed_by") == "Rustam");
        CHECK(house.get("/access-review?month=2026-13", later).status == 422);
        CHECK(house.get("/access-review", later).body.at("month") == "2026-03");
    }

    TEST_CASE("a table of the openings is safe in a spreadsheet") {
        PrivacyHouse house;
        house.post("/patients", R"({"last_name":"=cmd|calc","first_name":"+1"})", house.registrar);
        house.get("/patients/2", house.registrar);
        const auto answer = house.dispatcher.answer_for(
            Caller::inside("test"), "GET",
            "/api/v1/access-review/openings?month=2026-03&format=csv", "");
        CHECK(answer.type == "text/csv; charset=utf-8");
        CHECK(answer.body.find(",'=cmd|calc") != std::string::npos);
    }
}
