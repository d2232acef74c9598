#include "privacy_house.h"

using namespace clinic;
using clinic::testing::PrivacyHouse;

TEST_SUITE("restricted charts") {
    TEST_CASE("a restricted chart opens to the doctor who meets the patient, to nobody by role") {
        PrivacyHouse house;
        house.book(1);
        house.restrict_patient();
        CHECK(house.get("/patients/1", house.own_doctor).status == 200);
        CHECK(house.get("/patients/1/visits", house.own_doctor).status == 200);
        for (const auto& token : {house.admin, house.registrar, house.cashier, house.other_doctor})
            for (const auto* path : {"/patients/1", "/patients/1/visits"}) {
                const auto refused = house.get(path, token);
                CHECK(refused.status == 403);
                CHECK(refused.code() == "chart-restricted");
                CHECK(!PrivacyHouse::holds(refused, "secret"));
            }
    }

    TEST_CASE("the refusal tells the desk name, number and phones, and nothing else") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto refused = house.get("/patients/1", house.registrar);
        CHECK(refused.body.at("patient").at("number") == 1);
        CHECK(refused.body.at("patient").at("phones").at(0) == "+998901234567");
        CHECK(!PrivacyHouse::holds(refused, "1988"));
        CHECK(!PrivacyHouse::holds(refused, "known in town"));
    }

    TEST_CASE("who may not know of the patient hears what an unknown one is answered") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto closed = house.get("/patients/1", house.lab);
        const auto unknown = house.get("/patients/99", house.lab);
        CHECK(closed.status == 404);
        CHECK(closed.body.at("code") == unknown.body.at("code"));
        CHECK(closed.body.at("detail") == unknown.body.at("detail"));
        CHECK(house.get("/patients?q=Sobirov", house.lab).body.at("items").as_array().empty());
        const auto likely = house.post(
            "/patients/candidates", R"({"last_name":"Sobirov","phones":["901234567"]})", house.lab);
        CHECK(likely.body.at("items").as_array().empty());
    }

    TEST_CASE("the search shows the desk that they exist, not when they were born") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto found = house.get("/patients?q=Sobirov", house.registrar);
        const auto& item = found.body.at("items").at(0);
        CHECK(item.at("restricted") == true);
        CHECK(item.at("phones").at(0) == "+998901234567");
        CHECK(item.at("birth_date").is_null());
        CHECK(item.at("sex") == "unknown");
    }

    TEST_CASE("diary, queue, visits and invoices keep what they are about to themselves") {
        PrivacyHouse house;
        const auto id = std::to_string(house.book(1, 0));
        REQUIRE(house.post("/appointments/" + id + "/arrive", "{}", house.registrar).status == 201);
        house.restrict_patient();
        for (const auto& token : {house.admin, house.registrar, house.cashier}) {
            for (const auto* path : {"/appointments/1", "/appointments?date=2026-03-02", "/diary",
                                     "/queues/1", "/tickets/1", "/visits/1", "/visits"}) {
                const auto seen = house.get(path, token);
                CAPTURE(path);
                CHECK(seen.status == 200);
                CHECK(!PrivacyHouse::holds(seen, "secret-reason"));
                CHECK(!PrivacyHouse::holds(seen, "HIV"));
                CHECK(!PrivacyHouse::holds(seen, "1988"));
                CHECK(PrivacyHouse::holds(seen, "Sobirov"));
            }
        }
        CHECK(house.get("/tickets/1", house.registrar).body.at("service_id").is_null());
        CHECK(house.get("/tickets/1", house.own_doctor).body.at("service_id") == 1);
        CHECK(PrivacyHouse::holds(house.get("/visits/1", house.own_doctor), "HIV"));
        CHECK(PrivacyHouse::holds(house.get("/appointments/1", house.own_doctor), "secret-reason"));
    }

    TEST_CASE("the cashier sees what is owed and not for what") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto made = house.post("/invoices", R"({"patient_id":1,"lines":[{"service_id":1}]})",
                                     house.cashier);
        CHECK(made.status == 201);
        CHECK(made.body.at("total_minor") == 1000000);
        CHECK(made.body.at("lines").at(0).at("name") == "Medical service");
        CHECK(!PrivacyHouse::holds(house.get("/invoices/1", house.cashier), "HIV"));
    }

    TEST_CASE("who may know nothing reads no name in the queue") {
        PrivacyHouse house;
        const auto taken = house.post("/queues/1/tickets", R"({"patient_id":1})", house.registrar);
        REQUIRE(taken.status == 201);
        house.restrict_patient();
        const auto seen = house.get("/queues/1", house.lab);
        CHECK(seen.status == 200);
        CHECK(!PrivacyHouse::holds(seen, "Sobirov"));
    }

    TEST_CASE("nobody to whom it is closed changes, archives or opens it for good") {
        PrivacyHouse house;
        house.restrict_patient();
        const std::string why = R"({"reason":"enough"})";
        CHECK(house.api("PATCH", "/patients/1", R"({"notes":"x"})", house.registrar).status == 403);
        CHECK(house.post("/patients/1/archive", "", house.registrar).status == 403);
        CHECK(house.post("/patients/1/unrestrict", why, house.registrar).status == 403);
        CHECK(house.post("/patients/1/unrestrict", why, house.admin).status == 403);
        CHECK(house.post("/patients/1/restrict", why, house.registrar).code() == "restricted");
        CHECK(house.post("/patients/1/restrict", why, house.own_doctor).status == 403);
    }

    TEST_CASE("nobody writes over the reason and services of a visit they cannot see") {
        PrivacyHouse house;
        house.book(1);
        house.restrict_patient();
        for (const auto* changes :
             {R"({"reason":"x"})", R"({"reason":null})", R"({"service_ids":[]})"}) {
            const auto refused = house.api("PATCH", "/appointments/1", changes, house.registrar);
            CHECK(refused.code() == "chart-restricted");
        }
        CHECK(house.api("PATCH", "/appointments/1", R"({"duration_minutes":15})", house.registrar)
                  .status == 200);
        CHECK(PrivacyHouse::holds(house.get("/appointments/1", house.own_doctor), "secret-reason"));
        CHECK(house.api("PATCH", "/appointments/1", R"({"reason":"x"})", house.own_doctor).status !=
              404);
    }

    TEST_CASE("nobody exports a chart that is closed to them, and an export is an opening") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto refused = house.get("/patients/1/export", house.admin);
        CHECK(refused.code() == "chart-restricted");
        CHECK(!PrivacyHouse::holds(refused, "secret"));
        REQUIRE(
            house.post("/patients/1/break-glass", R"({"reason":"asked in writing"})", house.admin)
                .status == 201);
        CHECK(house.get("/patients/1/export", house.admin).status == 200);
        const auto month = house.get("/access-review/openings?month=2026-03", house.admin);
        CHECK(PrivacyHouse::holds(month, "patient.exported"));
    }

    TEST_CASE("a meeting long past opens nothing") {
        PrivacyHouse house;
        house.book(1, 0);
        house.restrict_patient();
        CHECK(house.get("/patients/1", house.own_doctor).status == 200);
        house.wait(20 * 24 * hour);
        const auto later = house.sign_in("own");
        CHECK(house.get("/patients/1", later).status == 403);
    }

    TEST_CASE("the record of changes tells that something happened, not what stands in the chart") {
        PrivacyHouse house;
        CHECK(PrivacyHouse::holds(house.get("/audit?patient=1", house.admin), "secret-note"));
        house.restrict_patient();
        const auto seen = house.get("/audit?patient=1", house.admin);
        CHECK(PrivacyHouse::holds(seen, "patient.registered"));
        CHECK(!PrivacyHouse::holds(seen, "secret-note"));
        const auto file =
            house.ask("GET", "/api/v1/audit/export?format=csv", "", {.token = house.admin});
        CHECK(file.status == 200);
    }
}

TEST_SUITE("broken glass") {
    const std::string why = R"({"reason":"unconscious in the corridor"})";

    TEST_CASE("breaking the glass opens the chart for some hours and tells every other admin") {
        PrivacyHouse house;
        house.restrict_patient();
        const auto made = house.post("/patients/1/break-glass", why, house.other_doctor);
        CHECK(made.status == 201);
        CHECK(made.body.at("until_at") == "2026-03-02T08:00:00Z");
        CHECK(house.get("/patients/1", house.other_doctor).status == 200);
        std::int64_t told = 0;
        house.database.read(Caller::inside("test"), [&](Session& session) {
            told = *session.value<std::int64_t>(
                R"sql(select count(*) from messages where kind = 'chart.broken_glass')sql");
        });
        CHECK(told == 1);
        house.wait(4 * hour + 1);
        CHECK(house.get("/patients/1", house.sign_in("other")).status == 403);
    }

    TEST_CASE("it takes a right, a reason, and a chart that is closed") {
        PrivacyHouse house;
        CHECK(house.post("/patients/1/break-glass", why, house.other_doctor).code() ==
              "not-restricted");
        house.book(1);
        house.restrict_patient();
        CHECK(house.post("/patients/1/break-glass", why, house.registrar).status == 403);
        CHECK(house.post("/patients/1/break-glass", "{}", house.other_doctor).status == 422);
        CHECK(house.post("/patients/1/break-glass", why, house.own_doctor).code() ==
              "open-already");
        CHECK(house.post("/patients/9/break-glass", why, house.other_doctor).status == 404);
    }

    TEST_CASE("it stays on the list until somebody else looked at it") {
        PrivacyHouse house;
        house.restrict_patient();
        house.post("/patients/1/break-glass", why, house.other_doctor);
        house.post("/patients/1/break-glass", why, house.admin);
        const std::string note = R"({"note":"asked, it was an emergency"})";
        CHECK(house.get("/glass-breaks?unseen=true", house.admin)
                  .body.at("items")
                  .as_array()
                  .size() == 2);
        const auto looked = house.post("/glass-breaks/1/review", note, house.admin);
        CHECK(looked.status == 200);
        CHECK(looked.body.at("reviewed_by") == "Rustam");
        CHECK(house.post("/glass-breaks/1/review", note, house.admin).code() == "reviewed");
        CHECK(house.post("/glass-breaks/2/review", note, house.own_doctor).status == 403);
        // The only admin of a clinic has nobody to ask; with a second one it is theirs to look.
        const auto second = house.user_named("second", "admin");
        CHECK(house.post("/glass-breaks/2/review", note, house.admin).code() == "own-act");
        CHECK(house.post("/glass-breaks/2/review", note, second).status == 200);
    }

    TEST_CASE("who broke the glass may make it an ordinary chart") {
        PrivacyHouse house;
        house.restrict_patient();
        house.post("/patients/1/break-glass", why, house.admin);
        CHECK(house.get("/restricted-charts", house.admin).body.at("items").as_array().size() == 1);
        CHECK(house.post("/patients/1/unrestrict", why, house.admin).status == 200);
        CHECK(house.get("/patients/1", house.registrar).status == 200);
        CHECK(house.post("/patients/1/unrestrict", why, house.admin).code() == "not-restricted");
    }
}
