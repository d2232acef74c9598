#include "billing/ledger.h"
#include "billing/proof.h"
#include "db/audit.h"
#include "privacy_story.h"

using namespace clinic;
using namespace clinic::testing;

TEST_SUITE("erasure") {
    TEST_CASE("an erased patient is in no table any more, and books and audit prove themselves") {
        Story house;
        const auto done = house.post("/patients/1/erase", wanted, house.admin);
        REQUIRE(done.status == 200);
        CHECK(done.body.at("shown_as") == "Erased patient No 1");
        for (const auto* text : {"Sobirov", "Jasur", "sobirov", "998901234567", "901234567",
                                 "secret-note", "secret-condition", "secret-reason", "1988-03-14"})
            CHECK(!house.in_database(text));
        house.database.write(Caller::inside("test"), [&](Session& session) {
            CHECK(audit_fault(session).value_or("none") == "none");
            CHECK(billing::money_fault(session).value_or("none") == "none");
            session.record("test.done", "test", 0);
        });
    }

    TEST_CASE("invoices and receipts keep their numbers and sums, of nobody") {
        Story house;
        house.post("/patients/1/erase", wanted, house.admin);
        const auto invoice = house.get("/invoices/1", house.cashier).body;
        CHECK(invoice.at("number") == 1);
        CHECK(invoice.at("paid_minor") == 1000000);
        CHECK(invoice.at("patient_name") == "Erased patient No 1");
        // A repeated payment gets its first answer, in which nobody is named.
        const auto again = house.ask("POST", "/api/v1/invoices/1/payments",
                                     R"({"method":"cash","amount_minor":1000000})",
                                     {.token = house.cashier, .key = "k1"});
        CHECK(again.status == 201);
        CHECK(again.body.at("receipt_number") == 1);
    }

    TEST_CASE("answers kept for repeated requests and the audit of devices and news go too") {
        Story house;
        const auto keyed = [&](const std::string& path, const std::string& body) {
            const auto made = house.ask("POST", "/api/v1" + path, body,
                                        {.token = house.registrar, .key = "k" + path});
            CAPTURE(path);
            REQUIRE(made.status < 300);
        };
        keyed("/patients/1/archive", "");
        keyed("/patients/1/restore", "");
        keyed("/patients/candidates", R"({"last_name":"Sobirov","phones":["901234567"]})");
        keyed("/patients/1/restrict", R"({"reason":"secret-reason"})");
        const auto device = house.post(
            "/devices", R"({"token":"t","name":"Jasur's phone","patient_id":1})", house.registrar);
        REQUIRE(device.status == 201);
        REQUIRE(house.api("DELETE", "/devices/1", "", house.registrar).status == 204);
        house.send_and_cancel_news();
        REQUIRE(house.post("/patients/1/erase", wanted, house.admin).status == 200);
        for (const auto* text : {"Sobirov", "Jasur", "998901234567", "secret-reason"})
            CHECK(!house.in_database(text));
        house.check_audit();
    }

    TEST_CASE("what came from a phone that the family shares stays theirs") {
        Story house;
        const auto news = house.send_news();
        house.add_relative();
        REQUIRE(house.post("/patients/1/erase", wanted, house.admin).status == 200);
        const auto after = house.get(news, house.admin).body;
        CHECK(after.at("message").at("status") == "pending");
        CHECK(after.at("message").at("address") == "tel:+998901234567");
        house.post(news + "/cancel", "", house.admin);
        REQUIRE(house.post("/patients/2/erase", R"({"confirm_number":2,"reason":"x"})", house.admin)
                    .status == 200);
        CHECK(!house.in_database("998901234567"));  // now it is nobody else's
    }

    TEST_CASE("news still under way to a bare phone are somebody's who waits for them") {
        Story house;
        const auto news = house.send_news();
        REQUIRE(house.post("/patients/1/erase", wanted, house.admin).status == 200);
        CHECK(house.get(news, house.admin).body.at("message").at("status") == "pending");
    }

    TEST_CASE("it takes the right, the number typed again, and nothing open") {
        Story house;
        CHECK(house.post("/patients/1/erase", wanted, house.registrar).status == 403);
        house.book(2, 3);
        const auto open = house.post("/patients/1/erase", wanted, house.admin);
        CHECK(open.code() == "still-open");
        CHECK(house.post("/appointments/2/cancel", R"({"reason":"x"})", house.registrar).status ==
              200);
        CHECK(house.post("/patients/1/erase", wanted, house.admin).status == 200);
        CHECK(house.post("/patients/1/erase", wanted, house.admin).code() == "erased");
        CHECK(house.post("/patients/1/restore", "", house.admin).code() == "erased");
        CHECK(house.post("/patients/9/erase", wanted, house.admin).status == 404);
    }

    TEST_CASE("details go with an erasure alone: a removal it does not name shows") {
        Story house;
        house.post("/patients/1/erase", wanted, house.admin);
        house.database.write(Caller::inside("test"), [&](Session& session) {
            session.record("test.done", "test", 0, RawJson{"1"}, RawJson{"2"});
            auto& db = session.connection().database;
            CHECK_THROWS(db.exec("delete from audit_details"));
            db.exec("drop trigger audit_details_stay");
            db.exec(
                "delete from audit_details where entry_id = (select max(entry_id) from "
                "audit_details)");
            CHECK(audit_fault(session).value_or("none").find("were removed") != std::string::npos);
        });
    }
}

TEST_SUITE("everything held about a patient") {
    TEST_CASE("the file holds particulars, health, diary, visits, money and who opened the chart") {
        Story house;
        house.get("/patients/1", house.own_doctor);
        const auto held = house.get("/patients/1/export", house.admin).body;
        CHECK(held.at("format") == "clinicd-patient");
        CHECK(held.at("patient").at("notes") == "secret-note");
        CHECK(held.at("appointments").at(0).at("reason") == "secret-reason");
        CHECK(held.at("visits").at(0).at("services").at(0) == "HIV test x 1");
        CHECK(held.at("payments").at(0).at("amount_minor") == 1000000);
        CHECK(held.at("openings").at(0).at("by") == "own");
        CHECK(house.get("/patients/1/export", house.registrar).status == 403);
        const auto second = house.get("/patients/1/export", house.admin).body;
        CHECK(second.at("openings").as_array().back().at("what") == "patient.exported");
        CHECK(house.get("/patients/9/export", house.admin).status == 404);
    }

    TEST_CASE("the page says the same in three languages, and what stands in it cannot run") {
        PrivacyHouse house;
        house.post("/patients",
                   R"({"last_name":"<script>alert(1)</script>","first_name":"\"onload=x"})",
                   house.registrar);
        const auto page = [&](const std::string& language) {
            return house.dispatcher
                .answer_for(Caller::inside("test"), "GET",
                            "/api/v1/patients/2/export?format=html&language=" + language, "")
                .body;
        };
        CHECK(page("en").find("Particulars and health") != std::string::npos);
        CHECK(page("ru").find("Личные данные") != std::string::npos);
        CHECK(page("uz").find("Shaxsiy") != std::string::npos);
        CHECK(page("en").find("<script") == std::string::npos);
        CHECK(page("en").find("&lt;script&gt;") != std::string::npos);
    }
}
