#include "test_document.h"
#include "test_house.h"
#include <thread>

using namespace clinic;
using clinic::testing::Asking;
using clinic::testing::House;

namespace {
/// A clinic over its API: an admin, a cashier with an open shift, a patient and a service.
struct CashDesk : House {
    std::string cashier;
    std::int64_t patient = 0, service = 0;
    CashDesk() {
        set_up();
        cashier = user("cashier");
        patient = made("/patients", R"({"last_name":"Sobirov","first_name":"Jasur"})");
        service = made("/services", R"({"code":"T01","name":"Visit","price_minor":100000,)"
                                    R"("duration_minutes":20})");
        REQUIRE(api("POST", "/shifts", R"({"float_minor":5000})", cashier).status == 201);
    }
    std::int64_t made(const std::string& path, const std::string& body) {
        const auto reply = api("POST", path, body, admin);
        REQUIRE(reply.status == 201);
        return reply.id();
    }
    std::int64_t bill() {
        return made("/invoices", R"({"patient_id":)" + std::to_string(patient) +
                                     R"(,"lines":[{"service_id":)" + std::to_string(service) +
                                     R"(,"quantity":1}]})");
    }
    Reply pay(std::int64_t invoice, const std::string& key, std::int64_t amount = 1000,
              const std::string& method = "cash") {
        return ask(
            "POST", "/api/v1/invoices/" + std::to_string(invoice) + "/payments",
            R"({"method":")" + method + R"(","amount_minor":)" + std::to_string(amount) + "}",
            {.token = cashier, .key = key});
    }
    std::int64_t paid(std::int64_t invoice) {
        return api("GET", "/invoices/" + std::to_string(invoice), "", cashier)
            .body.at("paid_minor")
            .as_int64();
    }
};
}  // namespace

TEST_SUITE("money over the API") {
    TEST_CASE("the promised shapes: invoice, payment, refund, shift") {
        CashDesk desk;
        const auto invoice = desk.bill();
        const auto payment = desk.pay(invoice, "k1", 60'000);
        CHECK(payment.status == 201);
        CHECK(payment.header("Location") == "/api/v1/payments/" + std::to_string(payment.id()));
        for (const auto* member : {"receipt_number", "status", "amount_minor", "method", "paid_at"})
            CHECK(payment.body.as_object().contains(member));
        const auto refund =
            desk.ask("POST", "/api/v1/payments/" + std::to_string(payment.id()) + "/refunds",
                     R"({"amount_minor":10000,"reason":"Came twice"})",
                     {.token = desk.cashier, .key = "k2"});
        CHECK(refund.status == 201);
        CHECK(refund.body.at("receipt_number") == 2);
        const auto closed = desk.api("POST", "/shifts/current/close",
                                     R"({"counted":{"cash":54999,"card":0}})", desk.cashier);
        CHECK(closed.status == 200);
        CHECK(closed.body.at("expected").at("cash") == 55'000);
        CHECK(closed.body.at("difference").at("cash") == -1);
        const auto ledger = desk.api("GET", "/ledger/balance", "", desk.admin);
        CHECK(ledger.body.at("balanced") == true);
        CHECK(ledger.body.at("drift_minor") == 0);
    }

    TEST_CASE("money does not move without a key") {
        CashDesk desk;
        const auto invoice = std::to_string(desk.bill());
        const auto patient = std::to_string(desk.patient);
        for (const auto& path :
             {"/invoices/" + invoice + "/payments", "/invoices/" + invoice + "/payments/split",
              std::string("/payments/1/refunds"), "/patients/" + patient + "/deposits",
              "/patients/" + patient + "/deposits/refund"}) {
            const auto reply = desk.api("POST", path, "{}", desk.admin);
            CHECK(reply.status == 428);
            CHECK(reply.code() == "idempotency-key-required");
        }
    }

    TEST_CASE("a key repeated a year later answers as the first time and charges nothing") {
        CashDesk desk;
        const auto invoice = desk.bill();
        const auto first = desk.pay(invoice, "k1");
        desk.wait(366 * 24 * hour);
        desk.cashier = desk.sign_in("cashier1");
        const auto again = desk.pay(invoice, "k1");
        CHECK(again.status == 201);
        CHECK(again.body == first.body);
        CHECK(again.header("Idempotency-Replayed") == "true");
        CHECK(desk.paid(invoice) == 1000);
    }

    TEST_CASE("the same key with another sum or invoice is refused") {
        CashDesk desk;
        const auto invoice = desk.bill(), other = desk.bill();
        desk.pay(invoice, "k1");
        CHECK(desk.pay(invoice, "k1", 1001).status == 422);
        CHECK(desk.pay(other, "k1").code() == "idempotency-reused");
        CHECK(desk.paid(other) == 0);
    }

    TEST_CASE("a refused payment leaves its key free") {
        CashDesk desk;
        const auto invoice = desk.bill();
        CHECK(desk.pay(invoice, "k1", 100'001).code() == "more-than-due");
        CHECK(desk.pay(invoice, "k1", 100'000).status == 201);
    }

    TEST_CASE("one key fifty times in parallel is one payment") {
        CashDesk desk;
        const auto invoice = desk.bill();
        std::atomic<int> right = 0;
        std::vector<std::thread> clicks;
        for (int i = 0; i < 50; ++i)
            clicks.emplace_back([&] { right += desk.pay(invoice, "k1").status == 201; });
        for (auto& click : clicks) click.join();
        CHECK(right == 50);
        CHECK(desk.paid(invoice) == 1000);
        CHECK(desk.api("GET", "/payments", "", desk.cashier).body.at("items").as_array().size() ==
              1);
    }

    TEST_CASE("fifty cashiers' clicks never take more than is due") {
        CashDesk desk;
        const auto invoice = desk.bill();
        std::vector<std::thread> clicks;
        for (int i = 0; i < 50; ++i)
            clicks.emplace_back([&, i] { desk.pay(invoice, "k" + std::to_string(i), 30'000); });
        for (auto& click : clicks) click.join();
        CHECK(desk.paid(invoice) == 90'000);
        CHECK(desk.api("GET", "/ledger/balance", "", desk.admin).body.at("drift_minor") == 0);
    }

    TEST_CASE("a split is all or nothing") {
        CashDesk desk;
        const auto invoice = desk.bill();
        const auto split =
            desk.ask("POST", "/api/v1/invoices/" + std::to_string(invoice) + "/payments/split",
                     R"({"parts":[{"method":"cash","amount_minor":70000},)"
                     R"({"method":"card","amount_minor":40000}]})",
                     {.token = desk.cashier, .key = "k1"});
        CHECK(split.code() == "more-than-due");
        CHECK(desk.paid(invoice) == 0);
        CHECK(desk.pay(invoice, "k2").body.at("receipt_number") == 1);
    }

    TEST_CASE("each role may do its part and no more") {
        CashDesk desk;
        const auto invoice = desk.bill();
        const auto doctor = desk.user("doctor"), registrar = desk.user("registrar");
        CHECK(desk.api("GET", "/invoices", "", doctor).status == 403);
        CHECK(desk.api("GET", "/invoices", "", registrar).status == 200);
        desk.cashier = registrar;
        CHECK(desk.pay(invoice, "k1").status == 403);
        CHECK(desk.api("POST", "/shifts", R"({"float_minor":0})", registrar).status == 403);
        CHECK(desk.api("PATCH", "/billing/settings", R"({"follow_up_days":3})", registrar).status ==
              403);
        CHECK(
            desk.api("PATCH", "/billing/settings", R"({"follow_up_days":3})", desk.admin).status ==
            200);
        CHECK(desk.api("GET", "/invoices").status == 401);
    }

    TEST_CASE("a doctor may charge, but only the desks may cancel an invoice") {
        CashDesk desk;
        const auto doctor = desk.user("doctor"), registrar = desk.user("registrar");
        const auto cancel = [&](std::int64_t invoice, const std::string& token) {
            return desk
                .api("POST", "/invoices/" + std::to_string(invoice) + "/cancel",
                     R"({"reason":"Made twice"})", token)
                .status;
        };
        const auto first = desk.bill(), second = desk.bill();
        CHECK(cancel(first, doctor) == 403);
        CHECK(cancel(first, registrar) == 200);
        CHECK(cancel(second, desk.cashier) == 200);
    }

    TEST_CASE("another's shift is closed by whoever manages the money, and by nobody else") {
        CashDesk desk;
        const auto shift = desk.api("GET", "/shifts/current", "", desk.cashier).id();
        const auto other = desk.user("registrar");
        const auto close = [&](const std::string& token, const std::string& body) {
            return desk.api("POST", "/shifts/" + std::to_string(shift) + "/close", body, token);
        };
        const std::string counted = R"({"reason":"Went home","counted":{"cash":5000}})";
        CHECK(close(desk.cashier, counted).status == 403);
        CHECK(close(other, counted).status == 403);
        CHECK(close(desk.admin, R"({"counted":{"cash":5000}})").status == 422);
        const auto done = close(desk.admin, counted);
        CHECK(done.status == 200);
        CHECK(done.body.at("closed_by") == "Rustam");
        CHECK(done.body.at("difference").at("cash") == 0);
        CHECK(desk.pay(desk.bill(), "k1").code() == "no-shift");
    }

    TEST_CASE("sums that are no sums are refused") {
        CashDesk desk;
        const auto path = "/api/v1/invoices/" + std::to_string(desk.bill()) + "/payments";
        int tried = 0;
        for (const auto* amount : {"0", "-1", "1.5", "1e3", "\"100\"", "1000000000001", "null",
                                   "99999999999999999999"}) {
            const auto reply = desk.ask(
                "POST", path, R"({"method":"card","amount_minor":)" + std::string(amount) + "}",
                {.token = desk.cashier, .key = std::to_string(++tried)});
            CAPTURE(amount);
            CHECK((reply.status == 422 || reply.status == 400));
        }
        const auto method = desk.ask("POST", path, R"({"method":"payme","amount_minor":5})",
                                     {.token = desk.cashier, .key = "m"});
        CHECK(method.status == 422);
    }

    TEST_CASE("who counts the drawer blind is not told by the ledger what lies in it") {
        CashDesk desk;
        CHECK(desk.api("GET", "/ledger/balance", "", desk.cashier).status == 403);
        CHECK(desk.api("GET", "/ledger/balance", "", desk.user("registrar")).status == 403);
        CHECK(desk.api("GET", "/ledger/balance", "", desk.admin).status == 200);
    }

    TEST_CASE("lists of money say whom each is about, and nothing of a closed chart") {
        CashDesk desk;
        const auto invoice = desk.bill();
        const auto payment = desk.pay(invoice, "k1", 60'000).id();
        const auto back =
            desk.ask("POST", "/api/v1/payments/" + std::to_string(payment) + "/refunds",
                     R"({"amount_minor":10000,"reason":"Came twice"})",
                     {.token = desk.cashier, .key = "k2"});
        REQUIRE(back.status == 201);
        REQUIRE(desk.api("PATCH", "/patients/" + std::to_string(desk.patient),
                         R"({"birth_date":"1990-05-01"})", desk.admin)
                    .status == 200);
        const auto first = [&](const std::string& list) {
            return desk.api("GET", list, "", desk.cashier).body.at("items").at(0).as_object();
        };
        for (const auto* list : {"/payments", "/refunds", "/invoices"}) {
            CHECK(first(list).at("patient_name") == "Sobirov Jasur");
            CHECK(first(list).at("patient_number") == 1);
        }
        CHECK(first("/refunds?date=2026-03-02&method=cash").at("invoice_id") == invoice);
        CHECK(first("/refunds?payment=" + std::to_string(payment)).at("reason") == "Came twice");
        CHECK(first("/refunds?shift=1").at("invoice_number") == 1);
        CHECK(first("/invoices").at("patient_birth_date") == "1990-05-01");
        for (const auto* none :
             {"/refunds?method=card", "/refunds?shift=2", "/refunds?date=2026-03-01",
              "/refunds?payment=1&date=2026-03-01", "/refunds?cursor=1"})
            CHECK(desk.api("GET", none, "", desk.cashier).body.at("items").as_array().empty());
        REQUIRE(desk.api("POST", "/patients/" + std::to_string(desk.patient) + "/restrict",
                         R"({"reason":"An employee"})", desk.admin)
                    .status < 300);
        CHECK(first("/invoices").at("patient_birth_date").is_null());
        CHECK(first("/invoices").at("patient_name") == "Sobirov Jasur");
        const auto one = desk.api("GET", "/invoices/" + std::to_string(invoice), "", desk.cashier);
        CHECK(one.body.at("patient_birth_date").is_null());
        CHECK(one.body.at("patient_number") == 1);
        CHECK(first("/payments").at("restricted") == true);
    }

    TEST_CASE("debts are a table for spreadsheets, and a page where one is asked for") {
        CashDesk desk;
        desk.bill();
        const auto csv = testing::document(desk, "/debts?format=csv&limit=1", desk.cashier);
        CHECK(csv.status == 200);
        CHECK(csv.type.starts_with("text/csv"));
        CHECK(csv.body.find("patient_id,name,restricted,phone,debt_minor") != std::string::npos);
        CHECK(csv.body.find("Sobirov Jasur") != std::string::npos);
        const auto page = desk.api("GET", "/debts?limit=2", "", desk.cashier);
        CHECK(page.body.at("debt_minor") == 100'000);
        CHECK(page.body.at("next_cursor").is_null());
        CHECK(desk.api("GET", "/debts?cursor=x", "", desk.cashier).status == 422);
    }
}
